import type { Lever, LeverEffect } from './counterfactual.js';
import { metricsOf, type FurtherFacts, type LoanFacts, type Metrics, type SpendingFacts } from './metrics.js';
import { Months, type Figure, type MonthFigures } from './months.js';

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
  /** What a month that figures are of would be like; absent for as it is. */
  readonly supposed?: (month: MonthFigures) => MonthFigures;
}

/** What rules look at, of facts as they are or would be. */
export function metricsOfSituation(facts: SituationFacts): Metrics {
  const { loans, spending, annualIncomeWon, further, on, cardArrearsPaidWon = 0, supposed } = facts;
  const left = cardArrearsPaidWon === 0 ? further : { ...further, cardArrearsPaidWon };
  return metricsOf(loans, spending, annualIncomeWon, left, on, supposed && { supposed });
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
    limitWon: (facts) => newest(facts, 'cardOverdueWon')?.cardOverdueWon ?? 0,
    pulled: (facts, won) => ({ ...spent(facts, won), cardArrearsPaidWon: (facts.cardArrearsPaidWon ?? 0) + won }),
  },
  PAY_CARD_BALANCE: {
    // Of nothing that is owed no share could be told.
    limitWon: (facts) => Math.max(0, (newest(facts, 'cardUsedWon')?.cardUsedWon ?? 0) - 1),
    pulled: (facts, won) =>
      supposing(spent(facts, won), ({ cardUsedWon, revolvingWon, ...month }) => {
        const left = lowered(cardUsedWon, won);
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
      const { spendingWon = null, necessaryWon = null } = newest(facts, 'spendingWon', 'necessaryWon') ?? {};
      if (spendingWon === null || necessaryWon === null) return 0;
      return Math.max(0, Math.min(spendingWon - necessaryWon, spendingWon - 1));
    },
    pulled: (facts, won) =>
      supposing(facts, (month) => ({
        ...month,
        spendingWon: lowered(month.spendingWon, won, Math.max(1, month.necessaryWon ?? 0)),
      })),
  },
  LOWER_MONTHLY_PAYMENT: {
    // A loan that is open has a payment; what is paid at other institutions is part of what is paid at all.
    limitWon: (facts) =>
      Math.max(
        0,
        Math.max(facts.loans?.monthlyPaymentWon ?? 0, newest(facts, 'debtPaymentWon')?.debtPaymentWon ?? 0) - 1,
      ),
    pulled: (facts, won) =>
      withLoans(
        supposing(facts, (month) => ({ ...month, debtPaymentWon: lowered(month.debtPaymentWon, won) })),
        (loans) => ({ ...loans, monthlyPaymentWon: lowered(loans.monthlyPaymentWon, won) ?? 0 }),
      ),
  },
  RAISE_LIQUID_MONEY: {
    limitWon: (facts) => MONTHS_ASIDE * (newest(facts, 'spendingWon')?.spendingWon ?? 0),
    pulled: (facts, won) => spent(facts, -won),
  },
};

/** Lower by some won, but not below the least there can be: months that figures are of may differ in what they know. */
const lowered = (amount: number | null, won: number, least = 1): number | null =>
  amount === null ? null : Math.max(Math.min(amount, least), amount - won);

/** With less money at hand, or more; never less than none. */
function spent(facts: SituationFacts, won: number): SituationFacts {
  return supposing(facts, (month) => ({
    ...month,
    liquidWon: month.liquidWon === null ? null : Math.max(0, month.liquidWon - won),
  }));
}

/** The newest recent month that knows some figures. */
function newest({ further: { months }, on }: SituationFacts, ...names: readonly Figure[]): MonthFigures | null {
  return new Months(months, on).newest((month) => names.every((name) => month[name] !== null))?.at(0) ?? null;
}

/** With every month that figures are of changed; those it is held against are past, and stay what they were. */
function supposing(facts: SituationFacts, change: (month: MonthFigures) => MonthFigures): SituationFacts {
  const { supposed } = facts;
  return { ...facts, supposed: supposed ? (month) => change(supposed(month)) : change };
}

function withLoans(facts: SituationFacts, change: (loans: LoanFacts) => LoanFacts): SituationFacts {
  return facts.loans ? { ...facts, loans: change(facts.loans) } : facts;
}
