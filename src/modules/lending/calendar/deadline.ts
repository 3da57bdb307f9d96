import { isBusinessDay, requireCount, type HolidayCalendar } from './business-days.js';
import { addDays } from '../../../platform/calendar.js';

/** Days on which a lender waits for documents, the first and the last included; still waiting when the last is null. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** Why there is no due date. */
export type NoDueDate = 'WAITING_FOR_DOCUMENTS' | 'BEYOND_KNOWN_HOLIDAYS';

export interface Deadline {
  /** The last day on which the lender is on time; null while it cannot be determined. */
  readonly dueOn: string | null;
  readonly reason: NoDueDate | null;
  /** Business days that count: all of them when there is a due date, else those before the clock stopped. */
  readonly countedDays: number;
}

/**
 * When an answer is due: a number of business days after a day, which is not counted itself. Days spent waiting for
 * documents are not counted, from the day the lender asked for them to the day they arrived, both included: this is the
 * rule of the Enforcement Decree of the Banking Act, article 18-4, for rate-cut requests, which are answered in ten
 * business days. Pauses may overlap and come in any order; one that begins after the due date changes nothing.
 * @throws RangeError for a period that is not 1 to 2,000 business days, or a pause that ends before it begins.
 */
export function deadline(
  start: string,
  businessDays: number,
  pauses: readonly Pause[],
  calendar: HolidayCalendar,
): Deadline {
  requireCount(businessDays);
  if (businessDays < 1) throw new RangeError(`a period of ${businessDays} business days has no end`);
  for (const { from, to } of pauses) if (to !== null && to < from) throw new RangeError(`${to} is before ${from}`);
  const stoppedFrom = pauses.reduce(
    (first, { from, to }) => (to === null && from < first ? from : first),
    AFTER_EVERY_DATE,
  );
  let countedDays = 0;
  for (let day = addDays(start, 1); ; day = addDays(day, 1)) {
    if (day >= stoppedFrom) return { dueOn: null, reason: 'WAITING_FOR_DOCUMENTS', countedDays };
    const works = isBusinessDay(day, calendar);
    if (works === null) return { dueOn: null, reason: 'BEYOND_KNOWN_HOLIDAYS', countedDays };
    if (works && !isPaused(day, pauses)) countedDays += 1;
    if (countedDays === businessDays) return { dueOn: day, reason: null, countedDays };
  }
}

/** Sorts after every date. */
const AFTER_EVERY_DATE = '~';

function isPaused(day: string, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => day >= from && (to === null || day <= to));
}
