import { addDays, monthNumber } from '../../../platform/calendar.js';
import { monthOf, type FinancialSnapshot } from '../snapshot/index.js';

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
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const isLastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) === on;
  return new Date(Date.UTC(year, month - (isLastDay ? 1 : 2))).toISOString().slice(0, 10);
}

/** The last day of a month, of which one of its days is given. */
export const lastDayOf = (month: string): string => addDays(monthOf(monthNumber(month) + 1), -1);

/** The months that a standing is read from, by their first days: reading more months gives the same standing. */
export function standingWindow(on: string): { readonly from: string; readonly to: string } {
  return { from: monthOf(monthNumber(on) - MONTHS_READ + 1), to: lastMonthOver(on) };
}

/** The months of the window of a day, newest first. */
export function monthsKnown(months: readonly FinancialSnapshot[], on: string): FinancialSnapshot[] {
  const { from, to } = standingWindow(on);
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
  const oldest = monthOf(monthNumber(on) - maxAgeMonths);
  return months.find((month) => month.month >= oldest && isKnown(month)) ?? null;
}
