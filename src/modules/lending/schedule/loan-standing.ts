import {
  agreedPlan,
  balanceAfterWon,
  dueWonOf,
  instalmentsToCome,
  type LoanAccount,
  type LoanContract,
} from '../servicing/index.js';

/** How far a loan is ahead of or behind its agreed schedule. */
export interface LoanStanding {
  /** Instalments that have fallen due. */
  readonly instalmentsDue: number;
  readonly scheduledBalanceWon: number;
  /** How much less is owed than was agreed; negative when more is. */
  readonly aheadWon: number;
  /** Whole instalments of principal that this makes; negative when the loan is behind. */
  readonly aheadInstalments: number;
  /** What is due and not paid, without default interest. */
  readonly dueWon: number;
  /** Money held for an instalment that has not fallen due. */
  readonly heldWon: number;
}

/**
 * Compares what is owed with what would be owed if every instalment had been paid as agreed at the current rate. Only
 * whole instalments count.
 */
export function loanStandingOf(contract: LoanContract, { plan, dues, heldWon }: LoanAccount): LoanStanding {
  const { billed } = plan;
  const agreed = instalmentsToCome(contract, agreedPlan(contract));
  const scheduledBalanceWon = billed === 0 ? contract.principalWon : (agreed[billed - 1]?.balanceAfterWon ?? 0);
  const owedWon = balanceAfterWon({ plan, dues });
  const aheadWon = scheduledBalanceWon - owedWon;
  const repaying = agreed.filter(({ principalWon }) => principalWon > 0);
  const covered = repaying.filter((row) => row.number > billed && row.balanceAfterWon >= owedWon);
  const missed = repaying.filter((row) => row.number <= billed && row.balanceAfterWon + row.principalWon <= owedWon);
  return {
    instalmentsDue: billed,
    scheduledBalanceWon,
    aheadWon,
    heldWon,
    aheadInstalments: aheadWon > 0 ? covered.length : 0 - missed.length,
    dueWon: dueWonOf(dues),
  };
}
