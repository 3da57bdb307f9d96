/** What a schedule follows from. */
export interface LoanTerms {
  /** Whole won, at least 1. */
  readonly principalWon: number;
  /** Yearly rate in millionths: 4 % is 40,000. Four decimals of a percent are whole millionths. */
  readonly annualRateMillionths: number;
  readonly months: number;
  /** Months at the start that pay interest alone (거치기간), fewer than `months`; none when left out. */
  readonly graceMonths?: number;
}

/** One month of a schedule; interest and principal sum to the payment. */
export interface Instalment {
  /** 1 for the first month after the money went out. */
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
  return Number.isSafeInteger(yearly)
    ? (yearly - (yearly % MONTHS_TIMES_MILLION)) / MONTHS_TIMES_MILLION
    : Number((BigInt(balanceWon) * BigInt(annualRateMillionths)) / BigInt(MONTHS_TIMES_MILLION));
}

/**
 * The level payment that ends a loan in its months, A = P·i / (1 − (1 + i)^−n), before rounding, in won. After months of
 * grace n is the months that are left.
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

/**
 * Spreads a loan over equal payments, rounded to the nearest won. Interest rounds down; the last payment takes what
 * rounding left, so that the principals sum to the loan exactly. Like its siblings it can stop after `count` months.
 */
export function equalPayment(terms: LoanTerms, count = terms.months): Instalment[] {
  const paymentWon = Math.round(exactEqualPayment(terms));
  return unfold(terms, count, (balanceWon, interestWon) => Math.min(balanceWon, paymentWon - interestWon));
}

/** Repays the same principal each month, rounded down to the won, plus the interest on what is left. */
export function equalPrincipal(terms: LoanTerms, count = terms.months): Instalment[] {
  const principalWon = Math.floor(terms.principalWon / repayingMonths(terms));
  return unfold(terms, count, () => principalWon);
}

/** Pays interest each month and the whole loan with the last. */
export function bullet(terms: LoanTerms, count = terms.months): Instalment[] {
  return unfold(terms, count, () => 0);
}

/** The schedule of a loan by its repayment method, grace first, or its first `count` months. */
export function schedule(method: RepaymentMethod, terms: LoanTerms, count = terms.months): Instalment[] {
  return { EQUAL_PAYMENT: equalPayment, EQUAL_PRINCIPAL: equalPrincipal, BULLET: bullet }[method](terms, count);
}

/** Walks the months; those of grace take no principal, and whatever the others take, the last takes all that is left. */
function unfold(
  terms: LoanTerms,
  count: number,
  principalOf: (balanceWon: number, interestWon: number) => number,
): Instalment[] {
  const { months, graceMonths = 0, annualRateMillionths } = terms;
  const instalments: Instalment[] = [];
  let balanceWon = terms.principalWon;
  for (let number = 1; number <= Math.min(count, months); number++) {
    const interestWon = monthlyInterestWon(balanceWon, annualRateMillionths);
    const ordinary = number <= graceMonths ? 0 : principalOf(balanceWon, interestWon);
    const principalWon = number === months ? balanceWon : ordinary;
    balanceWon -= principalWon;
    instalments.push({
      number,
      paymentWon: principalWon + interestWon,
      principalWon,
      interestWon,
      balanceAfterWon: balanceWon,
    });
  }
  return instalments;
}
