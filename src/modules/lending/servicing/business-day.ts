import { isBusinessDay, type HolidayCalendar } from '../calendar/index.js';
import { addDays } from '../../../platform/calendar.js';

/**
 * The last day on which an instalment can be paid on time: its due day, or the next business day when that is a
 * Saturday, Sunday or holiday (Civil Code, article 161). In years whose holidays are not loaded only weekends count.
 */
export function payableDay(dueOn: string, calendar: HolidayCalendar): string {
  let day = dueOn;
  while (isBusinessDay(day, calendar) === false) day = addDays(day, 1);
  return day;
}
