import type { DatedInstalment, Servicing } from '../../servicing/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { runningOn } from '../loan-parts.js';

/** A loan with what is still to be paid on it. */
export interface LoanAhead {
  readonly asked: AskedLoan;
  readonly rows: readonly [DatedInstalment, ...DatedInstalment[]];
  /** What came in for the next instalment already. */
  readonly heldWon: number;
}

/** What is still to be paid on each of some loans; those on which nothing is are left out. */
export function instalmentsAhead(servicing: Servicing, loans: readonly AskedLoan[], today: string): LoanAhead[] {
  return loans.flatMap((asked) => {
    const running = runningOn(servicing, asked.loan, today);
    const [first, ...others] = running?.rows ?? [];
    return first && running ? [{ asked, rows: [first, ...others], heldWon: running.account.heldWon } as const] : [];
  });
}

/** What is to be paid of an instalment: what came in for it before is taken off the next one. */
export const toPayWon = ({ rows: [next], heldWon }: LoanAhead, row: DatedInstalment): number =>
  row === next ? Math.max(0, row.paymentWon - heldWon) : row.paymentWon;

/** A point of the balance over time. */
export interface BalancePoint {
  readonly month: string;
  readonly balanceWon: number;
}

/** As many points as a chart shows at most. */
const POINTS_MAX = 24;

/**
 * What is owed of the principal at the end of months to come, all loans together, at most so many points, evenly apart; the
 * last is that of the last instalment. Principal that is overdue is left out: it is owed at once.
 */
export function balancePoints(ahead: readonly LoanAhead[], most = POINTS_MAX): BalancePoint[] {
  const months = [...new Set(ahead.flatMap(({ rows }) => rows.map(({ dueOn }) => dueOn.slice(0, 7))))].sort();
  const step = Math.max(1, Math.ceil(months.length / most));
  const told = months.filter((_, index) => (months.length - 1 - index) % step === 0);
  return told.map((month) => ({
    month,
    balanceWon: ahead.reduce((sum, loan) => sum + balanceAtEndOf(loan, month), 0),
  }));
}

function balanceAtEndOf({ rows }: LoanAhead, month: string): number {
  const last = rows.findLast(({ dueOn }) => dueOn.slice(0, 7) <= month);
  const [first] = rows;
  return last ? last.balanceAfterWon : first.balanceAfterWon + first.principalWon;
}
