import { dayOfMonth, monthsBetween } from '../../../platform/calendar.js';
import { dueDate, type RepaymentMethod } from '../terms/index.js';

/**
 * How a contract counts interest. MONTHLY conventions take a twelfth of the yearly rate for each whole period from due
 * day to due day, and count the days of a broken one (the first or last of a contract whose due day is another day of
 * the month than its first, or the part of a period before principal is paid early): usual for Korean instalment loans.
 * DAILY ones count the days of every period, as bullet and overdraft loans do. Days are counted by 365 (actual/365
 * fixed, ISDA 2006 Definitions 4.16(d)) or by the days of their calendar year (actual/actual ISDA, 4.16(b)).
 */
export const INTEREST_CONVENTIONS = [
  'MONTHLY_ACTUAL_365',
  'MONTHLY_ACTUAL_ACTUAL',
  'DAILY_ACTUAL_365',
  'DAILY_ACTUAL_ACTUAL',
] as const;
export type InterestConvention = (typeof INTEREST_CONVENTIONS)[number];

/** How the instalments change when principal is paid early: fewer of them, or smaller ones. */
export type PrepaymentEffect = 'SHORTEN_TERM' | 'LOWER_PAYMENT';

/** What was agreed when the loan was paid out. Rates are millionths a year: 4 % is 40,000. */
export interface LoanContract {
  readonly method: RepaymentMethod;
  readonly principalWon: number;
  readonly annualRateMillionths: number;
  readonly months: number;
  /** Months at the start that pay interest only, fewer than `months`. */
  readonly graceMonths: number;
  /** The day of the payout, `YYYY-MM-DD`. */
  readonly disbursedOn: string;
  /** Day of the month on which instalments fall due, 1 to 31; the last day of a shorter month. */
  readonly dueDay: number;
  readonly convention: InterestConvention;
  /** What an early payment does unless the payment says otherwise. */
  readonly prepaymentEffect: PrepaymentEffect;
}

/**
 * The day an instalment falls due: the due day, `instalment` months after the month of the payout; the last instalment
 * at maturity, on the payout's day of the month. Instalment 0 is the day of the payout.
 */
export function instalmentDueOn({ disbursedOn, dueDay, months }: LoanContract, instalment: number): string {
  const isEnd = instalment === 0 || instalment >= months;
  return isEnd ? dueDate(disbursedOn, instalment) : dueDate(disbursedOn, instalment, dueDay);
}

/** Whether the period that an instalment ends lasts exactly from due day to due day. */
export function isWholePeriod({ disbursedOn, dueDay, months }: LoanContract, instalment: number): boolean {
  const isBetween = instalment !== 1 && instalment !== months;
  return isBetween || months === 1 || dayOfMonth(disbursedOn) === dueDay;
}

/** The default convention of a contract: by the month for instalment loans, by the day for all others. */
export const usualConvention = (method: RepaymentMethod): InterestConvention =>
  method === 'BULLET' ? 'DAILY_ACTUAL_365' : 'MONTHLY_ACTUAL_365';

/** How many instalments fell due up to a day, that day included. */
export function instalmentsDueBy(contract: LoanContract, day: string): number {
  const { disbursedOn, months } = contract;
  let due = Math.min(Math.max(0, monthsBetween(disbursedOn, day)), months);
  while (due > 0 && instalmentDueOn(contract, due) > day) due -= 1;
  return due;
}
