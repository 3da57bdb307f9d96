/** Training of the forecasting network, as a task of the registry: it starts from the shipped network, or makes it. */
export { FORECASTER_NAME, forecastTask } from './forecast.task.js';
export { preTrainedForecaster } from './pre-trained.js';
