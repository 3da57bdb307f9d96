import { seasonOf, withoutSeason } from '../companions/season.js';
import type { Spread } from './bands.js';

/** 80 % and 95 % of a normal variable lie within these many standard deviations. */
const NORMAL: ReadonlyMap<number, number> = new Map([
  [0.8, 1.2815515655446004],
  [0.95, 1.959963984540054],
]);

/** Levels that a plain spread can be made for. */
export const BAND_LEVELS = [0.8, 0.95] as const;
export type BandLevel = (typeof BAND_LEVELS)[number];

/**
 * A raw band for a method that gives only a middle: the spread of a random walk with the series' own steps. It is meant
 * for calibration by `conformalBands` with the past only.
 */
export function plainSpread(values: Float64Array, period: number, middle: Float64Array, level: BandLevel): Spread {
  const plain = withoutSeason(values, seasonOf(values, period));
  let squares = 0;
  for (let time = 1; time < plain.length; time += 1) squares += ((plain[time] ?? 0) - (plain[time - 1] ?? 0)) ** 2;
  const step = plain.length > 1 ? Math.sqrt(squares / (plain.length - 1)) : 0;
  const half = (place: number): number => (NORMAL.get(level) ?? 0) * step * Math.sqrt(place + 1);
  return {
    middle,
    lower: middle.map((value, place) => value - half(place)),
    upper: middle.map((value, place) => value + half(place)),
  };
}
