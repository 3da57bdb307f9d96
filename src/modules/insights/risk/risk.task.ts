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
import { identityOf, partsOf, SPLIT_TEXT } from '../training/parts.js';
import { separationOf } from '../training/separation.js';
import { subgroupGap } from '../training/subgroups.js';
import { RISK_LIMITS, RISK_PURPOSE } from './risk-card.texts.js';
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
  title: { ko: '소비 기반 연체 위험', en: 'Risk of arrears by spending' },
  purpose: RISK_PURPOSE,
  contract: RISK_CONTRACT,
  bounds: {
    calibrationErrorMax: 0.03,
    subgroupGapMax: 0.05,
    source: {
      ko: 'Moa 자체 기준: 확률이 평균 3%p 넘게 어긋나지 않고, 성별·연령대별로 예측과 실제의 차이가 5%p 넘게 벌어지지 않아야 합니다.',
      en: 'Moa: probabilities off by no more than 3 points on average, and what is foretold less what came to be no more than 5 points apart between sexes and ages.',
    },
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
        plainTitle: { ko: '카드 사용액만 보기', en: 'how much is spent alone' },
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
      description: {
        ko: `${rows.quarter} 분기 말에 대출이 있고 연체가 없던 고객. 그 뒤 연체가 시작되면 1 (${model.kind === 'BOOSTING' ? '부스팅' : '로지스틱 회귀'})`,
        en: `Borrowers who were not late at the end of ${rows.quarter}; 1 for those who fell behind since (by ${model.kind === 'BOOSTING' ? 'boosted trees' : 'logistic regression'})`,
      },
      rows: rows.matrix.rows,
      trainRows: parts.train.length,
      testRows: parts.test.length,
      quarters: [rows.quarter],
      split: SPLIT_TEXT,
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
    subgroupGap({ attribute: 'sex', title: { ko: '성별', en: 'sex' }, figure, values, groups: of(sexes) }),
    subgroupGap({ attribute: 'ageBand', title: { ko: '연령대', en: 'age band' }, figure, values, groups: of(ages) }),
  ];
}
