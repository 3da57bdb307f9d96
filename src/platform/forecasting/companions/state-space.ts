/** Which exponential smoothing: Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with exponential smoothing". */
export interface EtsForm {
  readonly trend: 'NONE' | 'ADDITIVE' | 'DAMPED';
  readonly season: 'NONE' | 'ADDITIVE' | 'MULTIPLICATIVE';
  readonly error: 'ADDITIVE' | 'MULTIPLICATIVE';
}

/** Smoothing weights, and the state before the first observation. */
export interface EtsState {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  /** How much of the trend is kept per step; 1 when it is not damped. */
  readonly damping: number;
  readonly level: number;
  readonly slope: number;
  readonly indices: Float64Array;
}

/** The result of running a form with these weights over a series. */
interface EtsRun {
  /** Minus twice the logarithm of the likelihood, up to a constant; infinite when the form does not fit. */
  readonly deviance: number;
  readonly forecast: Float64Array;
}

/** Smaller sums of squares count as rounding. */
const LEAST_SQUARES = 1e-300;

/** Runs a form over a series and into the future. */
export function runEts(values: Float64Array, { season, error }: EtsForm, start: EtsState, horizon: number): EtsRun {
  const { alpha, beta, gamma, damping } = start;
  const indices = start.indices.slice();
  const period = indices.length;
  let { level, slope } = start;
  let [squares, logs] = [0, 0];
  const seen = (plain: number, index: number): number =>
    season === 'MULTIPLICATIVE' ? plain * index : season === 'ADDITIVE' ? plain + index : plain;
  for (let time = 0; time < values.length; time += 1) {
    const index = indices[time % period] ?? 0;
    const expected = level + damping * slope;
    const predicted = seen(expected, index);
    const miss = (values[time] ?? 0) - predicted;
    if (error === 'MULTIPLICATIVE') {
      if (!(predicted > 0)) return { deviance: Infinity, forecast: new Float64Array(horizon) };
      squares += (miss / predicted) ** 2;
      logs += Math.log(predicted);
    } else squares += miss * miss;
    const plainMiss = season === 'MULTIPLICATIVE' ? miss / index : miss;
    level = expected + alpha * plainMiss;
    slope = damping * slope + beta * plainMiss;
    if (season === 'MULTIPLICATIVE') indices[time % period] = index + (gamma * miss) / (expected || 1);
    else if (season === 'ADDITIVE') indices[time % period] = index + gamma * miss;
  }
  let [share, kept] = [0, 1];
  const forecast = Float64Array.from({ length: horizon }, (_, step) => {
    kept *= damping;
    share += kept;
    return seen(level + share * slope, indices[(values.length + step) % period] ?? 0);
  });
  const deviance = values.length * Math.log(Math.max(squares, LEAST_SQUARES)) + 2 * logs;
  return { deviance: Number.isFinite(deviance) ? deviance : Infinity, forecast };
}
