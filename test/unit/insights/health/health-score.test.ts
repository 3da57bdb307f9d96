import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  HEALTH_PART_NAMES,
  MORE_IS_BETTER,
  type HealthPart,
  type HealthScale,
} from '../../../../src/modules/insights/health/health-scale.js';
import { healthScore, type HealthFigures } from '../../../../src/modules/insights/health/health-score.js';
import { figures, SCALE } from './support.js';

const value = fc.integer({ min: -20_000, max: 20_000 }).map((hundredths) => hundredths / 100);
const someFigures: fc.Arbitrary<HealthFigures> = fc.record({
  SAVING_RATE: fc.option(value),
  DEBT_SERVICE: fc.option(value),
  CARD_UTILISATION: fc.option(value),
  LIQUIDITY: fc.option(value),
  ARREARS: fc.option(value),
});

/** Any weights that sum to 100, with points the right way round. */
const someScale: fc.Arbitrary<HealthScale> = fc
  .record({
    weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 5 }),
    spans: fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 })), {
      minLength: 5,
      maxLength: 5,
    }),
    least: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ weights, spans, least }) => {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const hundredths = weights.map((weight) => Math.floor((10_000 * weight) / sum));
    hundredths[0] = 10_000 - hundredths.slice(1).reduce((all, weight) => all + weight, 0);
    const parts = HEALTH_PART_NAMES.map((part, index) => {
      const [low, span] = spans[index] ?? [0, 1];
      const [worst, best] = MORE_IS_BETTER.includes(part) ? [low, low + span] : [low + span, low];
      return [part, { weight: (hundredths[index] ?? 0) / 100, worst, best, step: 1, source: 'made up' }] as const;
    });
    return { leastKnownWeight: least, source: 'made up', parts: Object.fromEntries(parts) as HealthScale['parts'] };
  });

const knownParts = (known: HealthFigures): HealthPart[] => HEALTH_PART_NAMES.filter((part) => known[part] !== null);

describe('a health score', () => {
  it('adds up what each figure earns', () => {
    const known = { SAVING_RATE: 10, DEBT_SERVICE: 20, CARD_UTILISATION: 65, LIQUIDITY: 3, ARREARS: 0 };
    const { score, knownWeight, parts } = healthScore(known, SCALE);
    expect(parts.map(({ points }) => points)).toEqual([10, 12.5, 7.5, 7.5, 25]);
    expect([score, knownWeight]).toEqual([62.5, 100]);
  });

  it('is scaled up when half of the weight is known, and is none when less is', () => {
    const half = healthScore(figures({ DEBT_SERVICE: 10, ARREARS: 9 }), SCALE);
    expect([half.score, half.knownWeight]).toEqual([82.5, 50]);
    const less = healthScore(figures({ SAVING_RATE: 20, ARREARS: 0 }), SCALE);
    expect(less).toMatchObject({ score: null, knownWeight: 45, moves: [] });
    expect(less.parts.map(({ points }) => points)).toEqual([20, null, null, null, 25]);
  });

  it('says what moves it most: the step that changes it most comes first', () => {
    const { score, moves } = healthScore(figures({ DEBT_SERVICE: 30, ARREARS: 45 }), SCALE);
    expect(score).toBe(37.5);
    expect(moves).toEqual([
      { part: 'ARREARS', changeBy: -10, scoreChange: 5.56 },
      { part: 'DEBT_SERVICE', changeBy: -1, scoreChange: 1.25 },
    ]);
  });

  it('cannot be moved by what is at its best, nor by what is far beyond its worst', () => {
    const { moves } = healthScore(figures({ DEBT_SERVICE: 900, ARREARS: 0 }), SCALE);
    expect(moves).toEqual([]);
  });

  it('lies between 0 and 100, and each part between 0 and its weight', () => {
    fc.assert(
      fc.property(someFigures, someScale, (known, scale) => {
        const { score, parts } = healthScore(known, scale);
        if (score !== null) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        for (const { value: figure, points, maxPoints } of parts) {
          expect(points === null).toBe(figure === null);
          expect(points ?? 0).toBeGreaterThanOrEqual(0);
          expect(points ?? 0).toBeLessThanOrEqual(maxPoints + 0.005);
        }
      }),
    );
  });

  it('is given exactly when enough weight is known, and never from nothing', () => {
    fc.assert(
      fc.property(someFigures, someScale, (known, scale) => {
        // Weights have two decimals: summed in hundredths, since 38.82 + 5.97 + … is not 100 in binary fractions.
        const hundredths = (weight: number): number => Math.round(weight * 100);
        const weight = knownParts(known).reduce((sum, part) => sum + hundredths(scale.parts[part].weight), 0);
        const { score, knownWeight } = healthScore(known, scale);
        expect(knownWeight).toBe(weight / 100);
        expect(score !== null).toBe(weight > 0 && weight >= hundredths(scale.leastKnownWeight));
      }),
    );
  });

  it('never falls when one figure gets better, whichever way is better for it', () => {
    fc.assert(
      fc.property(someFigures, someScale, fc.constantFrom(...HEALTH_PART_NAMES), value, (known, scale, part, by) => {
        const before = known[part];
        if (before === null) return;
        const after = before + Math.abs(by) * (MORE_IS_BETTER.includes(part) ? 1 : -1);
        const [worse, better] = [known, { ...known, [part]: after }].map((each) => healthScore(each, scale).score);
        expect(better ?? 0).toBeGreaterThanOrEqual(worse ?? 0);
      }),
    );
  });

  it('neither gains nor loses by a part that is not known, beyond what scaling up does to all parts alike', () => {
    fc.assert(
      fc.property(someFigures, (known) => {
        const { score, parts, knownWeight } = healthScore(known, SCALE);
        if (score === null) return;
        const earned = parts.reduce((sum, { points }) => sum + (points ?? 0), 0);
        expect(Math.abs(score - (100 * earned) / knownWeight)).toBeLessThan(0.06);
      }),
    );
  });

  it('lists changes of known parts that move it, each by more than 0, the largest first, and by the stated amount', () => {
    fc.assert(
      fc.property(someFigures, someScale, (known, scale) => {
        const { score, moves } = healthScore(known, scale);
        if (score === null) return;
        expect(knownParts(known)).toEqual(expect.arrayContaining(moves.map(({ part }) => part)));
        const changes = moves.map(({ scoreChange }) => scoreChange);
        expect(changes.filter((change) => change <= 0)).toEqual([]);
        expect(changes).toEqual(changes.toSorted((one, other) => other - one));
        for (const { part, changeBy, scoreChange } of moves) {
          const moved = healthScore({ ...known, [part]: (known[part] ?? 0) + changeBy }, scale).score ?? 0;
          expect(moved - score).toBeCloseTo(scoreChange, 6);
        }
      }),
    );
  });
});

describe('halves of a score', () => {
  const scale: HealthScale = {
    ...SCALE,
    parts: { ...SCALE.parts, SAVING_RATE: { ...SCALE.parts.SAVING_RATE, worst: 0, best: 40, weight: 100 } },
  };

  it('go up, for every score of three decimals that ends in 5', () => {
    for (const [value, score] of [
      [28.09, 70.23],
      [11.31, 28.28],
      [0.01, 0.03],
      [39.99, 99.98],
      [20.45, 51.13],
    ] as const) {
      const scored = healthScore(figures({ SAVING_RATE: value }), scale);
      expect([scored.score, scored.parts[0]?.points]).toEqual([score, score]);
    }
  });
});
