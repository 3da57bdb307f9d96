import type { LimitRules, Rule } from './limit-rule.js';
import { addDays } from '../../../../platform/calendar.js';

const known = new WeakMap<LimitRules, readonly string[]>();

/** Every day on which a rule differs from the day before, in order: one begins, or has ended. */
export function ruleDates(rules: LimitRules): readonly string[] {
  const dates = known.get(rules) ?? datesOf(rules);
  known.set(rules, dates);
  return dates;
}

function datesOf(rules: LimitRules): string[] {
  const all = Object.values(rules).flatMap((byKey): Rule[] => [...byKey.values()].flat());
  const dates = all.flatMap(({ validFrom, validTo, value }) => [
    validFrom,
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
    ...('loansFrom' in value ? [value.loansFrom] : []),
  ]);
  return [...new Set(dates)].sort();
}

/** The last of these days not after a given day; '' when all are. Days with the same result have the same rules. */
export const spanOf = (dates: readonly string[], on: string): string => dates.findLast((date) => date <= on) ?? '';
