import { PeerLattice } from '../../../../src/modules/spending/peers/peer-lattice.js';
import type { PeerSketch } from '../../../../src/modules/spending/peers/peer-sketch.js';
import { sketchGroups, type PeerSource } from '../../../../src/modules/spending/peers/peer-sketcher.js';

/** Made-up people of some attributes and one measure. */
export interface Population {
  readonly lattice: PeerLattice;
  readonly sources: readonly PeerSource[];
  readonly counts: Uint32Array;
}

/** Numbers from 0 to 1 that look random, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People whose first values are the commonest, with some attributes unknown, and amounts as skewed as spending. */
export function aPopulation(
  sizes: readonly number[],
  people: number,
  random: () => number,
  unknownShare = 0.02,
): Population {
  const skew = 1 + 1.5 * random();
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const alike = new Map<string, number[]>();
  for (let person = 0; person < people; person += 1) {
    const values = sizes.map((size) => (random() < unknownShare ? 0 : 1 + Math.floor(size * random() ** skew)));
    const amounts = alike.get(values.join()) ?? [];
    amounts.push(10 * Math.floor(100 * Math.exp(0.7 * normal())));
    alike.set(values.join(), amounts);
  }
  return populationOf(
    sizes,
    [...alike].map(([key, amounts]) => ({ values: key.split(',').map(Number), amounts: [Int32Array.from(amounts)] })),
  );
}

export function populationOf(sizes: readonly number[], sources: readonly PeerSource[]): Population {
  const lattice = new PeerLattice(sizes);
  const people = sources.map(({ values, amounts }) => ({ values, members: amounts[0]?.length ?? 0 }));
  return { lattice, sources, counts: lattice.count(people) };
}

/** The sketches of every published group, without rests. */
export function sketchesOf({ lattice, sources }: Population, told: Uint8Array): Map<number, PeerSketch> {
  const sketching = sketchGroups(lattice, told, sources);
  for (;;) {
    const step = sketching.next();
    if (step.done) return step.value;
  }
}
