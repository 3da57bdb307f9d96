import { expect, it } from '@jest/globals';
import { roundedMean } from '../../../../src/modules/spending/peers/peer-coarsening.js';
import { PEER_FLOOR, disclosableGroups } from '../../../../src/modules/spending/peers/peer-disclosure.js';
import { aPopulation, randomFrom, sketchesOf, type Population } from './population.js';

/** How far guesses are off, as a sum of squares: with nothing but the mean of everybody, and by the attack. */
interface Errors {
  guess: number;
  attack: number;
}

interface Defence {
  readonly tellable: (population: Population) => Uint8Array;
  readonly rounded: boolean;
}

const FLOOR_ALONE: Defence = {
  tellable: ({ counts }) => Uint8Array.from(counts, (members) => (members >= PEER_FLOOR ? 1 : 0)),
  rounded: false,
};
const OURS: Defence = { tellable: ({ lattice, counts }) => disclosableGroups(lattice, counts), rounded: true };

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column; row < size; row += 1)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = column + 1; row < size; row += 1) {
      const factor = at(row, column) / at(column, column);
      if (factor === 0) continue;
      rows[row] = (rows[row] ?? []).map((value, place) => value - factor * at(column, place));
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = found.reduce((sum, value, column) => (column > row ? sum + at(row, column) * value : sum), 0);
    found[row] = (at(row, size) - known) / at(row, row);
  }
  return found;
}

/**
 * Everybody's best linear guess of what every few people spend, from all figures of all told groups at once. The
 * attackers know who is in each group, how many exactly, how amounts are spread, and how each figure is rounded: more
 * than any customers could. It is the estimate of least mean square error (Kalman, Wiener), so that no way of adding
 * and subtracting groups does better.
 */
function attack(population: Population, { tellable, rounded }: Defence, onFew: Record<'one' | 'few', Errors>): void {
  const { lattice, sources } = population;
  const sums = sources.map(({ amounts: [own] }) => Array.from(own ?? []).reduce((all, amount) => all + amount, 0));
  const sizes = sources.map(({ amounts: [own] }) => own?.length ?? 0);
  const people = sizes.reduce((all, size) => all + size, 0);
  const mean = sums.reduce((all, sum) => all + sum, 0) / people;
  const squares = sources.flatMap(({ amounts: [own] }) => Array.from(own ?? [], (amount) => (amount - mean) ** 2));
  const variance = squares.reduce((all, square) => all + square, 0) / people;
  const told = [...sketchesOf(population, tellable(population))].map(([group, { members, measures }]) => {
    const [measure = { sum: 0, deviation: 0, points: new Int32Array() }] = measures;
    const { value, step } = rounded ? roundedMean(measure, members) : { value: measure.sum / members, step: 0.001 };
    const isIn = sources.map(({ values }) => lattice.groupsOf(values).includes(group));
    return { isIn, surprise: members * (value - mean), noise: (members * step) ** 2 / 12 };
  });
  const covariance = told.map((one, row) =>
    told.map(({ isIn }, column) => {
      const shared = sizes.reduce((all, size, place) => (one.isIn[place] && isIn[place] ? all + size : all), 0);
      return shared * variance + (row === column ? one.noise : 0);
    }),
  );
  const weights = solve(
    covariance,
    told.map(({ surprise }) => surprise),
  );
  for (const [place, size] of sizes.entries()) {
    if (size >= PEER_FLOOR) continue;
    const weight = told.reduce((all, { isIn }, row) => (isIn[place] ? all + (weights[row] ?? 0) : all), 0);
    const errors = onFew[size === 1 ? 'one' : 'few'];
    errors.guess += ((sums[place] ?? 0) - size * mean) ** 2;
    errors.attack += ((sums[place] ?? 0) - size * mean - weight * size * variance) ** 2;
  }
}

/** By how much the attack narrows the error of a guess: 1 for not at all, 0 for all that there is to know. */
function leftAfter(defence: Defence): Record<'one' | 'few', number> {
  const random = randomFrom(11);
  const onFew = { one: { guess: 0, attack: 0 }, few: { guess: 0, attack: 0 } };
  for (const sizes of [
    [4, 2, 3],
    [5, 5],
    [3, 3, 3],
    [5, 2, 3, 2],
    [6, 2, 4, 3],
  ]) {
    for (let run = 0; run < 10; run += 1) {
      attack(aPopulation(sizes, 60 + Math.floor(400 * random()), random), defence, onFew);
    }
  }
  const left = ({ guess, attack: found }: Errors): number => Math.sqrt(found / guess);
  return { one: left(onFew.one), few: left(onFew.few) };
}

it('finds out what single people spend where only a floor is kept, which shows that it can', () => {
  const left = leftAfter(FLOOR_ALONE);
  expect(left.one).toBeLessThan(0.8);
  expect(left.few).toBeLessThan(0.65);
});

it('learns next to nothing about single people, and little about a few, from all groups shown', () => {
  const left = leftAfter(OURS);
  expect(left.one).toBeGreaterThan(0.95);
  expect(left.few).toBeGreaterThan(0.8);
});
