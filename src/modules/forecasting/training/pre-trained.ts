import { madeUpSeries, WINDOWS, type TrainingRun } from '../../../platform/forecasting/index.js';
import type { TrainedModel } from '../../models/index.js';
import { MADE_UP_SERIES_DESCRIPTION, madeUpSeriesSplit } from './pre-trained.texts.js';
import { trainedForecaster } from './trained-forecaster.js';

/** Seeds that no training draws series from. */
const LEARNT_SEED = 987_001;
const JUDGING_SEED = 987_654;
const LEARNT_ROWS = 4_000;
const JUDGING_ROWS = 1_000;
/** How far ahead a network is judged: the first year of months. */
const JUDGED_STEPS = 12;

/** The registry's record of a network that learnt from made-up series only, judged by other made-up series. */
export function preTrainedForecaster(members: readonly Float32Array[], run: TrainingRun): Promise<TrainedModel> {
  const judged = madeUpSeries(JUDGING_SEED, JUDGING_ROWS, JUDGED_STEPS);
  return trainedForecaster({
    members,
    run,
    seed: run.seeds[0] ?? 1,
    learnt: madeUpSeries(LEARNT_SEED, LEARNT_ROWS, WINDOWS.horizon),
    judged: judged.map((each, place) => Object.assign({ group: String(place) }, each)),
    data: {
      description: MADE_UP_SERIES_DESCRIPTION,
      split: madeUpSeriesSplit(JUDGING_ROWS, JUDGED_STEPS),
    },
  });
}
