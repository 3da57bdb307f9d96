import type { Lever, LeverEffect } from './counterfactual.js';
import {
  metricsOf,
  Months,
  type FurtherFacts,
  type LoanFacts,
  type Metrics,
  type SpendingFacts,
  type Figure,
  type MonthFigures,
} from '../metrics/index.js';

/** What metrics are computed from. */
export interface SituationFacts {
  readonly loans: LoanFacts | null;
  readonly spending: SpendingFacts | null;
  readonly annualIncomeWon: number | null;
  readonly further: FurtherFacts;
  /** The day it is judged for, `YYYY-MM-DD`. */
  readonly on: string;
  /** Amount that would be paid of overdue card bills: their month still counts as one in arrears. */
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

/**
 * How far levers reach; all three are our choice and are stated with the limits they set. Spending beyond necessities
 * can be halved for a while but not given up; the surplus of half a year can be put aside; debts are paid from money at
 * hand.
 */
export const REACH = { ofSpendingBeyondNecessities: 0.5, monthsOfSaving: 6 } as const;

/**
 * What each lever changes in the facts. What is not known is never assumed in the customer's favour: arrears that are
 * paid in part keep their age, their share of principal stays unknown, and payments reduce the money at hand.
 */
export const LEVER_EFFECTS: Readonly<Record<Lever, LeverEffect<SituationFacts>>> = {
  PAY_ARREARS: {
    limitWon: (facts) => payable(facts, facts.loans?.overdueWon ?? 0),
    pulled: (facts, won) =>
      withLoans(spent(facts, won), (loans) => {
        const overdueWon = loans.overdueWon - won;
        return { ...loans, overdueWon, overdueDays: overdueWon === 0 ? 0 : loans.overdueDays };
      }),
  },
  PAY_CARD_ARREARS: {
    limitWon: (facts) => payable(facts, newest(facts, 'cardOverdueWon')?.cardOverdueWon ?? 0),
    pulled: (facts, won) => ({ ...spent(facts, won), cardArrearsPaidWon: (facts.cardArrearsPaidWon ?? 0) + won }),
  },
  PAY_CARD_BALANCE: {
    // Without debt there is no share to compute.
    limitWon: (facts) => payable(facts, Math.max(0, (newest(facts, 'cardUsedWon')?.cardUsedWon ?? 0) - 1)),
    // What was carried over is paid first: it is what fees are paid for.
    pulled: (facts, won) =>
      supposing(spent(facts, won), ({ cardUsedWon, revolvingWon, ...month }) => ({
        ...month,
        cardUsedWon: lowered(cardUsedWon, won),
        revolvingWon: lowered(revolvingWon, won, 0),
      })),
  },
  CUT_CARD_SPENDING: {
    // A customer who spends nothing has no spending shares.
    limitWon: (facts) => {
      if (!facts.spending) return 0;
      const { creditWon, totalWon } = facts.spending;
      const spare = spareSpending(facts);
      return spare === null ? null : Math.max(0, Math.min(creditWon, totalWon - 1, spare));
    },
    pulled: (facts, won) => {
      const { spending } = facts;
      if (!spending) return facts;
      const [creditWon, totalWon] = [spending.creditWon - won, spending.totalWon - won];
      return { ...facts, spending: { ...spending, creditWon, totalWon } };
    },
  },
  CUT_OTHER_SPENDING: {
    limitWon: spareSpending,
    pulled: (facts, won) =>
      supposing(facts, (month) => ({
        ...month,
        spendingWon: lowered(month.spendingWon, won, Math.max(1, month.necessaryWon ?? 0)),
      })),
  },
  RAISE_LIQUID_MONEY: {
    limitWon: (facts) => {
      const month = newest(facts, 'incomeWon', 'spendingWon', 'debtPaymentWon');
      if (!month) return null;
      const { incomeWon, spendingWon, debtPaymentWon } = month;
      return Math.max(0, REACH.monthsOfSaving * ((incomeWon ?? 0) - (spendingWon ?? 0) - (debtPaymentWon ?? 0)));
    },
    pulled: (facts, won) => spent(facts, -won),
  },
};

/** The part of the debt that money at hand can pay; all of it when money at hand is not known. */
function payable(facts: SituationFacts, owedWon: number): number {
  const liquidWon = newest(facts, 'liquidWon')?.liquidWon ?? null;
  return liquidWon === null ? owedWon : Math.min(owedWon, liquidWon);
}

/** The spending beyond necessities that can be cut; null when it is not known. */
function spareSpending(facts: SituationFacts): number | null {
  const { spendingWon = null, necessaryWon = null } = newest(facts, 'spendingWon', 'necessaryWon') ?? {};
  if (spendingWon === null || necessaryWon === null) return null;
  const spare = Math.floor(REACH.ofSpendingBeyondNecessities * (spendingWon - necessaryWon));
  return Math.max(0, Math.min(spare, spendingWon - 1));
}

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

/** With every month that supplies figures changed; the months compared with are past and stay as they were. */
function supposing(facts: SituationFacts, change: (month: MonthFigures) => MonthFigures): SituationFacts {
  const { supposed } = facts;
  return { ...facts, supposed: supposed ? (month) => change(supposed(month)) : change };
}

function withLoans(facts: SituationFacts, change: (loans: LoanFacts) => LoanFacts): SituationFacts {
  return facts.loans ? { ...facts, loans: change(facts.loans) } : facts;
}
