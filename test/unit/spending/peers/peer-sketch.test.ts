import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { disclosableGroups } from '../../../../src/modules/spending/peers/peer-disclosure.js';
import {
  amountAt,
  countBelow,
  intervalsOf,
  packSketch,
  rankOf,
  unpackSketch,
  widestInterval,
} from '../../../../src/modules/spending/peers/peer-sketch.js';
import { sketchGroups } from '../../../../src/modules/spending/peers/peer-sketcher.js';
import { aPopulation, populationOf, randomFrom, sketchesOf } from './population.js';

/** Amounts with many equal ones, as the source's tens of thousands and zeros make them. */
const amounts = fc
  .record({ members: fc.integer({ min: 20, max: 6_000 }), distinct: fc.integer({ min: 1, max: 500 }), seed: fc.nat() })
  .map(({ members, distinct, seed }) => {
    const random = randomFrom(seed);
    return Array.from({ length: members }, () => 10 * Math.floor(distinct * random() ** 3));
  });

/** The sketch of one group of all these amounts. */
function sketchOf(all: readonly number[]) {
  const population = populationOf([1], [{ values: [1], amounts: [Int32Array.from(all)] }]);
  const measure = sketchesOf(population, new Uint8Array([1, 0])).get(0)?.measures[0];
  if (!measure) throw new Error('everybody is a group');
  return measure;
}

describe('a sketch', () => {
  it('bounds the number below any amount, within one interval of ranks', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -10, max: 5_010 }), (all, asked) => {
        const sketch = sketchOf(all);
        for (const amount of [asked, all[0] ?? 0, (all[0] ?? 0) + 1]) {
          const below = all.filter((own) => own < amount).length;
          const [least, most] = countBelow(sketch, all.length, amount);
          expect(below).toBeGreaterThanOrEqual(least);
          expect(below).toBeLessThanOrEqual(most);
          expect(most - least).toBeLessThan(widestInterval(all.length));
          // Half an interval is the most that the middle can be off: the bound that is stated.
          expect(Math.abs((least + most) / 2 - below) / all.length).toBeLessThanOrEqual(0.5 / intervalsOf(all.length));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives amounts at most half an interval of ranks from the one asked for', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const sorted = all.toSorted((one, other) => one - other);
        const rank = share * (all.length - 1);
        const away = widestInterval(all.length) / 2 + 1;
        const found = amountAt(sketchOf(all), share);
        expect(found).toBeGreaterThanOrEqual(sorted[Math.max(0, Math.floor(rank - away))] ?? 0);
        expect(found).toBeLessThanOrEqual(sorted[Math.min(all.length - 1, Math.ceil(rank + away))] ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps small groups whole, with sum and deviation', () => {
    const all = Array.from({ length: 20 }, (_, index) => 10 * ((index * 7) % 20));
    const sketch = sketchOf(all);
    expect([...sketch.points]).toEqual(all.toSorted((one, other) => one - other));
    expect(sketch.sum).toBe(1_900);
    expect(sketch.deviation).toBeCloseTo(59.160798, 5);
    expect(sketchOf(all.map(() => 40)).deviation).toBe(0);
  });

  it('is at most a quarter of a standard error off, and a quarter of a percent', () => {
    for (const members of [20, 25, 99, 100, 1_000, 2_500, 10_000, 700_000, 5_000_000]) {
      const off = 0.5 / intervalsOf(members);
      expect(off).toBeLessThanOrEqual(Math.max(0.0025, Math.sqrt(0.25 / members) / 4));
      expect(rankOf(0, members)).toBe(0);
      expect(rankOf(intervalsOf(members), members)).toBe(members - 1);
    }
  });

  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const sketch = { members: all.length, measures: [sketchOf(all), sketchOf(all.map((amount) => amount * 3))] };
        const packed = packSketch(sketch);
        expect(unpackSketch(packed)).toEqual(sketch);
        // A buffer of the driver may be part of a larger one.
        const larger = new Uint8Array(packed.length + 3);
        larger.set(packed, 3);
        expect(unpackSketch(larger.subarray(3))).toEqual(sketch);
      }),
      { numRuns: 20 },
    );
    expect(() => unpackSketch(new Uint8Array(20))).toThrow(RangeError);
  });
});

describe('sketching all groups at once', () => {
  it('gives each group what its own members sorted would give', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 50, max: 3_000 }), (seed, people) => {
        const population = aPopulation([3, 2, 2], people, randomFrom(seed));
        const { lattice, sources, counts } = population;
        const told = disclosableGroups(lattice, counts);
        const sketches = sketchesOf(population, told);
        expect(sketches.size).toBe(told.filter((one) => one === 1).length);
        for (const [group, sketch] of sketches) {
          const own = sources.filter(({ values }) => lattice.groupsOf(values).includes(group));
          const sorted = own.flatMap((source) => [...(source.amounts[0] ?? [])]).sort((one, other) => one - other);
          const [measure] = sketch.measures;
          expect(sketch.members).toBe(counts[group]);
          expect(sorted).toHaveLength(sketch.members);
          expect(measure?.sum).toBe(sorted.reduce((all, amount) => all + amount, 0));
          expect([...(measure?.points ?? [])]).toEqual(
            Array.from({ length: intervalsOf(sorted.length) + 1 }, (_, point) => sorted[rankOf(point, sorted.length)]),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps measures apart, and rests between', () => {
    const people = Array.from({ length: 45_000 }, (_, index) => index);
    const measures = [Int32Array.from(people), Int32Array.from(people, (index) => 100_000 - index)];
    const { lattice } = populationOf([1], []);
    const sketching = sketchGroups(lattice, new Uint8Array([1, 1]), [{ values: [1], amounts: measures }]);
    let rests = 0;
    let step = sketching.next();
    for (; !step.done; step = sketching.next()) rests += 1;
    expect(rests).toBeGreaterThanOrEqual(6);
    expect([...step.value.values()].map(({ measures: [, second] }) => second?.points[0])).toEqual([55_001, 55_001]);
  });

  it('refuses more kinds of people than its keys have room for', () => {
    const sources = Array.from({ length: 65_537 }, () => ({ values: [1], amounts: [new Int32Array([1])] }));
    expect(() => sketchGroups(populationOf([1], []).lattice, new Uint8Array([1, 1]), sources).next()).toThrow(
      RangeError,
    );
  });
});
