import { refuse } from '../../../platform/errors/index.js';
import { lastBoundsText, FROM_AFTER_TO } from './quarter.texts.js';

/** Quarters a client gets by default: the two years that one file of the source holds. */
export const DEFAULT_QUARTERS = 8;
/** Ten years. */
export const MAX_QUARTERS = 40;

/** Which quarters: at most `last`, the latest first, between two bounds that are both included. */
export interface QuarterRange {
  readonly last: number;
  readonly from: string;
  readonly to: string;
}

/** How a client may choose quarters. */
export interface QuarterRequest {
  readonly last: number;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Earlier and later than any quarter there is. */
export const EARLIEST = '0000Q1';
export const LATEST = '9999Q4';
/** So many of the latest quarters, whenever they are. */
export const latestQuarters = (last: number): QuarterRange => ({ last, from: EARLIEST, to: LATEST });
/** Enough to compare the latest quarter with the one before. */
export const TWO_LATEST = latestQuarters(2);

/**
 * Checks which quarters are requested.
 * @throws Refusal BAD_USER_INPUT that names `last` or `from`.
 */
export function quarterRange({ last, from, to }: QuarterRequest): QuarterRange {
  if (!Number.isInteger(last) || last < 1 || last > MAX_QUARTERS) {
    const message = lastBoundsText(MAX_QUARTERS);
    refuse('BAD_USER_INPUT', message, ['last']);
  }
  if (from != null && to != null && from > to) {
    const message = FROM_AFTER_TO;
    refuse('BAD_USER_INPUT', message, ['from']);
  }
  return { last, from: from ?? EARLIEST, to: to ?? LATEST };
}
