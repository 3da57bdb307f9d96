import type { Lever, LeverEffect } from './counterfactual.js';
import { metricsOf, type FurtherFacts, type LoanFacts, type Metrics, type SpendingFacts } from './metrics.js';
import type { MonthFigures } from './snapshot-metrics.js';

/** What metrics are made from. */
export interface SituationFacts {
  readonly loans: LoanFacts | null;
  readonly spending: SpendingFacts | null;
  readonly annualIncomeWon: number | null;
  readonly further: FurtherFacts;
  /** The day it is judged for, `YYYY-MM-DD`. */
  readonly on: string;
  /** What would be paid of overdue card bills: the month in which they were overdue stays one of arrears. */
  readonly cardArrearsPaidWon?: number;
}

/** What rules look at, of facts as they are or would be. */
export function metricsOfSituation(facts: SituationFacts): Metrics {
  const { loans, spending, annualIncomeWon, further, on, cardArrearsPaidWon = 0 } = facts;
  const metrics = metricsOf(loans, spending, annualIncomeWon, further, on);
  const { cardOverdueWon } = metrics;
  return { ...metrics, cardOverdueWon: cardOverdueWon === null ? null : cardOverdueWon - cardArrearsPaidWon };
}

/** Nobody is advised to put more than a year's spending aside. */
const MONTHS_ASIDE = 12;

/**
 * What each lever does to the facts, never in somebody's favour where that is not known: arrears that are paid in part
 * stay as old as they are, how much of them was principal is not known, and what is paid is paid from the money at hand.
 */
export const LEVER_EFFECTS: Readonly<Record<Lever, LeverEffect<SituationFacts>>> = {
  PAY_ARREARS: {
    limitWon: ({ loans }) => loans?.overdueWon ?? 0,
    pulled: (facts, won) =>
      withLoans(spent(facts, won), (loans) => {
        const overdueWon = loans.overdueWon - won;
        return { ...loans, overdueWon, overdueDays: overdueWon === 0 ? 0 : loans.overdueDays };
      }),
  },
  PAY_CARD_ARREARS: {
    limitWon: (facts) => latestOf(facts)?.cardOverdueWon ?? 0,
    pulled: (facts, won) => ({ ...spent(facts, won), cardArrearsPaidWon: (facts.cardArrearsPaidWon ?? 0) + won }),
  },
  PAY_CARD_BALANCE: {
    // Of nothing that is owed no share could be told.
    limitWon: (facts) => Math.max(0, (latestOf(facts)?.cardUsedWon ?? 0) - 1),
    pulled: (facts, won) =>
      withLatest(spent(facts, won), ({ cardUsedWon, revolvingWon, ...month }) => {
        const left = less(cardUsedWon, won);
        return {
          ...month,
          cardUsedWon: left,
          revolvingWon: left === null || revolvingWon === null ? revolvingWon : Math.min(revolvingWon, left),
        };
      }),
  },
  CUT_CARD_SPENDING: {
    // Somebody who spends nothing at all has no shares of spending that could be told.
    limitWon: ({ spending }) => (spending ? Math.max(0, Math.min(spending.creditWon, spending.totalWon - 1)) : 0),
    pulled: (facts, won) => {
      const { spending } = facts;
      if (!spending) return facts;
      const [creditWon, totalWon] = [spending.creditWon - won, spending.totalWon - won];
      return { ...facts, spending: { ...spending, creditWon, totalWon } };
    },
  },
  CUT_OTHER_SPENDING: {
    limitWon: (facts) => {
      const { spendingWon = null, necessaryWon = null } = latestOf(facts) ?? {};
      if (spendingWon === null || necessaryWon === null) return 0;
      return Math.max(0, Math.min(spendingWon - necessaryWon, spendingWon - 1));
    },
    pulled: (facts, won) => withLatest(facts, (month) => ({ ...month, spendingWon: less(month.spendingWon, won) })),
  },
  LOWER_MONTHLY_PAYMENT: {
    // A loan that is open has a payment; what is paid at other institutions is part of what is paid at all.
    limitWon: (facts) =>
      Math.max(0, Math.max(facts.loans?.monthlyPaymentWon ?? 0, latestOf(facts)?.debtPaymentWon ?? 0) - 1),
    pulled: (facts, won) =>
      withLoans(
        withLatest(facts, (month) => ({ ...month, debtPaymentWon: lowered(month.debtPaymentWon, won) })),
        (loans) => ({ ...loans, monthlyPaymentWon: lowered(loans.monthlyPaymentWon, won) ?? 0 }),
      ),
  },
  RAISE_LIQUID_MONEY: {
    limitWon: (facts) => MONTHS_ASIDE * (latestOf(facts)?.spendingWon ?? 0),
    pulled: (facts, won) => spent(facts, -won),
  },
};

const less = (amount: number | null, won: number): number | null => (amount === null ? null : amount - won);

/** Lower by some won, but not to nothing. */
const lowered = (amount: number | null, won: number): number | null =>
  amount === null ? null : Math.max(Math.min(amount, 1), amount - won);

/** With less money at hand, or more; never less than none. */
function spent(facts: SituationFacts, won: number): SituationFacts {
  return withLatest(facts, (month) => ({
    ...month,
    liquidWon: month.liquidWon === null ? null : Math.max(0, month.liquidWon - won),
  }));
}

function latestOf({ further: { months } }: SituationFacts): MonthFigures | null {
  return months.reduce<MonthFigures | null>(
    (latest, month) => (latest && latest.month >= month.month ? latest : month),
    null,
  );
}

function withLatest(facts: SituationFacts, change: (month: MonthFigures) => MonthFigures): SituationFacts {
  const latest = latestOf(facts);
  if (!latest) return facts;
  const months = facts.further.months.map((month) => (month === latest ? change(month) : month));
  return { ...facts, further: { ...facts.further, months } };
}

function withLoans(facts: SituationFacts, change: (loans: LoanFacts) => LoanFacts): SituationFacts {
  return facts.loans ? { ...facts, loans: change(facts.loans) } : facts;
}
