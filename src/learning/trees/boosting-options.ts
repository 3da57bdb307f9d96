import { MISSING_BIN } from './bins.js';

/** How boosting learns. The defaults suit tens of thousands of rows of some tens of columns. */
export interface BoostingOptions {
  /** Two or more. */
  readonly classes: number;
  /** Maximum number of rounds; each adds one tree for two classes, and one per class for more. */
  readonly rounds: number;
  /** Maximum number of splits from a tree's root to a leaf. */
  readonly depth: number;
  /** The part of its best value that a leaf gets, above 0 up to 1. */
  readonly shrinkage: number;
  /** Least sum of curvatures in a leaf; a row that is undecided between two classes counts a quarter. */
  readonly minChildWeight: number;
  /** Smallest reduction of the loss for which a split is made. */
  readonly minGain: number;
  /** Penalty on the square of a leaf's value. */
  readonly l2: number;
  /** The part of the rows that each round sees, above 0 up to 1. */
  readonly rowShare: number;
  /** The part of the columns that each tree sees, above 0 up to 1. */
  readonly columnShare: number;
  /** Most bins a column is cut into, up to 255. */
  readonly bins: number;
  /** Rounds without a lower loss on the validation part after which learning ends. */
  readonly patience: number;
  readonly seed: number;
}

/** Mean log loss after a round: on the rows learned from, and on the validation part, if there is one. */
export interface BoostingRound {
  readonly trainLoss: number;
  readonly validationLoss: number | null;
}

const DEFAULTS = {
  rounds: 100,
  depth: 5,
  shrinkage: 0.1,
  minChildWeight: 5,
  minGain: 1e-6,
  l2: 1,
  rowShare: 0.8,
  columnShare: 0.7,
  bins: MISSING_BIN,
  patience: 10,
  seed: 1,
} as const;

/**
 * The given options, with defaults for the rest.
 * @throws RangeError naming every option that is out of range.
 */
export function boostingOptions(given: Partial<BoostingOptions> & Pick<BoostingOptions, 'classes'>): BoostingOptions {
  const options: BoostingOptions = { ...DEFAULTS, ...given };
  const { classes, rounds, depth, shrinkage, minChildWeight, l2, rowShare, columnShare, bins } = options;
  const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
  const wrong = Object.entries({
    classes: Number.isInteger(classes) && within(classes, 2, 256),
    rounds: Number.isInteger(rounds) && rounds >= 1,
    depth: Number.isInteger(depth) && within(depth, 1, 16),
    shrinkage: shrinkage > 0 && shrinkage <= 1,
    minChildWeight: minChildWeight > 0,
    l2: l2 >= 0,
    rowShare: rowShare > 0 && rowShare <= 1,
    columnShare: columnShare > 0 && columnShare <= 1,
    bins: Number.isInteger(bins) && within(bins, 2, MISSING_BIN),
  }).filter(([, right]) => !right);
  if (wrong.length > 0)
    throw new RangeError(`boosting options out of range: ${wrong.map(([name]) => name).join(', ')}`);
  return options;
}
