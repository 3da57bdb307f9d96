import { MISSING_BIN, type BinnedMatrix } from './bins.js';

/** Numbers a column has in a histogram: for each of 256 bins the sum of gradients and the sum of curvatures. */
const WIDTH = 2 * (MISSING_BIN + 1);
/** A smaller sum of curvatures is only rounding, left when one histogram is subtracted from another. */
const ROUNDING_CURVATURE = 1e-6;

/** Rows of a node, gathered: places in the matrix, and the derivatives of the loss there. */
interface NodeRows {
  readonly rows: Int32Array;
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
}

/** Sums of gradients and of curvatures (second derivatives). */
export interface Sums {
  readonly gradient: number;
  readonly curvature: number;
}

export interface FoundSplit {
  readonly feature: number;
  /** The last bin that goes below. */
  readonly bin: number;
  readonly missingBelow: boolean;
  /** By how much the second-order approximation of the loss falls, times two. */
  readonly gain: number;
  readonly below: Sums;
}

export interface SplitRules {
  readonly l2: number;
  readonly minChildWeight: number;
  readonly minGain: number;
}

export const emptyHistogram = (columns: number): Float64Array => new Float64Array(columns * WIDTH);

/** Sums the derivatives of the rows by bin, for these columns. */
export function fillHistogram(
  histogram: Float64Array,
  { rows: stride, bins }: BinnedMatrix,
  features: Int32Array,
  { rows, gradients, curvatures }: NodeRows,
): void {
  histogram.fill(0);
  for (let slot = 0; slot < features.length; slot += 1) {
    const start = slot * WIDTH;
    const column = (features[slot] ?? 0) * stride;
    for (let place = 0; place < rows.length; place += 1) {
      const at = start + 2 * (bins[column + (rows[place] ?? 0)] ?? 0);
      histogram[at] = (histogram[at] ?? 0) + (gradients[place] ?? 0);
      histogram[at + 1] = (histogram[at + 1] ?? 0) + (curvatures[place] ?? 0);
    }
  }
}

/** Subtracts `part` from `histogram`: a parent minus one child is the other. */
export function subtract(histogram: Float64Array, part: Float64Array): void {
  for (let at = 0; at < histogram.length; at += 1) histogram[at] = (histogram[at] ?? 0) - (part[at] ?? 0);
}

/** Half of a leaf's reduction of the loss with these sums, at its best value, to the second order. */
const worth = (gradient: number, curvature: number, l2: number): number => (gradient * gradient) / (curvature + l2);

/** The split that lowers the loss most, unknown values on the side where they do more; null when none is allowed. */
export function bestSplit(
  histogram: Float64Array,
  { cuts }: BinnedMatrix,
  features: Int32Array,
  total: Sums,
  rules: SplitRules,
): FoundSplit | null {
  let best: FoundSplit | null = null;
  for (let slot = 0; slot < features.length; slot += 1) {
    const feature = features[slot] ?? 0;
    const bins = histogram.subarray(slot * WIDTH, (slot + 1) * WIDTH);
    const found = bestCut(bins, cuts[feature]?.length ?? 0, total, rules);
    if (found !== null && found.gain > (best?.gain ?? rules.minGain)) best = { feature, ...found };
  }
  return best;
}

function bestCut(
  bins: Float64Array,
  cuts: number,
  total: Sums,
  { l2, minChildWeight, minGain }: SplitRules,
): Omit<FoundSplit, 'feature'> | null {
  const missing = { gradient: bins[2 * MISSING_BIN] ?? 0, curvature: bins[2 * MISSING_BIN + 1] ?? 0 };
  const anyMissing = missing.curvature > ROUNDING_CURVATURE;
  const before = worth(total.gradient, total.curvature, l2);
  let gain = minGain;
  let cut = -1;
  let missingBelow = false;
  let [gradient, curvature, bestGradient, bestCurvature] = [0, 0, 0, 0];
  const look = (g: number, c: number, bin: number, withMissing: boolean): void => {
    const rest = total.curvature - c;
    if (c < minChildWeight || rest < minChildWeight) return;
    const found = worth(g, c, l2) + worth(total.gradient - g, rest, l2) - before;
    if (found > gain) [gain, cut, missingBelow, bestGradient, bestCurvature] = [found, bin, withMissing, g, c];
  };
  for (let bin = 0; bin < cuts; bin += 1) {
    gradient += bins[2 * bin] ?? 0;
    curvature += bins[2 * bin + 1] ?? 0;
    look(gradient, curvature, bin, false);
    if (anyMissing) look(gradient + missing.gradient, curvature + missing.curvature, bin, true);
  }
  if (cut < 0) return null;
  const below = { gradient: bestGradient, curvature: bestCurvature };
  // When nothing was missing in training, missing values later go to the larger side.
  return { bin: cut, missingBelow: anyMissing ? missingBelow : 2 * bestCurvature > total.curvature, gain, below };
}
