import {
  instalmentDueOn,
  periodInterestWon,
  repricedPlan,
  respreadPlan,
  usualConvention,
} from '../../servicing/index.js';
import type { CashFlow } from './cash-flow.js';
import { rowsOf, type Position, type Terms } from './position.js';

/** The loan as it is, left alone. */
export function asItIs({ rows }: Position): CashFlow {
  return { upfrontWon: 0, rows };
}

/**
 * The loan with its lender at another rate from the day on: the balance is spread again over the months that are left,
 * as far as that adds no interest by a cut. The current period bears the old rate up to the day, and the new one from
 * it.
 */
export function atRate(position: Position, annualRateMillionths: number): CashFlow {
  const { contract, plan, on, terms } = position;
  if (annualRateMillionths === terms.annualRateMillionths) return asItIs(position);
  return { upfrontWon: 0, rows: rowsOf(contract, repricedPlan(contract, plan, annualRateMillionths, on)) };
}

/**
 * Another loan in place of the first: that one is paid off on the day with its interest, and the new one, of the same
 * amount, keeps the days on which instalments fall due. Its first period bears interest from the day on.
 */
export function inPlaceOf(position: Position, terms: Omit<Terms, 'principalWon'>, feesWon: number): CashFlow {
  const { accruedInterestWon, contract, on, plan } = position;
  const { method, annualRateMillionths, months, graceMonths } = terms;
  const { billed, balanceWon } = plan;
  const other = {
    ...contract,
    method,
    annualRateMillionths,
    months: billed + months,
    graceMonths: graceMonths === 0 ? 0 : billed + graceMonths,
    convention: method === contract.method ? contract.convention : usualConvention(method),
  };
  const start = { from: on, annualRateMillionths };
  const repriced = { billed, balanceWon, levelWon: 0, lastInstalment: other.months, rates: [start] } as const;
  return { upfrontWon: accruedInterestWon + feesWon, rows: rowsOf(other, respreadPlan(other, repriced)) };
}

/** Interest on the balance at a rate from the day to the next instalment. */
export function interestToNextInstalmentWon({ contract, plan, on }: Position, annualRateMillionths: number): number {
  return periodInterestWon(contract, plan.billed + 1, plan.balanceWon, [{ from: on, annualRateMillionths }]);
}

/** Interest on a balance at a rate in a period as the contract counts it; 1 is the current one, from its first day. */
export function periodAtRateWon(
  { contract, plan }: Position,
  period: number,
  balanceWon: number,
  annualRateMillionths: number,
): number {
  const instalment = plan.billed + period;
  const from = instalmentDueOn(contract, instalment - 1);
  return periodInterestWon(contract, instalment, balanceWon, [{ from, annualRateMillionths }]);
}
