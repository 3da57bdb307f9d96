/** Ways to go on from a series, each behind one small port: it is given values and says quantiles. */
export { drift } from './drift.js';
export { mediansOf, methodOf, pointForecaster, type Forecaster, type Quantiles } from './forecaster.js';
export { seasonalNaive } from './seasonal-naive.js';
export { theta } from './theta.js';
