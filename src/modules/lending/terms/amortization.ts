/** The terms that define a schedule. */
export interface LoanTerms {
  /** Whole won, at least 1. */
  readonly principalWon: number;
  /** Yearly rate in millionths: 4 % is 40,000. Four decimals of a percent are whole millionths. */
  readonly annualRateMillionths: number;
  readonly months: number;
  /** Months at the start that pay interest only (거치기간), fewer than `months`; none when left out. */
  readonly graceMonths?: number;
}

/** One month of a schedule; interest and principal sum to the payment. */
export interface Instalment {
  /** 1 for the first month after the payout. */
  readonly number: number;
  readonly paymentWon: number;
  readonly principalWon: number;
  readonly interestWon: number;
  readonly balanceAfterWon: number;
}

export type RepaymentMethod = 'EQUAL_PAYMENT' | 'EQUAL_PRINCIPAL' | 'BULLET';

const MILLIONTHS_A_PERCENT = 10_000;
const MONTHS_TIMES_MILLION = 12_000_000;

/**
 * A percentage as written in the database, such as `'4.1250'`, in millionths.
 * @throws RangeError for anything but a plain decimal with at most four decimals.
 */
export function rateMillionths(percent: string): number {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent) ?? [];
  if (whole === undefined) throw new RangeError('a rate is a percentage with at most four decimals');
  return Number(whole) * MILLIONTHS_A_PERCENT + Number(decimals.padEnd(4, '0'));
}

/** Interest of one month on a balance, rounded down to the won. */
export function monthlyInterestWon(balanceWon: number, annualRateMillionths: number): number {
  const yearly = balanceWon * annualRateMillionths;
  // The quotient of two safe integers never rounds up to a whole number that it lies below, and `%` takes far longer.
  return Number.isSafeInteger(yearly)
    ? Math.floor(yearly / MONTHS_TIMES_MILLION)
    : Number((BigInt(balanceWon) * BigInt(annualRateMillionths)) / BigInt(MONTHS_TIMES_MILLION));
}

/**
 * The level payment that ends a loan in its months, A = P·i / (1 − (1 + i)^−n), before rounding, in won. After months
 * of grace n is the months that are left.
 */
export function exactEqualPayment(terms: LoanTerms): number {
  const { principalWon, annualRateMillionths } = terms;
  const rate = annualRateMillionths / MONTHS_TIMES_MILLION;
  const months = repayingMonths(terms);
  return rate === 0 ? principalWon / months : (principalWon * rate) / -Math.expm1(-months * Math.log1p(rate));
}

function repayingMonths({ months, graceMonths = 0 }: LoanTerms): number {
  return months - graceMonths;
}

/** How a loan is repaid from some month on. */
interface RepaymentPlan {
  readonly method: RepaymentMethod;
  /** Months at the start of the loan that pay interest only. */
  readonly graceMonths: number;
  /** The month that takes whatever principal is left. */
  readonly lastInstalment: number;
  /** For EQUAL_PAYMENT the payment of an ordinary month, for EQUAL_PRINCIPAL its principal, for BULLET 0. */
  readonly levelWon: number;
}

/**
 * What stays level from month to month: for EQUAL_PAYMENT the payment, rounded to the nearest won; for EQUAL_PRINCIPAL
 * the principal, rounded down.
 */
export function levelWon(method: RepaymentMethod, terms: LoanTerms): number {
  if (method === 'EQUAL_PAYMENT') return Math.round(exactEqualPayment(terms));
  return method === 'EQUAL_PRINCIPAL' ? Math.floor(terms.principalWon / repayingMonths(terms)) : 0;
}

/**
 * The principal of an instalment: 0 in months of grace, and all that is left in the last one, so that the principals
 * sum to the loan exactly.
 */
export function principalDueWon(
  plan: RepaymentPlan,
  instalment: number,
  balanceWon: number,
  interestWon: number,
): number {
  if (instalment >= plan.lastInstalment) return balanceWon;
  if (instalment <= plan.graceMonths) return 0;
  const levelPrincipalWon = plan.method === 'EQUAL_PAYMENT' ? plan.levelWon - interestWon : plan.levelWon;
  return Math.min(balanceWon, Math.max(0, levelPrincipalWon));
}

/**
 * The schedule of a loan by its repayment method in whole months, grace first, or its first `count` months. Interest of
 * a month is a twelfth of the year's, rounded down; the last payment takes what rounding left.
 */
export function schedule(method: RepaymentMethod, terms: LoanTerms, count = terms.months): Instalment[] {
  const { months, graceMonths = 0, annualRateMillionths } = terms;
  const plan = { method, graceMonths, lastInstalment: months, levelWon: levelWon(method, terms) };
  const instalments: Instalment[] = [];
  let balanceWon = terms.principalWon;
  for (let number = 1; number <= Math.min(count, months); number += 1) {
    const interestWon = monthlyInterestWon(balanceWon, annualRateMillionths);
    const principalWon = principalDueWon(plan, number, balanceWon, interestWon);
    const paymentWon = principalWon + interestWon;
    balanceWon -= principalWon;
    instalments.push({ number, paymentWon, principalWon, interestWon, balanceAfterWon: balanceWon });
  }
  return instalments;
}
