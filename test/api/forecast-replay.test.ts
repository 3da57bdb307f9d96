import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runCommand } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/postgres-process.js';
import { rising } from '../support/series.js';

/** Public series, where they lie beside the project. */
const MACRO = process.env['MOA_TEST_MACRO'] ?? join(import.meta.dirname, '../../../shared/data/macro');
const withMacro = existsSync(MACRO) ? describe : describe.skip;

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'moa-replay-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const replay = (...words: readonly string[]) =>
  runCommand(['forecast', 'replay', ...words], { MOA_DATA_DIR: dataDir, DATABASE_URL: database.url });

/** A series of months, each known on the first day of the next one. */
async function store(code: string, unit: string, figures: readonly (readonly [month: string, value: number])[]) {
  await queryOnce(
    database.url,
    `WITH made AS (
       INSERT INTO series (institution_id, code, name_ko, name_en, topic, frequency, unit, source, created_at)
       VALUES (NULL, '${code}', '${code}', '${code}', 'OTHER', 'MONTH', '${unit}', 'public', now()) RETURNING id)
     INSERT INTO series_observation (series_id, period, known_from, value)
     SELECT made.id, month, (month || '-01')::date + interval '1 month', value
     FROM made, (VALUES ${figures.map(([month, value]) => `('${month}', ${value})`).join(', ')}) AS v (month, value)`,
  );
}

const monthsFrom = (values: readonly number[]) =>
  values.map(
    (value, at) => [`${2015 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, value] as const,
  );

describe('moa forecast replay', () => {
  it('forecasts as of days of the past, holds them against what came, and makes none twice', async () => {
    await store('RISING', '%', monthsFrom(rising(80)));
    const first = await replay('rising', '--months', '3', '--days', '6');
    expect(first.output).toContain('RISING: forecast as of 6 days');
    // From the first of the six days three figures came, from the last one: 3 + 3 + 3 + 3 + 2 + 1.
    expect(first.output).toMatch(/: 15 values from 2021-03 to 2021-08, MASE 0\.\d+, 80 % band/);
    expect(first.code).toBe(0);
    const kept = () => queryOnce(database.url, 'SELECT count(*)::integer AS count FROM series_forecast');
    expect(await kept()).toEqual([{ count: 6 }]);
    expect((await replay('RISING', '--months', '3', '--days', '6')).output).toBe(first.output);
    expect(await kept()).toEqual([{ count: 6 }]);
  });

  it('says what it cannot do', async () => {
    await store('SHORT', '%', monthsFrom(rising(5)));
    const short = await replay('SHORT');
    expect([short.code, short.output]).toEqual([0, expect.stringContaining('too little was known on 4 more')]);
    expect((await replay('NONE')).output).toContain('There is no series NONE');
    expect((await replay('RISING', '--institution', 'NOBODY')).output).toContain('There is no institution NOBODY');
    for (const months of ['0', '25', '1000', '1.5'])
      expect((await replay('RISING', '--months', months)).code).not.toBe(0);
  });
});

withMacro('public series, replayed month by month', () => {
  const read = (name: string): string[][] => {
    const bytes = readFileSync(join(MACRO, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','));
  };
  const newest = (rows: readonly (readonly [string, number])[]) => rows.slice(-180);

  it('fill the scoreboard, with bands that hold about as often as they say', async () => {
    const won = read('exchange-rates-monthly.csv.gz').filter(([, country]) => country === 'South Korea');
    await store('USD_KRW', '원/달러', newest(won.map(([day = '', , rate]) => [day.slice(0, 7), Number(rate)])));
    const yields = read('us-10y-yield-monthly.csv');
    await store('US_10Y', '%', newest(yields.map(([day = '', rate]) => [day.slice(0, 7), Number(rate)])));
    for (const code of ['USD_KRW', 'US_10Y']) expect((await replay(code, '--days', '36')).code).toBe(0);
    const rows = await queryOnce<{ code: string; values: number; forecasts: number; mase: number; coverage: number }>(
      database.url,
      `SELECT s.code, count(*)::integer AS values, count(DISTINCT f.id)::integer AS forecasts,
         sum(abs(o.value - p.median)) / sum(abs(o.value - p.baseline)) AS mase,
         avg((o.value BETWEEN p.low80 AND p.high80)::integer)::float8 AS coverage
       FROM series_forecast f JOIN series s ON s.id = f.series_id JOIN series_forecast_point p ON p.forecast_id = f.id
       JOIN series_observation o ON o.series_id = s.id AND o.period = p.period
       WHERE s.code IN ('USD_KRW', 'US_10Y') AND f.is_replay GROUP BY s.code ORDER BY s.code`,
    );
    expect(rows.map(({ code, forecasts, values }) => [code, forecasts, values])).toEqual([
      ['USD_KRW', 36, 36 * 6 - 15],
      ['US_10Y', 36, 36 * 6 - 15],
    ]);
    // Overlapping values of two series of three years: their coverage says little more than that bands are no nonsense.
    for (const { mase, coverage } of rows) {
      expect(mase).toBeLessThan(1.1);
      expect(coverage).toBeGreaterThan(0.5);
    }
  }, 240_000);

  it('go on from day to day over weekends and holidays, a month ahead', async () => {
    const days = read('vix-daily.csv.gz').map(([day = '', , , , close]) => `('${day}', ${Number(close)})`);
    await queryOnce(
      database.url,
      `WITH made AS (
         INSERT INTO series (institution_id, code, name_ko, name_en, topic, frequency, unit, source, created_at)
         VALUES (NULL, 'VIX', 'VIX', 'VIX', 'STOCK_INDEX', 'DAY', '%', 'public', now()) RETURNING id)
       INSERT INTO series_observation (series_id, period, known_from, value)
       SELECT made.id, day, day::date + 1, value FROM made, (VALUES ${days.slice(-400).join(', ')}) AS v (day, value)`,
    );
    // More days ahead than are forecast: the answer covers a month.
    const replayed = await replay('VIX', '--months', '6', '--days', '12');
    expect([replayed.code, replayed.output]).toEqual([0, expect.stringContaining('VIX: forecast as of 12 days')]);
    const kept = await queryOnce(
      database.url,
      `SELECT count(DISTINCT f.id)::integer AS forecasts, count(*)::integer AS points
       FROM series_forecast f JOIN series s ON s.id = f.series_id JOIN series_forecast_point p ON p.forecast_id = f.id
       WHERE s.code = 'VIX'`,
    );
    expect(kept).toEqual([{ forecasts: 12, points: 12 * 21 }]);
  }, 180_000);
});
