import { adjustedRand, assign, randomOf, sample, takeRows, type Matrix } from '../../../learning/index.js';
import type { Figure } from '../../models/index.js';
import { AGREEMENT } from './cluster-card.texts.js';
import type { ClusterJudging } from './cluster-noise.js';
import { clustersOf } from './cluster-search.js';

/** Pairs of samples; each is half of the people that were learnt from. */
const PAIRS = 10;

/** How far clusters found in one half of people agree with those of another half, on people in neither. */
export async function stabilityOf(
  rows: Matrix,
  clusters: number,
  { learnt, tested, search, context }: ClusterJudging,
): Promise<Figure> {
  const held = takeRows(rows, tested);
  const found: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    context.progress('samples', pair + 1, PAIRS);
    const [one, other] = [await assigned(2 * pair), await assigned(2 * pair + 1)];
    found.push(adjustedRand(one, other));
  }
  const sorted = found.toSorted((one, other) => one - other);
  return {
    name: 'adjustedRand',
    title: AGREEMENT,
    value: found.reduce((sum, each) => sum + each, 0) / PAIRS,
    rows: held.rows,
    low: sorted[0] ?? null,
    high: sorted.at(-1) ?? null,
    method: `range over ${PAIRS} pairs of random halves`,
  };

  async function assigned(draw: number): Promise<Int32Array> {
    const half = sample(learnt.length, learnt.length >> 1, randomOf(context.seed, 400 + draw));
    const own = takeRows(
      rows,
      half.map((place) => learnt[place] ?? 0),
    );
    const { centres } = await clustersOf(
      own,
      { clusters, rounds: search.rounds },
      { ...context, seed: context.seed + draw },
    );
    return assign(centres, held).clusters;
  }
}
