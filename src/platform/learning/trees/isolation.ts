import type { Matrix } from '../matrix.js';
import { randomOf, sample, type Random } from '../random.js';
import { finish, type Steps } from '../steps.js';
import { addTrees, ForestBuilder, joinForests, type Forest } from './forest.js';

export interface IsolationOptions {
  readonly trees: number;
  /** Rows that each tree is grown from. */
  readonly sampleSize: number;
  readonly seed: number;
}

/** Trees whose leaves hold how far from the root a row ends. */
export interface IsolationForest {
  readonly columns: number;
  readonly forest: Forest;
  /** What a path is measured by: the mean length of one that ends nowhere in a search tree of a sample's size. */
  readonly normalLength: number;
}

/** Liu, Ting and Zhou (2008, "Isolation Forest", ICDM): more trees or larger samples tell little more. */
const DEFAULTS: IsolationOptions = { trees: 100, sampleSize: 256, seed: 1 };
/** Columns that are tried before a node is given up: some may be the same in all its rows. */
const TRIES = 8;

const EULER = 0.577_215_664_901_532_9;
/** From here on the first terms of the series are exact to ten digits. */
const SUMMED = 64;

/** 1 + 1/2 + … + 1/n. */
function harmonic(n: number): number {
  if (n > SUMMED) return Math.log(n) + EULER + 1 / (2 * n) - 1 / (12 * n * n);
  let sum = 0;
  for (let part = n; part > 0; part -= 1) sum += 1 / part;
  return sum;
}

/**
 * The mean length of an unsuccessful search in a binary search tree of so many, by which the paper measures paths:
 * 2 H(n - 1) - 2 (n - 1) / n. It is 10.2487 for 256.
 */
export const searchLength = (size: number): number =>
  size <= 1 ? 0 : 2 * harmonic(size - 1) - (2 * (size - 1)) / size;

/**
 * Learns what is usual: rows that few questions at random set apart from the others are not.
 * @throws RangeError when there are not two rows, of which one could be apart.
 */
export function* trainIsolation(
  matrix: Matrix,
  given: Partial<IsolationOptions> = {},
): Steps<{ readonly tree: number; readonly trees: number }, IsolationForest> {
  const { trees, sampleSize, seed } = { ...DEFAULTS, ...given };
  if (matrix.rows < 2 || matrix.columns === 0)
    throw new RangeError(`${matrix.rows} rows tell nothing of what is usual`);
  const random = randomOf(seed);
  const size = Math.min(sampleSize, matrix.rows);
  const forests: Forest[] = [];
  for (let tree = 1; tree <= trees; tree += 1) {
    const isolator = new Isolator(matrix, random);
    forests.push(isolator.grow(sample(matrix.rows, size, random), Math.ceil(Math.log2(size))));
    yield { tree, trees };
  }
  return { columns: matrix.columns, forest: joinForests(forests), normalLength: searchLength(size) };
}

/** How unusual each row is, from 0 to 1: 2^(-mean path / normal length). Half is usual; above 0.6 is worth a look. */
export function isolationScores({ forest, columns, normalLength }: IsolationForest, matrix: Matrix): Float32Array {
  if (matrix.columns !== columns) throw new RangeError(`${matrix.columns} columns instead of ${columns}`);
  const lengths = new Float64Array(matrix.rows);
  finish(addTrees(forest, matrix, lengths, 1));
  return Float32Array.from(lengths, (length) => 2 ** (-length / forest.roots.length / normalLength));
}

/** Grows one tree from questions at random. */
class Isolator {
  readonly #builder = new ForestBuilder();

  constructor(
    private readonly matrix: Matrix,
    private readonly random: Random,
  ) {}

  grow(rows: Int32Array, depth: number): Forest {
    this.#builder.beginTree(0);
    this.#node(rows, 0, depth);
    return this.#builder.build();
  }

  #node(rows: Int32Array, length: number, depth: number): number {
    const question = length < depth && rows.length > 1 ? this.#question(rows) : null;
    if (question === null) return this.#builder.leaf(length + searchLength(rows.length));
    const { feature, threshold } = question;
    const { missingBelow, rowsBelow, rowsAbove } = this.#divide(rows, feature, threshold);
    const node = this.#builder.split({ feature, threshold, missingBelow });
    const below = this.#node(rowsBelow, length + 1, depth);
    const above = this.#node(rowsAbove, length + 1, depth);
    this.#builder.join(node, below, above);
    return node;
  }

  /** Divides rows in their order. What is unknown goes with the greater part: not knowing alone makes nothing unusual. */
  #divide(rows: Int32Array, feature: number, threshold: number) {
    let [below, unknown] = [0, 0];
    for (const row of rows) {
      const value = this.#value(row, feature);
      if (value <= threshold) below += 1;
      else if (Number.isNaN(value)) unknown += 1;
    }
    const missingBelow = below >= rows.length - unknown - below;
    if (missingBelow) below += unknown;
    const rowsBelow = new Int32Array(below);
    const rowsAbove = new Int32Array(rows.length - below);
    let [atBelow, atAbove] = [0, 0];
    for (const row of rows) {
      const value = this.#value(row, feature);
      if (value <= threshold || (missingBelow && Number.isNaN(value))) rowsBelow[atBelow++] = row;
      else rowsAbove[atAbove++] = row;
    }
    return { missingBelow, rowsBelow, rowsAbove };
  }

  /** A column in which the rows differ, and a value between its least and its greatest; null when none was found. */
  #question(rows: Int32Array): { readonly feature: number; readonly threshold: number } | null {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const feature = this.random.below(this.matrix.columns);
      let [least, greatest] = [Infinity, -Infinity];
      for (const row of rows) {
        const value = this.#value(row, feature);
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
      if (least >= greatest) continue;
      const threshold = Math.fround(least + this.random.unit() * (greatest - least));
      return { feature, threshold: threshold < greatest ? threshold : least };
    }
    return null;
  }

  #value(row: number, feature: number): number {
    return this.matrix.values[row * this.matrix.columns + feature] ?? NaN;
  }
}
