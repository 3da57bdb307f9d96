import type { Lever, LeverEffect } from './counterfactual.js';
import type { LoanFacts, SpendingFacts } from './metrics.js';

/** What metrics are made from. */
export interface SituationFacts {
  readonly loans: LoanFacts | null;
  readonly spending: SpendingFacts | null;
  readonly annualIncomeWon: number | null;
}

/**
 * What each lever does to the facts, never in somebody's favour where that is not known: arrears that are paid in part
 * stay as old as they are, and how much of them was principal is not known, so that the balance stays, too.
 */
export const LEVER_EFFECTS: Readonly<Record<Lever, LeverEffect<SituationFacts>>> = {
  PAY_ARREARS: {
    limitWon: ({ loans }) => loans?.overdueWon ?? 0,
    pulled: (facts, won) =>
      withLoans(facts, (loans) => {
        const overdueWon = loans.overdueWon - won;
        return { ...loans, overdueWon, overdueDays: overdueWon === 0 ? 0 : loans.overdueDays };
      }),
  },
  CUT_CARD_SPENDING: {
    // Somebody who spends nothing at all has no shares of spending that could be told.
    limitWon: ({ spending }) => (spending ? Math.max(0, Math.min(spending.creditWon, spending.totalWon - 1)) : 0),
    pulled: (facts, won) => {
      const { spending } = facts;
      if (!spending) return facts;
      return {
        ...facts,
        spending: { ...spending, creditWon: spending.creditWon - won, totalWon: spending.totalWon - won },
      };
    },
  },
  LOWER_MONTHLY_PAYMENT: {
    // A loan that is open has a payment.
    limitWon: ({ loans }) => Math.max(0, (loans?.monthlyPaymentWon ?? 0) - 1),
    pulled: (facts, won) =>
      withLoans(facts, (loans) => ({ ...loans, monthlyPaymentWon: loans.monthlyPaymentWon - won })),
  },
};

function withLoans(facts: SituationFacts, change: (loans: LoanFacts) => LoanFacts): SituationFacts {
  return facts.loans ? { ...facts, loans: change(facts.loans) } : facts;
}
