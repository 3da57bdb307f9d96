import type { Instalment, LoanTerms, RepaymentMethod } from '../amortization.js';
import { dueDate } from '../due-date.js';
import { accruedInterestWon } from '../repayment-allocation.js';
import { eveOf, remainingInstalments, type RunningLoan } from '../schedule/index.js';
import { daysBetween } from '../../../platform/calendar.js';

/** Terms of what is left of a loan, or of one that takes its place. */
export interface Terms extends LoanTerms {
  readonly method: RepaymentMethod;
  readonly graceMonths: number;
}

/** Where a loan stands on the day of a decision, every instalment up to that day paid as it falls due. */
export interface Position {
  readonly on: string;
  /** What the instalments that follow were reckoned from; their principal is the balance. */
  readonly terms: Terms;
  /** Interest up to the last instalment that was due, and not paid: owed whatever is decided. */
  readonly unpaidInterestWon: number;
  /** Interest of the month under way, by the day up to that day. */
  readonly accruedInterestWon: number;
  /** Days of that month that have passed. */
  readonly accruedDays: number;
  /** The instalments that follow, numbered from 1. */
  readonly rows: readonly [Instalment, ...Instalment[]];
}

/** Finds the loan on a day; null when no instalment is left after it. The loan must not be in arrears. */
export function positionOf(loan: RunningLoan, today: string, on: string): Position | null {
  const eve = eveOf(loan, today, on);
  if (!eve) return null;
  const [first, ...others] = eve.before;
  const passed = first.number - 1;
  // Interest of days before the last instalment fell due is owed in any case; of the month under way, only what has passed.
  const lastDueOn = dueDate(loan.disbursedOn, passed);
  const isNext = remainingInstalments(loan, today)[0]?.number === first.number;
  const from = isNext && loan.interestPaidTo > lastDueOn ? loan.interestPaidTo : lastDueOn;
  const accruedDays = Math.max(0, daysBetween(from, on));
  const accrued = accruedInterestWon(eve.balanceWon, loan.annualRateMillionths, accruedDays);
  const renumbered = (row: Instalment): Instalment => ({ ...row, number: row.number - passed });
  return {
    on,
    terms: {
      method: loan.method,
      principalWon: eve.balanceWon,
      annualRateMillionths: loan.annualRateMillionths,
      months: eve.before.length,
      graceMonths: Math.max(0, loan.graceMonths - passed),
    },
    unpaidInterestWon: eve.interestDueWon - accrued,
    accruedInterestWon: accrued,
    accruedDays,
    rows: [renumbered(first), ...others.map(renumbered)],
  };
}
