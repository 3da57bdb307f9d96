import { describe, expect, it } from '@jest/globals';
import { WINDOWS } from '../../../../src/platform/forecasting/index.js';
import { stepWeights } from '../../../../src/platform/forecasting/network/examples.js';
import { targetsOf, valueOf, viewsOf, windowOf } from '../../../../src/platform/forecasting/network/window.js';
import { Draws } from '../../../../src/platform/forecasting/synthetic/draws.js';
import { syntheticSeries } from '../../../../src/platform/forecasting/synthetic/series.js';

describe('windows', () => {
  it('are of the history alone: another future changes nothing in them', () => {
    const draws = new Draws(5);
    for (let round = 0; round < 50; round += 1) {
      const { period, history, future } = syntheticSeries(draws, WINDOWS.horizon);
      const whole = Float64Array.from([...history, ...future]);
      const shuffled = Float64Array.from([...history, ...future.toReversed().map((value) => value * 3 + 1)]);
      for (const view of viewsOf(history)) {
        const one = windowOf(whole.subarray(0, history.length), period, view);
        const other = windowOf(shuffled.subarray(0, history.length), period, view);
        expect(other).toEqual(one);
      }
    }
  });

  it('turn targets back into the values they came from', () => {
    const draws = new Draws(6);
    for (let round = 0; round < 50; round += 1) {
      const { period, history, future } = syntheticSeries(draws, WINDOWS.horizon);
      for (const view of viewsOf(history)) {
        const window = windowOf(history, period, view);
        targetsOf(window, future).forEach((target, step) => {
          if (Math.abs(target) >= 40) return;
          const [back, value] = [valueOf(window, target, step), future[step] ?? NaN];
          if (view === 'LOGARITHM' && value <= 0) return;
          expect(Math.abs(back - value)).toBeLessThan(1e-4 * (Math.abs(value) + window.scale + 1));
        });
      }
    }
  });

  it('count a step less the farther it is, and 1 on average', () => {
    for (const period of [1, 4, 12, 52]) {
      const all = [...stepWeights(period)];
      expect(all).toEqual([...all].sort((one, other) => other - one));
      expect(all.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(WINDOWS.horizon, 4);
    }
  });
});

describe('made-up series', () => {
  it('are finite, of every frequency, and the same from the same seed', () => {
    const draw = (seed: number): ReturnType<typeof syntheticSeries>[] => {
      const draws = new Draws(seed);
      return Array.from({ length: 600 }, () => syntheticSeries(draws, WINDOWS.horizon));
    };
    const all = draw(1);
    expect(new Set(all.map(({ period }) => period))).toEqual(new Set([1, 2, 4, 5, 7, 12, 24, 52]));
    for (const { history, future } of all) {
      expect(future).toHaveLength(WINDOWS.horizon);
      expect([...history, ...future].every(Number.isFinite)).toBe(true);
    }
    expect(all.some(({ history }) => history.filter((value) => value === 0).length > 5)).toBe(true);
    expect(all.some(({ history }) => history.some((value) => value < 0))).toBe(true);
    expect(draw(1)).toEqual(all);
    expect(draw(2)).not.toEqual(all);
  });
});
