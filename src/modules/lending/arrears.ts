import { schedule, type Instalment, type LoanTerms, type RepaymentMethod } from './amortization.js';
import { dueDate, instalmentsDueBefore } from './due-date.js';
import { payoffWon, type OpenLoan } from './repayment-allocation.js';
import { addDays, daysBetween } from '../../platform/calendar.js';

/** What came in for a loan, measured against its instalments. */
export interface Ahead {
  /** What came in beyond the instalments that fell due up to `paidAheadOn`, in won; negative when less did. */
  readonly paidAheadWon: number;
  /** The day of the last repayment, or the day the money went out, `YYYY-MM-DD`. */
  readonly paidAheadOn: string;
}

/** A loan whose money is out, as far as its arrears follow from it. */
export interface InstalmentLoan extends LoanTerms, Ahead {
  readonly method: RepaymentMethod;
  readonly disbursedOn: string;
}

/** What the books say of arrears. */
export interface Arrears {
  readonly overdueDays: number;
  readonly overdueWon: number;
  readonly status: 'ACTIVE' | 'DELINQUENT';
}

const NONE: Arrears = { overdueDays: 0, overdueWon: 0, status: 'ACTIVE' };

/**
 * What of a loan is overdue on a day: the agreed instalments that fell due before it, less all that came in, which counts
 * for the oldest. An instalment is overdue from the day after it is due. Money paid ahead counts for the instalments that
 * come next, so that nobody is in arrears who has paid as much as has fallen due. What nobody owes any more is not
 * overdue, and once the last instalment has passed all that is owed is. Agreed instalments are those at the rate of today.
 */
export function arrearsOn(loan: InstalmentLoan & OpenLoan, today: string): Arrears {
  const { disbursedOn, months, paidAheadWon } = loan;
  const due = instalmentsDueBefore(disbursedOn, today, months);
  const counted = dueBy(loan, loan.paidAheadOn);
  if (due < months && due <= counted && paidAheadWon >= 0) return NONE;
  const agreed = schedule(loan.method, loan, Math.max(due, counted));
  const owedWon = payoffWon(loan, today);
  const behindWon = paymentsWon(agreed, due) - paymentsWon(agreed, counted) - paidAheadWon;
  const overdueWon = due === months ? owedWon : Math.min(Math.max(0, behindWon), owedWon);
  if (overdueWon === 0) return NONE;
  const since = dueDate(disbursedOn, oldestUnpaid(agreed.slice(0, due), overdueWon));
  return { overdueDays: daysBetween(since, today), overdueWon, status: 'DELINQUENT' };
}

/** The same measure after a repayment. */
export function aheadAfter(loan: InstalmentLoan, amountWon: number, paidOn: string): Ahead {
  const [before, after] = [dueBy(loan, loan.paidAheadOn), dueBy(loan, paidOn)];
  if (before === after) return { paidAheadWon: loan.paidAheadWon + amountWon, paidAheadOn: paidOn };
  const agreed = schedule(loan.method, loan, Math.max(before, after));
  const fellDueWon = paymentsWon(agreed, after) - paymentsWon(agreed, before);
  return { paidAheadWon: loan.paidAheadWon + amountWon - fellDueWon, paidAheadOn: paidOn };
}

/** How many instalments fell due up to a day, that day itself counted. */
function dueBy({ disbursedOn, months }: InstalmentLoan, day: string): number {
  return instalmentsDueBefore(disbursedOn, addDays(day, 1), months);
}

function paymentsWon(agreed: readonly Instalment[], count: number): number {
  return agreed.slice(0, count).reduce((sum, { paymentWon }) => sum + paymentWon, 0);
}

/** The number of the oldest instalment that such a debt reaches back to, the newest being unpaid first. */
function oldestUnpaid(due: readonly Instalment[], overdueWon: number): number {
  let leftWon = overdueWon;
  const oldest = due.findLast(({ paymentWon }) => (leftWon -= paymentWon) <= 0);
  return oldest?.number ?? 1;
}
