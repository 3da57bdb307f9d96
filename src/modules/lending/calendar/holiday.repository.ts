import { statement, type Queryable } from '../../../platform/database/index.js';
import type { HolidayCalendar } from './business-days.js';
import type { HolidayKind } from './holiday.entity.js';

export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: HolidayKind;
  /** The law, decree or decision that makes it one. */
  readonly source: string;
}

const YEARS = statement('SELECT year FROM holiday_year ORDER BY year');
const DAYS = statement('SELECT DISTINCT day FROM holiday ORDER BY day');
const DELETE_YEAR = statement('DELETE FROM holiday_year WHERE year = $1 RETURNING year');
const INSERT_HOLIDAY_YEAR = statement('INSERT INTO holiday_year (year, loaded_at) VALUES ($1, $2)');
const INSERT_HOLIDAYS = statement(`
  INSERT INTO holiday (year, day, name_ko, name_en, kind, source)
  SELECT $1, h.day, h."nameKo", h."nameEn", h.kind, h.source
  FROM json_to_recordset($2::json) AS h (day date, "nameKo" text, "nameEn" text, kind text, source text)`);

/** Reads and replaces the holidays of whole years. */
export class HolidayRepository {
  /** Every holiday that is loaded; null when no year is. */
  async calendar(queryable: Queryable): Promise<HolidayCalendar | null> {
    const years = (await queryable.tuples(YEARS)).map(([year]) => year as number);
    const [first] = years;
    if (first === undefined) return null;
    const days = await queryable.tuples(DAYS);
    const last = years.reduce((until, year) => (year === until + 1 ? year : until), first);
    return {
      knownFrom: `${first}-01-01`,
      knownUntil: `${last}-12-31`,
      holidays: new Set(days.map(([day]) => day as string)),
    };
  }

  /** Replaces a year's holidays. Returns whether the year was loaded before. */
  async replaceYear(transaction: Queryable, year: number, holidays: readonly Holiday[], at: Date): Promise<boolean> {
    const before = await transaction.tuples(DELETE_YEAR, [year]);
    await transaction.tuples(INSERT_HOLIDAY_YEAR, [year, at]);
    await transaction.tuples(INSERT_HOLIDAYS, [year, JSON.stringify(holidays)]);
    return before.length > 0;
  }
}
