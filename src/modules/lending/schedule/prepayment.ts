import { monthlyInterestWon, type Instalment } from '../amortization.js';
import { dueDate } from '../due-date.js';
import { accruedInterestWon } from '../repayment-allocation.js';
import { remainingInstalments, spread, type RunningLoan } from './running-loan.js';
import { daysBetween } from '../../../platform/calendar.js';

/** What becomes of the instalments when principal is paid early: fewer of them, or smaller ones. */
export type PrepaymentEffect = 'SHORTEN_TERM' | 'LOWER_PAYMENT';

/** A loan as it will stand when principal is paid early, every instalment up to that day paid as it falls due. */
export interface Eve {
  readonly on: string;
  readonly balanceWon: number;
  /** Interest owed on that day beside the balance. */
  readonly interestDueWon: number;
  /** The instalments that would follow; never empty. */
  readonly before: readonly [Instalment, ...Instalment[]];
}

export interface Prepaid {
  readonly before: readonly Instalment[];
  readonly after: readonly Instalment[];
  readonly interestBeforeWon: number;
  readonly interestAfterWon: number;
}

/**
 * The loan on the day of an early payment; null when no instalment is left after that day. The loan must not be in arrears:
 * what is overdue is paid before anything is paid early.
 */
export function eveOf(loan: RunningLoan, today: string, on: string): Eve | null {
  const rows = remainingInstalments(loan, today);
  const kept = rows.findIndex(({ number }) => dueDate(loan.disbursedOn, number) > on);
  const [next, ...others] = kept < 0 ? [] : rows.slice(kept);
  if (!next) return null;
  const last = rows[kept - 1];
  const balanceWon = last?.balanceAfterWon ?? loan.balanceWon;
  const from = last ? dueDate(loan.disbursedOn, last.number) : loan.interestPaidTo;
  const accrued = accruedInterestWon(balanceWon, loan.annualRateMillionths, daysBetween(from, on));
  return { on, balanceWon, interestDueWon: (last ? 0 : loan.unpaidInterestWon) + accrued, before: [next, ...others] };
}

/**
 * What paying principal early does to the instalments that follow. SHORTEN_TERM goes on with the payments of before (of
 * equal principal: with its principal) until nothing is left; LOWER_PAYMENT keeps the days and spreads what is left over
 * them. Interest of the month in which it is paid falls by that of the days that remain. Month by month the balance stays
 * at or below what it would have been, and the payment too, so that no won of interest is ever added by rounding.
 */
export function prepay(loan: RunningLoan, eve: Eve, amountWon: number, effect: PrepaymentEffect): Prepaid {
  const { before } = eve;
  const leftWon = eve.balanceWon - amountWon;
  const firstInterestWon = interestOfFirstMonth(loan, eve, amountWon, leftWon);
  const planned = effect === 'LOWER_PAYMENT' && leftWon > 0 ? lowered(loan, before[0].number - 1, leftWon) : null;
  const after: Instalment[] = [];
  let balanceWon = leftWon;
  for (const [index, old] of before.entries()) {
    if (balanceWon === 0) break;
    const interestWon = index === 0 ? firstInterestWon : monthlyInterestWon(balanceWon, loan.annualRateMillionths);
    const least = Math.max(0, balanceWon - old.balanceAfterWon);
    const most = Math.min(balanceWon, old.paymentWon - interestWon);
    const wanted = planned ? (planned[index]?.principalWon ?? 0) : kept(loan, old, most);
    const principalWon = Math.min(Math.max(wanted, least), most);
    balanceWon -= principalWon;
    const paymentWon = principalWon + interestWon;
    after.push({ number: old.number, paymentWon, principalWon, interestWon, balanceAfterWon: balanceWon });
  }
  // Of a loan that ends on the day itself, the interest up to that day is still owed.
  const interestAfterWon = after.length === 0 ? firstInterestWon : interestOf(after);
  return { before, after, interestBeforeWon: interestOf(before), interestAfterWon };
}

/** The month's interest as it was, less that of the amount for the days until the instalment. */
function interestOfFirstMonth(loan: RunningLoan, { before, on }: Eve, amountWon: number, leftWon: number): number {
  const [next] = before;
  const days = daysBetween(on, dueDate(loan.disbursedOn, next.number));
  const spared = accruedInterestWon(amountWon, loan.annualRateMillionths, days);
  // A day is a 365th of a year and a month its twelfth: thirty-one days must not spare more than the month's interest.
  return Math.min(
    next.interestWon,
    Math.max(next.interestWon - spared, monthlyInterestWon(leftWon, loan.annualRateMillionths)),
  );
}

function lowered(loan: RunningLoan, passed: number, principalWon: number): Instalment[] {
  return spread(loan, { principalWon, passed });
}

/** Of a level payment all that interest leaves goes to principal; months of grace stay what they are. */
function kept({ method, graceMonths }: RunningLoan, old: Instalment, most: number): number {
  return method === 'EQUAL_PAYMENT' && old.number > graceMonths ? most : old.principalWon;
}

function interestOf(rows: readonly Instalment[]): number {
  return rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
}
