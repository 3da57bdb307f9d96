import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isDate } from '../../../platform/calendar.js';
import type { Holiday } from './holiday.repository.js';

/** A century of holidays. */
const MAX_ROWS = 2_500;

const isPlausible = (text: string): boolean => /^(?:19|2\d)/.test(text) && isDate(text);

const holiday = z.strictObject({
  day: z.string().refine(isPlausible, 'must be a date that exists, written YYYY-MM-DD'),
  nameKo: z.string().trim().min(1).max(100),
  nameEn: z.string().trim().min(1).max(100),
  kind: z.enum(['PUBLIC', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION', 'BANK']),
  source: z.string().trim().min(1).max(300),
});

const file = z.array(holiday).min(1).max(MAX_ROWS);

/** The file is not a list of holidays. The message says what is wrong with which row. */
export class HolidayFileError extends Error {
  override readonly name = 'HolidayFileError';
}

/**
 * Holidays by year, from a CSV file with the header `day,nameKo,nameEn,kind,source`, or a JSON array of objects with
 * these keys. A file holds whole years: one without New Year's Day is assumed to be a part of a year and refused,
 * since the days it leaves out would count as business days.
 * @throws HolidayFileError
 */
export function readHolidays(text: string): ReadonlyMap<number, readonly Holiday[]> {
  const parsed = file.safeParse(rowsOf(text.replace(/^\uFEFF/, '')));
  if (!parsed.success) throw new HolidayFileError(parsed.error.issues.slice(0, 20).map(describe).join('\n'));
  const seen = new Set<string>();
  for (const { day, nameKo } of parsed.data) {
    if (seen.has(`${day} ${nameKo}`)) throw new HolidayFileError(`${day} ${nameKo} is there twice`);
    seen.add(`${day} ${nameKo}`);
  }
  const years = Map.groupBy(parsed.data, ({ day }) => Number(day.slice(0, 4)));
  for (const [year, holidays] of years) {
    if (holidays.some(({ day }) => day === `${year}-01-01`)) continue;
    throw new HolidayFileError(`${year} has no 1 January: give all holidays of a year, or none`);
  }
  return years;
}

function rowsOf(text: string): unknown {
  try {
    if (text.trimStart().startsWith('[')) return JSON.parse(text);
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, to: MAX_ROWS + 1 });
  } catch (error) {
    throw new HolidayFileError(`not CSV or JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

function describe({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const [row, ...rest] = path;
  const where = typeof row === 'number' ? `row ${row + 1}` : 'the list';
  return [where, ...rest.map(String)].join(' ') + `: ${message}`;
}
