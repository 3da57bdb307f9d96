import { monthEndsBefore } from '../basis/index.js';
import type { LoanHistory } from './loan-history.js';

/** What a customer's loans require in one month, in won; the figures are those of the loans' books at its end. */
export interface DebtMonth {
  readonly balanceWon: number;
  /** Principal and interest that fell due in the month. */
  readonly paymentWon: number;
  readonly overdueWon: number;
  readonly overdueDays: number;
}

const NO_DEBT: DebtMonth = { balanceWon: 0, paymentWon: 0, overdueWon: 0, overdueDays: 0 };

/** The loans of one customer month by month, that of the latest month that ended before a day first. */
export function debtMonths(histories: readonly LoanHistory[], asOf: string, months: number): DebtMonth[] {
  const ends = monthEndsBefore(asOf, months);
  const each = histories.map((history) => monthsOf(history, ends));
  return ends.map((_, back) =>
    each.reduce((sum, ofLoan) => {
      const one = ofLoan[back] ?? NO_DEBT;
      return {
        balanceWon: sum.balanceWon + one.balanceWon,
        paymentWon: sum.paymentWon + one.paymentWon,
        overdueWon: sum.overdueWon + one.overdueWon,
        overdueDays: Math.max(sum.overdueDays, one.overdueDays),
      };
    }, NO_DEBT),
  );
}

function monthsOf(history: LoanHistory, ends: readonly string[]): DebtMonth[] {
  const dueIn = new Map<string, number>();
  for (const { dueOn, paymentWon } of history.fallenDue(ends.length + 1)) {
    const month = dueOn.slice(0, 7);
    dueIn.set(month, (dueIn.get(month) ?? 0) + paymentWon);
  }
  return ends.map((end) => ({ ...history.standing(end), paymentWon: dueIn.get(end.slice(0, 7)) ?? 0 }));
}
