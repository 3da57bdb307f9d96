import type { Instalment, LoanTerms, RepaymentMethod } from '../../terms/index.js';
import { paidUpOn, type OwedLoan } from '../../schedule/index.js';
import {
  brokenInterestWon,
  instalmentsToCome,
  rateOf,
  type LoanContract,
  type InstalmentPlan,
  type Servicing,
} from '../../servicing/index.js';

/** Terms of the rest of a loan, or of one that replaces it. */
export interface Terms extends LoanTerms {
  readonly method: RepaymentMethod;
  readonly graceMonths: number;
}

/** A loan on the day of a decision, with every instalment up to that day paid when due. */
export interface Position {
  readonly on: string;
  readonly contract: LoanContract;
  readonly plan: InstalmentPlan;
  /** What is left of it; its principal is the balance. */
  readonly terms: Terms;
  /** Interest since the last instalment fell due, up to that day. */
  readonly accruedInterestWon: number;
  /** The instalments that follow, numbered from 1. */
  readonly rows: readonly [Instalment, ...Instalment[]];
}

/** Finds the loan on a day; null when no instalment is left after it. The loan must not be in arrears. */
export function positionOf(
  servicing: Servicing,
  loan: Pick<OwedLoan, 'contract' | 'kept'>,
  on: string,
): Position | null {
  const { contract } = loan;
  const { plan } = paidUpOn(servicing, loan, on);
  const rows = rowsOf(contract, plan);
  const [first, ...others] = rows;
  if (!first) return null;
  return {
    on,
    contract,
    plan,
    terms: {
      method: contract.method,
      principalWon: plan.balanceWon,
      annualRateMillionths: rateOf(plan),
      months: rows.length,
      graceMonths: Math.max(0, contract.graceMonths - plan.billed),
    },
    accruedInterestWon: brokenInterestWon(contract, plan, plan.balanceWon, on),
    rows: [first, ...others],
  };
}

/** The instalments that follow by a plan, numbered from 1. */
export const rowsOf = (contract: LoanContract, plan: InstalmentPlan): Instalment[] =>
  instalmentsToCome(contract, plan).map(({ number, paymentWon, principalWon, interestWon, balanceAfterWon }) => ({
    number: number - plan.billed,
    paymentWon,
    principalWon,
    interestWon,
    balanceAfterWon,
  }));
