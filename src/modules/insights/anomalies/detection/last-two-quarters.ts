import { quarterNumber, type JudgedQuarter, type QuarterSpending } from './quarter-history.js';

/** The two latest quarters and those before them. */
interface LastTwoQuarters {
  readonly recent: readonly [QuarterSpending, QuarterSpending];
  readonly earlier: readonly QuarterSpending[];
}

/** Seldom bought things are missing from three quarters by chance too often. */
const LEAST_EARLIER = 4;

/**
 * A quarter with the one right before it, beside all that the window has of before: one quarter alone leaves something
 * out, or buys something rare, by chance. Null where the quarter before is missing or too little is known before it.
 */
export function lastTwoQuarters({ current, window }: JudgedQuarter): LastTwoQuarters | null {
  const previous = window.at(-1);
  if (!previous || quarterNumber(current.quarter) - quarterNumber(previous.quarter) !== 1) return null;
  const earlier = window.slice(0, -1);
  return earlier.length < LEAST_EARLIER ? null : { recent: [previous, current], earlier };
}

export const total = (amounts: readonly number[]): number => amounts.reduce((all, won) => all + won, 0);

/** Shares of the whole; all 0 where nothing was spent. */
export const shares = (amounts: readonly number[]): number[] => {
  const whole = total(amounts);
  return amounts.map((won) => (whole > 0 ? won / whole : 0));
};

/** Rounded to hundredths of a percent. */
export const percentText = (share: number): number => Math.round(10_000 * share) / 100;
