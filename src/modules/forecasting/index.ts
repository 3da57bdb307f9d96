/**
 * Forecasting owns series of figures with their vintages, and forecasts of them: made with what was known on a day, by the
 * method that was best in the past of the series itself or else by a plain baseline, kept, and scored when the figures
 * come. Series that all may read belong to no institution; those of an institution are its own. It gives no advice. It
 * also reports news of the same topics, from configured feeds, in the words of their sources.
 */
export { createForecasting, forecastingBackground, forecastingEntities, type Forecasting } from './module.js';
export { askedForecasts, forecastTool } from './assistant/index.js';
export { newsTool } from './news/index.js';
export { findPriceIndex, importPriceIndex, type PriceFrequency, type PriceIndex } from './prices/index.js';
export { ImportedSeriesEntity, SERIES_COLUMNS, seriesIntake } from './import/index.js';
export {
  MOST_REPLAYED,
  type RateBasis,
  type RateMove,
  type RatePath,
  type RatePaths,
  type Replayed,
} from './outlook/index.js';
export { FORECASTER_NAME, forecastTask, preTrainedForecaster } from './training/index.js';
export { keepMadeUpSeries, type MadeUpSeries } from './series/index.js';
export { seriesPolicy } from './series/index.js';
export { forecastPolicy } from './outlook/index.js';
export { newsPolicy } from './news/index.js';
