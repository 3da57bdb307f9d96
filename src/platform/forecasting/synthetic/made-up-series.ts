import { Draws } from './draws.js';
import { syntheticSeries, type SyntheticSeries } from './series.js';

/** Made-up series of every frequency, with the values that follow: equal seeds make equal series. */
export function madeUpSeries(seed: number, count: number, horizon: number): readonly SyntheticSeries[] {
  const draws = new Draws(seed);
  return Array.from({ length: count }, () => syntheticSeries(draws, horizon));
}
