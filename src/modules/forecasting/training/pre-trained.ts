import { madeUpSeries, WINDOWS, type TrainingRun } from '../../../platform/forecasting/index.js';
import type { TrainedModel } from '../../models/index.js';
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
      description: {
        ko: '프로그램이 만들어 낸 계열만으로 학습(추세, 계절, 국면 변화, 수준 이동, 이상치, 간헐적 수요, 달력 효과). 실제 계열은 보지 않음',
        en: 'Made-up series alone: trends, seasons, regime changes, level shifts, outliers, intermittent demand and effects of the calendar. It saw no real series',
      },
      split: {
        ko: `학습에 쓰지 않은 난수로 만든 계열 ${JUDGING_ROWS.toLocaleString('en')}개의 다음 ${JUDGED_STEPS}개 값으로 평가. 실제 계열(M3) 결과는 bench/RESULTS.md`,
        en: `judged by the next ${JUDGED_STEPS} values of ${JUDGING_ROWS.toLocaleString('en')} series from seeds that training never drew; bench/RESULTS.md tells of real ones (M3)`,
      },
    },
  });
}
