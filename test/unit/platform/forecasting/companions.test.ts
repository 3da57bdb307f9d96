import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companions, SeriesUnfit, type CompanionName } from '../../../../src/platform/forecasting/index.js';
import { smooth } from '../../../../src/platform/forecasting/companions/exponential.js';
import { fitEts } from '../../../../src/platform/forecasting/companions/ets.js';
import { isSeasonal, seasonalIndices } from '../../../../src/platform/forecasting/companions/season.js';

/** Annual oil production of Saudi Arabia, 1996 to 2013: Hyndman and Athanasopoulos (2018), section 7.1. */
const OIL = [
  445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72, 473.82,
  525.95, 549.83, 542.34,
];
/** Annual passengers of Australian airlines in millions, 1990 to 2016: the same, section 7.2. */
const AIR = [
  17.55, 21.86, 23.89, 26.93, 26.89, 28.83, 30.08, 30.95, 30.19, 31.58, 32.58, 33.48, 39.02, 41.39, 41.6, 44.66, 46.95,
  48.73, 51.49, 50.03, 60.64, 63.36, 66.36, 68.2, 68.12, 69.78, 72.6,
];
const NAMES = Object.keys(companions) as CompanionName[];

/** Months with a trend and a season that multiplies. */
const months = (count: number): number[] =>
  Array.from({ length: count }, (_, time) => (100 + 2 * time) * (1 + 0.3 * Math.sin((2 * Math.PI * time) / 12)));

describe('published examples', () => {
  it('smooths oil production with the published alpha, first level and forecast', () => {
    const { alpha, firstLevel, level } = smooth(Float64Array.from(OIL));
    expect(alpha).toBeCloseTo(0.8339, 1);
    expect(Math.abs(firstLevel - 446.5868)).toBeLessThan(0.6);
    expect(Math.abs(level - 542.6806)).toBeLessThan(0.2);
  });

  it('draws on the trend of air passengers by the published slope', () => {
    const fit = fitEts(
      Float64Array.from(AIR),
      { period: 1, horizon: 5 },
      { trend: 'ADDITIVE', season: 'NONE', error: 'ADDITIVE' },
    );
    const published = [74.6, 76.7, 78.8, 80.91, 83.01];
    published.forEach((value, step) => expect(Math.abs((fit?.forecast[step] ?? NaN) - value)).toBeLessThan(0.4));
  });

  it('makes Theta the smoothing with a drift of half the slope, as Hyndman and Billah (2003) show', () => {
    const forecast = companions.THETA.forecast(AIR, { period: 1, horizon: 8 });
    const middle = (AIR.length - 1) / 2;
    const mean = AIR.reduce((sum, value) => sum + value, 0) / AIR.length;
    const slope =
      AIR.reduce((sum, value, time) => sum + (time - middle) * (value - mean), 0) /
      AIR.reduce((sum, _, time) => sum + (time - middle) ** 2, 0);
    for (let step = 1; step < 8; step += 1)
      expect((forecast[step] ?? NaN) - (forecast[step - 1] ?? NaN)).toBeCloseTo(slope / 2, 9);
  });
});

describe('seasons', () => {
  it('are found where they are and nowhere else', () => {
    expect(isSeasonal(months(72), 12)).toBe(true);
    expect(isSeasonal(AIR, 4)).toBe(false);
    expect(isSeasonal(months(24), 12)).toBe(false);
    expect(isSeasonal(new Array<number>(60).fill(7), 12)).toBe(false);
  });

  it('have indices that average to one, or to nothing where values fall below zero', () => {
    const { indices, isMultiplicative } = seasonalIndices(months(60), 12);
    expect(isMultiplicative).toBe(true);
    expect(indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(12, 9);
    expect(indices[3]).toBeCloseTo(1.3, 1);
    const below = seasonalIndices(
      months(60).map((value) => value - 150),
      12,
    );
    expect(below.isMultiplicative).toBe(false);
    expect(below.indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(0, 9);
  });
});

describe('every companion', () => {
  it.each(NAMES)('%s goes on with a season and a trend better than the mean does', (name) => {
    const all = months(96);
    const forecast = companions[name].forecast(all.slice(0, 84), { period: 12, horizon: 12 });
    const missed = forecast.reduce((sum, value, step) => sum + Math.abs(value - (all[84 + step] ?? 0)), 0) / 12;
    expect(missed).toBeLessThan(30);
  });

  it.each(NAMES)('%s answers any finite series with finite values, and a constant one with itself', (name) => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1, 4, 7, 12),
        fc.integer({ min: 1, max: 24 }),
        (values, period, horizon) => {
          const forecast = companions[name].forecast(values, { period, horizon });
          expect(forecast).toHaveLength(horizon);
          expect(forecast.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: name === 'ETS' ? 15 : 60 },
    );
    for (const constant of [0, 5, -3])
      companions[name]
        .forecast(new Array<number>(40).fill(constant), { period: 12, horizon: 3 })
        .forEach((each) => expect(each).toBeCloseTo(constant, 6));
  });

  it.each([
    ['an empty series', [], 12, 3, 'values'],
    ['a gap', [1, NaN, 3], 12, 3, 'values'],
    ['an infinity', [1, 2, Infinity], 12, 3, 'values'],
    ['a number too large to square', [1, 1e200], 12, 3, 'values'],
    ['a horizon of 0', [1, 2, 3], 12, 0, 'horizon'],
    ['a horizon of 1,000', [1, 2, 3], 12, 1_000, 'horizon'],
    ['half a step', [1, 2, 3], 12, 1.5, 'horizon'],
    ['a period of 0', [1, 2, 3], 0, 3, 'period'],
    ['a period that is none', [1, 2, 3], NaN, 3, 'period'],
  ])('refuses %s and names the field', (_what, values, period, horizon, field) => {
    for (const name of NAMES) {
      const ask = (): unknown => companions[name].forecast(values, { period, horizon });
      expect(ask).toThrow(SeriesUnfit);
      expect(ask).toThrow(new RegExp(`^${field}: `));
    }
  });

  it('leaves the series as it was', () => {
    const values = months(50);
    const before = [...values];
    for (const name of NAMES) companions[name].forecast(values, { period: 12, horizon: 6 });
    expect(values).toEqual(before);
  });
});
