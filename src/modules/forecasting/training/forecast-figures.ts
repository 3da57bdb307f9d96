import { WINDOWS } from '../../../platform/forecasting/index.js';
import { bootstrap } from '../../../learning/index.js';
import type { Localized } from '../../../platform/text.js';
import { againstShuffledTruth, type Figure, type TrainedModel } from '../../models/index.js';
import { meanErrorInOrder, type JudgedRow } from './judged-series.js';

const METHOD = 'bootstrap over series, 200 draws';
const MASE: Localized = {
  ko: '평균 절대 척도 오차(MASE, 낮을수록 좋음)',
  en: 'Mean absolute scaled error (MASE, lower is better)',
};
const TURNED: Localized = { ko: 'MASE의 음수(클수록 좋음)', en: 'MASE, turned round: greater is better' };
/** Ends of the bands among the quantiles. */
const BANDS = { coverage80: [0.1, 0.9], coverage95: [0.025, 0.975] } as const;
const COVERAGE: Readonly<Record<keyof typeof BANDS, Localized>> = {
  coverage80: { ko: '80% 구간에 든 값의 비율', en: 'Share of values within the 80 % band' },
  coverage95: { ko: '95% 구간에 든 값의 비율', en: 'Share of values within the 95 % band' },
};

const sumOf = (rows: readonly JudgedRow[], of: (row: JudgedRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
const meanOf = (rows: readonly JudgedRow[], of: (row: JudgedRow) => number): number => sumOf(rows, of) / rows.length;

function coverageOf(rows: readonly JudgedRow[], [low, high]: readonly [number, number]): number {
  const [from, to] = [WINDOWS.quantiles.indexOf(low), WINDOWS.quantiles.indexOf(high)];
  return sumOf(rows, ({ below }) => (below[to] ?? NaN) - (below[from] ?? NaN)) / sumOf(rows, ({ steps }) => steps);
}

type Figures = Pick<
  TrainedModel,
  'comparison' | 'metrics' | 'baselineMetrics' | 'noise' | 'calibration' | 'confusion' | 'importance' | 'subgroups'
>;

/** All figures of a network from its rows. The bootstrap draws whole series, since rows of one series are alike. */
export function forecastFigures(rows: readonly JudgedRow[], seed: number): Figures {
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  const figure = (name: string, title: Localized, of: (drawn: readonly JudgedRow[]) => number): Figure => ({
    name,
    title,
    rows: rows.length,
    method: METHOD,
    ...bootstrap(groups.length, (drawn) => of(Array.from(drawn, (at) => groups[at] ?? []).flat()), { seed }),
  });
  const turned = (of: (row: JudgedRow) => number) => (drawn: readonly JudgedRow[]) => -meanOf(drawn, of);
  const coverages = Object.entries(BANDS).map(([name, ends]) =>
    figure(name, COVERAGE[name as keyof typeof BANDS], (drawn) => coverageOf(drawn, ends)),
  );
  const mase = (title: Localized, of: (row: JudgedRow) => number): Figure =>
    figure('mase', title, (drawn) => meanOf(drawn, of));
  return {
    comparison: {
      model: figure(
        'turnedMase',
        TURNED,
        turned(({ network }) => network),
      ),
      baseline: figure(
        'turnedMase',
        TURNED,
        turned(({ naive }) => naive),
      ),
      baselineTitle: { ko: '지난 계절 그대로', en: 'the last season once more' },
      improvement: figure('maseSaved', { ko: '줄어든 MASE', en: 'MASE saved' }, (drawn) =>
        meanOf(drawn, ({ network, naive }) => naive - network),
      ),
    },
    metrics: [mase(MASE, ({ network }) => network), ...coverages],
    baselineMetrics: [
      mase(MASE, ({ naive }) => naive),
      { ...mase({ ko: '쎄타 방법의 MASE', en: 'MASE of the Theta method' }, ({ theta }) => theta), name: 'maseTheta' },
    ],
    noise: againstShuffledTruth({
      name: 'turnedMase',
      rows: rows.length,
      seed,
      figure: (order) => -meanErrorInOrder(rows, order),
    }),
    calibration: {
      error: figure(
        'coverageError',
        { ko: '80% 구간 포함률과 80%의 차이', en: 'Distance of the 80 % band’s coverage from 80 %' },
        (drawn) => Math.abs(coverageOf(drawn, BANDS.coverage80) - 0.8),
      ),
      bins: binsOf(rows),
    },
    confusion: null,
    importance: [],
    subgroups: [byFrequency(rows)],
  };
}

/** For each quantile, how many values were below it. */
function binsOf(rows: readonly JudgedRow[]): NonNullable<TrainedModel['calibration']>['bins'] {
  const steps = sumOf(rows, (row) => row.steps);
  return WINDOWS.quantiles.map((predicted, level) => ({
    predicted,
    observed: sumOf(rows, ({ below }) => below[level] ?? 0) / steps,
    rows: steps,
  }));
}

function byFrequency(rows: readonly JudgedRow[]): TrainedModel['subgroups'][number] {
  const groups = [...Map.groupBy(rows, ({ period }) => period)]
    .toSorted(([one], [other]) => one - other)
    .map(([period, each]) => ({
      label: String(period),
      value: meanOf(each, ({ network }) => network),
      low: null,
      high: null,
      rows: each.length,
    }));
  const values = groups.map(({ value }) => value);
  return {
    attribute: 'period',
    title: { ko: '계절 길이(관측치 수)', en: 'Observations in a season' },
    figure: 'mase',
    groups,
    gap: Math.max(...values) - Math.min(...values),
  };
}
