import { addBusinessDays, type HolidayCalendar } from '../../calendar/index.js';
import { addDays } from '../../../../platform/calendar.js';

/**
 * Days in which a borrower may withdraw from a loan contract, after the day they got its papers, or its money when that
 * came later: Financial Consumer Protection Act (금융소비자보호법), article 46 (1) 3. Papers come with the money here.
 */
export const WITHDRAWAL_DAYS = 14;

/**
 * The last day on which they may; the first day is not counted (Civil Code, article 157). A period that would end on a
 * Saturday or a holiday ends on the next business day (article 161). Null when holidays of that time are not known.
 */
export function withdrawableUntil(executedOn: string, calendar: HolidayCalendar): string | null {
  return addBusinessDays(addDays(executedOn, WITHDRAWAL_DAYS), 0, calendar);
}

/** Whether they still may. While holidays are not known, the period without them applies. */
export function mayStillWithdraw(executedOn: string, today: string, calendar: HolidayCalendar): boolean {
  return today <= (withdrawableUntil(executedOn, calendar) ?? addDays(executedOn, WITHDRAWAL_DAYS));
}
