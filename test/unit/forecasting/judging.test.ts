import { describe, expect, it } from '@jest/globals';
import { coverageOf, judge, originsOf, scaleOf, widthsOf } from '../../../src/modules/forecasting/judging/index.js';
import {
  drift,
  mediansOf,
  pointForecaster,
  seasonalNaive,
  theta,
} from '../../../src/modules/forecasting/methods/index.js';
import { foretell } from '../../../src/modules/forecasting/outlook/foretell.js';
import { stretchOf } from '../../../src/modules/forecasting/outlook/stretch.js';

const methods = { baseline: seasonalNaive, candidates: [theta, drift] };
const medians = async (by: typeof drift, values: readonly number[], horizon: number) =>
  mediansOf(await by.forecast(values, 'MONTH', horizon));
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

describe('methods', () => {
  it('go on as a year before, by the line from first to last, and by half the slope', async () => {
    const year = Array.from({ length: 24 }, (_, month) => month % 12);
    expect(await medians(seasonalNaive, year, 14)).toEqual([...year.slice(12), 0, 1]);
    const line = Array.from({ length: 30 }, (_, at) => 5 + 2 * at);
    expect(await medians(drift, line, 3)).toEqual([65, 67, 69]);
    // With full weight the level is the last value: 63 + half of 2 for each step and one more.
    expect(await medians(theta, line, 3)).toEqual([64, 65, 66]);
  });
});

describe('judging', () => {
  it('tries from places whose horizon has come and that had enough to start from', () => {
    expect(originsOf(36, 'MONTH', 12)).toEqual([24]);
    expect(originsOf(35, 'MONTH', 12)).toEqual([]);
    const many = originsOf(400, 'MONTH', 6);
    expect([many.length, many.at(-1)]).toEqual([60, 394]);
  });

  it('holds errors against the baseline, with an interval that holds the share and is equal for equal errors', () => {
    const errors = [1, 2, 1, 3, 2, 1, 2, 2];
    const judged = judge(errors, [2, 4, 2, 6, 4, 2, 4, 4], 2);
    expect(judged).toEqual({ mase: 0.5, low: 0.5, high: 0.5 });
    const mixed = judge(errors, [1, 1, 3, 2, 1, 3, 1, 3], 2);
    expect(mixed && mixed.low < mixed.mase && mixed.mase < mixed.high).toBe(true);
    expect(judge(errors, [1, 1, 3, 2, 1, 3, 1, 3], 2)).toEqual(mixed);
    expect(
      judge(
        errors,
        errors.map(() => 0),
        2,
      ),
    ).toBeNull();
  });

  it('makes bands of past errors only where there are enough of them, never narrower farther out', () => {
    const errors = Array.from({ length: 9 }, (_, at) => [at + 1, 1]);
    expect(widthsOf(errors, 2, 0.8)).toEqual([8, 8]);
    expect(widthsOf(errors, 2, 0.95)).toEqual([null, null]);
    expect(coverageOf(errors, 2, 0.95)).toBeNull();
  });

  it('holds four of five values in 80 % bands of a series without memory', () => {
    const next = noise(11);
    const errors = Array.from({ length: 400 }, () => [Math.abs(next())]);
    const coverage = coverageOf(errors, 1, 0.8);
    expect(coverage?.share).toBeGreaterThan(0.75);
    expect(coverage?.share).toBeLessThan(0.87);
  });

  it('is given nothing that came later: another future changes no error of the past', async () => {
    const seen: string[] = [];
    const spy = pointForecaster('spy', '1', (values, _, horizon) => {
      seen.push(JSON.stringify(values));
      return Array.from({ length: horizon }, () => values.at(-1) ?? 0);
    });
    const past = walk(60);
    await foretell({ values: [...past, ...walk(12, 3)], frequency: 'MONTH' }, 3, {
      baseline: seasonalNaive,
      candidates: [spy],
    });
    const before = new Set(seen.filter((each) => (JSON.parse(each) as number[]).length <= 60));
    seen.length = 0;
    await foretell({ values: [...past, ...walk(12, 99)], frequency: 'MONTH' }, 3, {
      baseline: seasonalNaive,
      candidates: [spy],
    });
    expect(new Set(seen.filter((each) => (JSON.parse(each) as number[]).length <= 60))).toEqual(before);
  });
});

describe('choosing', () => {
  it('lets a method answer that is shown to be better in the past, with bands that held', async () => {
    const rising = walk(120).map((value, at) => value + 20 * at);
    const told = await foretell({ values: rising, frequency: 'MONTH' }, 6, methods);
    expect(told.method).toBe('drift@1');
    expect(told.record.baselineReason).toBeNull();
    expect(told.record.candidates[0]?.high).toBeLessThan(1);
    expect(told.record.coverage80?.share).toBeGreaterThan(0.5);
    expect(told.widths80.every((width, at) => (width ?? 0) <= (told.widths95[at] ?? 0))).toBe(true);
  });

  it('lets the baseline answer where no other is better, and says so', async () => {
    const next = noise(5);
    const seasonal = Array.from({ length: 120 }, (_, at) => 100 * Math.sin((at * Math.PI) / 6) + next());
    const told = await foretell({ values: seasonal, frequency: 'MONTH' }, 6, methods);
    expect([told.method, told.record.baselineReason]).toEqual(['seasonal-naive@1', 'NONE_BETTER']);
    expect(told.medians).toEqual(told.baseline);
  });

  it('says no more of short and of constant series than they bear', async () => {
    const short = await foretell({ values: walk(26), frequency: 'MONTH' }, 3, methods);
    expect([short.record.baselineReason, short.record.candidates]).toEqual(['TOO_FEW_TRIALS', []]);
    expect(short.widths80).toEqual([null, null, null]);
    const flat = await foretell({ values: new Array<number>(60).fill(3.5), frequency: 'MONTH' }, 3, methods);
    expect([flat.record.baselineReason, flat.medians]).toEqual(['NO_CHANGE', [3.5, 3.5, 3.5]]);
    expect(scaleOf(new Array<number>(60).fill(3.5), 'MONTH')).toBe(0);
  });

  it('leaves out a method that says what is no number', async () => {
    const broken = pointForecaster('broken', '1', (_values, _frequency, horizon) =>
      new Array<number>(horizon).fill(NaN),
    );
    const told = await foretell({ values: walk(80), frequency: 'MONTH' }, 2, {
      baseline: seasonalNaive,
      candidates: [broken],
    });
    expect([told.record.candidates, told.method]).toEqual([[], 'seasonal-naive@1']);
  });
});

describe('stretches', () => {
  it('go back to the last gap and fill nothing in', () => {
    const of = (...periods: string[]) => periods.map((period) => ({ period, value: '1', knownFrom: '2024-01-01' }));
    const { observations, isAfterGap } = stretchOf(of('2024-03', '2024-02', '2023-12'), 'MONTH');
    expect([observations.map(({ period }) => period), isAfterGap]).toEqual([['2024-02', '2024-03'], true]);
    expect(stretchOf([], 'MONTH')).toEqual({ observations: [], isAfterGap: false });
  });
});
