import { figuresIn } from '../gate/index.js';

const MILLION = 1_000_000;
const MONTHS_PER_YEAR = 12n;
/** `연봉 5천` says ten thousand times that. */
const TEN_THOUSAND = 10_000n;

/**
 * Whether a number is among those that somebody named in their own words: unchanged, in years for months, a month's for
 * a year's, or without the `만` that people leave out of amounts.
 */
export function wasGivenByUser(amount: number, said: readonly string[]): boolean {
  const wanted = BigInt(Math.round(amount * MILLION));
  return said.some((text) =>
    figuresIn(text.normalize('NFC')).some(({ kind, value }) => {
      if (value === null || !/^\d+$/.test(value) || kind === 'date') return false;
      const named = BigInt(value);
      if (named === wanted || (kind === 'year' && named * MONTHS_PER_YEAR === wanted)) return true;
      const isAmount = kind === 'won' || kind === 'plain' || kind === 'other';
      const whole = [named, ...(kind === 'plain' ? [named * TEN_THOUSAND] : [])];
      return isAmount && whole.some((each) => each === wanted || each * MONTHS_PER_YEAR === wanted);
    }),
  );
}

/** The arguments of a call that should be the customer's own numbers and are not. */
export const argumentsNotGivenByUser = (
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
  said: readonly string[],
): string[] =>
  names.filter((name) => {
    const value = given[name];
    return typeof value === 'number' && !wasGivenByUser(value, said);
  });
