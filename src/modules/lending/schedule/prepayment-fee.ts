import { dueDate } from '../terms/index.js';
import { addDays, daysBetween } from '../../../platform/calendar.js';

/**
 * Days in which paying back early may cost something: three years, which lenders count as 1,095 days from the day the
 * money goes out. After three years the Financial Consumer Protection Act (금융소비자보호법), article 20 (1) 4, forbids a fee.
 */
export const FEE_DAYS = 1095;

/** The terms that determine a fee. */
export interface FeeTerms {
  readonly disbursedOn: string;
  readonly months: number;
  /** Share of the amount paid early, in millionths: 1.2 % is 12,000. Null when it is not known. */
  readonly feeMillionths: number | null;
}

/** Why a fee is what it is. */
export type FeeBasis = 'CHARGED' | 'FREE' | 'PERIOD_OVER' | 'RATE_UNKNOWN';

export interface PrepaymentFee {
  /** Null when a fee may be due and its rate is not known. */
  readonly amountWon: number | null;
  readonly basis: FeeBasis;
  readonly remainingDays: number;
  readonly periodDays: number;
  /** The first day on which nothing is charged. */
  readonly freeFrom: string;
}

/**
 * The fee for principal paid back before its day: principal × rate × days left ÷ days of the period, which is three
 * years or the loan's own term when that is shorter. Rounded down to the won. The rate is the one in the contract: in
 * contracts since 13 January 2025 it may not exceed what the lender loses and spends (금융소비자 보호에 관한 감독규정, as amended),
 * which the lender computes and publishes; this rule does not check it.
 */
export function prepaymentFee(
  { disbursedOn, months, feeMillionths }: FeeTerms,
  prepaidWon: number,
  on: string,
): PrepaymentFee {
  const periodDays = Math.min(FEE_DAYS, daysBetween(disbursedOn, dueDate(disbursedOn, months)));
  const passed = Math.max(0, daysBetween(disbursedOn, on));
  const remainingDays = Math.max(0, periodDays - passed);
  const period = { remainingDays, periodDays, freeFrom: addDays(disbursedOn, periodDays) };
  if (remainingDays === 0) return { amountWon: 0, basis: 'PERIOD_OVER', ...period };
  if (feeMillionths === null) return { amountWon: null, basis: 'RATE_UNKNOWN', ...period };
  if (feeMillionths === 0) return { amountWon: 0, basis: 'FREE', ...period };
  const product = BigInt(prepaidWon) * BigInt(feeMillionths) * BigInt(remainingDays);
  return { amountWon: Number(product / (1_000_000n * BigInt(periodDays))), basis: 'CHARGED', ...period };
}
