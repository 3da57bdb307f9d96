import { DECISION_DAYS } from './outcome-metrics.js';
import { MAX_AGE_MONTHS } from '../../customers/index.js';
import { MONTHS_LOOKED_AT } from './months.js';
import { addDays } from '../../../platform/calendar.js';

/** From when on facts are asked for, to judge somebody on a day. */
export interface FactsWindow {
  /** First days of the first and of the last month. */
  readonly from: string;
  readonly to: string;
  /** The first day of decisions on applications. */
  readonly since: string;
}

/** The first day of the month a given number of months before that of a date. */
export function monthsBefore(date: string, months: number): string {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 - months)).toISOString().slice(0, 10);
}

/**
 * What a judgement for `today` needs; with further months, what judgements for that many earlier months need as well.
 */
export function factsWindow(today: string, furtherMonths = 0): FactsWindow {
  const first = monthsBefore(today, furtherMonths);
  const day = furtherMonths === 0 ? today : first;
  return {
    from: monthsBefore(first, MAX_AGE_MONTHS + MONTHS_LOOKED_AT - 1),
    to: monthsBefore(today, 0),
    since: addDays(day, -DECISION_DAYS),
  };
}
