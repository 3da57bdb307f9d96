import { matrixOf, type LabelledRows } from '../matrix.js';
import { places, randomOf, shuffle, type Random } from '../random.js';
import { logLoss, scoresFor, scoresOfRows, softmax } from '../score-calibration.js';
import type { QuietSteps } from '../work-steps.js';
import type { BinnedMatrix } from './bins.js';
import type { BoostingOptions, BoostingRound } from './boosting-options.js';
import { addTrees, joinForests, type Forest } from './forest.js';
import { TreeGrower, type Derivatives } from './grow.js';

/** The state of boosting: the scores so far, and the input of the next tree. */
export class Booster {
  readonly baseScores: Float32Array;
  /** How much each column's splits reduced the loss. */
  readonly gains: Float64Array;
  readonly #options: BoostingOptions;
  readonly #random: Random;
  readonly #grower: TreeGrower;
  readonly #training: Part;
  readonly #validation: Part | undefined;
  readonly #derivatives: Derivatives;
  #rows: Int32Array = new Int32Array(0);
  /** Trees of the round, added to the scores at its end: they do not see each other. */
  #grown: Forest[] = [];

  constructor(training: LabelledRows, bins: BinnedMatrix, options: BoostingOptions, validation?: LabelledRows) {
    const { rows, columns } = training.matrix;
    this.#options = options;
    this.#random = randomOf(options.seed);
    this.gains = new Float64Array(columns);
    this.#grower = new TreeGrower(bins, options, this.gains);
    this.baseScores = logOdds(training, options.classes);
    this.#training = new Part(training, options.classes, this.baseScores);
    this.#validation = validation && new Part(validation, options.classes, this.baseScores);
    this.#derivatives = { gradients: new Float32Array(rows), curvatures: new Float32Array(rows) };
  }

  /** Chooses the rows that the round sees. */
  beginRound(): void {
    const { rows } = this.#training.data.matrix;
    const { rowShare } = this.#options;
    const seen = new Int32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row += 1) if (rowShare === 1 || this.#random.unit() < rowShare) seen[count++] = row;
    this.#rows = seen.subarray(0, count);
  }

  /** Grows one tree that improves a score, on columns of its own choice. */
  *growTree(target: number): QuietSteps<Forest> {
    const columns = this.gains.length;
    const seen = Math.max(1, Math.round(this.#options.columnShare * columns));
    const features = shuffle(places(columns), this.#random, seen).subarray(0, seen).sort();
    this.#training.derive(target, this.#derivatives);
    const tree = yield* this.#grower.grow(target, this.#derivatives, this.#rows.slice(), features);
    this.#grown.push(tree);
    return tree;
  }

  /** Adds the trees of the round to the scores; returns the losses. */
  *endRound(): QuietSteps<BoostingRound> {
    const grown = joinForests(this.#grown);
    this.#grown = [];
    const trainLoss = yield* this.#training.add(grown);
    return { trainLoss, validationLoss: this.#validation ? yield* this.#validation.add(grown) : null };
  }
}

/** Rows with the scores and probabilities that the model gives them so far. */
class Part {
  readonly #scores: Float64Array;
  readonly #probabilities: Float32Array;

  constructor(
    readonly data: LabelledRows,
    readonly classes: number,
    baseScores: Float32Array,
  ) {
    this.#scores = scoresOfRows(data.matrix.rows, baseScores);
    this.#probabilities = softmax(this.#scores, classes);
  }

  /** Adds the trees' values; returns the loss. */
  *add(trees: Forest): QuietSteps<number> {
    yield* addTrees(trees, this.data.matrix, this.#scores, scoresFor(this.classes));
    softmax(this.#scores, this.classes, undefined, this.#probabilities);
    const probabilities = matrixOf(this.data.matrix.rows, this.classes, this.#probabilities);
    return logLoss(probabilities, this.data.labels, this.data.weights);
  }

  /**
   * Derivatives of the loss by a score. The scores of more than two classes move together, and the curvature of one of
   * them alone is made larger for that by K / (K - 1), as for Friedman's K-class steps.
   */
  derive(target: number, { gradients, curvatures }: Derivatives): void {
    const { classes } = this;
    const { labels, weights } = this.data;
    const label = classes === 2 ? 1 : target;
    const factor = classes === 2 ? 1 : classes / (classes - 1);
    for (let row = 0; row < gradients.length; row += 1) {
      const probability = this.#probabilities[row * classes + label] ?? 0;
      const weight = weights?.[row] ?? 1;
      gradients[row] = weight * (probability - (labels[row] === label ? 1 : 0));
      curvatures[row] = weight * factor * probability * (1 - probability);
    }
  }
}

/** Scores that give each class its share of the rows, one row added to each so that none has nothing. */
function logOdds({ labels, weights }: LabelledRows, classes: number): Float32Array {
  const sums = new Float64Array(classes).fill(1);
  for (let row = 0; row < labels.length; row += 1) {
    const label = labels[row] ?? 0;
    sums[label] = (sums[label] ?? 0) + (weights?.[row] ?? 1);
  }
  if (classes === 2) return Float32Array.of(Math.log((sums[1] ?? 1) / (sums[0] ?? 1)));
  const total = sums.reduce((sum, part) => sum + part, 0);
  return Float32Array.from(sums, (part) => Math.log(part / total));
}
