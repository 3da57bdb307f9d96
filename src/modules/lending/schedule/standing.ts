import type { Instalment } from '../amortization.js';
import { courseOf, type RunningLoan } from './running-loan.js';

/** Where a loan stands against what was agreed. */
export interface Standing {
  /** Instalments whose day has passed. */
  readonly instalmentsDue: number;
  readonly scheduledBalanceWon: number;
  /** How much less is owed than was agreed; negative when more is. */
  readonly aheadWon: number;
  /** Whole instalments of principal that this makes; negative when the loan is behind. */
  readonly aheadInstalments: number;
}

/**
 * Compares the balance with the agreed one. Interest is charged by the day and agreed by the month, so who pays on time
 * may be some won ahead or behind within a year; only whole instalments say more than that.
 */
export function standingOf(loan: RunningLoan, today: string): Standing {
  const { agreed, passed, scheduledBalanceWon } = courseOf(loan, today);
  const { balanceWon } = loan;
  const aheadWon = scheduledBalanceWon - balanceWon;
  const covered = (row: Instalment): boolean => row.principalWon > 0 && row.balanceAfterWon >= balanceWon;
  const missed = (row: Instalment): boolean =>
    row.principalWon > 0 && row.balanceAfterWon + row.principalWon <= balanceWon;
  const aheadInstalments =
    aheadWon > 0 ? agreed.slice(passed).filter(covered).length : 0 - agreed.slice(0, passed).filter(missed).length;
  return { instalmentsDue: passed, scheduledBalanceWon, aheadWon, aheadInstalments };
}
