import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { driftBand, populationStability, stabilityOfCounts } from '../../../src/learning/index.js';

const values = fc
  .array(fc.oneof(fc.float({ noDefaultInfinity: true }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((numbers) => Float32Array.from(numbers));

describe('the population stability index', () => {
  it('is never below zero', () => {
    fc.assert(
      fc.property(values, values, (reference, current) => {
        expect(populationStability(reference, current)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is zero for the same values, in any order and any number of times', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 3 }), (reference, times) => {
        const current = Array.from({ length: times }, () => [...reference].reverse()).flat();
        expect(populationStability(reference, Float32Array.from(current))).toBeCloseTo(0, 9);
      }),
    );
  });

  it('is what the formula gives for shares known by hand', () => {
    // Halves that become a quarter and three quarters: 2 * 0.25 * ln 3 / … = (0.25 - 0.5) ln 0.5 + (0.75 - 0.5) ln 1.5.
    expect(stabilityOfCounts([50, 50], [25, 75])).toBeCloseTo(-0.25 * Math.log(0.5) + 0.25 * Math.log(1.5), 12);
    const reference = Float32Array.from({ length: 100 }, (_, row) => row);
    const current = Float32Array.from({ length: 100 }, (_, row) => (row < 50 ? row / 2 : row));
    // Of the deciles, the first has 20 of a hundred, the second too, the third 10, and the fourth and fifth have none.
    const expected = 2 * 0.1 * Math.log(2) + 2 * (1e-4 - 0.1) * Math.log(1e-4 / 0.1);
    expect(populationStability(reference, current)).toBeCloseTo(expected, 9);
  });

  it('sees that more has become unknown', () => {
    const reference = Float32Array.from({ length: 100 }, (_, row) => row);
    const current = reference.map((value) => (value % 2 === 0 ? NaN : value));
    expect(driftBand(populationStability(reference, current))).toBe('STOP');
  });

  it('is not known without values', () => {
    expect(populationStability(new Float32Array(), Float32Array.of(1))).toBeNaN();
  });

  it.each([
    [0, 'STABLE'],
    [0.0999, 'STABLE'],
    [0.1, 'WATCH'],
    [0.25, 'WATCH'],
    [0.2501, 'STOP'],
    [NaN, 'STOP'],
  ])('of %d is %s', (psi, band) => {
    expect(driftBand(psi)).toBe(band);
  });
});
