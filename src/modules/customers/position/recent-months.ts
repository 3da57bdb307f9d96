import { endOfMonth, startOfMonth } from '../../../platform/calendar.js';
import type { FinancialSnapshot } from '../snapshot/index.js';

/**
 * A month that began longer ago than this, counted from the current month, says nothing about today. Three, a quarter:
 * card spending, the slowest source, comes by the quarter, so that no source in use is older.
 */
export const MAX_AGE_MONTHS = 3;
/** The half year before the current month, and the current one, which counts on its last day. */
const MONTHS_READ = 7;

/**
 * The first day of the last month that is over on a day, its last day included. Before it is over a month says little:
 * most of its pay may still be to come.
 */
export function lastMonthOver(on: string): string {
  return startOfMonth(on, endOfMonth(on) === on ? 0 : -1);
}

/** The months that a financial position is read from, by their first days: reading more months gives the same financial position. */
export function positionWindow(on: string): { readonly from: string; readonly to: string } {
  return { from: startOfMonth(on, 1 - MONTHS_READ), to: lastMonthOver(on) };
}

/** The months of the window of a day, newest first. */
export function monthsKnown(months: readonly FinancialSnapshot[], on: string): FinancialSnapshot[] {
  const { from, to } = positionWindow(on);
  return months
    .filter(({ month }) => month >= from && month <= to)
    .sort((one, other) => (one.month < other.month ? 1 : -1));
}

/** The newest month, at most three months old, of which something is known; null when none is. `months` come newest first. */
export function newestKnowing(
  months: readonly FinancialSnapshot[],
  on: string,
  isKnown: (month: FinancialSnapshot) => boolean,
  maxAgeMonths = MAX_AGE_MONTHS,
): FinancialSnapshot | null {
  const oldest = startOfMonth(on, -maxAgeMonths);
  return months.find((month) => month.month >= oldest && isKnown(month)) ?? null;
}
