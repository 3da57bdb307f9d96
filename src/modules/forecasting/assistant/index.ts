/** What forecasting offers the assistant: forecasts for questions about rates, prices and the like, and for messages
 *  that ask for one. */
export { askedForecasts } from './asked-forecasts.js';
export { askedTopics, topicsIn } from './asked-topics.js';
export { forecastTool } from './forecast-tool.js';
