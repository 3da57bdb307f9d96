import type { OwedLoan } from '../../schedule/index.js';
import { balanceAfterWon, instalmentsDueBy } from '../../servicing/index.js';
import type { RestOfLoan } from './retention-score.js';

/** What is left of a loan when today's instalment counts as paid, as in the ranking of the database. */
export function restOfLoan(loan: OwedLoan, today: string): RestOfLoan {
  const { method, months, graceMonths } = loan.contract;
  const passed = instalmentsDueBy(loan.contract, today);
  const balanceWon = balanceAfterWon(loan.kept);
  return {
    method,
    balanceWon,
    graceMonths: Math.max(0, graceMonths - passed),
    repayingMonths: months - Math.max(passed, graceMonths),
  };
}
