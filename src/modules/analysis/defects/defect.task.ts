import { createHash } from 'node:crypto';
import {
  probeDistances,
  TooFewImages,
  trainAnomalies,
  type OnRefused,
  type TrainedAnomalies,
} from '../../../platform/images/index.js';
import { auc, rocPoints, thinned } from '../../../learning/index.js';
import {
  againstShuffledTruth,
  distributionInBinsOf,
  distributionOf,
  TooFewRows,
  type Figure,
  type ModelTask,
  type TrainedModel,
  type TrainingContext,
} from '../../models/index.js';
import { DEFECT_CONTRACT, tableOf } from './defect-contract.js';
import { aucFigure, byDefect, calibrated, isDefective, pixelFigure, thresholdFigures } from './defect-figures.js';
import { DefectFilesRefused, type DefectLayout } from './defect-layout.js';
import { judgedSet, type JudgedSet } from './defect-scores.js';
import { AUC_TITLE, BOUNDS, DATA_TEXTS, GUESSING_TITLE, LIMITS, NOT_MEASURED, PURPOSE, TITLE } from './defect.texts.js';
import { recentFigures } from './recent-figures.js';

export const DEFECT_TASK = 'IMAGE_DEFECT';
const OPTIONS = [
  { name: 'steps', about: 'steps that each network learns in', usual: 600, min: 10, max: 5_000, isWhole: true },
  { name: 'networks', about: 'networks that learn, each on a core', usual: 2, min: 1, max: 4, isWhole: true },
] as const;
/** Unreadable files are left out and named; above this share training stops, since something else is wrong. */
const MOST_UNREADABLE = 0.1;
const OUTPUT = 'distance';
const ROC_POINTS = 101;

/** The task as the registry knows it: it is trained on files, by `moa train image`. */
export const defectTask: ModelTask = {
  task: DEFECT_TASK,
  title: TITLE,
  purpose: PURPOSE,
  format: 'IMAGE',
  contract: DEFECT_CONTRACT,
  bounds: BOUNDS,
  options: OPTIONS,
  train: () => Promise.reject(new DefectFilesRefused('Say where the images are: moa train image --data FOLDER')),
  recentInputs: recentFigures,
};

/** What a training on files takes beside its context. */
export interface FileTraining {
  readonly memoryMb: number;
  /** Called for each file that is left out, with the reason. */
  readonly onRefused: OnRefused;
}

/** The same task on the files of a layout. */
export const defectTaskOn = (layout: DefectLayout, training: FileTraining): ModelTask =>
  Object.assign({}, defectTask, {
    train: (context: TrainingContext) => trained(layout, training, context).catch(plainly),
  });

/** Too few images are nobody's fault: the registry's own error says so. */
function plainly(error: unknown): never {
  if (error instanceof TooFewImages) throw new TooFewRows(`${error.there} good images can be read`, '10');
  throw error;
}

async function trained(
  layout: DefectLayout,
  { memoryMb, onRefused }: FileTraining,
  context: TrainingContext,
): Promise<TrainedModel> {
  const { seed, signal, progress, options = {} } = context;
  const refused = countingRefusals(layout.good.length, onRefused);
  const { steps = 600, networks = 2 } = options;
  const learnt = await trainAnomalies(layout.good, {
    version: DEFECT_TASK,
    seed,
    steps,
    networks,
    memoryMb,
    signal,
    progress,
    onRefused: refused,
  });
  const judged = await judgedSet({ name: DEFECT_TASK, version: '1', bytes: learnt.file() }, layout, {
    onRefused,
    signal,
    progress,
  });
  const isJudged = new Set(judged.scores.map(isDefective)).size === 2;
  const made = isJudged ? measured(judged, learnt, seed) : unmeasured(learnt);
  return whole(made, { layout, learnt, judged });
}

/** @throws DefectFilesRefused once too many of the good images cannot be read. */
function countingRefusals(images: number, onRefused: OnRefused): OnRefused {
  const names: string[] = [];
  return (name, why) => {
    onRefused(name, why);
    names.push(name);
    if (names.length <= Math.max(1, MOST_UNREADABLE * images)) return;
    const shown = names.slice(0, 5).join(', ');
    throw new DefectFilesRefused(`more than a tenth of ${images} good images cannot be read, among them ${shown}`);
  };
}

