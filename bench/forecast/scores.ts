import { randomOf } from '../../src/learning/index.js';
import { scaledError } from '../../src/platform/forecasting/index.js';
import { PERIODS, type M3Series } from './m3.js';

export type Forecasts = (series: M3Series) => ArrayLike<number>;

export interface Score {
  /** Symmetric mean absolute percentage error, pooled over all forecasts: the published way. */
  readonly smape: number;
  /** Mean absolute scaled error, as the mean over series. */
  readonly mase: number;
}

const percentage = (actual: number, forecast: number): number => {
  const size = Math.abs(actual) + Math.abs(forecast);
  return size === 0 ? 0 : (200 * Math.abs(actual - forecast)) / size;
};

/** Sum of the percentage errors of a series. */
const missed = ({ future }: M3Series, forecast: ArrayLike<number>): number =>
  future.reduce((sum, value, step) => sum + percentage(value, forecast[step] ?? NaN), 0);

export function scoreOf(series: readonly M3Series[], forecasts: Forecasts): Score {
  let [errors, values, scaled, scoredSeries] = [0, 0, 0, 0];
  for (const each of series) {
    const forecast = forecasts(each);
    errors += missed(each, forecast);
    values += each.future.length;
    const error = scaledError(each.known, forecast, each.future, each.period);
    if (error === null) continue;
    scaled += error;
    scoredSeries += 1;
  }
  return { smape: errors / values, mase: scaled / scoredSeries };
}

/** By period and over all. */
export const scoresByPeriod = (series: readonly M3Series[], forecasts: Forecasts): readonly Score[] => [
  ...PERIODS.map((group) =>
    scoreOf(
      series.filter((each) => each.group === group),
      forecasts,
    ),
  ),
  scoreOf(series, forecasts),
];

export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** By how much one method's sMAPE lies above another's, with a 95 % interval by bootstrap over series. */
export function differenceOf(series: readonly M3Series[], one: Forecasts, other: Forecasts): Difference {
  const pairs = series.map((each) => ({
    more: missed(each, one(each)) - missed(each, other(each)),
    values: each.future.length,
  }));
  const mean = (chosen: readonly { more: number; values: number }[]): number =>
    chosen.reduce((sum, { more }) => sum + more, 0) / chosen.reduce((sum, { values }) => sum + values, 0);
  const random = randomOf(1);
  const drawn = Float64Array.from({ length: 1_000 }, () =>
    mean(pairs.map(() => pairs[random.below(pairs.length)] ?? { more: 0, values: 1 })),
  ).sort();
  return { value: mean(pairs), low: drawn[25] ?? NaN, high: drawn[974] ?? NaN };
}

export interface Edges {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/** The share of values within the band, by period and over all. */
export function coverageByPeriod(series: readonly M3Series[], edges: (series: M3Series) => Edges): readonly number[] {
  const shareOf = (chosen: readonly M3Series[]): number => {
    let [inside, values] = [0, 0];
    for (const each of chosen) {
      const { lower, upper } = edges(each);
      each.future.forEach((value, step) => {
        inside += Number(value >= (lower[step] ?? NaN) && value <= (upper[step] ?? NaN));
        values += 1;
      });
    }
    return inside / values;
  };
  return [...PERIODS.map((group) => shareOf(series.filter((each) => each.group === group))), shareOf(series)];
}
