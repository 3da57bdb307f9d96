import { describe, expect, it } from '@jest/globals';
import {
  accuracyOf,
  companions,
  conformalBands,
  forecastWith,
  LEAST_ORIGINS,
  plainSpread,
  rollingOrigins,
  scaledError,
  trackRecord,
  type Origin,
  type Vintages,
} from '../../../../src/platform/forecasting/index.js';
import { Draws } from '../../../../src/platform/forecasting/synthetic/draws.js';

const OUTLOOK = { period: 1, horizon: 6 };

function walk(count: number, drift: number, seed = 1): Float64Array {
  const draws = new Draws(seed);
  let level = 100;
  return Float64Array.from({ length: count }, () => (level += drift + draws.normal()));
}

describe('rolling origins', () => {
  it('end one observation before the end, and see nothing of what comes', () => {
    const values = walk(40, 0);
    const origins = rollingOrigins(values, OUTLOOK);
    expect(origins).toHaveLength(12);
    origins.forEach(({ history, actual }, place) => {
      expect(history).toEqual(values.slice(0, 28 + place));
      expect(actual).toEqual(values.slice(28 + place, 34 + place));
    });
    expect(origins.at(-1)?.actual).toHaveLength(1);
  });

  it('give equal histories whatever the future holds', () => {
    const values = walk(40, 0);
    const other = values.map((value, time) => (time < 30 ? value : -value * 7));
    const known = (series: Float64Array): Float64Array[] =>
      rollingOrigins(series, OUTLOOK).flatMap(({ history }) => (history.length <= 30 ? [history] : []));
    expect(known(other)).toEqual(known(values));
    expect(known(values)).not.toHaveLength(0);
  });

  it('are none where the series is too short', () => {
    expect(rollingOrigins([1, 2, 3], OUTLOOK)).toEqual([]);
    expect(rollingOrigins(walk(25, 0), { period: 12, horizon: 6 })).toEqual([]);
  });
});

describe('rolling origins of a revised series', () => {
  const DAY_AFTER = 1;
  /** Each figure is published a day after its period, one above, and put right a period later. */
  const revised = (values: Float64Array, withdrawn = -1): Vintages =>
    Array.from(values, (value, at) => [
      { since: at + DAY_AFTER, value: value + 1 },
      ...(at === withdrawn ? [{ since: at + DAY_AFTER + 0.5, value: null }] : []),
      { since: at + DAY_AFTER + 1, value },
    ]);

  it('see what was known there, and are judged by the figures first published', () => {
    const values = walk(40, 0);
    const origins = rollingOrigins(values, OUTLOOK, revised(values));
    expect(origins).toHaveLength(12);
    origins.forEach(({ history, actual }, place) => {
      const length = 28 + place;
      const then = values.slice(0, length);
      // The newest figure was not put right yet.
      then[length - 1] = (values[length - 1] ?? NaN) + 1;
      expect(history).toEqual(then);
      expect(actual).toEqual(values.slice(length, length + 6).map((value) => value + 1));
    });
  });

  it('take a figure that was withdrawn for none', () => {
    const values = walk(40, 0);
    const [origin] = rollingOrigins(values, OUTLOOK, revised(values, 29));
    expect(origin?.actual[1]).toBe(values[29]);
    expect(origin?.actual[2]).toBe((values[30] ?? NaN) + 1);
  });

  it('are those of the series itself where each figure has stood since it was published', () => {
    const values = walk(40, 0);
    const once = Array.from(values, (value, at) => [{ since: at, value }]);
    expect(rollingOrigins(values, OUTLOOK, once)).toEqual(rollingOrigins(values, OUTLOOK));
    // A whole file, first known on one day.
    const atOnce = Array.from(values, (value) => [{ since: 7, value }]);
    expect(rollingOrigins(values, OUTLOOK, atOnce)).toEqual(rollingOrigins(values, OUTLOOK));
  });

  it('have the units of today where the series was rebased', () => {
    const values = walk(40, 0);
    // On day 35 all figures so far are told again with another base year.
    const rebased = Array.from(values, (value, at) =>
      at < 35
        ? [
            { since: at, value: Number((value / 1.12).toFixed(2)) },
            { since: 35, value },
          ]
        : [{ since: at, value }],
    );
    const [told, plain] = [rollingOrigins(values, OUTLOOK, rebased), rollingOrigins(values, OUTLOOK)];
    told.forEach(({ history, actual }, place) => {
      Array.from(history).forEach((value, at) => expect(value).toBeCloseTo(plain[place]?.history[at] ?? NaN, 1));
      Array.from(actual).forEach((value, at) => expect(value).toBeCloseTo(plain[place]?.actual[at] ?? NaN, 1));
    });
  });

  it('make a method no better than it was: what revisions smoothed was not known', async () => {
    // A steady rise after revision; the figures as first published scatter widely around it.
    const values = Float64Array.from({ length: 60 }, (_, at) => 100 + at);
    const draws = new Draws(3);
    const published = Array.from(values, (value, at) => [
      { since: at, value: value + 40 * draws.normal() },
      { since: at + 1, value },
    ]);
    const [now, then] = [await trackRecord(values, OUTLOOK, null), await trackRecord(values, OUTLOOK, null, published)];
    expect(now.method).toBe('THETA');
    expect(now.accuracies.THETA?.relativeError).toBeLessThan(0.55);
    expect(then.accuracies.THETA?.relativeError).toBeGreaterThan(0.8);
    expect(then.bands[0]?.factor).toBeGreaterThan(5 * (now.bands[0]?.factor ?? NaN));
  });

  it('refuse vintages of other observations', () => {
    expect(() => rollingOrigins(walk(40, 0), OUTLOOK, [])).toThrow('40 observations, and vintages of 0');
  });
});

