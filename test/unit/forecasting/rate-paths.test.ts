import { describe, expect, it } from '@jest/globals';
import { RatePaths } from '../../../src/modules/forecasting/outlook/rate-paths.js';
import { Refusal } from '../../../src/platform/errors/index.js';

const nobody = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
const caller = { ...nobody, actor: {} } as never;

type Row = Readonly<Record<string, unknown>>;
const rate = (id: number, topic: string, more: Row = {}) => ({
  id,
  topic,
  institutionId: null,
  code: `S${id}`,
  nameKo: '기준금리',
  nameEn: 'Base rate',
  unit: '%',
  frequency: 'MONTH',
  source: '한국은행',
  isMadeUp: false,
  ...more,
});
const point = (period: string, low80: number | null, high80: number | null) => ({
  period,
  median: 3,
  baseline: 3,
  low80,
  high80,
  low95: null,
  high95: null,
});
const forecastOf = (points: readonly object[]) => ({
  vintage: '2026-10-01',
  method: 'theta@2',
  points,
  history: [{ period: '2026-09', value: '3.25', knownFrom: '2026-10-01' }],
});
const POINTS = [point('2026-10', 3.1, 3.4), point('2026-11', 3.3, 3.75)];

const silent = { warn: () => undefined };
const clock = { now: () => new Date('2026-10-05T03:00:00Z') };

function paths(rows: readonly ReturnType<typeof rate>[], points = new Map<number, readonly object[]>()) {
  const asked: number[] = [];
  const found = new RatePaths({
    clock,
    series: {
      listOfTopics: (_, [topic]) => Promise.resolve(rows.filter((row) => row.topic === topic)) as never,
    },
    forecasts: {
      forecast: (_, id) => {
        asked.push(id);
        const given = points.get(id) ?? POINTS;
        if (given.length === 0)
          return Promise.reject(new Refusal([{ code: 'SERIES_TOO_SHORT', field: null, message: { ko: '', en: '' } }]));
        return Promise.resolve({ series: rows.find((row) => row.id === id), forecast: forecastOf(given) }) as never;
      },
    },
    log: silent,
  });
  return { found, asked };
}

describe('where rates may go', () => {
  it('gives the distance of the band’s ends from the last known rate, never on the wrong side', async () => {
    const path = await paths([rate(1, 'POLICY_RATE')]).found.expected(caller);
    expect(path?.moveOn('2026-09-30')).toEqual({ lowerMillionths: 0, higherMillionths: 0, medianMillionths: 0 });
    expect(path?.moveOn('2026-10-31')).toEqual({
      lowerMillionths: 1_500,
      higherMillionths: 1_500,
      medianMillionths: -2_500,
    });
    expect(path?.moveOn('2026-11-01')).toEqual({
      lowerMillionths: 0,
      higherMillionths: 5_000,
      medianMillionths: -2_500,
    });
    expect(path?.moveOn('2026-12-01')).toBeNull();
    expect(path?.basis.words.ko).toBe('2026-10-01까지 알려진 기준금리의 80% 예측 구간(theta@2)');
  });

  it('moves no rate of today, which is known, and any of a later day in the same period', async () => {
    const path = await paths([rate(1, 'POLICY_RATE')]).found.expected(caller);
    expect(path?.moveOn('2026-10-05')).toEqual({ lowerMillionths: 0, higherMillionths: 0, medianMillionths: 0 });
    expect(path?.moveOn('2026-10-06')?.higherMillionths).toBe(1_500);
  });

  it('counts in the periods of the series', async () => {
    const quarterly = rate(1, 'BOND_YIELD', { frequency: 'QUARTER' });
    const { found } = paths([quarterly]);
    const forecast = { ...forecastOf(POINTS), history: [{ period: '2026Q3', value: '3.25', knownFrom: '2026-10-01' }] };
    const own = new RatePaths({
      clock,
      series: { listOfTopics: () => Promise.resolve([quarterly]) as never },
      forecasts: { forecast: () => Promise.resolve({ series: quarterly, forecast }) as never },
      log: silent,
    });
    expect(await found.expected(nobody)).toBeNull();
    const path = await own.expected(caller);
    expect([path?.moveOn('2026-12-31'), path?.moveOn('2027-01-01')].map((move) => move?.higherMillionths)).toEqual([
      1_500, 5_000,
    ]);
  });

  it('passes over what is no rate, too short or without a band, and says when a series is made up', async () => {
    const rows = [
      rate(1, 'LENDING_RATE', { unit: '2020=100' }),
      rate(2, 'LENDING_RATE'),
      rate(3, 'POLICY_RATE'),
      rate(4, 'BOND_YIELD', { isMadeUp: true }),
    ];
    const { found, asked } = paths(
      rows,
      new Map([
        [2, []],
        [3, [point('2026-10', null, null)]],
      ]),
    );
    expect((await found.expected(caller))?.basis.words.en).toContain('made');
    expect(asked).toEqual([2, 3, 4]);
    expect(await paths([]).found.expected(caller)).toBeNull();
  });

  it.each([
    ['the list of series', { listOfTopics: () => Promise.reject(new Error('away')) }],
    ['the forecast', { listOfTopics: () => Promise.resolve([rate(1, 'LENDING_RATE')]) as never }],
  ])('is null where %s fails, and says so in the log', async (_name, series) => {
    const warned: unknown[] = [];
    const failing = new RatePaths({
      clock,
      series,
      forecasts: { forecast: () => Promise.reject(new Error('away')) },
      log: { warn: (...said: unknown[]) => void warned.push(said) },
    });
    expect(await failing.expected(caller)).toBeNull();
    expect(warned).toHaveLength(1);
  });
});
