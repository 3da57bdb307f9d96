import { schedule } from '../../terms/index.js';
import { repaid } from './limit-changes.js';
import type { Debt } from './limit-profile.js';

/**
 * Debts as they will stand after 0, 1, … `months` months when every instalment is paid as it falls due. A debt that ends is
 * null from then on, so that the others keep their places. A bullet's principal, and an overdraft's, is not paid out of
 * instalments: such a debt stays as it is and is taken as prolonged when it ends.
 */
export function debtsOverMonths(debts: readonly Debt[], months: number): (Debt | null)[][] {
  const each = debts.map((debt) => courseOf(debt, months));
  return Array.from({ length: months + 1 }, (_, month) => each.map((course) => course[month] ?? null));
}

/** Whether its principal comes back at the end alone. */
export const isBullet = ({ kind, repaymentMethod }: Debt): boolean =>
  kind === 'OVERDRAFT' || repaymentMethod === 'BULLET';

function courseOf(debt: Debt, months: number): (Debt | null)[] {
  if (isBullet(debt)) return Array.from({ length: months + 1 }, () => debt);
  return balancesOf(debt, Math.min(months, debt.remainingMonths)).map((balanceWon, month) => {
    const remainingMonths = debt.remainingMonths - month;
    // One that is told by its payment alone has no balance, and is owed until the last payment.
    const isOwed = remainingMonths > 0 && (balanceWon > 0 || debt.balanceWon === 0);
    return isOwed ? { ...debt, balanceWon, remainingMonths } : null;
  });
}

function balancesOf(debt: Debt, months: number): number[] {
  const { balanceWon, annualRateMillionths, remainingMonths, repaymentMethod } = debt;
  if (balanceWon === 0) return Array.from({ length: months + 1 }, () => 0);
  const terms = { principalWon: balanceWon, annualRateMillionths, months: remainingMonths };
  return [balanceWon, ...schedule(repaymentMethod, terms, months).map((row) => row.balanceAfterWon)];
}

/** The debts that are left when so many won go to each of them. */
export const debtsAfter = (debts: readonly (Debt | null)[], amountsWon: ReadonlyMap<number, number>): Debt[] =>
  debts.flatMap((debt, index) => {
    const amountWon = amountsWon.get(index) ?? 0;
    const left = debt && (amountWon === 0 ? debt : repaid(debt, amountWon));
    return left ? [left] : [];
  });

/** What of an agreed limit is not drawn, in won. It counts like a debt, and costs nothing to give up. */
export const undrawnWon = (debt: Debt | null | undefined): number =>
  debt?.kind === 'OVERDRAFT' ? Math.max(0, (debt.agreedLimitWon ?? 0) - debt.balanceWon) : 0;

/** The debts when some overdrafts are agreed no higher than they are drawn; one that is not drawn ends. */
export const cutUndrawn = (debts: readonly (Debt | null)[], cuts: readonly number[]): (Debt | null)[] =>
  debts.map((debt, index) => {
    if (!debt || !cuts.includes(index)) return debt;
    return debt.balanceWon === 0 ? null : { ...debt, agreedLimitWon: debt.balanceWon };
  });
