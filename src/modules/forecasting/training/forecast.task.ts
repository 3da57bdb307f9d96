import {
  ARCHITECTURE,
  fineTune,
  heldOut,
  PRE_TRAINING,
  weightsIn,
  type OwnSeries,
} from '../../../platform/forecasting/index.js';
import type { Localized } from '../../../platform/text.js';
import {
  readShipped,
  settledOptions,
  TooLittleToLearnFrom,
  type ModelTask,
  type TrainedModel,
  type TrainingContext,
  type TrainingOption,
} from '../../models/index.js';
import { judgedOf, readOwnSeries } from './own-series.js';
import { trainedForecaster } from './trained-forecaster.js';
import { WINDOW_CONTRACT, windowTable } from './window-columns.js';

/** Written into every file of a network of this kind. */
export const FORECASTER_NAME = 'moa-forecaster';
/** With fewer series an interval over series says nothing. */
const LEAST_SERIES = 8;
/** A tenth of the first learning rate, so that fine-tuning changes little of what it knows. */
const FINE_TUNING_RATE = 2e-4;
/** Of 100 values the 80 % band is to hold 75 to 85: what the published methods reach on single frequencies of M3. */
const MOST_COVERAGE_ERROR = 0.05;

const OPTIONS: readonly TrainingOption[] = [
  { name: 'steps', about: 'steps of going on', usual: 500, min: 1, max: 20_000, isWhole: true },
];

const SPLIT: Localized = {
  ko: '계열마다 마지막 5분의 1은 학습에 쓰지 않고 평가에만 사용',
  en: 'the last fifth of each series is learned from by none, and judges',
};

/** The network that forecasts series: it starts from the shipped one and learns series the institution may read. */
export const forecastTask: ModelTask = {
  task: 'FORECAST',
  title: { ko: '계열 예측', en: 'Forecasts of series' },
  purpose: {
    ko: '지표 계열의 다음 값이 놓일 구간을 그 계열의 지난 값만으로 예측합니다. 투자 조언에는 쓰지 않습니다.',
    en: 'Tells where the next values of a series of figures may lie, from its past alone. Not for advice on investments.',
  },
  format: 'WINDOWS',
  contract: WINDOW_CONTRACT,
  bounds: {
    calibrationErrorMax: MOST_COVERAGE_ERROR,
    subgroupGapMax: null,
    source: {
      ko: 'Moa 자체 기준: 지난 계절 그대로보다 MASE가 낮고, 80% 구간에 값의 75~85%가 들어야 합니다.',
      en: 'Moa: a lower MASE than the last season once more, and 75 to 85 % of values within the 80 % band.',
    },
  },
  options: OPTIONS,
  train,
  async recentInputs({ database, institutionId }) {
    const series = await readOwnSeries(database, institutionId);
    return windowTable(series.map(({ period, values }) => ({ period, history: values })));
  },
};

async function train(context: TrainingContext): Promise<TrainedModel> {
  const { database, institutionId, seed, signal, progress } = context;
  const series = await readOwnSeries(database, institutionId);
  if (series.length < LEAST_SERIES)
    throw new TooLittleToLearnFrom(`${series.length} series are long enough to be forecast`, String(LEAST_SERIES));
  const shipped = await readShipped('FORECAST');
  const file = shipped?.files['model.onnx'];
  if (!file) throw new Error('no network ships to go on from');
  const { steps = 1 } = settledOptions(OPTIONS, context.options);
  const before = weightsIn(file);
  const tuned = await fineTune(
    before,
    series,
    Object.assign({}, PRE_TRAINING, { seed, steps, learningRate: FINE_TUNING_RATE }),
    { signal, onProgress: (done, total) => progress('training', done, total) },
  );
  return trainedForecaster({
    members: tuned.members,
    run: {
      name: FORECASTER_NAME,
      version: 'own',
      architecture: ARCHITECTURE,
      steps,
      seeds: before.map((_, place) => seed + place),
      ownSeries: series.length,
    },
    learnt: series.map(knownOf),
    judged: series.flatMap(judgedOf),
    data: { description: described(series.length), split: SPLIT },
    seed,
  });
}

const knownOf = (one: OwnSeries) => ({ period: one.period, history: one.values.slice(0, -heldOut(one)) });

const described = (count: number): Localized => ({
  ko: `이 기관이 볼 수 있는 계열 ${count.toLocaleString('en')}개와 같은 수의 만들어 낸 계열. 함께 제공되는 모델에서 이어서 학습`,
  en: `${count.toLocaleString('en')} series that the institution may read, half and half with made-up ones; it goes on from the network that ships`,
});
