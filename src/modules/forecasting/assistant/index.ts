/** What forecasting tells the assistant: a forecast for a question about rates, prices and the like. */
export { forecastTool, type ForecastToolParts } from './forecast-tool.js';
