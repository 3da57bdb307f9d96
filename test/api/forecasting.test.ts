import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ForecastChartsDocument,
  ForecastDocument,
  ForecastScoreboardDocument,
  SeriesListDocument,
  SeriesWithFiguresDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank } from '../support/lending.js';
import { aSeries, rising } from '../support/series.js';

let bank: Bank;
let customer: string;
beforeAll(async () => {
  bank = await startBank();
  customer = await bank.loginAs(await bank.aCustomer());
});
afterAll(() => bank.close());

const globally = (id: number): string => encodeId('Series', id);
const forecast = async (id: number, months = 6, asOf: string | null = null, token: string | null = customer) =>
  (await bank.run(ForecastDocument, { seriesId: globally(id), months, asOf }, token)).forecast;
const codeOf = (variables: object, token: string | null = customer) =>
  bank.codeOf(ForecastDocument.toString(), variables, token);
const kept = (id: number) => bank.sql('SELECT id FROM series_forecast WHERE series_id = $1', [id]);

describe('series', () => {
  it('give what was known on a day, and every vintage of a period', async () => {
    const id = await aSeries(bank, [1, 2, 3.5]);
    await bank.sql(
      `INSERT INTO series_observation VALUES ($1, '2015-02', '2016-01-10', 2.25, null), ($1, '2015-03', '2016-02-10', null, null)`,
      [id],
    );
    const read = async (asOf: string | null) =>
      (await bank.run(SeriesWithFiguresDocument, { id: globally(id), asOf, period: '2015.02' }, customer)).series;
    const now = await read(null);
    expect(now).toMatchObject({ isOwn: false, isMadeUp: false, frequency: 'MONTH', unit: '%' });
    expect(now.observations.map(({ period, value }) => [period, value])).toEqual([
      ['2015-01', '1'],
      ['2015-02', '2.25'],
    ]);
    expect(now.vintages).toEqual([
      { value: '2.25', knownFrom: '2016-01-10' },
      { value: '2', knownFrom: '2015-03-01' },
    ]);
    expect((await read('2015-12-31')).observations.map(({ value }) => value)).toEqual(['1', '2', '3.5']);
    expect((await read('2015-02-28')).observations.map(({ value }) => value)).toEqual(['1']);
  });

  it('are listed by topic and page: those of all and of the own institution', async () => {
    const [ours, theirs, all] = [
      await aSeries(bank, [1], { topic: 'COMMODITY', institutionId: bank.institutionId }),
      await aSeries(bank, [1], { topic: 'COMMODITY', institutionId: bank.otherInstitutionId }),
      await aSeries(bank, [1], { topic: 'COMMODITY' }),
    ];
    const page = async (token: string, after: string | null = null, first = 1) =>
      (await bank.run(SeriesListDocument, { topic: 'COMMODITY', first, after }, token)).seriesList;
    const first = await page(customer);
    expect(first.nodes.map(({ id }) => id)).toEqual([globally(ours)]);
    const second = await page(customer, first.pageInfo.endCursor ?? null);
    expect([second.nodes.map(({ id }) => id), second.pageInfo.hasNextPage]).toEqual([[globally(all)], false]);
    const seen = await page(bank.stranger.token, null, 10);
    expect(seen.nodes.map(({ id, isOwn }) => [id, isOwn])).toEqual([
      [globally(theirs), true],
      [globally(all), false],
    ]);
  });
});

