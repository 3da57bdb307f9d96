import type { FeeBasis } from '../../schedule/index.js';

/** A debt that may be repaid early, and what that saves. */
export interface EarlyDebt {
  readonly isOverdue: boolean;
  /** Yearly rate in millionths. */
  readonly annualRateMillionths: number;
  readonly balanceWon: number;
  /** Fee for repaying the compared amount today, in won; null when it is not known. */
  readonly feeWon: number | null;
  readonly feeBasis: FeeBasis;
}

/** A debt in its place. */
export interface OrderedDebt<Debt extends EarlyDebt> {
  readonly debt: Debt;
  /** Interest that the compared amount bears in a year, rounded down to the won. */
  readonly yearlyInterestWon: number;
  /** The same less the fee; a fee that is not known is not taken off. */
  readonly gainWon: number;
}

/**
 * The order in which money put towards debts helps most: overdue debts first, since they bear the rate on arrears and
 * may be called; then by what the same amount saves within a year, less the fee; among equals the smaller debt, which
 * is gone sooner. It considers a year and not the rest of each loan: what is saved goes to the next debt then.
 */
export function debtOrder<Debt extends EarlyDebt>(debts: readonly Debt[], amountWon: number): OrderedDebt<Debt>[] {
  const each = debts.map((debt) => {
    const yearlyInterestWon = Number((BigInt(amountWon) * BigInt(debt.annualRateMillionths)) / 1_000_000n);
    return { debt, yearlyInterestWon, gainWon: yearlyInterestWon - (debt.feeWon ?? 0) };
  });
  return each.toSorted(
    (one, other) =>
      Number(other.debt.isOverdue) - Number(one.debt.isOverdue) ||
      other.gainWon - one.gainWon ||
      one.debt.balanceWon - other.debt.balanceWon,
  );
}
