/**
 * Forecasts of single series in a thread of their own: a trial of the methods in a series' past takes a few tenths of a
 * second, which would hold the event loop. The runtime of networks is loaded in the thread alone.
 */
export { ForecastThread } from './forecast-thread.js';
export {
  SeriesUnanswered,
  type ForecastEngine,
  type OpenForecaster,
  type RecordedForecast,
  type SeriesForecaster,
} from './orders.js';
