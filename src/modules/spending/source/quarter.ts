import type { Localized } from '../../../platform/text.js';
import { quarterOfYearText } from './quarter.texts.js';

/** The quarter before one, both written as `2024Q3`. */
export function quarterBefore(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(5));
  return number > 1 ? `${year}Q${number - 1}` : `${year - 1}Q4`;
}

/** The quarter after one. */
export function quarterAfter(quarter: string): string {
  const year = Number(quarter.slice(0, 4));
  const number = Number(quarter.slice(5));
  return number < 4 ? `${year}Q${number + 1}` : `${year + 1}Q1`;
}

/** The last quarter that is over on a day, `YYYY-MM-DD`. */
export function lastQuarterOver(day: string): string {
  return quarterBefore(`${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`);
}

/** The last month of a quarter, as the source writes months: `202409` of `2024Q3`. */
export function lastMonthOf(quarter: string): string {
  return `${quarter.slice(0, 4)}${String(Number(quarter.slice(5)) * 3).padStart(2, '0')}`;
}

/** `2025Q3` as people say it. */
export function quarterText(quarter: string): Localized {
  const [year, number] = [quarter.slice(0, 4), quarter.slice(5)];
  return quarterOfYearText(year, number);
}
