import type { Matrix } from '../matrix.js';
import { ranges, type QuietSteps } from '../work-steps.js';

/** Stands where a leaf has no column to ask. */
export const LEAF = -1;

/** Trees of yes and no, their nodes side by side in arrays. Numbers are those that a 32-bit float can hold. */
export interface Forest {
  /** The first node of each tree; a tree's nodes lie together, and trees in order. */
  readonly roots: Int32Array;
  /** Which sum the leaves of each tree add to. */
  readonly targets: Int32Array;
  /** The column of a node's split, or `LEAF`. */
  readonly features: Int32Array;
  /** A value of at most this goes below. */
  readonly thresholds: Float32Array;
  /** Whether an unknown value goes below. */
  readonly missingBelow: Uint8Array;
  readonly below: Int32Array;
  readonly above: Int32Array;
  /** What a leaf adds. */
  readonly values: Float32Array;
}

export interface Split {
  readonly feature: number;
  readonly threshold: number;
  readonly missingBelow: boolean;
}

/** Gathers the nodes of a forest while its trees grow. */
export class ForestBuilder {
  readonly #roots: number[] = [];
  readonly #targets: number[] = [];
  readonly #features: number[] = [];
  readonly #thresholds: number[] = [];
  readonly #missingBelow: number[] = [];
  readonly #below: number[] = [];
  readonly #above: number[] = [];
  readonly #values: number[] = [];

  /** Begins a tree; the node that is made next is its root. */
  beginTree(target: number): void {
    this.#roots.push(this.#features.length);
    this.#targets.push(target);
  }

  leaf(value: number): number {
    return this.#node(LEAF, 0, false, Math.fround(value));
  }

  /** A node whose sides are named by `join`, when they have grown. */
  split({ feature, threshold, missingBelow }: Split): number {
    return this.#node(feature, threshold, missingBelow, 0);
  }

  join(node: number, below: number, above: number): void {
    this.#below[node] = below;
    this.#above[node] = above;
  }

  build(): Forest {
    return {
      roots: Int32Array.from(this.#roots),
      targets: Int32Array.from(this.#targets),
      features: Int32Array.from(this.#features),
      thresholds: Float32Array.from(this.#thresholds),
      missingBelow: Uint8Array.from(this.#missingBelow),
      below: Int32Array.from(this.#below),
      above: Int32Array.from(this.#above),
      values: Float32Array.from(this.#values),
    };
  }

  #node(feature: number, threshold: number, missingBelow: boolean, value: number): number {
    this.#features.push(feature);
    this.#thresholds.push(threshold);
    this.#missingBelow.push(missingBelow ? 1 : 0);
    this.#below.push(LEAF);
    this.#above.push(LEAF);
    return this.#values.push(value) - 1;
  }
}

/** One forest of all their trees, in order. */
export function joinForests(forests: readonly Forest[]): Forest {
  let nodes = 0;
  const offsets = forests.map(({ features }) => (nodes += features.length) - features.length);
  const all = (field: keyof Forest): number[] => forests.flatMap((forest) => Array.from(forest[field]));
  const moved = (field: 'roots' | 'below' | 'above'): Int32Array =>
    Int32Array.from(
      forests.flatMap((forest, index) =>
        Array.from(forest[field], (node) => (node === LEAF ? LEAF : node + (offsets[index] ?? 0))),
      ),
    );
  return {
    roots: moved('roots'),
    targets: Int32Array.from(all('targets')),
    features: Int32Array.from(all('features')),
    thresholds: Float32Array.from(all('thresholds')),
    missingBelow: Uint8Array.from(all('missingBelow')),
    below: moved('below'),
    above: moved('above'),
    values: Float32Array.from(all('values')),
  };
}

/**
 * Rows that pass all trees before the next block: a block stays in the processor's cache, and takes only milliseconds.
 */
const BLOCK_ROWS = 512;

/** Adds the trees' values for each row to its sums, `targets` of them per row. */
export function* addTrees(forest: Forest, matrix: Matrix, sums: Float64Array, targets: number): QuietSteps<void> {
  for (const range of ranges(matrix.rows, BLOCK_ROWS)) {
    for (let tree = 0; tree < forest.roots.length; tree += 1) addTree(forest, tree, matrix, sums, targets, range);
    yield;
  }
}

function addTree(
  forest: Forest,
  tree: number,
  { columns, values }: Matrix,
  sums: Float64Array,
  targets: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { features, thresholds, missingBelow, below, above } = forest;
  const root = forest.roots[tree] ?? 0;
  const target = forest.targets[tree] ?? 0;
  for (let row = from; row < to; row += 1) {
    let node = root;
    for (let feature = features[node] ?? LEAF; feature !== LEAF; feature = features[node] ?? LEAF) {
      const value = values[row * columns + feature] ?? 0;
      const threshold = thresholds[node] ?? 0;
      // An unknown value is NaN, which compares false with everything.
      const goesBelow = missingBelow[node] === 1 ? !(value > threshold) : value <= threshold;
      node = (goesBelow ? below[node] : above[node]) ?? 0;
    }
    const place = row * targets + target;
    sums[place] = (sums[place] ?? 0) + (forest.values[node] ?? 0);
  }
}
