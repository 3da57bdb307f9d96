import type { FeatureTable } from '../../models/index.js';
import { FACTOR_OF_COLUMN, STAGE_COLUMNS, STAGE_FACTORS } from './life-stage-features.js';
import type { StageReason } from './stage-estimate.js';

/** Reasons told at most. */
export const MOST_REASONS = 5;
/** What moves the probability by less than a percentage point is no reason to be told. */
const LEAST_EFFECT = 0.01;

/**
 * A row as it is, and once for each factor with all columns of that factor put to the medians of the training: what the
 * model would say of somebody who is usual in this alone. Each factor stands alone: what two do together shows in neither.
 */
export function occluded(row: ArrayLike<number>, medians: ArrayLike<number>): FeatureTable {
  const width = STAGE_COLUMNS.length;
  const values = new Float32Array((STAGE_FACTORS.length + 1) * width);
  for (let at = 0; at <= STAGE_FACTORS.length; at += 1) {
    const factor = STAGE_FACTORS[at - 1];
    for (let column = 0; column < width; column += 1) {
      const from = factor !== undefined && FACTOR_OF_COLUMN[column] === factor ? medians : row;
      values[at * width + column] = from[column] ?? NaN;
    }
  }
  return { columns: STAGE_COLUMNS, values };
}

/**
 * What speaks most for or against a stage, the strongest first.
 * @param probabilities of the stage, one for each row of `occluded`.
 */
export function reasonsOf(probabilities: ArrayLike<number>): StageReason[] {
  const asIs = probabilities[0] ?? NaN;
  return STAGE_FACTORS.map((factor, at) => ({ factor, effect: asIs - (probabilities[at + 1] ?? NaN) }))
    .filter(({ effect }) => Math.abs(effect) >= LEAST_EFFECT)
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, MOST_REASONS);
}

/** Reads the medians that training left beside the model, in the order of the columns. @throws Error when they are not whole. */
export function readMedians(file: Uint8Array | undefined): readonly number[] {
  const stored: unknown = JSON.parse(Buffer.from(file ?? []).toString('utf8') || 'null');
  const record = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return STAGE_COLUMNS.map((name) => {
    const median = record[name];
    if (typeof median !== 'number') throw new Error(`medians of life stage: ${name} is missing`);
    return median;
  });
}
