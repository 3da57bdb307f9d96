import type { Draws } from './draws.js';
import { driftOf, shocksOf, type Trend } from './trend.js';

/** Steps before the first value, so that the series does not start at rest. */
const BURN_IN = 30;
const DIFFERENCES = [3, 5, 1];

/** Two coefficients of a stable process, cyclical in a quarter of the series. */
function coefficients(draws: Draws, period: number, differences: number): readonly [number, number] {
  if (draws.chance(0.25)) {
    const cycle = period > 1 ? period * (1.5 + 5 * draws.unit()) : 3 + 12 * draws.unit();
    const size = 0.8 + 0.19 * draws.unit();
    return [2 * size * Math.cos((2 * Math.PI) / cycle), -size * size];
  }
  const one = differences === 0 ? 1 - draws.logUniform(0.02, 0.6) : Math.tanh(draws.normal() * 0.8);
  const other = Math.tanh(draws.normal() * (differences === 0 ? 0.3 : 0.5));
  return [one + other, -one * other];
}

/** An ARIMA process of two lags and a moving average, differenced none, once or twice. */
export const autoregression: Trend = (draws, length, period) => {
  const shock = shocksOf(draws);
  const differences = draws.place(DIFFERENCES);
  const [one, two] = coefficients(draws, period, differences);
  const echo = draws.chance(0.5) ? 0 : -0.9 + 1.6 * draws.unit();
  const drift = draws.chance(0.35) ? 0 : driftOf(draws, 0.8);
  let [last, before, lastShock, level, slope] = [0, 0, 0, 0, 0];
  const next = (): number => {
    const now = shock();
    const value = one * last + two * before + now + echo * lastShock;
    [before, last, lastShock] = [last, value, now];
    return value;
  };
  for (let step = 0; step < BURN_IN; step += 1) next();
  return new Float64Array(length).map((_, time) => {
    const value = next();
    if (differences === 0) return value + drift * time;
    if (differences === 2) slope = 0.97 * slope + 0.3 * value;
    level += drift + (differences === 2 ? slope : value);
    return level;
  });
};
