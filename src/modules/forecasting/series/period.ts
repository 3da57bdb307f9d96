/** How often a series is measured. */
export type Frequency = 'MONTH' | 'QUARTER' | 'YEAR';

export const FREQUENCIES: readonly Frequency[] = ['MONTH', 'QUARTER', 'YEAR'];

/** Periods of a year: the length of a season. */
export const PERIODS_A_YEAR: Readonly<Record<Frequency, number>> = { MONTH: 12, QUARTER: 4, YEAR: 1 };

const MONTH = /^([12]\d{3})[-./]?(0[1-9]|1[0-2])(?:[-./]?01)?$/;
const QUARTER = /^([12]\d{3})[-./]?[Qq]([1-4])$/;
const YEAR = /^([12]\d{3})(?:[-./]01[-./]01)?$/;

/**
 * A period as it is kept: `2024-07`, `2024Q3` or `2024`; null for a text that names no period of the frequency. A month is
 * also read from `2024.07`, `202407` and the first of the month.
 */
export function readPeriod(frequency: Frequency, text: string): string | null {
  const [, year = '', part = ''] = { MONTH, QUARTER, YEAR }[frequency].exec(text.trim()) ?? [];
  if (year === '') return null;
  return frequency === 'MONTH' ? `${year}-${part}` : frequency === 'QUARTER' ? `${year}Q${part}` : year;
}

/** The frequency whose kept form a text has; null for none. */
export const frequencyOf = (period: string): Frequency | null =>
  FREQUENCIES.find((frequency) => readPeriod(frequency, period) === period) ?? null;

/** Periods counted from the year 0, so that neighbours differ by one. */
export function periodNumber(frequency: Frequency, period: string): number {
  const year = Number(period.slice(0, 4));
  const part = frequency === 'YEAR' ? 1 : Number(period.slice(5));
  return PERIODS_A_YEAR[frequency] * year + part - 1;
}

/** The period of a number: the inverse of `periodNumber`. */
export function periodText(frequency: Frequency, number: number): string {
  const inYear = PERIODS_A_YEAR[frequency];
  const year = String(Math.floor(number / inYear)).padStart(4, '0');
  const part = (number % inYear) + 1;
  if (frequency === 'YEAR') return year;
  return frequency === 'MONTH' ? `${year}-${String(part).padStart(2, '0')}` : `${year}Q${part}`;
}

/** The first day of a period, `YYYY-MM-DD`. */
export function firstDayOf(frequency: Frequency, period: string): string {
  const month = ((periodNumber(frequency, period) % PERIODS_A_YEAR[frequency]) * 12) / PERIODS_A_YEAR[frequency] + 1;
  return `${period.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The period that a day, `YYYY-MM-DD`, lies in. */
export const periodOf = (frequency: Frequency, day: string): string =>
  periodText(
    frequency,
    Math.floor(((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) * PERIODS_A_YEAR[frequency]) / 12),
  );

/** How many periods cover so many months. */
export const stepsOf = (frequency: Frequency, months: number): number =>
  Math.ceil((months * PERIODS_A_YEAR[frequency]) / 12);
