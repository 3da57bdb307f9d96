import { periodNumber, SEASON, type Frequency, type Observation } from '../series/index.js';

/**
 * Fewest values that can be forecast: a little over two seasons, so that the baseline and the scale of scores use more
 * than one year; for days eight weeks.
 */
export const LEAST_VALUES: Readonly<Record<Frequency, number>> = { MONTH: 24, QUARTER: 12, YEAR: 8, DAY: 40 };
/** How far apart neighbours may be. Holidays close markets for six days in a row at most, as around Chuseok in 2017. */
const FARTHEST_APART: Readonly<Record<Frequency, number>> = { MONTH: 1, QUARTER: 1, YEAR: 1, DAY: 8 };
/** Most figures that a forecast starts from: fifty years of months. */
export const MOST_VALUES = 600;

/** Figures of neighbouring periods, oldest first, and whether there are older ones before a gap. */
export interface KnownStretch {
  readonly observations: readonly Observation[];
  readonly isAfterGap: boolean;
}

/** The figures after the last gap: missing ones are never filled in. @param newestFirst all that is known. */
export function stretchOf(newestFirst: readonly Observation[], frequency: Frequency): KnownStretch {
  const numbers = newestFirst.map(({ period }) => periodNumber(frequency, period));
  const gap = numbers.findIndex((number, at) => at > 0 && number < (numbers[at - 1] ?? 0) - FARTHEST_APART[frequency]);
  const taken = gap === -1 ? newestFirst : newestFirst.slice(0, gap);
  return { observations: taken.toReversed(), isAfterGap: gap !== -1 };
}

/** Whether a stretch is too short to forecast. */
export const isTooShort = ({ observations }: KnownStretch, frequency: Frequency): boolean =>
  observations.length < LEAST_VALUES[frequency];

/** Mean absolute change over a season, which scales scores. 0 for a series that repeats itself. */
export function scaleOf(values: readonly number[], frequency: Frequency): number {
  const season = SEASON[frequency];
  const changes = values.slice(season).map((value, at) => Math.abs(value - (values[at] ?? Number.NaN)));
  return changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length);
}
