import { schedule, type Instalment, type LoanTerms, type RepaymentMethod } from '../amortization.js';
import { dueDate, instalmentsDueBefore } from '../due-date.js';
import type { OpenLoan } from '../repayment-allocation.js';

/** A loan whose money is out: what was agreed, and how far it has come. */
export interface RunningLoan extends LoanTerms, OpenLoan {
  readonly method: RepaymentMethod;
  readonly graceMonths: number;
  readonly disbursedOn: string;
}

/** Where a day falls in what was agreed. */
export interface Course {
  /** Every instalment as agreed. */
  readonly agreed: readonly Instalment[];
  /** How many of them lie behind that day. */
  readonly passed: number;
  /** Principal that would be left had each of those been paid as agreed. */
  readonly scheduledBalanceWon: number;
}

/** Finds the day in the agreed schedule, whose instalments fall due on the day of the month the money went out. */
export function courseOf(loan: RunningLoan, today: string): Course {
  const agreed = schedule(loan.method, loan);
  const passed = passedBy(loan, agreed, today);
  return { agreed, passed, scheduledBalanceWon: balanceAfter(loan, agreed, passed) };
}

/** Principal left after so many of the agreed instalments. */
export function balanceAfter(loan: LoanTerms, agreed: readonly Instalment[], count: number): number {
  return count === 0 ? loan.principalWon : (agreed[count - 1]?.balanceAfterWon ?? 0);
}

/** An instalment lies behind the day after it is due, or on that day itself once it has been paid. */
function passedBy(loan: RunningLoan, agreed: readonly Instalment[], today: string): number {
  const due = instalmentsDueBefore(loan.disbursedOn, today, loan.months);
  const next = agreed[due];
  if (!next || dueDate(loan.disbursedOn, next.number) !== today) return due;
  const paid = loan.interestPaidTo >= today && loan.unpaidInterestWon === 0 && loan.balanceWon <= next.balanceAfterWon;
  return paid ? due + 1 : due;
}

/**
 * The instalments that are still to come, by the real balance over the term that remains. A loan that stands where it
 * should has its agreed instalments to the won; any other balance is spread anew over the same days. What the books call
 * overdue is owed at once and is no part of them: then they go on from where the loan should stand.
 */
export function remainingInstalments(loan: RunningLoan, today: string): Instalment[] {
  const { agreed, passed, scheduledBalanceWon } = courseOf(loan, today);
  const fromWon = loan.overdueWon > 0 ? Math.min(loan.balanceWon, scheduledBalanceWon) : loan.balanceWon;
  if (fromWon === 0) return [];
  if (fromWon === scheduledBalanceWon) return agreed.slice(passed);
  return spread(loan, { principalWon: fromWon, passed });
}

/** Spreads a principal over the months that remain after some have passed, by the loan's method, rate and grace. */
export function spread(
  loan: RunningLoan,
  { principalWon, passed }: { readonly principalWon: number; readonly passed: number },
): Instalment[] {
  const { method, annualRateMillionths, months, graceMonths } = loan;
  const grace = Math.max(0, graceMonths - passed);
  const rows = schedule(method, { principalWon, annualRateMillionths, months: months - passed, graceMonths: grace });
  return rows.map((row) => ({ ...row, number: row.number + passed }));
}
