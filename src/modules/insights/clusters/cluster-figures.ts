import { silhouette, type Matrix } from '../../../learning/index.js';
import type { Figure, TrainedModel } from '../../models/index.js';
import { IMPROVEMENT } from '../training/training.texts.js';
import { BY_LARGEST_CATEGORY, SILHOUETTE } from './cluster-card.texts.js';

/** Samples of people that silhouettes are taken over, for their interval. */
const SAMPLES = 20;
const SAMPLE_SIZE = 1_000;

/** Silhouettes of the clusters and of people put together by the category that they spend most on. */
export function compared(
  inputs: Matrix,
  own: { readonly clusters: Int32Array },
  seed: number,
): Pick<TrainedModel, 'comparison' | 'metrics' | 'baselineMetrics'> {
  const plain = { clusters: Int32Array.from({ length: inputs.rows }, (_, row) => largest(inputs, row)) };
  // Never nearly all of them: samples have to differ for their range to say something.
  const size = Math.min(SAMPLE_SIZE, inputs.rows >> 1);
  const drawn = Array.from({ length: SAMPLES }, (_, draw) => {
    const one = silhouette(inputs, own, seed + draw, size);
    const other = silhouette(inputs, plain, seed + draw, size);
    return { one, other, better: one - other };
  });
  const figure = (title: Figure['title'], values: readonly number[]): Figure => {
    const sorted = values.toSorted((one, other) => one - other);
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    const method = `range over ${SAMPLES} random samples of people`;
    const [low = null, high = null] = [sorted[0], sorted.at(-1)];
    return { name: 'silhouette', title, value, low, high, rows: inputs.rows, method };
  };
  const model = figure(
    SILHOUETTE,
    drawn.map(({ one }) => one),
  );
  const baseline = figure(
    SILHOUETTE,
    drawn.map(({ other }) => other),
  );
  const improvement = figure(
    IMPROVEMENT,
    drawn.map(({ better }) => better),
  );
  return {
    comparison: { model, baseline, baselineTitle: BY_LARGEST_CATEGORY, improvement },
    metrics: [model],
    baselineMetrics: [baseline],
  };
}

function largest({ columns, values }: Matrix, row: number): number {
  let best = 0;
  for (let at = 1; at < columns; at += 1) {
    if ((values[row * columns + at] ?? 0) > (values[row * columns + best] ?? 0)) best = at;
  }
  return best;
}
