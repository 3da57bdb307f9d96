import { PERIODS_A_YEAR } from '../series/index.js';
import { pointForecaster, type Forecaster } from './forecaster.js';

/** The baseline: each period is as it was a year before. A series of years stays at its last value. */
export const seasonalNaive: Forecaster = pointForecaster('seasonal-naive', '1', (values, frequency, horizon) => {
  const season = PERIODS_A_YEAR[frequency];
  return Array.from({ length: horizon }, (_, step) => values[values.length - season + (step % season)] ?? Number.NaN);
});
