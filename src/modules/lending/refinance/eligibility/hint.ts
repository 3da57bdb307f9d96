import { percentOfMillionths } from '../../../../platform/percent-of.js';

/** What a figure of a hint measures; the name ends in its unit. */
const HINT_MEASURES = [
  'AMOUNT_WON',
  'TERM_MONTHS',
  'OVERDUE_WON',
  'CREDIT_SCORE',
  'ANNUAL_INCOME_WON',
  'LTV_PERCENT',
  'DSR_PERCENT',
  'STRESSED_DSR_PERCENT',
] as const;
export type HintMeasure = (typeof HINT_MEASURES)[number];

/** Why there is no figure. */
export type HintUnknown =
  /** The product sets no such bound: the decision was a person's, and the note says why. */
  | 'NO_BOUND'
  /** The reason does not depend on a figure. */
  | 'NOT_A_FIGURE'
  /** The price of the home is not known. */
  | 'PRICE_UNKNOWN'
  /** No rule of the day says how the loans are counted. */
  | 'RULES_UNKNOWN';

/** A figure that would change a decision. Plain decimals as text, since they are won, months, points or percent. */
export interface Hint {
  readonly measure: HintMeasure;
  readonly bound: 'AT_LEAST' | 'AT_MOST';
  /** What it is now; null when that is not known. */
  readonly current: string | null;
  readonly needed: string;
}

/**
 * One amount over another in percent with four decimals, rounded up, so that a value above a bound never looks as if it
 * met it. Null when the divisor is 0, and where the result means no more than "far too much".
 */
export function sharePercent(dividendWon: number, divisorWon: number): string | null {
  if (divisorWon === 0) return null;
  const divisor = BigInt(divisorWon);
  const millionths = (BigInt(dividendWon) * 1_000_000n + divisor - 1n) / divisor;
  return millionths > MOST_MILLIONTHS ? null : percentOfMillionths(Number(millionths));
}

/** A million percent. */
const MOST_MILLIONTHS = 10_000_000_000n;
