import { schedule, type Instalment } from '../amortization.js';
import type { Course } from './course.js';
import type { Position, Terms } from './position.js';

/** Twelve times 365 millions: a rate in millionths, as the difference of a twelfth and some 365ths of a year. */
const MONTH_DAYS_MILLION = 4_380_000_000n;
const DAYS_A_YEAR = 365;

/** The loan as it is, left alone. */
export function asItIs({ rows, unpaidInterestWon }: Position): Course {
  return { upfrontWon: 0, rows: withFirstInterest(rows, rows[0].interestWon + unpaidInterestWon) };
}

/**
 * The loan with its lender at another rate from the day on: the balance is spread anew over the months that are left. The
 * month under way is charged at the old rate up to the day, and at the new one from it.
 */
export function atRate(position: Position, annualRateMillionths: number): Course {
  if (annualRateMillionths === position.terms.annualRateMillionths) return asItIs(position);
  const rows = schedule(position.terms.method, { ...position.terms, annualRateMillionths });
  const { accruedInterestWon, unpaidInterestWon } = position;
  const firstInterestWon = interestOfRestOfMonth(position, annualRateMillionths);
  return { upfrontWon: 0, rows: withFirstInterest(rows, accruedInterestWon + unpaidInterestWon + firstInterestWon) };
}

/**
 * Another loan in the place of the first: that one is paid off on the day with its interest, and the new one, of the same
 * amount, keeps the days on which instalments fall due. Its first month is charged from the day on.
 */
export function inPlaceOf(position: Position, terms: Omit<Terms, 'principalWon'>, feesWon: number): Course {
  const { accruedInterestWon, unpaidInterestWon, rows: before } = position;
  const { principalWon } = position.terms;
  const rows = isSame(position.terms, terms) ? before : schedule(terms.method, { ...terms, principalWon });
  return {
    upfrontWon: accruedInterestWon + unpaidInterestWon + feesWon,
    rows: withFirstInterest(rows, interestOfRestOfMonth(position, terms.annualRateMillionths)),
  };
}

/**
 * Interest from the day to the next instalment at some rate: what the loan would still be charged for those days, and what
 * the rate makes more or less of it. A month is a twelfth of a year and a day a 365th, as schedules and payoffs have it.
 * Rounded down to the won; the same rate gives the rest of the month's interest exactly, and a lower one never more.
 */
export function interestOfRestOfMonth(position: Position, annualRateMillionths: number): number {
  const { rows, terms, accruedInterestWon } = position;
  const difference = restOfMonthAt(position, annualRateMillionths - terms.annualRateMillionths);
  return Math.max(0, rows[0].interestWon - accruedInterestWon + difference);
}

/** What a rate, or a difference of rates, makes on the balance from the day to the next instalment; rounded down. */
export function restOfMonthAt({ terms, accruedDays }: Position, rateMillionths: number): number {
  const restDays = Math.max(0, DAYS_A_YEAR - 12 * accruedDays);
  const product = BigInt(terms.principalWon) * BigInt(rateMillionths) * BigInt(restDays);
  return Number(floorDivide(product, MONTH_DAYS_MILLION));
}

/** The same rows, the first of them charged so much interest. */
function withFirstInterest(rows: readonly Instalment[], interestWon: number): readonly Instalment[] {
  const [first, ...others] = rows;
  if (!first || first.interestWon === interestWon) return rows;
  return [{ ...first, interestWon, paymentWon: first.principalWon + interestWon }, ...others];
}

function isSame(one: Terms, other: Omit<Terms, 'principalWon'>): boolean {
  return (
    one.method === other.method &&
    one.annualRateMillionths === other.annualRateMillionths &&
    one.months === other.months &&
    one.graceMonths === other.graceMonths
  );
}

/** Rounds towards minus infinity, where `/` of bigint rounds towards zero. */
function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
