import { demoInstalments } from './demo-instalments.js';
import type { DemoLoan } from './demo-loan.js';

/** What somebody's loans ask of him in one month, in won; before it was missed, `overdueWon` is nought. */
export interface DebtMonth {
  readonly balanceWon: number;
  readonly paymentWon: number;
  readonly overdueWon: number;
  readonly overdueDays: number;
}

const NONE: DebtMonth = { balanceWon: 0, paymentWon: 0, overdueWon: 0, overdueDays: 0 };
const DAYS_A_MONTH = 30;

/** The open loans of one customer month by month, newest first, by their schedules; one instalment falls due a month. */
export function debtMonths(loans: readonly DemoLoan[], months: number): DebtMonth[] {
  const each = loans.filter(isOpen).map((loan) => monthsOf(loan, months));
  return Array.from({ length: months }, (_, back) =>
    each.reduce((sum, ofLoan) => {
      const one = ofLoan[back] ?? NONE;
      return {
        balanceWon: sum.balanceWon + one.balanceWon,
        paymentWon: sum.paymentWon + one.paymentWon,
        overdueWon: sum.overdueWon + one.overdueWon,
        overdueDays: Math.max(sum.overdueDays, one.overdueDays),
      };
    }, NONE),
  );
}

const isOpen = ({ status, disbursedOn }: DemoLoan): boolean =>
  disbursedOn !== null && (status === 'ACTIVE' || status === 'DELINQUENT');

function monthsOf(loan: DemoLoan, months: number): DebtMonth[] {
  const due = loan.paid + loan.missed;
  const instalments = demoInstalments(loan, Math.min(due + 1, loan.months));
  return Array.from({ length: months }, (_, back) => {
    const dueThen = due - back;
    if (dueThen < 0) return NONE;
    const missed = Math.max(0, loan.missed - back);
    const paid = dueThen - missed;
    const unpaid = instalments.slice(paid, paid + missed);
    return {
      balanceWon: paid === 0 ? loan.principalWon : (instalments[paid - 1]?.balanceAfterWon ?? 0),
      paymentWon: instalments[Math.max(0, dueThen - 1)]?.paymentWon ?? 0,
      overdueWon: unpaid.reduce((sum, { paymentWon }) => sum + paymentWon, 0),
      overdueDays: missed > 0 ? (missed - 1) * DAYS_A_MONTH + 1 : 0,
    };
  });
}
