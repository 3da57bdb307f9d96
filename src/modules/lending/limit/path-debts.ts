import { monthlyInterestWon, schedule } from '../amortization.js';
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
  const until = Math.min(months, debt.remainingMonths);
  if (isBullet(debt)) return Array.from({ length: months + 1 }, () => debt);
  const balances = debt.monthlyPaymentWon === null ? scheduledBalances(debt, until) : paidBalances(debt, until);
  const standings = balances.map((balanceWon, month) => ({
    ...debt,
    balanceWon,
    remainingMonths: debt.remainingMonths - month,
  }));
  // One told by its payment alone has no balance, and is owed until the last payment.
  const isOwed = ({ balanceWon, remainingMonths }: Debt): boolean =>
    remainingMonths > 0 && (balanceWon > 0 || debt.balanceWon === 0);
  return standings.map((standing) => (isOwed(standing) ? standing : null));
}

function scheduledBalances(debt: Debt, months: number): number[] {
  const { balanceWon, annualRateMillionths, remainingMonths, repaymentMethod } = debt;
  if (balanceWon === 0) return Array.from({ length: months + 1 }, () => 0);
  const terms = { principalWon: balanceWon, annualRateMillionths, months: remainingMonths };
  return [balanceWon, ...schedule(repaymentMethod, terms, months).map((row) => row.balanceAfterWon)];
}

/** By the payment that is really made. One that does not cover the interest leaves the balance as it is. */
function paidBalances({ balanceWon, annualRateMillionths, monthlyPaymentWon }: Debt, months: number): number[] {
  const balances = [balanceWon];
  for (let month = 1; month <= months; month++) {
    const before = balances[month - 1] ?? 0;
    const principalWon = (monthlyPaymentWon ?? 0) - monthlyInterestWon(before, annualRateMillionths);
    balances.push(Math.max(0, before - Math.max(0, principalWon)));
  }
  return balances;
}

/** The debts that are left when so many won go to each of them. */
export const debtsAfter = (debts: readonly (Debt | null)[], amountsWon: ReadonlyMap<number, number>): Debt[] =>
  debts.flatMap((debt, index) => {
    const amountWon = amountsWon.get(index) ?? 0;
    const left = debt && (amountWon === 0 ? debt : repaid(debt, amountWon));
    return left ? [left] : [];
  });
