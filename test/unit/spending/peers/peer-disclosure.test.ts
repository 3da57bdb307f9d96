import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PEER_FLOOR, disclosableGroups } from '../../../../src/modules/spending/peers/peer-disclosure.js';
import { PeerLattice } from '../../../../src/modules/spending/peers/peer-lattice.js';
import { aPopulation, randomFrom, type Population } from './population.js';

const populations = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    people: fc.integer({ min: 0, max: 2_000 }),
    seed: fc.nat(),
  })
  .map(({ sizes, people, seed }) => aPopulation(sizes, people, randomFrom(seed)));

/** The groups of a lattice that are shown. */
const toldOf = ({ lattice, counts }: Population) => {
  const told = disclosableGroups(lattice, counts);
  return [...told.keys()].filter((group) => told[group] === 1);
};

describe('a lattice of groups', () => {
  const lattice = new PeerLattice([2, 3]);

  it('has one group for each choice of attributes and values', () => {
    expect(lattice.groups).toBe(12);
    expect(lattice.groupsOf([2, 3]).map((group) => [lattice.valueOf(group, 0), lattice.valueOf(group, 1)])).toEqual([
      [0, 0],
      [2, 0],
      [0, 3],
      [2, 3],
    ]);
  });

  it('splits a group into those that are it again without the attribute', () => {
    for (const group of lattice.groupsOf([2, 0])) {
      expect(lattice.split(group, 1).map((part) => lattice.without(part, 1))).toEqual([group, group, group]);
    }
  });

  it('counts people whose attribute is unknown only where it does not count', () => {
    const counts = lattice.count([
      { values: [1, 0], members: 5 },
      { values: [1, 2], members: 7 },
    ]);
    const [everybody = 0, first = 0] = lattice.groupsOf([1, 0]);
    expect([counts[everybody], counts[first]]).toEqual([12, 12]);
    expect(lattice.split(first, 1).map((part) => counts[part])).toEqual([0, 7, 0]);
    expect(counts.reduce((all, members) => all + members, 0)).toBe(12 + 12 + 7 + 7);
  });
});

describe('groups that may be shown', () => {
  it('are those with enough people and no few left over', () => {
    const lattice = new PeerLattice([3]);
    const toldWith = (...members: number[]) => [
      ...disclosableGroups(
        lattice,
        lattice.count(members.map((count, index) => ({ values: [index + 1], members: count }))),
      ),
    ];
    expect(toldWith(20, 20, 20)).toEqual([1, 1, 1, 1]);
    expect(toldWith(6, 6, 7)).toEqual([0, 0, 0, 0]);
    // The third part is too small, and would be the rest of the others: the second hides it.
    expect(toldWith(50, 40, 19)).toEqual([1, 1, 0, 0]);
    // Two small parts are many people together.
    expect(toldWith(50, 19, 19)).toEqual([1, 1, 0, 0]);
    // One part that is everybody reveals no more than everybody.
    expect(toldWith(50, 0, 0)).toEqual([1, 1, 0, 0]);
  });

  it('are looked at again when a part of them is hidden because of another attribute', () => {
    const lattice = new PeerLattice([3, 2]);
    const people = [
      { values: [1, 1], members: 20 },
      { values: [1, 2], members: 14 },
      { values: [2, 1], members: 21 },
      { values: [3, 2], members: 41 },
    ];
    const told = disclosableGroups(lattice, lattice.count(people));
    const isTold = (...values: number[]) => told[lattice.groupsOf(values).at(-1) ?? 0];
    // Of the first value too few remain: its other part is hidden with them, and then what stands beside that part.
    expect([isTold(0, 1), isTold(1, 0), isTold(2, 0)]).toEqual([1, 1, 1]);
    expect([isTold(1, 1), isTold(1, 2), isTold(2, 1)]).toEqual([0, 0, 0]);
  });

  it('hide people of whom the attribute is unknown behind others', () => {
    const lattice = new PeerLattice([2]);
    const people = [
      { values: [1], members: 60 },
      { values: [2], members: 50 },
      { values: [0], members: 3 },
    ];
    expect([...disclosableGroups(lattice, lattice.count(people))]).toEqual([1, 1, 0]);
  });

  it('have at least the floor of people, and are shown also without any one attribute', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const { lattice, counts } = population;
        const told = new Set(toldOf(population));
        for (const group of told) {
          expect(counts[group]).toBeGreaterThanOrEqual(PEER_FLOOR);
          for (const attribute of lattice.sizes.keys()) expect(told.has(lattice.without(group, attribute))).toBe(true);
        }
      }),
    );
  });

  it('differ by nobody or by the floor, where one is inside the other', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const { lattice, counts } = population;
        const told = toldOf(population);
        const inside = (group: number, wider: number) =>
          [...lattice.sizes.keys()].every((attribute) =>
            [0, lattice.valueOf(group, attribute)].includes(lattice.valueOf(wider, attribute)),
          );
        for (const wider of told) {
          for (const group of told) {
            const between = (counts[wider] ?? 0) - (counts[group] ?? 0);
            if (inside(group, wider) && between > 0) expect(between).toBeGreaterThanOrEqual(PEER_FLOOR);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leave nobody or the floor when all shown parts of a group are taken off it, and never one part alone', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const { lattice, counts } = population;
        const told = new Set(toldOf(population));
        for (const group of told) {
          for (const attribute of lattice.sizes.keys()) {
            if (lattice.valueOf(group, attribute) > 0) continue;
            const parts = lattice.split(group, attribute).filter((part) => (counts[part] ?? 0) > 0);
            const shown = parts.filter((part) => told.has(part));
            const rest = (counts[group] ?? 0) - shown.reduce((all, part) => all + (counts[part] ?? 0), 0);
            if (shown.length === 0 || rest === 0) continue;
            const unknown = (counts[group] ?? 0) - parts.reduce((all, part) => all + (counts[part] ?? 0), 0);
            expect(rest).toBeGreaterThanOrEqual(PEER_FLOOR);
            expect(parts.length - shown.length + (unknown > 0 ? 1 : 0)).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are most groups of the floor where there are many people', () => {
    const population = aPopulation([5, 2, 5], 20_000, randomFrom(5), 0);
    const large = population.counts.filter((members) => members >= PEER_FLOOR).length;
    expect(toldOf(population).length).toBeGreaterThan(0.9 * large);
  });
});
