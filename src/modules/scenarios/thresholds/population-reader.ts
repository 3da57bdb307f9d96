import { endOfMonth } from '../../../platform/calendar.js';
import { lastMonthOver, type FinancialPosition } from '../../customers/index.js';
import {
  factsWindow,
  joinedLoans,
  metricsOf,
  type FurtherFacts,
  type Metrics,
  type SpendingFacts,
  type LoanFacts,
  type Look,
  type MonthFigures,
} from '../metrics/index.js';
import type { Population } from './population.js';

/** All that is known of one customer. */
export interface KnownCustomer {
  readonly customerId: number;
  /** The latest month of which something is known; null without any. */
  readonly latestMonth: string | null;
  readonly metrics: Metrics;
  /**
   * What rules looked at at the end of a month: its own figures in place of today's loans, and no card quarters. The
   * latest month uses the rates, payments and card quarter of today.
   */
  readonly metricsOn: (month: string) => Metrics;
}

/** Customers that are read and judged together. */
const CUSTOMERS_PER_READ = 500;
/** Reviews may be of months so long ago. */
const REVIEWED_MONTHS = 12;

/** Reads an institution's customers page by page, in the order of their ids, as they stand on a day. */
export async function* knownCustomers(
  population: Population,
  institutionId: number,
  today: string,
): AsyncGenerator<readonly KnownCustomer[]> {
  const { from, to, since } = factsWindow(today, REVIEWED_MONTHS);
  for (let after = 0; ;) {
    const owners = await population.owners(institutionId, after, CUSTOMERS_PER_READ);
    const last = owners.at(-1);
    if (!last) return;
    after = last.customerId;
    const ids = owners.map(({ customerId }) => customerId);
    const [loans, spending, months, applications] = await Promise.all([
      population.loans(institutionId, ids),
      population.spending(institutionId, owners),
      population.months(ids, from, to),
      population.applications(ids, since),
    ]);
    const monthsOf = Map.groupBy(months, ({ customerId }) => customerId);
    const applicationsOf = Map.groupBy(applications, ({ customerId }) => customerId);
    const positions = await population.positions.of(
      owners.map(({ customerId, annualIncomeWon }) => {
        const known = { loans: loans.get(customerId) ?? null, months: monthsOf.get(customerId) ?? [] };
        return { customerId, annualIncomeWon, ...known };
      }),
      today,
    );
    yield owners.flatMap((owner) => {
      const { customerId, creditScore } = owner;
      const position = positions.get(customerId);
      if (!position) return [];
      const further = {
        creditScore,
        months: monthsOf.get(customerId) ?? [],
        applications: applicationsOf.get(customerId) ?? [],
      };
      const facts = { loans: loans.get(customerId) ?? null, spending: spending.get(customerId) ?? null, further };
      return [knownCustomer(customerId, facts, position, today)];
    });
  }
}

function knownCustomer(
  customerId: number,
  facts: {
    readonly loans: LoanFacts | null;
    readonly spending: SpendingFacts | null;
    readonly further: FurtherFacts;
  },
  position: FinancialPosition,
  today: string,
): KnownCustomer {
  const { spending, further } = facts;
  const loans = joinedLoans(facts.loans, position);
  const annualIncomeWon = position.income.yearlyWon;
  const latest = further.months.find(({ month }) => month <= lastMonthOver(today)) ?? null;
  return {
    customerId,
    latestMonth: latest?.month ?? null,
    metrics: metricsOf(loans, spending, annualIncomeWon, further, today),
    metricsOn: (month) =>
      month === latest?.month
        ? metricsOf(inArrearsAsOf(latest, loans), spending, annualIncomeWon, further, endOfMonth(month))
        : metricsOfMonth(month, annualIncomeWon, further),
  };
}

/** Loans as they were at the end of the latest month: rates and payments move little since, arrears come and go. */
function inArrearsAsOf(month: MonthFigures, loans: LoanFacts | null): LoanFacts | null {
  const { overdueDays, overdueWon } = month;
  if (!loans) return debtsOf(month);
  return overdueDays === null || overdueWon === null ? loans : { ...loans, overdueDays, overdueWon };
}

/** What rules would have looked at in a month: loans as all debts the month reports, whose rate is not known. */
export function metricsOfMonth(
  month: string,
  annualIncomeWon: number | null,
  further: FurtherFacts,
  look?: Look,
): Metrics {
  const own = further.months.find((one) => one.month === month);
  const loans = own ? debtsOf(own) : null;
  return metricsOf(loans, null, annualIncomeWon, further, endOfMonth(month), look);
}

function debtsOf({ totalDebtWon, debtPaymentWon, overdueDays, overdueWon }: MonthFigures): LoanFacts | null {
  if (totalDebtWon === null || debtPaymentWon === null || overdueDays === null || overdueWon === null) return null;
  const debts = { balanceWon: totalDebtWon, monthlyPaymentWon: debtPaymentWon };
  return { ...debts, overdueDays, overdueWon, weightedRatePercent: null };
}
