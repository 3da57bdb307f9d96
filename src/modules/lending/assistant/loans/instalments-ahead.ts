import type { DatedInstalment, Servicing } from '../../servicing/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { runningLoanOn } from '../loan-parts.js';

/** A loan with its remaining instalments. */
export interface LoanAhead {
  readonly asked: AskedLoan;
  readonly rows: readonly [DatedInstalment, ...DatedInstalment[]];
  /** What has already come in for the next instalment. */
  readonly heldWon: number;
}

/** The remaining instalments of some loans; loans without any are left out. */
export function instalmentsAhead(servicing: Servicing, loans: readonly AskedLoan[], today: string): LoanAhead[] {
  return loans.flatMap((asked) => {
    const running = runningLoanOn(servicing, asked.loan, today);
    const [first, ...others] = running?.rows ?? [];
    return first && running ? [{ asked, rows: [first, ...others], heldWon: running.account.heldWon } as const] : [];
  });
}

/** What is left to pay of an instalment: money received before is taken off the next one. */
export const toPayWon = ({ rows: [next], heldWon }: LoanAhead, row: DatedInstalment): number =>
  row === next ? Math.max(0, row.paymentWon - heldWon) : row.paymentWon;

/** A point of the balance over time. */
interface BalancePoint {
  readonly month: string;
  readonly balanceWon: number;
}

/** The most points in a chart. */
const POINTS_MAX = 24;

/**
 * The principal owed at the end of coming months, all loans together, with a maximum number of points, evenly apart;
 * the last is that of the last instalment. Overdue principal is left out: it is owed at once.
 */
export function balancePoints(ahead: readonly LoanAhead[], most = POINTS_MAX): BalancePoint[] {
  const months = [...new Set(ahead.flatMap(({ rows }) => rows.map(({ dueOn }) => dueOn.slice(0, 7))))].sort();
  const step = Math.max(1, Math.ceil(months.length / most));
  const shown = months.filter((_, index) => (months.length - 1 - index) % step === 0);
  return shown.map((month) => ({
    month,
    balanceWon: ahead.reduce((sum, loan) => sum + balanceAtEndOf(loan, month), 0),
  }));
}

function balanceAtEndOf({ rows }: LoanAhead, month: string): number {
  const last = rows.findLast(({ dueOn }) => dueOn.slice(0, 7) <= month);
  const [first] = rows;
  return last ? last.balanceAfterWon : first.balanceAfterWon + first.principalWon;
}
