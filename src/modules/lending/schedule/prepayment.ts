import {
  brokenInterestWon,
  instalmentsToCome,
  prepaidPlan,
  sumOf,
  type DatedInstalment,
  type LoanAccount,
  type LoanContract,
  type PrepaymentEffect,
} from '../servicing/index.js';

/** What paying principal early does to the instalments that follow. */
export interface Prepaid {
  /** Interest on the amount since the last instalment fell due; it is paid together with it. */
  readonly interestDueWon: number;
  readonly before: readonly DatedInstalment[];
  readonly after: readonly DatedInstalment[];
  readonly interestBeforeWon: number;
  /** Interest of the instalments that follow, plus `interestDueWon`. */
  readonly interestAfterWon: number;
}

/**
 * The effect of paying the amount and its interest, by the engine. The amount is at most the balance that is not due.
 */
export function prepaid(
  contract: LoanContract,
  { plan }: LoanAccount,
  { amountWon, effect, on }: { readonly amountWon: number; readonly effect: PrepaymentEffect; readonly on: string },
): Prepaid {
  const interestDueWon = brokenInterestWon(contract, plan, amountWon, on);
  const before = instalmentsToCome(contract, plan);
  const after = instalmentsToCome(contract, prepaidPlan(contract, plan, amountWon, effect));
  const interestOf = (rows: readonly DatedInstalment[]): number => sumOf(rows, ({ interestWon }) => interestWon);
  return {
    interestDueWon,
    before,
    after,
    interestBeforeWon: interestOf(before),
    interestAfterWon: interestDueWon + interestOf(after),
  };
}