describe('forecasts', () => {
  it('give history, median, bands and the record of the method', async () => {
    const id = await aSeries(bank, rising(120));
    const told = await forecast(id);
    expect(told).toMatchObject({
      isBaseline: false,
      baselineReason: null,
      vintage: '2025-01-01',
      method: 'moa-forecaster+theta@shipped-1',
    });
    expect([told.history.length, told.history.at(-1)?.period]).toEqual([60, '2024-12']);
    expect(told.points.map(({ period }) => period)).toEqual([
      ...['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'],
    ]);
    for (const { median, low80, high80, low95, high95 } of told.points) {
      const ordered = [low95, low80, median, high80, high95].map(Number);
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other));
    }
    expect(Number(told.points[0]?.median)).toBeCloseTo(220, -1);
    expect(told.record.trials).toBe(12);
    expect(Number(told.record.candidates[0]?.maseHigh)).toBeLessThan(1);
    expect(Number(told.record.coverage80?.percent)).toBeGreaterThan(50);
    expect(told.notice).toContain('no advice to buy');
  });

  it('are made once however many ask at once, and answered the same afterwards', async () => {
    const id = await aSeries(bank, rising(60));
    const told = await Promise.all([1, 2, 3, 4].map(() => forecast(id, 3)));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await forecast(id, 3, null, bank.staff.token)).toEqual(told[0]);
    expect(await kept(id)).toHaveLength(1);
  });

  it('use nothing that was not known on the day asked for', async () => {
    const values = rising(100);
    const id = await aSeries(bank, values);
    const before = await forecast(id, 3, '2021-01-31');
    expect([before.vintage, before.history.at(-1)?.period]).toEqual(['2021-01-01', '2020-12']);
    // Another future: figures after the day, and a revision of one before it that came later.
    await bank.sql(`UPDATE series_observation SET value = 9999 WHERE series_id = $1 AND known_from > '2021-01-31'`, [
      id,
    ]);
    await bank.sql(`INSERT INTO series_observation VALUES ($1, '2020-12', '2021-02-15', 5, null)`, [id]);
    await bank.sql('DELETE FROM series_forecast WHERE series_id = $1', [id]);
    const again = await forecast(id, 4, '2021-01-31');
    const without = (told: typeof before) => told.points.slice(0, 3).map(({ period, baseline }) => [period, baseline]);
    expect(without(again)).toEqual(without(before));
    expect(again.history).toEqual(before.history);
  });

  it('try methods with what was known at each place in the past, before and after a revision', async () => {
    const [plain, told] = [await aSeries(bank, rising(100)), await aSeries(bank, rising(100))];
    const before = await forecast(told, 3);
    expect(before.record).toEqual((await forecast(plain, 3)).record);
    // Each figure was first published 30 too high or too low, and put right at the end of its month.
    await bank.sql(
      `INSERT INTO series_observation (series_id, period, known_from, value)
       SELECT series_id, period, known_from + 20, value FROM series_observation WHERE series_id = $1`,
      [told],
    );
    await bank.sql(
      `UPDATE series_observation SET value = value + CASE right(period, 1)::int % 2 WHEN 0 THEN 30 ELSE -30 END
       WHERE series_id = $1 AND extract(day FROM known_from) = 1`,
      [told],
    );
    const after = await forecast(told, 3);
    expect(after.points.map(({ baseline }) => baseline)).toEqual(before.points.map(({ baseline }) => baseline));
    const error = ({ record }: typeof after) => Number(record.candidates[0]?.mase ?? 9);
    expect(error(after)).toBeGreaterThan(error(before) + 0.1);
    expect(await kept(told)).toHaveLength(2);
  });

  it('answer by the baseline where the series is too short to try methods, without made-up bands', async () => {
    const told = await forecast(await aSeries(bank, rising(26)), 3);
    expect(told).toMatchObject({ isBaseline: true, baselineReason: 'TOO_FEW_TRIALS', method: 'seasonal-naive@3' });
    expect(told.points[0]).toMatchObject({ low80: null, high95: null });
    const flat = await forecast(await aSeries(bank, new Array<number>(60).fill(3.5)), 2);
    expect(flat).toMatchObject({ baselineReason: 'NO_CHANGE' });
    expect(flat.points.map(({ median }) => median)).toEqual(['3.5', '3.5']);
    for (const { low95 } of flat.points) expect(Number(low95)).toBeCloseTo(3.5, 2);
  });

  it('go on from what lies after the last gap', async () => {
    const id = await aSeries(bank, rising(80));
    await bank.sql(`DELETE FROM series_observation WHERE series_id = $1 AND period = '2017-06'`, [id]);
    expect((await forecast(id, 2)).history[0]?.period).toBe('2017-07');
  });

  it('of days go on over weekends, a month ahead at most', async () => {
    const id = await aSeries(bank, [], { frequency: 'DAY' });
    await bank.sql(
      `INSERT INTO series_observation (series_id, period, known_from, value)
       SELECT $1, to_char(day, 'YYYY-MM-DD'), day::date, 100 + nth + sin(nth * 1.7)
       FROM generate_series('2024-01-01'::date, '2024-06-28'::date, interval '1 day') WITH ORDINALITY AS d (day, nth)
       WHERE extract(isodow FROM day) < 6 AND day <> '2024-05-06'`,
      [id],
    );
    const told = await forecast(id, 1);
    expect(told.points).toHaveLength(21);
    expect(told.points.slice(0, 6).map(({ period }) => period)).toEqual([
      ...['2024-07-01', '2024-07-02', '2024-07-03', '2024-07-04', '2024-07-05', '2024-07-08'],
    ]);
    expect(told.history).toHaveLength(60);
    expect(await codeOf({ seriesId: globally(id), months: 2 })).toBe('BAD_USER_INPUT');
  });

  it('refuse what cannot be answered, and name the field', async () => {
    const id = globally(await aSeries(bank, rising(60)));
    for (const months of [0, -1, 25, 1_000]) expect(await codeOf({ seriesId: id, months })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ seriesId: id, months: 3, asOf: '2100-01-01' })).toBe('BAD_USER_INPUT');
    expect(await codeOf({ seriesId: id, months: 3, asOf: '2015-06-30' })).toBe('SERIES_TOO_SHORT');
    expect(await codeOf({ seriesId: globally(await aSeries(bank, [])), months: 3 })).toBe('SERIES_TOO_SHORT');
    expect(await codeOf({ seriesId: globally(999_999), months: 3 })).toBe('SERIES_NOT_FOUND');
    expect(await codeOf({ seriesId: id, months: 3 }, null)).toBe('UNAUTHENTICATED');
    const theirs = await aSeries(bank, rising(60), { institutionId: bank.otherInstitutionId });
    expect(await codeOf({ seriesId: globally(theirs), months: 3 })).toBe('SERIES_NOT_FOUND');
    expect((await forecast(theirs, 3, null, bank.stranger.token)).points).toHaveLength(3);
  });
});

