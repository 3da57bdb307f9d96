import { PERIODS_A_YEAR, type Frequency } from '../series/index.js';

/**
 * Fewest values of which anything is forecast: two seasons and some, so that the baseline and the scale of scores rest on
 * more than one year.
 */
export const LEAST_VALUES: Readonly<Record<Frequency, number>> = { MONTH: 24, QUARTER: 12, YEAR: 8 };
/** Places in the past from which a method is tried at most; more would cost time and tell little more. */
const MOST_ORIGINS = 60;

/**
 * How many values were known at each place in the past from which a forecast is tried, oldest first: every one whose
 * whole horizon has come, and that had values enough to start from.
 */
export function originsOf(length: number, frequency: Frequency, horizon: number): number[] {
  const last = length - horizon;
  const first = Math.max(LEAST_VALUES[frequency], last - MOST_ORIGINS + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Mean absolute change over a season: what a score is held against. Zero of a series that repeats itself. */
export function scaleOf(values: readonly number[], frequency: Frequency): number {
  const season = PERIODS_A_YEAR[frequency];
  const changes = values.slice(season).map((value, at) => Math.abs(value - (values[at] ?? Number.NaN)));
  return changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length);
}
