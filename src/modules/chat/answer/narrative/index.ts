/**
 * Replies with a section that a model writes from given facts alone, shared by people who ask the same: forecasts, with
 * chart and table at once, then a summary and a narrative; and news, with a summary above the items.
 */
export { FORECAST_VERSIONS, FORECASTING } from './narrative.texts.js';
export { NARRATIVE_INSTRUCTIONS } from './narrative-prompt.js';
export { ForecastReplies, type WrittenByModel } from './forecast-replies.js';
export { narratedFinding } from './narrated-finding.js';
export { NewsReplies } from './news-replies.js';
