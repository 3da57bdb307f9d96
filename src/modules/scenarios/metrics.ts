/** What rules may look at, with the unit of each. Null where it is not known: a rule never takes unknown for zero. */
export const METRICS = {
  overdueDays: 'DAYS',
  overdueWon: 'WON',
  loanBalanceWon: 'WON',
  monthlyPaymentWon: 'WON',
  weightedRatePercent: 'PERCENT',
  paymentToIncomePercent: 'PERCENT',
  monthlySpendingWon: 'WON',
  spendingToIncomePercent: 'PERCENT',
  creditCardSharePercent: 'PERCENT',
  spendingChangePercent: 'PERCENT',
} as const;

export type MetricName = keyof typeof METRICS;
export type MetricUnit = (typeof METRICS)[MetricName];
export type Metrics = Readonly<Record<MetricName, number | null>>;

/** What the neighbours know of a customer's loans; all nought for one who has none open. */
export interface LoanFacts {
  readonly balanceWon: number;
  readonly monthlyPaymentWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
  /** Mean annual rate weighted by balance, in percent; null without open loans. */
  readonly weightedRatePercent: number | null;
}

/** A customer's monthly card spending in his latest quarter, and in the one right before it when that is known. */
export interface SpendingFacts {
  readonly totalWon: number;
  readonly creditWon: number;
  readonly previousTotalWon: number | null;
}

/** The highest percentage told: beyond it a ratio says only that what it is measured by is next to nothing. */
const MAX_PERCENT = 1_000_000;

/**
 * Percentages have two decimals, halves up, and are rounded before rules look at them: what is shown is what was judged.
 */
function rounded(percent: number): number {
  return Math.min(MAX_PERCENT, Math.round(percent * 100) / 100);
}

const percentOf = (part: number, whole: number | null): number | null =>
  whole === null || whole <= 0 ? null : rounded((100 * part) / whole);

/** Puts together what rules look at; facts that are null are not known. Income is a year's, the rest are a month's. */
export function metricsOf(
  loans: LoanFacts | null,
  spending: SpendingFacts | null,
  annualIncomeWon: number | null,
): Metrics {
  const monthlyIncome = annualIncomeWon === null ? null : annualIncomeWon / 12;
  const rate = loans?.weightedRatePercent ?? null;
  const before = spending?.previousTotalWon ?? null;
  return {
    overdueDays: loans?.overdueDays ?? null,
    overdueWon: loans?.overdueWon ?? null,
    loanBalanceWon: loans?.balanceWon ?? null,
    monthlyPaymentWon: loans?.monthlyPaymentWon ?? null,
    weightedRatePercent: rate === null ? null : rounded(rate),
    paymentToIncomePercent: loans && percentOf(loans.monthlyPaymentWon, monthlyIncome),
    monthlySpendingWon: spending?.totalWon ?? null,
    spendingToIncomePercent: spending && percentOf(spending.totalWon, monthlyIncome),
    creditCardSharePercent: spending && percentOf(spending.creditWon, spending.totalWon),
    spendingChangePercent: spending && before !== null ? percentOf(spending.totalWon - before, before) : null,
  };
}
