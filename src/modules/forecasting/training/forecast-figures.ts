import { WINDOWS } from '../../../platform/forecasting/index.js';
import { bootstrap } from '../../../learning/index.js';
import type { Localized } from '../../../platform/text.js';
import { againstShuffledTruth, type Figure, type TrainedModel } from '../../models/index.js';
import {
  COVERAGE_ERROR_TITLE,
  COVERAGE_TITLES,
  LAST_SEASON_TITLE,
  MASE_SAVED_TITLE,
  MASE_TITLE,
  SEASON_LENGTH_TITLE,
  THETA_MASE_TITLE,
  TURNED_MASE_TITLE,
} from './forecast-figures.texts.js';
import { meanErrorInOrder, type JudgedRow } from './judged-series.js';

const METHOD = 'bootstrap over series, 200 draws';
/** Ends of the bands among the quantiles. */
const BANDS = { coverage80: [0.1, 0.9], coverage95: [0.025, 0.975] } as const;

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
    figure(name, COVERAGE_TITLES[name as keyof typeof BANDS], (drawn) => coverageOf(drawn, ends)),
  );
  const mase = (title: Localized, of: (row: JudgedRow) => number): Figure =>
    figure('mase', title, (drawn) => meanOf(drawn, of));
  return {
    comparison: {
      model: figure(
        'turnedMase',
        TURNED_MASE_TITLE,
        turned(({ network }) => network),
      ),
      baseline: figure(
        'turnedMase',
        TURNED_MASE_TITLE,
        turned(({ naive }) => naive),
      ),
      baselineTitle: LAST_SEASON_TITLE,
      improvement: figure('maseSaved', MASE_SAVED_TITLE, (drawn) =>
        meanOf(drawn, ({ network, naive }) => naive - network),
      ),
    },
    metrics: [mase(MASE_TITLE, ({ network }) => network), ...coverages],
    baselineMetrics: [
      mase(MASE_TITLE, ({ naive }) => naive),
      { ...mase(THETA_MASE_TITLE, ({ theta }) => theta), name: 'maseTheta' },
    ],
    noise: againstShuffledTruth({
      name: 'turnedMase',
      rows: rows.length,
      seed,
      figure: (order) => -meanErrorInOrder(rows, order),
    }),
    calibration: {
      error: figure('coverageError', COVERAGE_ERROR_TITLE, (drawn) =>
        Math.abs(coverageOf(drawn, BANDS.coverage80) - 0.8),
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
    title: SEASON_LENGTH_TITLE,
    figure: 'mase',
    groups,
    gap: Math.max(...values) - Math.min(...values),
  };
}
