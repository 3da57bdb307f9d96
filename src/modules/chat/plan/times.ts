import type { Slots } from '../../../platform/assistant/index.js';
import type { Tokens } from './spans.js';

const MONTHS_PER_QUARTER = 3;
const two = (number: number): string => String(number).padStart(2, '0');
const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));

/** A month so many before or after that of a day. */
export function monthFrom(day: string, by: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + by;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** The last quarter that is over on a day, or one so many before it. */
export function lastQuarter(day: string, back = 0): string {
  const quarters = yearOf(day) * 4 + Math.ceil(monthOf(day) / MONTHS_PER_QUARTER) - 2 - back;
  return `${Math.floor(quarters / 4)}Q${(quarters % 4) + 1}`;
}

const QUARTERS_BACK: readonly (readonly [number, RegExp])[] = [
  [1, /지지난 ?분기|전전 ?분기|두 ?분기 ?전|two quarters (?:ago|back)|quarter before (?:that|last|the l)/i],
];

/** Quarter, month, day or span that a question names. What has no year is the newest that fits. */
export function timesSaid({ text, figures }: Tokens, today: string): Slots {
  const [back] = QUARTERS_BACK.find(([, words]) => words.test(text)) ?? [];
  if (back !== undefined) return { quarter: lastQuarter(today, back) };
  for (const { kind, value } of figures) {
    if (kind !== 'date' || value === null) continue;
    const [, year, quarter] = /^(\d{4})?Q([1-4])$/.exec(value) ?? [];
    if (quarter !== undefined) return { quarter: `${year ?? newestYear(quarter, today)}Q${quarter}` };
    const [, named, month, day] = /^(\d{4})?-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
    if (month !== undefined && day !== undefined) return { date: `${named ?? yearOf(today)}-${month}-${day}` };
    if (month !== undefined) return { month: `${named ?? newestYearOfMonth(month, today)}-${month}` };
  }
  if (/이번 ?달|이달|당월|this month/i.test(text)) return { month: today.slice(0, 7) };
  if (/지난 ?달|저번 ?달|전월|last month/i.test(text)) return { month: monthFrom(today, -1) };
  if (/작년|지난해|last year/i.test(text) && !/대비|보다|같은|비교|than|compar/i.test(text))
    return { since: `${yearOf(today) - 1}-01-01`, until: `${yearOf(today) - 1}-12-31` };
  if (/올해|올 ?한 ?해|이번 ?해|1월부터|this year|since (?:january|new year)|year to date/i.test(text))
    return { since: `${yearOf(today)}-01-01`, until: today };
  return {};
}

const newestYear = (quarter: string, today: string): number =>
  `${yearOf(today)}Q${quarter}` <= lastQuarter(today) ? yearOf(today) : yearOf(today) - 1;
const newestYearOfMonth = (month: string, today: string): number =>
  Number(month) <= monthOf(today) ? yearOf(today) : yearOf(today) - 1;
