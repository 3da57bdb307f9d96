import { dateText } from '../../platform/calendar.js';

/**
 * The day an instalment falls due: the day of the month the money went out, that many months later, or the last day
 * of a shorter month. Counted from the first day each time, so a loan of 31 January is due on 28 February and 31 March.
 * Dates are `YYYY-MM-DD`.
 */
export function dueDate(disbursedOn: string, instalment: number): string {
  const months = Number(disbursedOn.slice(0, 4)) * 12 + Number(disbursedOn.slice(5, 7)) - 1 + instalment;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const day = Math.min(Number(disbursedOn.slice(8, 10)), daysIn(year, month));
  return dateText(year, month, day);
}

/** How many instalments fell due before a date: those of earlier days, not of that day itself. */
export function instalmentsDueBefore(disbursedOn: string, date: string, months: number): number {
  const elapsed =
    (Number(date.slice(0, 4)) - Number(disbursedOn.slice(0, 4))) * 12 +
    Number(date.slice(5, 7)) -
    Number(disbursedOn.slice(5, 7));
  const due = dueDate(disbursedOn, Math.max(elapsed, 0)) < date ? elapsed : elapsed - 1;
  return Math.min(Math.max(due, 0), months);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
