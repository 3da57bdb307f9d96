import { schedule } from '../../terms/index.js';
import { repaid } from './limit-changes.js';
import type { Debt } from './limit-profile.js';

/**
 * Debts after 0, 1, … `months` months when every instalment is paid as it falls due. A debt that ends is
 * null from then on, so that the others keep their indexes. The principal of a bullet or overdraft is not paid in
 * instalments: such a debt stays as it is and is assumed to be extended when it ends.
 */
export function debtsOverMonths(debts: readonly Debt[], months: number): (Debt | null)[][] {
  const each = debts.map((debt) => debtByMonth(debt, months));
  return Array.from({ length: months + 1 }, (_, month) => each.map((months) => months[month] ?? null));
}

/** Whether its principal is repaid only at the end. */
export const isBullet = ({ kind, repaymentMethod }: Debt): boolean =>
  kind === 'OVERDRAFT' || repaymentMethod === 'BULLET';

function debtByMonth(debt: Debt, months: number): (Debt | null)[] {
  if (isBullet(debt)) return Array.from({ length: months + 1 }, () => debt);
  return balancesOf(debt, Math.min(months, debt.remainingMonths)).map((balanceWon, month) => {
    const remainingMonths = debt.remainingMonths - month;
    // A debt known only by its payment has no balance, and is owed until the last payment.
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

/** The debts that are left after repayments. */
export const debtsAfter = (debts: readonly (Debt | null)[], amountsWon: ReadonlyMap<number, number>): Debt[] =>
  debts.flatMap((debt, index) => {
    const amountWon = amountsWon.get(index) ?? 0;
    const left = debt && (amountWon === 0 ? debt : repaid(debt, amountWon));
    return left ? [left] : [];
  });

/** The undrawn part of an agreed limit, in won. It counts like a debt, and costs nothing to give up. */
export const undrawnWon = (debt: Debt | null | undefined): number =>
  debt?.kind === 'OVERDRAFT' ? Math.max(0, (debt.agreedLimitWon ?? 0) - debt.balanceWon) : 0;

/** The debts when the limits of some overdrafts are lowered to what is drawn; an undrawn one ends. */
export const cutUndrawn = (debts: readonly (Debt | null)[], cuts: readonly number[]): (Debt | null)[] =>
  debts.map((debt, index) => {
    if (!debt || !cuts.includes(index)) return debt;
    return debt.balanceWon === 0 ? null : { ...debt, agreedLimitWon: debt.balanceWon };
  });
