/**
 * Replies with a forecast: chart and table at once, then a summary and a narrative, shared by people who ask the same.
 */
export { FORECAST_VERSIONS, FORECASTING } from './forecast.texts.js';
export { FORECAST_INSTRUCTIONS } from './forecast-prompt.js';
export { ForecastReplies, type WrittenByModel } from './forecast-replies.js';
