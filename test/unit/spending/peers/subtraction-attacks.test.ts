import { describe, expect, it } from '@jest/globals';
import { roundedMean, disclosedSize } from '../../../../src/modules/spending/peers/peer-coarsening.js';
import { PEER_FLOOR, disclosableGroups } from '../../../../src/modules/spending/peers/peer-disclosure.js';
import { peerRankOf } from '../../../../src/modules/spending/peers/peer-rank.js';
import type { MeasureSketch } from '../../../../src/modules/spending/peers/peer-sketch.js';
import { aPopulation, populationOf, randomFrom, sketchesOf, type Population } from './population.js';

/** A mean as it is shown for a number of people, and what it is rounded to. */
interface PublishedFigure {
  readonly members: number;
  readonly value: number;
  readonly step: number;
}

/** How far guesses are off, as a sum of squares: by the mean of everybody alone, and by subtracting what is shown. */
class Guesses {
  #plain = 0;
  #subtracting = 0;

  /**
   * The best linear guess of what a few people spend together from two sums that differ by them. Whoever guesses knows the
   * exact sizes, how amounts are spread, and how each figure is rounded.
   */
  add(
    truth: number,
    few: number,
    prior: { mean: number; variance: number },
    larger: PublishedFigure,
    smaller: PublishedFigure,
  ): void {
    const found = larger.members * larger.value - smaller.members * smaller.value;
    const noise = ((larger.members * larger.step) ** 2 + (smaller.members * smaller.step) ** 2) / 12;
    const weight = (few * prior.variance) / (few * prior.variance + noise);
    this.#plain += (truth - few * prior.mean) ** 2;
    this.#subtracting += (truth - few * prior.mean - weight * (found - few * prior.mean)) ** 2;
  }

  /** What is left of the error: 1 for nothing learnt, 0 for all. */
  get left(): number {
    return Math.sqrt(this.#subtracting / this.#plain);
  }
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
function priorOf(amounts: readonly number[]) {
  const mean = sumOf(amounts) / amounts.length;
  return { mean, variance: sumOf(amounts.map((amount) => (amount - mean) ** 2)) / amounts.length };
}
function sketchOf(amounts: readonly number[]): MeasureSketch {
  const population = populationOf([1], [{ values: [1], amounts: [Int32Array.from(amounts)] }]);
  const measure = sketchesOf(population, new Uint8Array([1, 0])).get(0)?.measures[0];
  if (!measure) throw new Error('everybody is a group');
  return measure;
}
const rounded = (amounts: readonly number[]): PublishedFigure => ({
  members: amounts.length,
  ...roundedMean(sketchOf(amounts), amounts.length),
});
const exact = (amounts: readonly number[]): PublishedFigure => ({
  members: amounts.length,
  value: sumOf(amounts) / amounts.length,
  step: 0.001,
});
function spending(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return 10 * Math.floor(100 * Math.exp(0.7 * normal));
}

describe('the same group shown at two moments, one person apart', () => {
  /** Somebody comes into a group between two countings of the quarter. */
  function leftOfNewcomers(told: (amounts: readonly number[]) => PublishedFigure): number {
    const random = randomFrom(29);
    const guesses = new Guesses();
    for (let run = 0; run < 2_000; run += 1) {
      const before = Array.from({ length: PEER_FLOOR + Math.floor(150 * random()) }, () => spending(random));
      const newcomer = spending(random);
      const after = [...before, newcomer];
      guesses.add(newcomer, 1, priorOf(after), told(after), told(before));
    }
    return guesses.left;
  }

  it('would reveal what the newcomer spends if means were exact, and reveals next to nothing of it', () => {
    expect(leftOfNewcomers(exact)).toBeLessThan(0.01);
    expect(leftOfNewcomers(rounded)).toBeGreaterThan(0.93);
  });

  it('reveals the exact size at neither moment, so that nobody sees that one person came', () => {
    const random = randomFrom(31);
    let seen = 0;
    for (let size = PEER_FLOOR; size < 220; size += 1) seen += disclosedSize(size) === disclosedSize(size + 1) ? 0 : 1;
    // Sizes are given in tens: one of ten newcomers shows, and nobody knows which.
    expect(seen).toBeLessThanOrEqual(20);
    const before = Array.from({ length: 64 }, () => spending(random));
    const own = before[0] ?? 0;
    for (const newcomer of [10, 5_000]) {
      const [now, then] = [peerRankOf(sketchOf([...before, newcomer]), 65, own), peerRankOf(sketchOf(before), 64, own)];
      expect(Math.abs(now.percentile - then.percentile)).toBeLessThanOrEqual(now.stepPercent);
    }
  });
});

describe('two groups that differ by a few people', () => {
  const FLOOR_ALONE = ({ counts }: Population): Uint8Array =>
    Uint8Array.from(counts, (members) => (members >= PEER_FLOOR ? 1 : 0));
  const OURS = ({ lattice, counts }: Population): Uint8Array => disclosableGroups(lattice, counts);

  /** Pairs of told groups of which one is inside the other, but for so few people. */
  function pairs(population: Population, told: Uint8Array) {
    const inside = new Map<number, Set<number>>();
    for (const [place, { values }] of population.sources.entries())
      for (const group of population.lattice.groupsOf(values))
        if (told[group] === 1) inside.set(group, (inside.get(group) ?? new Set()).add(place));
    const amountsOf = (places: Iterable<number>): number[] =>
      [...places].flatMap((place) => [...(population.sources[place]?.amounts[0] ?? [])]);
    return [...inside].flatMap(([larger, whole]) =>
      [...inside].flatMap(([smaller, part]) => {
        if (larger === smaller || !part.isSubsetOf(whole)) return [];
        const rest = amountsOf(whole.difference(part));
        const few = rest.length > 0 && rest.length < PEER_FLOOR;
        return few ? [{ rest, larger: amountsOf(whole), smaller: amountsOf(part) }] : [];
      }),
    );
  }

  function populations(): Population[] {
    const random = randomFrom(17);
    const sizes = [
      [3, 2, 2],
      [4, 2],
      [2, 2, 2],
    ];
    return sizes.flatMap((each) =>
      Array.from({ length: 12 }, () => aPopulation(each, 50 + Math.floor(250 * random()), random)),
    );
  }

  it('are shown where only a floor is kept, and reveal what the few spend', () => {
    const guesses = new Guesses();
    for (const population of populations())
      for (const { rest, larger, smaller } of pairs(population, FLOOR_ALONE(population)))
        guesses.add(sumOf(rest), rest.length, priorOf(larger), exact(larger), exact(smaller));
    expect(guesses.left).toBeLessThan(0.01);
  });

  it('are never both shown', () => {
    for (const population of populations()) expect(pairs(population, OURS(population))).toEqual([]);
  });

  it('say little of the few where both were shown at different moments, before and after the few came', () => {
    const random = randomFrom(37);
    const guesses = new Guesses();
    for (let run = 0; run < 2_000; run += 1) {
      const few = 1 + Math.floor(5 * random());
      const smaller = Array.from({ length: 30 + Math.floor(100 * random()) }, () => spending(random));
      const rest = Array.from({ length: few }, () => spending(random));
      const larger = [...smaller, ...rest];
      guesses.add(sumOf(rest), few, priorOf(larger), rounded(larger), rounded(smaller));
    }
    expect(guesses.left).toBeGreaterThan(0.85);
  });
});
