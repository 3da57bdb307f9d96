import {
  accuracy,
  confusionMatrix,
  exportBoosting,
  finishInTurns,
  macroF1,
  permutationImportance,
  places,
  predictedClasses,
  takeRows,
  type Matrix,
} from '../../../learning/index.js';
import {
  againstShuffledTruth,
  distributionInBinsOf,
  distributionOf,
  type Importance,
  type FeatureTable,
  type ModelTask,
  type SubgroupGap,
  type TrainedModel,
  type TrainingContext,
} from '../../models/index.js';
import { calibrationOf } from '../training/calibration.js';
import { compareClassifiers, confusionOf } from '../training/classification.js';
import { mediansFile, mediansOf } from '../training/medians.js';
import { identityOf, partsOf } from '../training/row-parts.js';
import { subgroupGap } from '../training/subgroups.js';
import { REGION, SEX, SPLIT } from '../training/training.texts.js';
import { LIFE_STAGES } from './life-stage.js';
import { apiNameOf, LifeStageEnum, RegionEnum } from '../../spending/index.js';
import { STAGE_COLUMNS, STAGE_CONTRACT } from './life-stage-features.js';
import {
  AGE_BAND_OVERCONFIDENCE,
  LIFE_STAGE_PURPOSE,
  LIFE_STAGE_TITLE,
  LOGISTIC_REGRESSION,
  MAJORITY_ACCURACY,
  STAGE_BOUNDS,
  stageDataText,
  STAGE_LIMITS,
} from './life-stage-card.texts.js';
import { MEDIANS_FILE, STAGE_OUTPUT } from './stage-output.js';
import { readStageRows, recentStageInputs, type StageRows } from './stage-rows.js';
import { logisticStages, STAGE_OPTIONS, stageProbabilities, trainStages, type StageModel } from './stage-training.js';

/** As the API names the stages, so that readers of a report find them there. */
const STAGE_NAMES = LIFE_STAGES.map((code) => apiNameOf(LifeStageEnum, code));
/** Rows whose answers are stored to check the exported file. */
const SAMPLE_ROWS = 16;
/** Rows that importance is measured on at most: it ranks columns, and is good to a percentage point. */
const IMPORTANCE_ROWS = 3_000;

/** Predicts stages of life from a year of card spending. */
export const lifeStageTask: ModelTask = {
  task: 'LIFE_STAGE',
  title: LIFE_STAGE_TITLE,
  purpose: LIFE_STAGE_PURPOSE,
  contract: STAGE_CONTRACT,
  bounds: {
    calibrationErrorMax: 0.05,
    subgroupGapMax: 0.15,
    source: STAGE_BOUNDS,
  },
  options: STAGE_OPTIONS,
  async train(context) {
    return trainedOn(await readStageRows(context), context);
  },
  recentInputs: recentStageInputs,
};

/** Learns from rows and measures on those it has not seen. */
export async function trainedOn(
  rows: StageRows,
  context: Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>,
): Promise<TrainedModel> {
  const { seed } = context;
  const parts = partsOf(rows.matrix.rows, seed);
  const model = await trainStages(rows, parts, context);
  const tested = takeRows(rows.matrix, parts.test);
  const truth = Uint8Array.from(parts.test, (row) => rows.labels[row] ?? 0);
  const probabilities = stageProbabilities(model, tested);
  const predicted = predictedClasses(probabilities);
  const plain = predictedClasses(await logisticStages(rows, parts, context));
  const ways = { model: predicted, baseline: plain, baselineTitle: LOGISTIC_REGRESSION };
  const compared = compareClassifiers(truth, ways, LIFE_STAGES.length, seed);
  const importance = await importanceOf(model, tested, truth, context);
  const distribution = distributionOf(STAGE_CONTRACT, tableOf(takeRows(rows.matrix, parts.train)));
  return {
    model: exportBoosting(model.boosting, identityOf(STAGE_CONTRACT), model.calibration),
    outputs: [{ name: STAGE_OUTPUT, width: LIFE_STAGES.length, labels: STAGE_NAMES }],
    ...compared,
    noise: againstShuffledTruth({
      name: 'macroF1',
      rows: truth.length,
      seed,
      figure: (order) => {
        const shuffled = Uint8Array.from(order, (row) => truth[row] ?? 0);
        return macroF1(confusionMatrix(shuffled, predicted, LIFE_STAGES.length));
      },
    }),
    baselineMetrics: [...compared.baselineMetrics, majority(truth, rows, parts.train, seed)],
    calibration: calibrationOf(probabilities, truth, seed),
    confusion: confusionOf(truth, predicted, STAGE_NAMES),
    importance,
    subgroups: subgroupsOf(rows, parts.test, truth, probabilities, predicted),
    data: {
      description: stageDataText(rows.quarter, rows.corrected),
      rows: rows.matrix.rows,
      trainRows: parts.train.length,
      testRows: parts.test.length,
      quarters: [rows.quarter],
      split: SPLIT,
      digest: rows.digest,
    },
    distribution,
    testDistribution: distributionInBinsOf(distribution, tableOf(tested)),
    sample: sampleOf(model, tested),
    limits: STAGE_LIMITS,
    files: { [MEDIANS_FILE]: mediansFile(STAGE_COLUMNS, mediansOf(rows.matrix, parts.train)) },
  };
}

