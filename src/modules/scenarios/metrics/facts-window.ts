import { DECISION_DAYS } from './outcome-metrics.js';
import { MAX_AGE_MONTHS } from '../../customers/index.js';
import { MONTHS_LOOKED_AT } from './months.js';
import { addDays, startOfMonth } from '../../../platform/calendar.js';

/** From when on facts are asked for, to judge somebody on a day. */
interface FactsWindow {
  /** First days of the first and of the last month. */
  readonly from: string;
  readonly to: string;
  /** The first day of decisions on applications. */
  readonly since: string;
}

/**
 * What a judgement for `today` needs; with further months, what judgements for that many earlier months need as well.
 */
export function factsWindow(today: string, furtherMonths = 0): FactsWindow {
  const first = startOfMonth(today, -furtherMonths);
  const day = furtherMonths === 0 ? today : first;
  return {
    from: startOfMonth(first, 1 - MAX_AGE_MONTHS - MONTHS_LOOKED_AT),
    to: startOfMonth(today),
    since: addDays(day, -DECISION_DAYS),
  };
}
