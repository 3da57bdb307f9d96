import { auc, averagePrecision, kolmogorovSmirnov, rocPoints, thinned } from '../../../learning/index.js';
import type { Figure, RocPoint } from '../../models/index.js';
import type { Localized } from '../../../platform/text.js';
import { bootstrapped, type Measured } from './figures.js';
import { BRIER_SCORE, IMPROVEMENT, KS_STATISTIC, PRECISION_RECALL_AREA } from './training.texts.js';

/** Points kept of a curve: its area matches that of all points to three digits. */
const POINTS = 101;

const KS = { name: 'ks', title: KS_STATISTIC };
const PR_AUC = { name: 'prAuc', title: PRECISION_RECALL_AREA };
const BRIER = { name: 'brier', title: BRIER_SCORE };

/** Scores of a model and of the baseline, and the true classes. */
interface TwoScores {
  readonly truth: Uint8Array;
  readonly model: Float32Array;
  readonly plain: Float32Array;
  readonly plainTitle: Localized;
  /** What the area is of, in words. */
  readonly title: Localized;
  readonly seed: number;
}

/** How well a model and a baseline separate two classes, on the same rows. */
interface Separation {
  readonly comparison: {
    readonly model: Figure;
    readonly baseline: Figure;
    readonly baselineTitle: Localized;
    readonly improvement: Figure;
  };
  readonly metrics: readonly Figure[];
  readonly baselineMetrics: readonly Figure[];
  readonly roc: readonly RocPoint[];
}

/**
 * The area under the curve decides; KS, PR-AUC and, for probabilities, Brier are reported beside it, all on the same
 * draws.
 */
export function separationOf(
  { truth, model, plain, plainTitle, title, seed }: TwoScores,
  { isProbability }: { readonly isProbability: boolean },
): Separation {
  const area = { name: 'auc', title };
  const better = { name: 'auc', title: IMPROVEMENT };
  const measured: Measured[] = [area, area, better, KS, PR_AUC, KS, PR_AUC, ...(isProbability ? [BRIER] : [])];
  const found = bootstrapped(truth.length, seed, measured, (rows) => {
    const labels = Uint8Array.from(rows, (row) => truth[row] ?? 0);
    const [own, other] = [model, plain].map((each) => Float32Array.from(rows, (row) => each[row] ?? 0)) as [
      Float32Array,
      Float32Array,
    ];
    const [ownArea, otherArea] = [auc(own, labels), auc(other, labels)];
    return [
      ...[ownArea, otherArea, ownArea - otherArea],
      ...[own, other].flatMap((each) => [kolmogorovSmirnov(each, labels), averagePrecision(each, labels)]),
      ...(isProbability ? [brierOf(own, labels)] : []),
    ];
  });
  const [ofModel, ofPlain, improvement, ks, prAuc, plainKs, plainPrAuc, brier] = found as [
    ...[Figure, Figure, Figure, Figure, Figure, Figure, Figure],
    Figure | undefined,
  ];
  return {
    comparison: { model: ofModel, baseline: ofPlain, baselineTitle: plainTitle, improvement },
    metrics: [ofModel, ks, prAuc, ...(brier ? [brier] : [])],
    baselineMetrics: [ofPlain, plainKs, plainPrAuc],
    roc: thinned(rocPoints(model, truth), POINTS),
  };
}

/** The mean squared distance of probabilities from outcomes. */
const brierOf = (probabilities: Float32Array, labels: Uint8Array): number =>
  probabilities.reduce((sum, probability, row) => sum + (probability - (labels[row] ?? 0)) ** 2, 0) / labels.length;