/** How much accuracy falls when a column is shuffled, most first. */
async function importanceOf(
  model: StageModel,
  tested: Matrix,
  truth: Uint8Array,
  { seed, signal, progress }: Pick<TrainingContext, 'seed' | 'signal' | 'progress'>,
): Promise<Importance[]> {
  const looked = takeRows(tested, places(Math.min(tested.rows, IMPORTANCE_ROWS)));
  const right = (matrix: Matrix): number =>
    accuracy(truth.subarray(0, matrix.rows), predictedClasses(stageProbabilities(model, matrix)));
  const found = await finishInTurns(permutationImportance(looked, right, { repeats: 1, seed }), {
    signal,
    onProgress: ({ column }) => progress('importance', column + 1, STAGE_COLUMNS.length),
  });
  return found
    .map(({ column, mean }) => ({ column: STAGE_COLUMNS[column] ?? '', value: mean }))
    .sort((one, other) => other.value - one.value);
}

const tableOf = ({ values }: Matrix): FeatureTable => ({ columns: STAGE_COLUMNS, values });

function sampleOf(model: StageModel, tested: Matrix): TrainedModel['sample'] {
  const rows = takeRows(tested, places(Math.min(SAMPLE_ROWS, tested.rows)));
  return { table: tableOf(rows), outputs: { [STAGE_OUTPUT]: [...stageProbabilities(model, rows).values] } };
}

/** The accuracy of always predicting the most frequent stage. */
function majority(truth: Uint8Array, { labels }: StageRows, train: Int32Array, seed: number) {
  const counts = LIFE_STAGES.map((_, stage) => train.filter((row) => labels[row] === stage).length);
  const most = counts.indexOf(Math.max(...counts));
  const { metrics } = compareClassifiers(
    truth,
    { model: truth.map(() => most), baseline: truth, baselineTitle: { ko: '', en: '' } },
    ...([LIFE_STAGES.length, seed] as const),
  );
  return { ...metrics[1], name: 'majorityAccuracy', title: MAJORITY_ACCURACY };
}

/**
 * By sex and region, how often it is right; by age, where some stages are harder to predict, how much surer it is than
 * right.
 */
function subgroupsOf(
  { sexes, ages, regions }: StageRows,
  test: Int32Array,
  truth: Uint8Array,
  { columns, values }: Matrix,
  predicted: Uint8Array,
): SubgroupGap[] {
  const right = truth.map((label, row) => Number(label === predicted[row]));
  const excess = Float64Array.from(
    predicted,
    (label, row) => (values[row * columns + label] ?? NaN) - (right[row] ?? 0),
  );
  const of = (groups: readonly string[]): string[] => Array.from(test, (row) => groups[row] ?? '');
  return [
    subgroupGap({
      attribute: 'sex',
      title: SEX,
      figure: 'accuracy',
      groups: of(sexes),
      values: right,
    }),
    subgroupGap({
      attribute: 'region',
      title: REGION,
      figure: 'accuracy',
      groups: of(regions).map((code) => apiNameOf(RegionEnum, code)),
      values: right,
    }),
    subgroupGap({
      attribute: 'ageBand',
      title: AGE_BAND_OVERCONFIDENCE,
      figure: 'overconfidence',
      groups: of(ages),
      values: excess,
    }),
  ];
}
