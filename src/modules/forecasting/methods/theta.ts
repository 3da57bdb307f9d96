import { pointForecaster, type Forecaster } from './forecaster.js';

/** Weights of the newest value that are tried: the one with the least squared error of one step is taken. */
const WEIGHTS = Array.from({ length: 20 }, (_, index) => (index + 1) / 20);

/**
 * The Theta method (Assimakopoulos and Nikolopoulos, 2000) in the form of Hyndman and Billah (2003): simple exponential
 * smoothing with half the slope of the straight line through the series. Seasons are left as they are.
 */
export const theta: Forecaster = pointForecaster('theta', '1', (values, _, horizon) => {
  const { weight, level } = smoothed(values);
  const half = slopeOf(values) / 2;
  const settled = (1 - (1 - weight) ** values.length) / weight;
  return Array.from({ length: horizon }, (_unused, step) => level + half * (step + settled));
});

/** Simple exponential smoothing with the weight that would have forecast the series best, one step at a time. */
function smoothed(values: readonly number[]): { readonly weight: number; readonly level: number } {
  let best = { weight: 1, level: Number.NaN, error: Number.POSITIVE_INFINITY };
  for (const weight of WEIGHTS) {
    let level = values[0] ?? Number.NaN;
    let error = 0;
    for (const value of values.slice(1)) {
      error += (value - level) ** 2;
      level += weight * (value - level);
    }
    if (error < best.error) best = { weight, level, error };
  }
  return best;
}

/** Slope of the least squares line, in units a period. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [over, under] = [0, 0];
  values.forEach((value, at) => {
    over += (at - middle) * (value - mean);
    under += (at - middle) ** 2;
  });
  return under === 0 ? 0 : over / under;
}
