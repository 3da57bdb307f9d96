/**
 * Forecasts of single series in a thread of their own: a trial of the methods in a series' past takes a few tenths of a
 * second, which would hold the event loop. This door loads neither the network nor its runtime; the thread does.
 */
export { ForecastThread } from './forecast-thread.js';
export type { ForecastEngine, RecordedForecast } from './orders.js';
