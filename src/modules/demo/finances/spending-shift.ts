import { monthNumber } from '../../../platform/calendar.js';
import { quarterOfMonth } from '../basis/index.js';
import { lifeEventOf, type DemoCustomer, type DemoSettings, type MonthDraft } from '../people/index.js';
import { draftsOf, shapedBy } from './demo-finances.js';
import { NO_SHIFTS, type SpendingShifts } from '../spending/index.js';

const spendingOf = ({ necessary, leisure }: MonthDraft): number => necessary + leisure;

/**
 * How a customer's life event changes the quarters of card spending, so that file and months agree: the sums of the
 * same months with it and without it.
 */
export function spendingShifts(settings: DemoSettings, institution: string, customer: DemoCustomer): SpendingShifts {
  const planted = lifeEventOf(settings, institution, customer);
  if (!planted) return NO_SHIFTS;
  // Any level will do: only its change counts.
  const [latest] = draftsOf(settings, institution, customer, [], [], 1);
  // The life event lasts to the latest month.
  if (!latest || spendingOf(shapedBy(planted, latest, 0, [latest])) === spendingOf(latest)) return NO_SHIFTS;
  const drafts = draftsOf(settings, institution, customer, [], []);
  const now = monthNumber(settings.asOf) - 1;
  const sums = new Map<string, [before: number, after: number]>();
  for (const [back, draft] of drafts.entries()) {
    const quarter = quarterOfMonth(now - back);
    const [before, after] = sums.get(quarter) ?? [0, 0];
    sums.set(quarter, [before + spendingOf(draft), after + spendingOf(shapedBy(planted, draft, back, drafts))]);
  }
  return new Map([...sums].map(([quarter, [before, after]]) => [quarter, after / before]));
}
