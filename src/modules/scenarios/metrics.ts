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

/** What the neighbours know of a customer's loans. */
export interface LoanFacts {
  readonly balanceWon: number;
  readonly monthlyPaymentWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
  /** Mean annual rate weighted by balance, in percent; null without open loans. */
  readonly weightedRatePercent: number | null;
}

/** A customer's monthly card spending in his latest quarter, and in the one before it where there is one. */
export interface SpendingFacts {
  readonly totalWon: number;
  readonly creditWon: number;
  readonly previousTotalWon: number | null;
}

const percentOf = (part: number, whole: number | null): number | null =>
  whole === null || whole <= 0 ? null : (100 * part) / whole;

/** Puts together what rules look at. Income is a year's, spending and payments are a month's. */
export function metricsOf(loans: LoanFacts, spending: SpendingFacts | null, annualIncomeWon: number | null): Metrics {
  const monthlyIncome = annualIncomeWon === null ? null : annualIncomeWon / 12;
  const change = spending
    ? percentOf(spending.totalWon - (spending.previousTotalWon ?? 0), spending.previousTotalWon)
    : null;
  return {
    overdueDays: loans.overdueDays,
    overdueWon: loans.overdueWon,
    loanBalanceWon: loans.balanceWon,
    monthlyPaymentWon: loans.monthlyPaymentWon,
    weightedRatePercent: loans.weightedRatePercent,
    paymentToIncomePercent: percentOf(loans.monthlyPaymentWon, monthlyIncome),
    monthlySpendingWon: spending?.totalWon ?? null,
    spendingToIncomePercent: spending && percentOf(spending.totalWon, monthlyIncome),
    creditCardSharePercent: spending && percentOf(spending.creditWon, spending.totalWon),
    spendingChangePercent: change,
  };
}
