/** Training of the network that forecasts, as a task of the registry: it goes on from what ships, or begins with it. */
export { FORECASTER_NAME, forecastTask } from './forecast.task.js';
export { preTrainedForecaster } from './pre-trained.js';
