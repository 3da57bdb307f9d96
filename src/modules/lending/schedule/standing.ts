import {
  agreedBalanceWon,
  agreedPlan,
  instalmentsToCome,
  type LoanAccount,
  type LoanContract,
} from '../servicing/index.js';
import { sumOf } from '../servicing/index.js';

/** Where a loan stands against what was agreed. */
export interface Standing {
  /** Instalments that have fallen due. */
  readonly instalmentsDue: number;
  readonly scheduledBalanceWon: number;
  /** How much less is owed than was agreed; negative when more is. */
  readonly aheadWon: number;
  /** Whole instalments of principal that this makes; negative when the loan is behind. */
  readonly aheadInstalments: number;
  /** What is due and not paid, without default interest. */
  readonly dueWon: number;
  /** What came in for an instalment that has not fallen due. */
  readonly heldWon: number;
}

/** Compares what is owed with what would be owed had every instalment been paid as agreed at the rate of today. */
export function standingOf(contract: LoanContract, { plan, dues, heldWon }: LoanAccount): Standing {
  const agreed = agreedPlan(contract);
  const { billed } = plan;
  const scheduledBalanceWon = agreedBalanceWon(contract, agreed, billed);
  const unpaidWon = sumOf(dues, ({ principalWon }) => principalWon);
  const aheadWon = scheduledBalanceWon - plan.balanceWon - unpaidWon;
  const covered = instalmentsToCome(contract, agreed).filter(
    ({ number, principalWon, balanceAfterWon }) =>
      number > billed && principalWon > 0 && balanceAfterWon >= plan.balanceWon,
  ).length;
  const missed = dues.filter(({ principalWon }) => principalWon > 0).length;
  return {
    ...{ instalmentsDue: billed, scheduledBalanceWon, aheadWon, heldWon },
    aheadInstalments: missed > 0 ? 0 - missed : covered,
    dueWon: sumOf(dues, ({ interestWon, principalWon }) => interestWon + principalWon),
  };
}
