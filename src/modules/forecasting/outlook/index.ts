/** Forecasts of series: made by the method that was best in their past, kept, and scored when actual figures come. */
export { ForecastResolver } from './forecast.resolver.js';
export { ForecastService, type ForecastResult } from './forecast.service.js';
export { unlessTooShort } from './forecast.refusals.js';
export { FORECAST_NOTICE, MADE_UP_NOTICE, overText } from './forecast.texts.js';
export { ForecastType } from './forecast.types.js';
export type { ForecastSource } from './forecast-views.js';
export { MOST_MONTHS_OF, type ForecastPoint, type StoredForecast } from './stored-forecast.js';
export { ForecastPointEntity, StoredForecastEntity } from './stored-forecast.entity.js';
export { StoredForecastRepository } from './stored-forecast.repository.js';
export { NetworkInService } from './network-in-service.js';
export { BAND_PERCENT, RatePaths, type RateBasis, type RateMove, type RatePath } from './rate-paths.js';
export { MOST_REPLAYED, ReplayService, type Replayed } from './replay.service.js';
export { ScoreboardRepository } from './scoreboard.repository.js';
export { ScoreboardService } from './scoreboard.service.js';
export { LEAST_VALUES, MOST_VALUES, stretchOf } from './stretch.js';
export { READ_FORECASTS } from './forecast.policy.js';
export * as forecastPolicy from './forecast.policy.js';
