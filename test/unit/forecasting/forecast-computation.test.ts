import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { shippedModelPath } from '../../../src/modules/models/index.js';
import { ForecastThread, type OpenForecaster } from '../../../src/platform/forecast-thread/index.js';
import { engineText, computeForecast } from '../../../src/modules/forecasting/outlook/forecast-computation.js';
import { scaleOf, stretchOf } from '../../../src/modules/forecasting/outlook/stretch.js';

const thread = new ForecastThread();
const file = readFileSync(shippedModelPath('FORECAST'));
let network: OpenForecaster;
beforeAll(async () => {
  network = await thread.open(file);
});
afterAll(() => thread.close());

const told = (values: readonly number[], horizon: number, frequency: 'MONTH' | 'QUARTER' = 'MONTH') =>
  computeForecast({ values, frequency }, horizon, network);
/** Seeded noise, so that every run sees the same series. */
function noise(seed: number): () => number {
  let state = seed;
  return () => ((state = (state * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 2;
}
const walk = (length: number, seed = 7): number[] => {
  const next = noise(seed);
  let at = 1_000;
  return Array.from({ length }, () => (at += next() * 10));
};
const rising = walk(120).map((value, at) => value + 20 * at);

describe('choosing', () => {
  it('lets the network and Theta answer together where they are shown to be better, with bands that held', async () => {
    const { method, steps, record } = await told(rising, 6);
    expect(method).toBe('moa-forecaster+theta@1');
    expect(record.baselineReason).toBeNull();
    expect(record.trials).toBe(12);
    expect(record.candidates.map((each) => each.method).toSorted()).toEqual(['moa-forecaster+theta@1', 'theta@3']);
    expect(record.candidates[0]?.high).toBeLessThan(1);
    expect(record.coverage80?.share).toBeGreaterThan(0.5);
    for (const { median, band80, band95 } of steps) {
      const ordered = [band95?.[0], band80?.[0], median, band80?.[1], band95?.[1]].map(Number);
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other));
    }
  });

  it('tries a horizon of one step from as many places, so that a quarter ahead can be judged', async () => {
    const { method, record } = await told(rising.slice(0, 60), 1, 'QUARTER');
    expect(record.trials).toBe(12);
    expect(method).not.toContain('seasonal-naive');
  });

  it('lets the baseline answer where no other is better, and says so', async () => {
    const next = noise(5);
    // Each month wanders by itself: nothing is known of it but what it was a year before.
    const seasonal: number[] = [];
    for (let at = 0; at < 120; at++) seasonal.push((seasonal[at - 12] ?? 1_000 + 100 * next()) + 10 * next());
    const { method, record, steps } = await told(seasonal, 6);
    expect([method, record.baselineReason]).toEqual(['seasonal-naive@3', 'NONE_BETTER']);
    expect(steps.map(({ median }) => median)).toEqual(seasonal.slice(108, 114));
    expect(steps.every(({ median, baseline }) => median === baseline)).toBe(true);
  });

  it('says no more of short and of constant series than they bear', async () => {
    const short = await told(walk(26), 3);
    expect([short.record.baselineReason, short.record.candidates]).toEqual(['TOO_FEW_TRIALS', []]);
    expect(short.steps.map(({ band80, band95 }) => [band80, band95])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const flat = await told(new Array<number>(60).fill(3.5), 3);
    expect([flat.record.baselineReason, flat.steps.map(({ median }) => median)]).toEqual([
      'NO_CHANGE',
      [3.5, 3.5, 3.5],
    ]);
    expect(scaleOf(new Array<number>(60).fill(3.5), 'MONTH')).toBe(0);
  });

  it('names every method with its version, so that another network is never taken for this one', () => {
    const [one, other] = ['1', '2'].map((version) => engineText({ name: 'moa-forecaster', version }));
    expect(one).toBe('seasonal-naive@3 theta@3 moa-forecaster+theta@1');
    expect(other).not.toBe(one);
    expect(engineText(null)).toBe('seasonal-naive@3 theta@3');
  });
});

describe('the thread', () => {
  it('refuses what is no number and goes on with the next question', async () => {
    await expect(network.forecast([1, 2, Number.POSITIVE_INFINITY], { period: 12, horizon: 3 })).rejects.toThrow(
      'values: observation 3 is Infinity',
    );
    const many = await Promise.all([3, 4, 5].map((horizon) => told(rising, horizon)));
    expect(many.map(({ steps }) => steps.length)).toEqual([3, 4, 5]);
  });

  it('answers by companions alone where no network is to see a series', async () => {
    const { method, record, steps } = await computeForecast(
      { values: rising, frequency: 'MONTH' },
      3,
      thread.companions,
    );
    expect([method, record.candidates.map((each) => each.method)]).toEqual(['theta@3', ['theta@3']]);
    for (const { median, band80 } of steps) {
      expect(band80?.[0]).toBeLessThan(median);
      expect(band80?.[1]).toBeGreaterThan(median);
    }
  });

  it('takes up no file that is none, keeps networks apart, and lets one go', async () => {
    await expect(thread.open(Buffer.from('no model'))).rejects.toMatchObject({ fault: 'UNREADABLE' });
    const broken = Buffer.from(file.toString('latin1').replaceAll('Softmax', 'Hardmix'), 'latin1');
    await expect(thread.open(broken)).rejects.toMatchObject({ fault: 'UNREADABLE' });
    const other = await thread.open(file);
    const asked = [{ values: rising, period: 12, horizon: 2 }];
    expect(await other.quantilesOfMany(asked)).toEqual(await network.quantilesOfMany(asked));
    other.close();
    await expect(other.quantilesOfMany(asked)).rejects.toThrow('let go');
    expect(await network.quantilesOfMany(asked)).toHaveLength(1);
  });

  it('refuses waiting work when it is closed, and all that comes after', async () => {
    const other = new ForecastThread();
    const waiting = other.open(file);
    const refused = expect(waiting).rejects.toThrow('was closed');
    await other.close();
    await refused;
    await expect(other.open(file)).rejects.toThrow('was closed');
  });
});

describe('stretches', () => {
  it('go back to the last gap and fill nothing in', () => {
    const of = (...periods: string[]) => periods.map((period) => ({ period, value: '1', knownFrom: '2024-01-01' }));
    const { observations, isAfterGap } = stretchOf(of('2024-03', '2024-02', '2023-12'), 'MONTH');
    expect([observations.map(({ period }) => period), isAfterGap]).toEqual([['2024-02', '2024-03'], true]);
    // Closed over Chuseok from 2 to 9 October 2017: no gap; a fortnight without figures is one.
    expect(stretchOf(of('2017-10-10', '2017-09-29', '2017-09-28'), 'DAY').isAfterGap).toBe(false);
    expect(stretchOf(of('2017-10-17', '2017-09-29', '2017-09-28'), 'DAY')).toMatchObject({ isAfterGap: true });
    expect(stretchOf([], 'MONTH')).toEqual({ observations: [], isAfterGap: false });
  });
});
