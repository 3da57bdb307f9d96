import type { Localized } from '../../../platform/text.js';
import type { FeatureDistribution, FeatureTable } from '../contract/index.js';

/** A measured figure with its 95 % interval. */
export interface Figure {
  /** In code, lowerCamelCase: `macroF1`, `auc`, `brier`. */
  readonly name: string;
  readonly title: Localized;
  readonly value: number;
  /** Ends of the 95 % interval; both null where none can be given. */
  readonly low: number | null;
  readonly high: number | null;
  /** On how many rows it was measured. */
  readonly rows: number;
  /** How the interval was found, in English: `bootstrap over customers, 500 draws`. */
  readonly method: string;
}

/** The one figure that decides whether the model beats the baseline. Greater is better: negate errors. */
export interface Comparison {
  readonly model: Figure;
  readonly baseline: Figure;
  /** What the baseline is: `the most frequent class`, `income band alone`. */
  readonly baselineTitle: Localized;
  /** Model less baseline on the same rows, with the interval of the difference itself: draws are paired. */
  readonly improvement: Figure;
}

/** The deciding figure compared with its value on data with nothing to learn. */
export interface AgainstNoise {
  /** In code, as in `Figure.name`: `auc`, `silhouette`. */
  readonly name: string;
  readonly value: number;
  /** What the value must exceed: only about one draw of noise in ten thousand does. */
  readonly ceiling: number;
  /** How many times noise was measured. */
  readonly draws: number;
  /** How noise was made. */
  readonly method: Localized;
}

/** A threshold of a score: of those who are not, and of those who are, the share that lies above it. */
export interface RocPoint {
  readonly falsePositive: number;
  readonly truePositive: number;
}

/** How far predicted shares are from observed ones. */
export interface Calibration {
  /** Expected calibration error: mean distance of prediction and outcome over the bins, weighted by their rows. */
  readonly error: Figure;
  readonly bins: readonly { readonly predicted: number; readonly observed: number; readonly rows: number }[];
}

export interface Confusion {
  readonly labels: readonly string[];
  /** Rows by truth, columns by prediction. */
  readonly counts: readonly (readonly number[])[];
}

/** Importance of a column: how much the deciding figure falls when the column is shuffled, or a similar measure. */
export interface Importance {
  readonly column: string;
  readonly value: number;
}

/** One figure by the groups of one attribute. */
export interface SubgroupGap {
  /** `sex`, `ageBand`, `region`. */
  readonly attribute: string;
  readonly title: Localized;
  /** Which figure is compared, as in `Figure.name`. */
  readonly figure: string;
  readonly groups: readonly {
    readonly label: string;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly rows: number;
  }[];
  /** The greatest distance between two groups that are large enough to be compared. */
  readonly gap: number;
}

/** A series that an opened file is asked about. */
export interface SampledSeries {
  /** Observations in a season. */
  readonly period: number;
  /** Oldest first. */
  readonly values: readonly number[];
}

/** What it was trained on. */
export interface TrainingData {
  readonly description: Localized;
  readonly rows: number;
  readonly trainRows: number;
  readonly testRows: number;
  /** `2024Q1`, ascending; empty where quarters play no part. */
  readonly quarters: readonly string[];
  /** How rows were parted: `by customer, 20 % for the test`. */
  readonly split: Localized;
  /** SHA-256 of the rows in order, as hexadecimal: equal data give equal digests. */
  readonly digest: string;
}

/** What a model gives back, by name, as inference hands it over. */
export interface ModelOutput {
  readonly name: string;
  /** Numbers a row. */
  readonly width: number;
  /** What each number stands for, where that is a class. */
  readonly labels?: readonly string[];
}

/** Everything a run of training brings. It holds no date: equal data and seeds give equal files. */
export interface TrainedModel {
  /** In the format of its task. */
  readonly model: Uint8Array;
  readonly outputs: readonly ModelOutput[];
  readonly comparison: Comparison;
  readonly metrics: readonly Figure[];
  readonly baselineMetrics: readonly Figure[];
  readonly noise: AgainstNoise;
  /** For binary classifiers by a score: at most 101 points from (0, 0) to (1, 1). Absent for others. */
  readonly roc?: readonly RocPoint[];
  /**
   * For models found again in other samples of the same rows, how alike they are: 1 when identical. Absent for others.
   */
  readonly stability?: Figure;
  /** Null for what predicts no shares. */
  readonly calibration: Calibration | null;
  readonly confusion: Confusion | null;
  readonly importance: readonly Importance[];
  readonly subgroups: readonly SubgroupGap[];
  readonly data: TrainingData;
  /** As `distributionOf` makes it of the rows that were trained on. */
  readonly distribution: readonly FeatureDistribution[];
  /** As `distributionInBinsOf` makes it, in the same bins, of the rows that it was judged by. */
  readonly testDistribution: readonly FeatureDistribution[];
  /**
   * Up to 32 rows that keep to the contract, and what training's own arithmetic makes of them: the exported file must
   * agree.
   */
  readonly sample: {
    readonly table: FeatureTable;
    readonly outputs: Readonly<Record<string, readonly number[]>>;
    /** The texts of the rows, for a task that reads texts. Anyone who may see the record sees them. */
    readonly texts?: readonly string[];
    /** The series of the rows, for a task that reads series. Institutions see those that they may read anyway. */
    readonly series?: readonly SampledSeries[];
  };
  /** What it is not for, and what is not known of it. */
  readonly limits: readonly Localized[];
  /**
   * Further files by name, such as medians of columns; `[a-z0-9][a-z0-9.-]*`, and none of the names that every version
   * has.
   */
  readonly files: Readonly<Record<string, Uint8Array>>;
}