type Measured = Pick<
  TrainedModel,
  'model' | 'comparison' | 'metrics' | 'noise' | 'roc' | 'calibration' | 'confusion' | 'subgroups'
>;

/** Figures of a test that has good and defective images; its probabilities are fitted to it. */
export function measured(
  { scores, pixels }: Pick<JudgedSet, 'scores' | 'pixels'>,
  learnt: Pick<TrainedAnomalies, 'note' | 'file'>,
  seed: number,
): Measured {
  const model = aucFigure(scores, seed);
  const pixel = pixelFigure(pixels);
  const { slope, intercept, calibration } = calibrated(scores, seed);
  const { threshold } = learnt.note;
  const [distances, truths] = [scores.map(({ distance }) => distance), scores.map(isDefective)];
  const counts = [0, 1].map((truth) =>
    [false, true].map(
      (isFound) => scores.filter((each) => isDefective(each) === truth && each.distance > threshold === isFound).length,
    ),
  );
  return {
    model: learnt.file({ slope, intercept }),
    comparison: comparisonOf(model),
    metrics: [model, ...(pixel ? [pixel] : []), ...thresholdFigures(scores, threshold)],
    noise: againstShuffledTruth({
      name: 'auc',
      rows: scores.length,
      seed,
      figure: (order) =>
        auc(
          distances,
          Array.from(order, (row) => truths[row] ?? 0),
        ),
    }),
    roc: thinned(rocPoints(distances, truths), ROC_POINTS),
    calibration,
    confusion: { labels: ['NORMAL', 'DEFECT'], counts },
    subgroups: [byDefect(scores, seed)],
  };
}

/** Without test images there are no figures, and no gate lets the model pass. */
function unmeasured(learnt: TrainedAnomalies): Measured {
  const method = 'not measured: the test has no good images, or no defective ones';
  const nothing: Figure = { name: 'auc', title: AUC_TITLE, value: 0.5, low: null, high: null, rows: 0, method };
  return {
    model: learnt.file(),
    comparison: comparisonOf(nothing),
    metrics: [],
    noise: { name: 'auc', value: 0.5, ceiling: 0.5, draws: 0, method: NOT_MEASURED },
    calibration: null,
    confusion: null,
    subgroups: [],
  };
}

/** Compared with guessing, which gets half of all pairs right. */
function comparisonOf(model: Figure): TrainedModel['comparison'] {
  const less = (end: number | null): number | null => (end === null ? null : end - 0.5);
  const guess: Figure = Object.assign({}, model, { value: 0.5, low: 0.5, high: 0.5, method: 'by its definition' });
  const gain = { value: model.value - 0.5, low: less(model.low), high: less(model.high) };
  return { model, baseline: guess, baselineTitle: GUESSING_TITLE, improvement: Object.assign({}, model, gain) };
}

async function whole(
  made: Measured,
  { layout, learnt, judged }: { layout: DefectLayout; learnt: TrainedAnomalies; judged: JudgedSet },
): Promise<TrainedModel> {
  const { scores } = judged;
  const distribution = distributionOf(DEFECT_CONTRACT, tableOf(learnt.figures));
  const goodOnes = scores.filter(({ defect }) => defect === null).map(({ figures }) => figures);
  const distances = await probeDistances({ name: DEFECT_TASK, version: '1', bytes: made.model });
  const { description, split } = DATA_TEXTS;
  return {
    ...made,
    outputs: [{ name: OUTPUT, width: 1 }],
    baselineMetrics: [],
    importance: [],
    data: {
      description,
      split,
      quarters: [],
      digest: digestOf(layout),
      rows: learnt.trainedOn + learnt.heldOut + scores.length,
      trainRows: learnt.trainedOn,
      testRows: scores.length,
    },
    distribution,
    testDistribution: distributionInBinsOf(distribution, tableOf(goodOnes)),
    sample: {
      table: tableOf(learnt.figures.slice(0, distances.length)),
      outputs: { [OUTPUT]: distances },
    },
    limits: LIMITS,
    files: {},
  };
}

/** The digest of all files that were read, by name. */
function digestOf({ digests }: DefectLayout): string {
  const all = createHash('sha256');
  for (const [name, digest] of [...digests].sort(([one], [other]) => (one < other ? -1 : 1)))
    all.update(`${digest} ${name}\n`);
  return all.digest('hex');
}
