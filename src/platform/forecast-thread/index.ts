/**
 * Forecasts of single series in a thread of their own: testing the methods on a series' past takes a few tenths of a
 * second, which would block the event loop. Only the thread loads the runtime of networks.
 */
export { ForecastThread } from './forecast-thread.js';
export {
  SeriesUnanswered,
  type ForecastEngine,
  type OpenForecaster,
  type RecordedForecast,
  type SeriesForecaster,
} from './orders.js';
