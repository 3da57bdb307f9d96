import type { Instalment } from '../../terms/index.js';

/** The payments of an alternative: what is paid on the day itself, and the instalments that follow, month by month. */
export interface CashFlow {
  readonly upfrontWon: number;
  readonly rows: readonly Instalment[];
}

/** What has been paid up to some month: the day itself and every instalment since. */
export function paidWon({ upfrontWon, rows }: CashFlow, months: number): number {
  return rows.slice(0, months).reduce((sum, { paymentWon }) => sum + paymentWon, upfrontWon);
}

/** What is still owed after some months, at least 1; 0 once the last instalment is paid. */
export function balanceLeftWon({ rows }: CashFlow, months: number): number {
  return rows[months - 1]?.balanceAfterWon ?? 0;
}

/** What an alternative has cost after some months: all that was paid, and all that is still owed. At least 1 month. */
export function costWon(cashFlow: CashFlow, months: number): number {
  return paidWon(cashFlow, months) + balanceLeftWon(cashFlow, months);
}

/** Interest within some months. */
export function interestWon({ rows }: CashFlow, months = rows.length): number {
  return rows.slice(0, months).reduce((sum, { interestWon: won }) => sum + won, 0);
}

/** `costWon` of every month from the first, for the months asked for; by default until the alternative is over. */
export function costsWon({ upfrontWon, rows }: CashFlow, months = rows.length): number[] {
  const costs: number[] = [];
  let paid = upfrontWon;
  for (let month = 1; month <= months; month++) {
    const row = rows[month - 1];
    paid += row?.paymentWon ?? 0;
    costs.push(paid + (row?.balanceAfterWon ?? 0));
  }
  return costs;
}

/**
 * The first month after which an alternative has cost less than another, counting what was paid and what is still owed,
 * so that a longer term alone gains nothing; null when there is none until both are over. `otherCostsWon` are the
 * other's until it is over; after that it costs nothing more.
 */
export function breakEvenMonth({ upfrontWon, rows }: CashFlow, otherCostsWon: readonly number[]): number | null {
  const months = Math.max(rows.length, otherCostsWon.length);
  let paid = upfrontWon;
  let other = 0;
  for (let month = 1; month <= months; month++) {
    const row = rows[month - 1];
    paid += row?.paymentWon ?? 0;
    other = otherCostsWon[month - 1] ?? other;
    if (paid + (row?.balanceAfterWon ?? 0) < other) return month;
  }
  return null;
}

/** The regular monthly payment: the second one, since the first may bear interest at two rates. */
export function ordinaryPaymentWon({ rows }: CashFlow): number {
  return (rows[1] ?? rows[0])?.paymentWon ?? 0;
}
