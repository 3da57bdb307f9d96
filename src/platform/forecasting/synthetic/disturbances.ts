import type { Draws } from './draws.js';

/** Largest ratio of noise to the trend's step: years are calm, months are not. */
const mostNoise = (period: number): number => (period === 1 ? 4 : period <= 4 ? 10 : 40);

/** Adds noise around the trend, correlated in three series of ten, and returns its size. */
export function addNoise(draws: Draws, values: Float64Array, period: number): number {
  const size = draws.chance(0.12) ? 0 : draws.logUniform(0.08, mostNoise(period));
  const echo = draws.chance(0.7) ? 0 : -0.4 + 1.2 * draws.unit();
  const isHeavy = draws.chance(0.25);
  const growth = draws.chance(0.1) ? draws.normal() * 1.5 : 0;
  let noise = 0;
  for (let time = 0; time < values.length; time += 1) {
    noise = echo * noise + size * (isHeavy ? draws.student(3) : draws.normal());
    values[time] = (values[time] ?? 0) + noise * Math.exp(growth * (time / values.length - 0.5));
  }
  return size;
}

/** Adds one or two level shifts: a change of law, of a base year, of how something is counted. */
export function addShifts(draws: Draws, values: Float64Array, unit: number): void {
  const count = draws.whole(1, 3);
  for (let shift = 0; shift < count; shift += 1) {
    const from = draws.whole(0, values.length);
    const height = unit * draws.normal() * draws.logUniform(0.5, 6);
    for (let time = from; time < values.length; time += 1) values[time] = (values[time] ?? 0) + height;
  }
}

/** Adds single outliers. */
export function addOutliers(draws: Draws, values: Float64Array, unit: number): void {
  const share = 0.03 * draws.unit();
  const size = unit * draws.logUniform(1, 6);
  for (let time = 0; time < values.length; time += 1)
    if (draws.chance(share)) values[time] = (values[time] ?? 0) + size * draws.normal();
}

/** Sets all but some periods to 0: intermittent demand. */
export function makeIntermittent(draws: Draws, values: Float64Array): void {
  const share = draws.between(0.1, 0.7);
  for (let time = 0; time < values.length; time += 1)
    values[time] = draws.chance(share) ? Math.abs(values[time] ?? 0) : 0;
}
