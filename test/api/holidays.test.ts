import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { addBusinessDays, importHolidays, type HolidayCalendar } from '../../src/modules/lending/index.js';
import { HolidayRepository } from '../../src/modules/lending/calendar/holiday.repository.js';
import type { Caller } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, type Database } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand } from '../support/command.js';

const OPERATOR: Caller = { actor: null, requestId: 'test', locale: 'en', address: null };

let storage: TestDatabase;
let dataSource: DataSource;
let database: Database;
beforeAll(async () => {
  storage = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32) });
  dataSource = await createDataSource(config.database, { entities: [], migrations: [] }, storage.url).initialize();
  database = createDatabase(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await storage.drop();
});

const calendar = async (): Promise<HolidayCalendar> => {
  const loaded = await new HolidayRepository().calendar(database);
  if (!loaded) throw new Error('no holidays');
  return loaded;
};
const load = (text: string) => importHolidays(text, { database, clock: systemClock, caller: OPERATOR });

const DAY_MS = 86_400_000;
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(day).getUTCDay();

/** What no rule gives: the lunar dates of the almanacs, elections, and days decided by the cabinet. */
const GIVEN = {
  2024: { seollal: '2024-02-10', buddha: '2024-05-15', chuseok: '2024-09-17', single: ['2024-04-10', '2024-10-01'] },
  2025: { seollal: '2025-01-29', buddha: '2025-05-05', chuseok: '2025-10-06', single: ['2025-01-27', '2025-06-03'] },
  2026: { seollal: '2026-02-17', buddha: '2026-05-24', chuseok: '2026-09-25', single: ['2026-06-03'] },
  2027: { seollal: '2027-02-07', buddha: '2027-05-13', chuseok: '2027-09-15', single: [] },
};

/**
 * The holidays of a year by the decree on holidays of public offices: article 2 lists them; by article 3 a national
 * day, Children's Day, Labour Day, Buddha's Birthday or Christmas that meets a Saturday, a Sunday or another holiday,
 * and a day of Seollal or Chuseok that meets a Sunday or another holiday, moves to the next day that is none.
 */
function byDecree(year: number): string[] {
  const { seollal, buddha, chuseok, single } = GIVEN[year as keyof typeof GIVEN];
  const on = (day: string) => `${year}-${day}`;
  const three = (day: string) => [plus(day, -1), day, plus(day, 1)];
  const festivals = [...three(seollal), ...three(chuseok)];
  const since2026 = year >= 2026 ? [on('05-01'), on('07-17')] : [];
  const movable = [...['03-01', '05-05', '08-15', '10-03', '10-09', '12-25'].map(on), buddha, ...since2026];
  const all = [on('01-01'), on('06-06'), ...movable, ...festivals, ...single];
  const taken = new Set(all);
  const meets = (day: string) => all.filter((other) => other === day).length > 1;
  const moved = [
    ...movable.filter((day, index) => movable.indexOf(day) === index && ([0, 6].includes(weekday(day)) || meets(day))),
    ...festivals.filter((day) => weekday(day) === 0 || meets(day)),
  ].sort();
  for (const day of moved) {
    let next = plus(day, 1);
    while (taken.has(next) || [0, 6].includes(weekday(next))) next = plus(next, 1);
    taken.add(next);
  }
  // Lenders were closed on Labour Day before it was a public holiday, too.
  return [...taken.add(on('05-01'))].sort();
}

describe('the holidays that come with the program', () => {
  it.each([2024, 2025, 2026, 2027])('are in %i those that the decree makes', async (year) => {
    const { holidays } = await calendar();
    expect([...holidays].filter((day) => day.startsWith(`${year}`)).sort()).toEqual(byDecree(year));
  });

  it('number 19, 19, 22 and 24 public days, as in the almanacs', async () => {
    const rows = await dataSource.query<{ year: number; days: number }[]>(
      `SELECT year, count(DISTINCT day)::int AS days FROM holiday WHERE kind <> 'BANK' GROUP BY year ORDER BY year`,
    );
    expect(rows.map(({ days }) => days)).toEqual([19, 19, 22, 24]);
  });

  it('all carry their names and the rule behind them', async () => {
    const bare = await dataSource.query<object[]>(
      `SELECT day FROM holiday WHERE name_ko !~ '[가-힣0-9]' OR name_en !~ '[A-Za-z]' OR source = ''`,
    );
    expect(bare).toEqual([]);
    const [may] = await dataSource.query<{ names: string[] }[]>(
      `SELECT array_agg(name_en ORDER BY name_en) AS names FROM holiday WHERE day = '2025-05-05'`,
    );
    expect(may?.names).toEqual(["Buddha's Birthday", "Children's Day"]);
  });

  it('are known from 2024 to 2027 and not beyond', async () => {
    const known = await calendar();
    expect(known).toMatchObject({ knownFrom: '2024-01-01', knownUntil: '2027-12-31' });
    expect(addBusinessDays('2025-10-02', 1, known)).toBe('2025-10-10');
    expect(addBusinessDays('2027-12-31', 1, known)).toBeNull();
  });
});

describe('importing holidays', () => {
  const year = (number: number, ...more: string[]) =>
    ['day,nameKo,nameEn,kind,source', `${number}-01-01,1월 1일,New Year's Day,PUBLIC,규정`, ...more].join('\n');

  it('makes another year known, and replaces one that was', async () => {
    expect(await load(year(2028))).toEqual([{ year: 2028, holidays: 1, replaced: false }]);
    expect(await calendar()).toMatchObject({ knownUntil: '2028-12-31' });
    expect(await load(year(2028, '2028-04-12,선거,Election,ELECTION,공직선거법'))).toEqual([
      { year: 2028, holidays: 2, replaced: true },
    ]);
    const { holidays } = await calendar();
    expect([...holidays].filter((day) => day.startsWith('2028'))).toEqual(['2028-01-01', '2028-04-12']);
    const [record] = await dataSource.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE action = 'HOLIDAYS_IMPORTED' ORDER BY id DESC LIMIT 1`,
    );
    expect(record?.detail).toEqual({ years: [{ year: 2028, holidays: 2, replaced: true }] });
  });

  it('is a command, which says what it did, or what is wrong with the file', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'moa-holidays-'));
    const run = async (text: string) => {
      const path = join(dir, 'holidays.csv');
      await writeFile(path, text);
      return runCommand(['holidays', 'import', path], { DATABASE_URL: storage.url, MOA_DATA_DIR: dir });
    };
    expect(await run(year(2030))).toMatchObject({ code: 0, output: expect.stringMatching(/^2030: 1 holiday$/m) });
    expect(await run('day\n2030-01-01')).toMatchObject({ code: 1, output: expect.stringMatching(/^row 1 nameKo/m) });
    await dataSource.query('DELETE FROM holiday_year WHERE year = 2030');
    await rm(dir, { recursive: true });
  });

  it('says no more than it knows when a year in between is missing', async () => {
    await load(year(2031));
    expect(await calendar()).toMatchObject({ knownUntil: '2028-12-31' });
  });

  it('keeps nothing of a file with an incomplete year', async () => {
    const before = await calendar();
    await expect(load(year(2029, '2030-05-05,어린이날,Children,PUBLIC,규정'))).rejects.toThrow(/2030 has no 1 January/);
    expect(await calendar()).toEqual(before);
  });
});
