import {
  ARCHITECTURE,
  fineTune,
  heldOut,
  PRE_TRAINING,
  weightsIn,
  type OwnSeries,
} from '../../../platform/forecasting/index.js';
import {
  readShipped,
  settledOptions,
  TooFewRows,
  type ModelTask,
  type TrainedModel,
  type TrainingContext,
  type TrainingOption,
} from '../../models/index.js';
import {
  FORECAST_BOUNDS_SOURCE,
  FORECAST_PURPOSE,
  FORECAST_TASK_TITLE,
  OWN_SERIES_SPLIT,
  ownSeriesDescription,
} from './forecast.texts.js';
import { judgedOf, readOwnSeries } from './own-series.js';
import { trainedForecaster } from './trained-forecaster.js';
import { WINDOW_CONTRACT, windowTable } from './window-columns.js';

/** Written into every file of a network of this kind. */
export const FORECASTER_NAME = 'moa-forecaster';
/** With fewer series an interval over series says nothing. */
const LEAST_SERIES = 8;
/** A tenth of the first learning rate, so that fine-tuning changes little of what it knows. */
const FINE_TUNING_RATE = 2e-4;
/** The 80 % band must hold 75 to 85 of 100 values: published methods reach that on single frequencies of M3. */
const MOST_COVERAGE_ERROR = 0.05;

const OPTIONS: readonly TrainingOption[] = [
  { name: 'steps', about: 'steps of going on', usual: 500, min: 1, max: 20_000, isWhole: true },
];

/** The network that forecasts series: it starts from the shipped one and learns series the institution may read. */
export const forecastTask: ModelTask = {
  task: 'FORECAST',
  title: FORECAST_TASK_TITLE,
  purpose: FORECAST_PURPOSE,
  format: 'WINDOWS',
  contract: WINDOW_CONTRACT,
  bounds: {
    calibrationErrorMax: MOST_COVERAGE_ERROR,
    subgroupGapMax: null,
    source: FORECAST_BOUNDS_SOURCE,
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
    throw new TooFewRows(`${series.length} series are long enough to be forecast`, String(LEAST_SERIES));
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
    data: { description: ownSeriesDescription(series.length), split: OWN_SERIES_SPLIT },
    seed,
  });
}

const knownOf = (one: OwnSeries) => ({ period: one.period, history: one.values.slice(0, -heldOut(one)) });
