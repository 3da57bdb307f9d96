import { meanOf, slopeOf, type Outlook, type Values } from '../series.js';
import { smooth } from './exponential.js';
import { seasonOf, withoutSeason, withSeason } from './season.js';

/**
 * The Theta method on a series without season: half its regression line, half the exponential smoothing of the series
 * with its distances from that line doubled (Assimakopoulos and Nikolopoulos 2000; it won the M3 competition).
 */
export function thetaLines(values: Values, horizon: number): Float64Array {
  const count = values.length;
  const slope = slopeOf(values);
  const first = meanOf(values) - (slope * (count - 1)) / 2;
  const doubled = Float64Array.from({ length: count }, (_, time) => 2 * (values[time] ?? 0) - (first + slope * time));
  const { level } = smooth(doubled);
  return Float64Array.from({ length: horizon }, (_, step) => 0.5 * (first + slope * (count + step)) + 0.5 * level);
}

/** The Theta method, with the season removed before and restored after. */
export function theta(values: Values, { period, horizon }: Outlook): Float64Array {
  const season = seasonOf(values, period);
  return withSeason(thetaLines(withoutSeason(values, season), horizon), values.length, season);
}