describe('accuracy', () => {
  const origins = rollingOrigins(walk(60, 2), OUTLOOK);
  const told = (name: 'DRIFT' | 'SEASONAL_NAIVE'): Float64Array[] =>
    origins.map(({ history, actual }) => companions[name].forecast(history, { period: 1, horizon: actual.length }));

  it('finds a method better that follows the drift of the series', () => {
    const { relativeError, low, high, isBetter } = accuracyOf(origins, told('DRIFT'), told('SEASONAL_NAIVE'));
    expect(relativeError).toBeLessThan(0.6);
    expect(low).toBeLessThanOrEqual(relativeError ?? NaN);
    expect(high).toBeGreaterThanOrEqual(relativeError ?? NaN);
    expect(isBetter).toBe(true);
  });

  it('never finds the baseline better than itself', () => {
    const same = accuracyOf(origins, told('SEASONAL_NAIVE'), told('SEASONAL_NAIVE'));
    expect(same).toMatchObject({ relativeError: 1, low: 1, high: 1, isBetter: false });
  });

  it('says nothing of few origins, and of a series that never changes', () => {
    const few = origins.slice(0, LEAST_ORIGINS - 1);
    const short = (all: Float64Array[]): Float64Array[] => all.slice(0, few.length);
    const judged = accuracyOf(few, short(told('DRIFT')), short(told('SEASONAL_NAIVE')));
    expect(judged).toMatchObject({ low: null, high: null, isBetter: false });
    const constant: Origin[] = origins.map(({ history, actual }) => ({
      history: history.fill(1),
      actual: actual.fill(1),
    }));
    const ones = constant.map(({ actual }) => actual);
    expect(accuracyOf(constant, ones, ones)).toMatchObject({ relativeError: null, isBetter: false });
  });

  it('refuses forecasts that are not as many as the origins', () => {
    expect(() => accuracyOf(origins, [], told('DRIFT'))).toThrow('12 origins');
  });

  it('scales errors by those of the seasonal naive within the history', () => {
    expect(scaledError([1, 2, 4, 7], [8, 8], [9, 12], 1)).toBeCloseTo(2.5 / 2, 12);
    expect(scaledError([5, 5, 5], [5], [6], 1)).toBeNull();
    expect(scaledError([5, 6], [5], [6], 4)).toBeNull();
  });
});

