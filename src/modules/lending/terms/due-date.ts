import { addMonths, dayOfMonth, monthsBetween } from '../../../platform/calendar.js';

/**
 * The day an instalment falls due: the payout's day of the month, `instalment` months later, or the last day of a
 * shorter month. Counted from the first day each time, so a loan of 31 January is due on 28 February and 31 March.
 * Dates are `YYYY-MM-DD`, of the years 1000 to 9999.
 */
export const dueDate = (disbursedOn: string, instalment: number, dueDay = dayOfMonth(disbursedOn)): string =>
  addMonths(disbursedOn, instalment, dueDay);

/** How many instalments fell due before a date: those of earlier days, not of that day itself. */
export function instalmentsDueBefore(disbursedOn: string, date: string, months: number): number {
  const elapsed = monthsBetween(disbursedOn, date);
  const due = dueDate(disbursedOn, Math.max(elapsed, 0)) < date ? elapsed : elapsed - 1;
  return Math.min(Math.max(due, 0), months);
}