describe('charts of forecasts', () => {
  it('are given out under signed links, as text and as a picture, and never altered', async () => {
    const id = await aSeries(bank, rising(60));
    const variables = { seriesId: globally(id), months: 3 };
    const { svg, png } = (await bank.run(ForecastChartsDocument, variables, customer)).forecast;
    const fetched = (path: string) => fetch(bank.url.replace('/graphql', path));
    const drawn = await fetched(svg.url);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(drawn.headers.get('content-security-policy')).toContain('sandbox');
    expect(await drawn.text()).toContain('Base rate (%)');
    const picture = Buffer.from(await (await fetched(png.url)).arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect((await fetched(`${svg.url}x`)).status).toBe(404);
    expect((await fetched(svg.url.replace('/s', '/p'))).status).toBe(404);
  });
});

describe('forecastScoreboard', () => {
  const scores = async (id: number | null, token = customer) =>
    (await bank.run(ForecastScoreboardDocument, { seriesId: id === null ? null : globally(id) }, token))
      .forecastScoreboard;

  it('fills as the past is replayed month by month, and counts a figure once it is known', async () => {
    const id = await aSeries(bank, rising(96));
    expect(await scores(id)).toEqual([]);
    await forecast(id, 3);
    expect(await scores(id)).toEqual([]);
    for (const month of ['03', '04', '05', '06', '07', '08']) await forecast(id, 3, `2022-${month}-02`);
    const [replayed, ...others] = await scores(id);
    expect(others).toEqual([]);
    expect(replayed).toMatchObject({
      isReplay: true,
      values: 18,
      firstPeriod: '2022-03',
      lastPeriod: '2022-10',
      method: 'moa-forecaster+theta@shipped-1',
    });
    expect(Number(replayed?.mase)).toBeLessThan(0.5);
    expect(Number(replayed?.coverage80Percent)).toBeGreaterThan(50);
    // Another horizon of the same day says the same of the same periods: nothing counts twice.
    await forecast(id, 2, '2022-03-02');
    expect((await scores(id))[0]?.values).toBe(18);
    // The next figure comes: the forecast that was not made with hindsight is scored.
    await bank.sql(`INSERT INTO series_observation VALUES ($1, '2023-01', '2023-02-01', 197, null)`, [id]);
    expect((await scores(id)).find(({ isReplay }) => !isReplay)).toMatchObject({ values: 1, firstPeriod: '2023-01' });
  });

  it('is of series that the caller may read', async () => {
    const theirs = await aSeries(bank, rising(96), { institutionId: bank.otherInstitutionId });
    await forecast(theirs, 3, '2022-01-02', bank.stranger.token);
    const named = (rows: Awaited<ReturnType<typeof scores>>) => rows.map(({ seriesId }) => seriesId);
    expect(named(await scores(null, bank.stranger.token))).toContain(globally(theirs));
    expect(named(await scores(null))).not.toContain(globally(theirs));
    // Nor what the network of another institution said of a series that all may read.
    const shared = await aSeries(bank, rising(96));
    await forecast(shared, 3, '2022-01-02');
    expect(await scores(shared)).toHaveLength(1);
    await bank.sql('UPDATE series_forecast SET institution_id = $2 WHERE series_id = $1', [
      ...[shared, bank.otherInstitutionId],
    ]);
    expect(await scores(shared)).toEqual([]);
    expect(await scores(shared, bank.stranger.token)).toHaveLength(1);
    expect(await bank.codeOf(ForecastScoreboardDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
    expect(await bank.codeOf(ForecastScoreboardDocument.toString(), {}, bank.service)).toBe('FORBIDDEN');
    expect(await bank.codeOf(ForecastScoreboardDocument.toString(), { seriesId: globally(theirs) }, customer)).toBe(
      'SERIES_NOT_FOUND',
    );
  });
});