describe('bands', () => {
  const values = walk(120, 0.5, 4);
  const outlook = { period: 1, horizon: 12 };
  const origins = rollingOrigins(values, outlook);
  const spreadOf = (history: Float64Array, horizon: number): ReturnType<typeof plainSpread> => {
    const middle = companions.DRIFT.forecast(history, { period: 1, horizon });
    return plainSpread(history, 1, middle, 0.8);
  };
  const past = origins.map(({ history, actual }) => spreadOf(history, actual.length));
  const spread = spreadOf(values, 12);

  it('widen what was too narrow and narrow what was too wide, to the same band', () => {
    const scaled = (by: number): typeof past =>
      past.map(({ middle, lower, upper }) => {
        const moved = (edge: ArrayLike<number>): Float64Array =>
          Float64Array.from(edge, (value, step) => (middle[step] ?? 0) + by * (value - (middle[step] ?? 0)));
        return { middle, lower: moved(lower), upper: moved(upper) };
      });
    const factor = (by: number): number =>
      conformalBands(spread, origins, scaled(by), { level: 0.8, halfTrust: 0 }).factor;
    expect(factor(0.5) / factor(1)).toBeCloseTo(2, 6);
    expect(factor(2) / factor(1)).toBeCloseTo(0.5, 6);
  });

  it('hold about as often as they say on a random walk, and never less at 95 than at 80 %', () => {
    const at = (level: number): ReturnType<typeof conformalBands> =>
      conformalBands(spread, origins, past, { level, halfTrust: 0 });
    const [narrow, wide] = [at(0.8), at(0.95)];
    expect(narrow.coverage).toBeGreaterThan(0.65);
    expect(narrow.coverage).toBeLessThan(0.95);
    expect(wide.factor).toBeGreaterThanOrEqual(narrow.factor);
    expect(narrow.scored).toBe(origins.reduce((sum, { actual }) => sum + actual.length, 0));
    narrow.lower.forEach((low, step) => {
      expect(low).toBeLessThanOrEqual(spread.middle[step] ?? NaN);
      expect(narrow.upper[step]).toBeGreaterThanOrEqual(spread.middle[step] ?? NaN);
    });
  });

  it('take the conformal quantile of past distances, each in half bands of its own side', () => {
    const skewed = { middle: [0], lower: [-1], upper: [2] };
    const factorAfter = (values: readonly number[], level: number): ReturnType<typeof conformalBands> => {
      const seen = values.map((value) => ({ history: new Float64Array(), actual: Float64Array.of(value) }));
      return conformalBands(
        skewed,
        seen,
        values.map(() => skewed),
        { level, halfTrust: 0 },
      );
    };
    // Distances 1 to 8: of nine with the value to come, the fifth holds half. Without its own, each of the first four held.
    const { factor, coverage, lower, upper } = factorAfter([2, -2, 6, -4, 10, -6, 14, -8], 0.5);
    expect([factor, coverage, ...lower, ...upper].map((each) => Number(each?.toFixed(9)))).toEqual([5, 0.5, -5, 10]);
    // A value at the edge of the band was within it.
    expect(factorAfter([2, 2, -1, -1], 0.5).coverage).toBe(1);
    // However far off the past was, a band stays within a fifth and ten of the raw one.
    expect(factorAfter([300, -900, 500], 0.8).factor).toBeCloseTo(10, 9);
    expect(factorAfter([0, 0, 0], 0.8).factor).toBeCloseTo(0.2, 9);
  });

  it('follow values outside of them sooner than values well within', () => {
    const one = { middle: [0], lower: [-1], upper: [1] };
    const factorAfter = (value: number): number => {
      const seen = Array.from({ length: 60 }, () => ({
        history: new Float64Array(),
        actual: Float64Array.of(value),
      }));
      return conformalBands(
        one,
        seen,
        seen.map(() => one),
        { level: 0.8 },
      ).factor;
    };
    expect(factorAfter(4)).toBeCloseTo(4 ** (60 / 120), 9);
    expect(factorAfter(0.25)).toBeCloseTo(0.25 ** (60 / 260), 9);
    expect(factorAfter(1)).toBe(1);
  });

  it('stay as they are without a past, and say that nothing was measured', () => {
    const raw = conformalBands(spread, [], [], { level: 0.8 });
    expect(raw).toMatchObject({ factor: 1, coverage: null, scored: 0 });
    expect(raw.upper).toEqual(spread.upper);
  });

  it('refuse a level that is no share, and spreads that are not as many as origins', () => {
    expect(() => conformalBands(spread, origins, past, { level: 80 })).toThrow('level');
    expect(() => conformalBands(spread, origins, [], { level: 0.8 })).toThrow('origins');
  });
});

describe('a track record', () => {
  it('lets a companion answer where it beat the baseline, with bands for both levels', async () => {
    const values = walk(80, 3);
    const record = await trackRecord(values, OUTLOOK, null);
    expect(record.method).toBe('THETA');
    expect(record.accuracies.THETA?.isBetter).toBe(true);
    const { middle, bands } = await forecastWith(record, values, OUTLOOK, null);
    expect(middle).toEqual(companions.THETA.forecast(values, OUTLOOK));
    expect(bands.map(({ level }) => level)).toEqual([0.8, 0.95]);
  });

  it('answers by the seasonal naive where nothing is better, or the series is too short to judge', async () => {
    for (const values of [walk(60, 0, 9), Float64Array.of(3, 4, 5), new Float64Array(50).fill(2)]) {
      const record = await trackRecord(values, OUTLOOK, null);
      expect(record.method).toBe('SEASONAL_NAIVE');
      const { middle, bands } = await forecastWith(record, values, OUTLOOK, null);
      expect(middle).toEqual(companions.SEASONAL_NAIVE.forecast(values, OUTLOOK));
      expect(bands.flatMap(({ lower, upper }) => [...lower, ...upper]).every(Number.isFinite)).toBe(true);
    }
  });

  it('comes back from JSON as it was', async () => {
    const record = await trackRecord(walk(60, 1), OUTLOOK, null);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });
});
