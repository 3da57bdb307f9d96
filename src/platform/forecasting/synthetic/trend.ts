import type { Draws } from './draws.js';

/** A trend of `length` values whose typical step is 1. */
export type Trend = (draws: Draws, length: number, period: number) => Float64Array;

/** Seven of ten drifts point upwards, as economic series do. */
const UPWARDS = 0.7;

/** A drift per step, with either sign. */
export const driftOf = (draws: Draws, most: number): number =>
  Math.abs(draws.normal()) * (draws.chance(UPWARDS) ? 1 : -1) * draws.logUniform(0.05, most);

/** Shocks of variance 1, heavy-tailed in three series of ten. */
export function shocksOf(draws: Draws): () => number {
  const isHeavy = draws.chance(0.3);
  return () => (isHeavy ? draws.student(4) : draws.normal());
}
