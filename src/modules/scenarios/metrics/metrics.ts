import {
  cardArrearsOf,
  MAX_PERCENT,
  percentOf,
  rounded,
  yearlyPercentOf,
  type ArrearsPart,
} from '../../customers/index.js';
import type { Look, MonthFigures } from './months.js';
import { outcomeMetrics, type DecidedApplication } from './outcome-metrics.js';
import { snapshotMetrics } from './snapshot-metrics.js';

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
  liquidWon: 'WON',
  liquidDays: 'DAYS',
  liquidChangePercent: 'PERCENT',
  totalDebtWon: 'WON',
  debtServicePercent: 'PERCENT',
  debtChangePercent: 'PERCENT',
  committedIncomePercent: 'PERCENT',
  incomeWon: 'WON',
  incomeChangePercent: 'PERCENT',
  monthsWithoutIncome: 'MONTHS',
  monthsUnemployed: 'MONTHS',
  necessarySharePercent: 'PERCENT',
  discretionaryChangePercent: 'PERCENT',
  housingToIncomePercent: 'PERCENT',
  medicalSharePercent: 'PERCENT',
  cardUsagePercent: 'PERCENT',
  revolvingSharePercent: 'PERCENT',
  cardOverdueWon: 'WON',
  arrearsMonths: 'MONTHS',
  arrearsFreeMonths: 'MONTHS',
  creditScore: 'POINTS',
  creditScoreChange: 'POINTS',
  investmentWon: 'WON',
  investmentReturnPercent: 'PERCENT',
  rejectedApplications: 'COUNT',
  approvedApplications: 'COUNT',
  daysSinceRejection: 'DAYS',
  daysSinceApproval: 'DAYS',
} as const;

export type MetricName = keyof typeof METRICS;
export type MetricUnit = (typeof METRICS)[MetricName];
export type Metrics = Readonly<Record<MetricName, number | null>>;

/** Metrics that can be negative, with their minimum. Metrics not listed here are never below 0. */
export const METRIC_LEAST: Readonly<Partial<Record<MetricName, number>>> = {
  spendingChangePercent: -100,
  liquidChangePercent: -100,
  debtChangePercent: -100,
  incomeChangePercent: -100,
  discretionaryChangePercent: -100,
  creditScoreChange: -999,
  investmentReturnPercent: -MAX_PERCENT,
};

/** Metrics that have a highest value. */
export const METRIC_MOST: Readonly<Partial<Record<MetricName, number>>> = {
  creditCardSharePercent: 100,
  necessarySharePercent: 100,
  medicalSharePercent: 100,
  revolvingSharePercent: 100,
  creditScore: 1_000,
  creditScoreChange: 999,
  arrearsMonths: 12,
};

/**
 * What is known of a customer's loans here; all 0 for a customer without open loans. Joined with debts elsewhere
 * (`joinedLoans`), payments and arrears are those over all institutions, cards left out.
 */
export interface LoanFacts {
  readonly balanceWon: number;
  readonly monthlyPaymentWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
  /** Mean annual rate weighted by balance, in percent; null without open loans. */
  readonly weightedRatePercent: number | null;
}

/** A customer's monthly card spending in their latest quarter, and in the one right before it when that is known. */
export interface SpendingFacts {
  readonly totalWon: number;
  readonly creditWon: number;
  readonly previousTotalWon: number | null;
}

/** What is known beside loans, card spending and income. */
export interface FurtherFacts {
  /** As registered; a snapshot's score goes before it. */
  readonly creditScore: number | null;
  /** Months, newest first. */
  readonly months: readonly MonthFigures[];
  /** Decided applications for loans; null when none were reported, which is not the same as none. */
  readonly applications: readonly DecidedApplication[] | null;
  /** What is overdue on cards, where it was read from the months already; by them where it is absent. */
  readonly cardArrears?: ArrearsPart | null;
  /** What would be paid of it: the month in which it was overdue stays one of arrears. */
  readonly cardArrearsPaidWon?: number;
}

const NOTHING_FURTHER: FurtherFacts = { creditScore: null, months: [], applications: null };

/**
 * Puts together what rules look at; facts that are null are not known. Income is a year's, the rest are a month's. `on`
 * is the day it is judged for, `YYYY-MM-DD`; only the further facts depend on it, and on how months are looked at.
 */
export function metricsOf(
  loans: LoanFacts | null,
  spending: SpendingFacts | null,
  annualIncomeWon: number | null,
  further: FurtherFacts = NOTHING_FURTHER,
  on = '',
  look?: Look,
): Metrics {
  const monthlyIncome = annualIncomeWon === null ? null : annualIncomeWon / 12;
  const cards = cardArrearsLeft(further, on, look);
  const rate = loans?.weightedRatePercent ?? null;
  const before = spending?.previousTotalWon ?? null;
  const months = snapshotMetrics(further.months, on, look);
  const arrears = allArrears(loans, cards);
  return {
    ...arrears,
    loanBalanceWon: loans?.balanceWon ?? null,
    monthlyPaymentWon: loans?.monthlyPaymentWon ?? null,
    weightedRatePercent: rate === null ? null : rounded(rate),
    paymentToIncomePercent: yearlyPercentOf(loans?.monthlyPaymentWon ?? null, annualIncomeWon),
    monthlySpendingWon: spending?.totalWon ?? null,
    spendingToIncomePercent: percentOf(spending?.totalWon ?? null, monthlyIncome),
    creditCardSharePercent: percentOf(spending?.creditWon ?? null, spending?.totalWon ?? null),
    spendingChangePercent: spending && before !== null ? percentOf(spending.totalWon - before, before) : null,
    ...months,
    cardOverdueWon: cards?.overdueWon ?? null,
    // A customer in arrears today has no time without them, whatever past months say.
    arrearsFreeMonths: months.arrearsFreeMonths !== null && arrears.overdueDays ? 0 : months.arrearsFreeMonths,
    creditScore: months.creditScore ?? further.creditScore,
    ...outcomeMetrics(further.applications, on),
  };
}

/** What is overdue on cards, less what would be paid of it. */
function cardArrearsLeft(
  { months, cardArrears, cardArrearsPaidWon = 0 }: FurtherFacts,
  on: string,
  look?: Look,
): ArrearsPart | null {
  const cards = cardArrears === undefined ? cardArrearsOf(months, on, look?.maxAgeMonths) : cardArrears;
  if (!cards) return null;
  const overdueWon = cards.overdueWon - cardArrearsPaidWon;
  return { overdueWon, overdueDays: overdueWon > 0 ? cards.overdueDays : 0 };
}

/** Debts and cards together; not known when debts are not reported and no card is overdue. */
function allArrears(loans: LoanFacts | null, cards: ArrearsPart | null): Pick<Metrics, 'overdueDays' | 'overdueWon'> {
  if (!loans && !cards?.overdueDays) return { overdueDays: null, overdueWon: null };
  const overdueDays = Math.max(loans?.overdueDays ?? 0, cards?.overdueDays ?? 0);
  const overdueWon = (loans?.overdueWon ?? 0) + (cards?.overdueWon ?? 0);
  return { overdueDays, overdueWon: overdueDays > 0 && overdueWon === 0 ? null : overdueWon };
}
