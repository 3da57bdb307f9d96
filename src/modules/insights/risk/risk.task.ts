import { auc, finishInTurns, permutationImportance, places, takeRows, type Matrix } from '../../../learning/index.js';
import {
  againstShuffledTruth,
  distributionInBinsOf,
  distributionOf,
  type FeatureTable,
  type Importance,
  type ModelTask,
  type SubgroupGap,
  type TrainedModel,
  type TrainingContext,
} from '../../models/index.js';
import { mediansFile, mediansOf } from '../training/medians.js';
import { calibrationOfShares } from '../training/calibration.js';
import { identityOf, partsOf } from '../training/row-parts.js';
import { separationOf } from '../training/separation.js';
import { subgroupGap } from '../training/subgroups.js';
import { AGE_BAND, SEX, SPLIT } from '../training/training.texts.js';
import { RISK_BOUNDS, RISK_LIMITS, RISK_PURPOSE, RISK_TITLE, riskDataText, SPENDING_ALONE } from './risk-card.texts.js';
import { RISK_COLUMNS, RISK_CONTRACT } from './risk-features.js';
import { bandsFile, BANDS_FILE, RISK_MEDIANS_FILE, RISK_OUTPUT } from './risk-output.js';
import { readRiskRows, recentRiskInputs, type RiskRows } from './risk-rows.js';
import { RISK_OPTIONS, trainRisk, type RiskModel } from './risk-training.js';

const SAMPLE_ROWS = 16;
const IMPORTANCE_ROWS = 5_000;

type Learning = Pick<TrainingContext, 'seed' | 'signal' | 'progress' | 'options'>;

/** Predicts how likely a borrower is to fall behind, from card spending alone. */
export const riskTask: ModelTask = {
  task: 'LOAN_RISK',
  title: RISK_TITLE,
  purpose: RISK_PURPOSE,
  contract: RISK_CONTRACT,
  bounds: {
    calibrationErrorMax: 0.03,
    subgroupGapMax: 0.05,
    source: RISK_BOUNDS,
  },
  options: RISK_OPTIONS,
  async train(context) {
    return riskOn(await readRiskRows(context), context);
  },
  recentInputs: recentRiskInputs,
};

/** Learns from rows and measures on those it has not seen. */
export async function riskOn(rows: RiskRows, context: Learning): Promise<TrainedModel> {
  const { seed } = context;
  const parts = partsOf(rows.matrix.rows, seed);
  const model = await trainRisk(rows, parts, context);
  const tested = takeRows(rows.matrix, parts.test);
  const truth = Uint8Array.from(parts.test, (row) => rows.labels[row] ?? 0);
  const risks = model.probabilities(tested);
  const learnt = takeRows(rows.matrix, parts.train);
  const distribution = distributionOf(RISK_CONTRACT, tableOf(learnt));
  return {
    model: model.file(identityOf(RISK_CONTRACT)),
    outputs: [{ name: RISK_OUTPUT, width: 2, labels: ['IN_TIME', 'LATE'] }],
    ...separationOf(
      {
        truth,
        model: risks,
        plain: plainly(tested),
        seed,
        title: AUC,
        plainTitle: SPENDING_ALONE,
      },
      { isProbability: true },
    ),
    noise: againstShuffledTruth({
      name: 'auc',
      rows: truth.length,
      seed,
      figure: (order) => auc(risks, takeLabels(truth, order)),
    }),
    calibration: calibrationOfShares(risks, truth, seed),
    confusion: null,
    importance: await importanceOf(model, tested, truth, context),
    subgroups: subgroupsOf(rows, parts.test, truth, risks),
    data: {
      description: riskDataText(rows.quarter, model.kind === 'BOOSTING'),
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
    limits: RISK_LIMITS,
    files: {
      [RISK_MEDIANS_FILE]: mediansFile(RISK_COLUMNS, mediansOf(rows.matrix, parts.train)),
      [BANDS_FILE]: bandsFile(model.probabilities(learnt)),
    },
  };
}

const takeLabels = (labels: Uint8Array, order: Int32Array): Uint8Array =>
  Uint8Array.from(order, (row) => labels[row] ?? 0);
const tableOf = ({ values }: Matrix): FeatureTable => ({ columns: RISK_COLUMNS, values });

function sampleOf(model: RiskModel, tested: Matrix): TrainedModel['sample'] {
  const rows = takeRows(tested, places(Math.min(SAMPLE_ROWS, tested.rows)));
  const both = [...model.probabilities(rows)].flatMap((risk) => [1 - risk, risk]);
  return { table: tableOf(rows), outputs: { [RISK_OUTPUT]: both } };
}

const AUC = { ko: 'AUC', en: 'AUC' };

/** The baseline: those who spend less are riskier. */
function plainly({ rows, columns, values }: Matrix): Float32Array {
  const total = RISK_COLUMNS.indexOf('logTotal');
  return Float32Array.from({ length: rows }, (_, row) => -(values[row * columns + total] ?? 0));
}

async function importanceOf(
  model: RiskModel,
  tested: Matrix,
  truth: Uint8Array,
  { seed, signal, progress }: Learning,
): Promise<Importance[]> {
  const looked = takeRows(tested, places(Math.min(tested.rows, IMPORTANCE_ROWS)));
  const area = (matrix: Matrix): number => auc(model.probabilities(matrix), truth.subarray(0, matrix.rows));
  const found = await finishInTurns(permutationImportance(looked, area, { seed }), {
    signal,
    onProgress: ({ column }) => progress('importance', column + 1, RISK_COLUMNS.length),
  });
  return found
    .map(({ column, mean }) => ({ column: RISK_COLUMNS[column] ?? '', value: mean }))
    .sort((one, other) => other.value - one.value);
}

/** By group, how far predictions exceed outcomes. */
function subgroupsOf(
  { sexes, ages }: RiskRows,
  test: Int32Array,
  truth: Uint8Array,
  risks: Float32Array,
): SubgroupGap[] {
  const values = Float64Array.from(risks, (risk, row) => risk - (truth[row] ?? 0));
  const of = (groups: readonly string[]): string[] => Array.from(test, (row) => groups[row] ?? '');
  const figure = 'overstatement';
  return [
    subgroupGap({ attribute: 'sex', title: SEX, figure, values, groups: of(sexes) }),
    subgroupGap({ attribute: 'ageBand', title: AGE_BAND, figure, values, groups: of(ages) }),
  ];
}
