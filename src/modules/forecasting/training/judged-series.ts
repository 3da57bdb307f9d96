import {
  companions,
  quantileAt,
  scaledError,
  WINDOWS,
  type Forecaster,
  type QuantileForecast,
} from '../../../platform/forecasting/index.js';
import type { WindowedSeries } from './window-columns.js';

/** A series with its later values, which training did not see. */
export interface JudgedSeries extends WindowedSeries {
  readonly future: Float64Array;
  /** Rows of one series are drawn together: their errors are alike. */
  readonly group: string;
}

/** How a network and the plain methods did on one series. Errors are in units of the seasonal naive in the history. */
export interface JudgedRow {
  readonly group: string;
  readonly period: number;
  readonly network: number;
  readonly naive: number;
  readonly theta: number;
  /** How many actual values there are, and how many are below each quantile. */
  readonly steps: number;
  readonly below: readonly number[];
  /** Values from the last known one, in those units: as forecast, and as they were. */
  readonly predicted: Float64Array;
  readonly came: Float64Array;
}

/** Cap on errors: one series that hardly ever moved must not decide for all. */
const MOST_ERROR = 10;

const cut = (error: number): number => Math.min(MOST_ERROR, error);

/** Tests a network on series. Those that never change within a season have no scale, and are left out. */
export async function judgeSeries(
  forecaster: Pick<Forecaster, 'quantilesOfMany'>,
  series: readonly JudgedSeries[],
): Promise<readonly JudgedRow[]> {
  const answers = await forecaster.quantilesOfMany(
    series.map(({ history, period, future }) => ({ values: history, period, horizon: future.length })),
  );
  return series.flatMap((one, place) => {
    const answer = answers[place];
    return (answer && rowOf(one, answer)) ?? [];
  });
}

function rowOf({ group, period, history, future }: JudgedSeries, answer: QuantileForecast): JudgedRow | null {
  const median = quantileAt(answer, 0.5);
  const error = (forecast: ArrayLike<number>): number | null => scaledError(history, forecast, future, period);
  const outlook = { period, horizon: future.length };
  const [network, naive, theta] = [
    error(median),
    error(companions.SEASONAL_NAIVE.forecast(history, outlook)),
    error(companions.THETA.forecast(history, outlook)),
  ];
  if (network === null || naive === null || theta === null) return null;
  const last = history.at(-1) ?? 0;
  // One step's error in units is what the scale of errors divides by.
  const unit = error(median.map((_, step) => (future[step] ?? 0) + 1)) ?? 0;
  const inUnits = (values: Float64Array): Float64Array => values.map((value) => (value - last) * unit);
  return {
    group,
    period,
    network: cut(network),
    naive: cut(naive),
    theta: cut(theta),
    steps: future.length,
    below: WINDOWS.quantiles.map(
      (_, level) => answer.steps.filter((step, at) => (future[at] ?? NaN) <= (step[level] ?? NaN)).length,
    ),
    predicted: inUnits(median),
    came: inUnits(future),
  };
}

/** The mean error of forecasts against the actual values of rows in this order, which may be shuffled. */
export function meanErrorInOrder(rows: readonly JudgedRow[], order: Int32Array): number {
  let sum = 0;
  for (const [place, { predicted }] of rows.entries()) {
    const came = rows[order[place] ?? 0]?.came ?? predicted;
    const steps = Math.min(predicted.length, came.length);
    let missed = 0;
    for (let step = 0; step < steps; step += 1) missed += Math.abs((came[step] ?? 0) - (predicted[step] ?? 0));
    sum += cut(missed / steps);
  }
  return sum / rows.length;
}
