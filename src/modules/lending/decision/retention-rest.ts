import { instalmentsDueBefore } from '../due-date.js';
import type { OwedLoan } from '../schedule/index.js';
import { addDays } from '../../../platform/calendar.js';
import type { RestOfLoan } from './retention-score.js';

/** What is left of a loan when the instalment of today counts as paid, as the ranking of the database has it. */
export function restOfLoan(loan: OwedLoan, today: string): RestOfLoan {
  const { method, balanceWon, disbursedOn, months, graceMonths } = loan;
  const passed = instalmentsDueBefore(disbursedOn, addDays(today, 1), months);
  return {
    ...{ method, balanceWon, graceMonths: Math.max(0, graceMonths - passed) },
    repayingMonths: months - Math.max(passed, graceMonths),
  };
}
