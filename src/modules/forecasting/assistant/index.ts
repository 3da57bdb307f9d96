/** What forecasting tells the assistant: a forecast for a question about rates, prices and the like. */
export { askedTopics, topicsIn } from './asked-topics.js';
export { forecastTool, type ForecastToolParts } from './forecast-tool.js';
