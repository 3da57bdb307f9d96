import type { QuietSteps } from '../work-steps.js';
import { MISSING_BIN, type BinnedMatrix } from './bins.js';
import { ForestBuilder, type Forest } from './forest.js';
import {
  bestSplit,
  emptyHistogram,
  fillHistogram,
  subtract,
  type FoundSplit,
  type SplitRules,
  type Sums,
} from './histogram.js';

interface GrowthRules extends SplitRules {
  /** Maximum number of splits from root to leaf. */
  readonly depth: number;
  /** The part of its best value that a leaf gets. */
  readonly shrinkage: number;
}

/** First and second derivatives of the loss by the score, one a row of the matrix. */
export interface Derivatives {
  readonly gradients: Float32Array;
  readonly curvatures: Float32Array;
}

/**
 * Largest leaf value before shrinkage. When a model is confidently wrong the curvature is almost 0, and Newton's step
 * would overshoot; with this limit, a tree at a shrinkage of 0.1 always lowers the loss of its rows.
 */
const MAX_LEAF = 4;

/** Grows trees on one binned matrix. Its arrays serve one tree after another. */
export class TreeGrower {
  readonly #matrix: BinnedMatrix;
  readonly #rules: GrowthRules;
  #builder = new ForestBuilder();
  readonly #spare: Int32Array;
  readonly #gradients: Float32Array;
  readonly #curvatures: Float32Array;
  readonly #histograms: Float64Array[] = [];
  #derivatives: Derivatives = { gradients: new Float32Array(0), curvatures: new Float32Array(0) };
  #features: Int32Array = new Int32Array(0);

  constructor(
    matrix: BinnedMatrix,
    rules: GrowthRules,
    /** The loss reduction of each column, to add to. */
    readonly gains: Float64Array,
  ) {
    this.#matrix = matrix;
    this.#rules = rules;
    this.#spare = new Int32Array(matrix.rows);
    this.#gradients = new Float32Array(matrix.rows);
    this.#curvatures = new Float32Array(matrix.rows);
  }

  /** Grows a tree that adds to the sum `target`, from these rows, whose order it changes, over these columns. */
  *grow(target: number, derivatives: Derivatives, rows: Int32Array, features: Int32Array): QuietSteps<Forest> {
    this.#builder = new ForestBuilder();
    this.#derivatives = derivatives;
    this.#features = features;
    this.#builder.beginTree(target);
    const histogram = this.#takeHistogram();
    this.#fill(histogram, rows);
    yield* this.#node(rows, this.#sums(rows), histogram, this.#rules.depth);
    this.#histograms.push(histogram);
    return this.#builder.build();
  }

  /** Grows the subtree of a node; its histogram is overwritten. */
  *#node(rows: Int32Array, sums: Sums, histogram: Float64Array, depth: number): QuietSteps<number> {
    yield;
    const split = depth > 0 ? bestSplit(histogram, this.#matrix, this.#features, sums, this.#rules) : null;
    if (split === null) return this.#builder.leaf(this.#leafValue(sums));
    const { feature, bin, missingBelow, gain } = split;
    this.gains[feature] = (this.gains[feature] ?? 0) + gain / 2;
    const threshold = this.#matrix.cuts[feature]?.[bin] ?? 0;
    const node = this.#builder.split({ feature, threshold, missingBelow });
    const cut = this.#partition(rows, split);
    const [below, above] = yield* this.#children(rows, cut, split, sums, histogram, depth - 1);
    this.#builder.join(node, below, above);
    return node;
  }

  *#children(
    rows: Int32Array,
    cut: number,
    split: FoundSplit,
    sums: Sums,
    histogram: Float64Array,
    depth: number,
  ): QuietSteps<[number, number]> {
    const [rowsBelow, rowsAbove] = [rows.subarray(0, cut), rows.subarray(cut)];
    const above = {
      gradient: sums.gradient - split.below.gradient,
      curvature: sums.curvature - split.below.curvature,
    };
    const other = this.#takeHistogram();
    const fewerBelow = rowsBelow.length <= rowsAbove.length;
    if (depth > 0) {
      this.#fill(other, fewerBelow ? rowsBelow : rowsAbove);
      subtract(histogram, other);
    }
    const nodeBelow = yield* this.#node(rowsBelow, split.below, fewerBelow ? other : histogram, depth);
    const nodeAbove = yield* this.#node(rowsAbove, above, fewerBelow ? histogram : other, depth);
    this.#histograms.push(other);
    return [nodeBelow, nodeAbove];
  }

  /** Puts the rows that go below first, each side in its order; answers how many they are. */
  #partition(rows: Int32Array, { feature, bin, missingBelow }: FoundSplit): number {
    const { bins, rows: stride } = this.#matrix;
    const column = feature * stride;
    let below = 0;
    let above = 0;
    for (const row of rows) {
      const own = bins[column + row] ?? 0;
      if (own <= bin || (missingBelow && own === MISSING_BIN)) {
        rows[below] = row;
        below += 1;
      } else {
        this.#spare[above] = row;
        above += 1;
      }
    }
    rows.set(this.#spare.subarray(0, above), below);
    return below;
  }

  #sums(rows: Int32Array): Sums {
    let gradient = 0;
    let curvature = 0;
    for (const row of rows) {
      gradient += this.#derivatives.gradients[row] ?? 0;
      curvature += this.#derivatives.curvatures[row] ?? 0;
    }
    return { gradient, curvature };
  }

  #leafValue({ gradient, curvature }: Sums): number {
    const { l2, shrinkage } = this.#rules;
    // A round may see no row of a small set at all.
    const best = curvature > 0 ? -gradient / (curvature + l2) : 0;
    return shrinkage * Math.max(-MAX_LEAF, Math.min(MAX_LEAF, best));
  }

  #fill(histogram: Float64Array, rows: Int32Array): void {
    const [gradients, curvatures] = [this.#gradients, this.#curvatures];
    for (let place = 0; place < rows.length; place += 1) {
      const row = rows[place] ?? 0;
      gradients[place] = this.#derivatives.gradients[row] ?? 0;
      curvatures[place] = this.#derivatives.curvatures[row] ?? 0;
    }
    fillHistogram(histogram, this.#matrix, this.#features, { rows, gradients, curvatures });
  }

  #takeHistogram(): Float64Array {
    return this.#histograms.pop() ?? emptyHistogram(this.#features.length);
  }
}
