import type { PriceFrequency, PriceIndex } from '../../forecasting/index.js';
import { quarterBefore } from '../source/index.js';

/** The ratio of prices in two quarters, `now` to `before`; both are whole numbers. */
export interface PriceRatio {
  readonly now: number;
  readonly before: number;
}

/**
 * The months that give the prices for a quarter's figures: the six that end with the quarter, whose mean spending the
 * source gives.
 */
export function periodsOf(quarter: string, frequency: PriceFrequency): string[] {
  const quarters = [quarterBefore(quarter), quarter];
  return frequency === 'QUARTER' ? quarters : quarters.flatMap(monthsOf);
}

/** How prices of one quarter's figures compare with another's; null when the index lacks a period of either. */
export function priceRatio(index: PriceIndex, quarter: string, before: string): PriceRatio | null {
  const now = sumOf(index, quarter);
  const then = sumOf(index, before);
  return now === null || then === null ? null : { now, before: then };
}

function sumOf({ values, frequency }: PriceIndex, quarter: string): number | null {
  let sum = 0;
  for (const period of periodsOf(quarter, frequency)) {
    const value = values.get(period);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

function monthsOf(quarter: string): string[] {
  const last = 3 * Number(quarter.slice(5));
  return [last - 2, last - 1, last].map((month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`);
}
