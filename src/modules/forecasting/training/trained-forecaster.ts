import { createHash } from 'node:crypto';
import {
  forecasterFiles,
  loadForecaster,
  WINDOWS,
  type Forecaster,
  type TrainingRun,
} from '../../../platform/forecasting/index.js';
import { distributionInBinsOf, distributionOf, type TrainedModel } from '../../models/index.js';
import { forecastFigures } from './forecast-figures.js';
import { judgeSeries, type JudgedSeries } from './judged-series.js';
import { forecasterLimits } from './trained-forecaster.texts.js';
import { WINDOW_CONTRACT, windowTable, type WindowedSeries } from './window-columns.js';

/** The file of a version that says how its network was trained. */
export const NETWORK_RECORD = 'network.json';
const OUTPUT = 'quantiles';
const SAMPLED = 8;
/** Values of a sampled series: more than a window shows. */
const SAMPLED_LENGTH = 120;

/** A network with what it learnt from and what it is judged by. */
export interface NewForecaster {
  readonly members: readonly Float32Array[];
  readonly run: TrainingRun;
  readonly learnt: readonly WindowedSeries[];
  readonly judged: readonly JudgedSeries[];
  readonly data: Pick<TrainedModel['data'], 'description' | 'split'>;
  readonly seed: number;
}

/** The registry's record of a network, judged by series that training did not see. */
export async function trainedForecaster(made: NewForecaster): Promise<TrainedModel> {
  const { members, run, learnt, judged, seed } = made;
  const files = forecasterFiles(members, run);
  const forecaster = await loadForecaster(files['model.onnx']);
  try {
    const rows = await judgeSeries(forecaster, judged);
    const distribution = distributionOf(WINDOW_CONTRACT, windowTable(learnt));
    return {
      model: files['model.onnx'],
      outputs: [{ name: OUTPUT, width: WINDOWS.horizon * WINDOWS.quantiles.length }],
      ...forecastFigures(rows, seed),
      data: dataOf(made),
      distribution,
      testDistribution: distributionInBinsOf(distribution, windowTable(judged)),
      sample: await sampleOf(forecaster, judged),
      limits: forecasterLimits(WINDOWS.longestPeriod),
      files: { [NETWORK_RECORD]: files['record.json'] },
    };
  } finally {
    await forecaster.close();
  }
}

function dataOf({ learnt, judged, data }: NewForecaster): TrainedModel['data'] {
  const digest = createHash('sha256');
  for (const { period, history } of learnt) digest.update(`${period}:${history.join(',')}\n`);
  for (const { period, history, future } of judged) digest.update(`${period}:${history.length}:${future.join(',')}\n`);
  return {
    ...data,
    rows: learnt.length + judged.length,
    trainRows: learnt.length,
    testRows: judged.length,
    quarters: [],
    digest: digest.digest('hex'),
  };
}

async function sampleOf(forecaster: Forecaster, judged: readonly JudgedSeries[]): Promise<TrainedModel['sample']> {
  const every = Math.max(1, Math.floor(judged.length / SAMPLED));
  const sampled = judged
    .filter((_, place) => place % every === 0)
    .slice(0, SAMPLED)
    .map(({ period, history }) => ({ period, history: history.slice(-SAMPLED_LENGTH) }));
  const answers = await forecaster.quantilesOfMany(
    sampled.map(({ period, history }) => ({ period, values: history, horizon: WINDOWS.horizon })),
  );
  return {
    table: windowTable(sampled),
    outputs: { [OUTPUT]: answers.flatMap(({ steps }) => steps.flatMap((step) => [...step])) },
    series: sampled.map(({ period, history }) => ({ period, values: [...history] })),
  };
}
