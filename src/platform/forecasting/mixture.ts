import { companions } from './companions/companions.js';
import { quantileAt, type Asked, type Forecaster, type QuantileForecast } from './network/forecaster.js';
import type { Values } from './series.js';

/**
 * The network's share in the mixture with Theta, before a series' own past says otherwise. Chosen on half of the public
 * series: the two err in different ways, and the mixture beats both.
 */
export const NETWORK_SHARE = 2 / 3;

/** A forecast of the mixture: the middle, and quantiles moved with it. */
export interface Mixed {
  readonly middle: Float64Array;
  readonly quantiles: QuantileForecast;
  /** The medians of the network alone and of Theta alone. */
  readonly network: Float64Array;
  readonly theta: Float64Array;
}

/** Mixes the middles of two methods. */
const mixedMiddle = (network: Values, theta: Values, share: number): Float64Array =>
  Float64Array.from(
    { length: network.length },
    (_, step) => share * (network[step] ?? NaN) + (1 - share) * (theta[step] ?? NaN),
  );

/**
 * Mixes the network's median with Theta, and shifts the network's quantiles by as much.
 * @throws SeriesUnfit that names the field.
 */
export async function mixtureOf(
  forecaster: Pick<Forecaster, 'quantilesOfMany'>,
  asked: readonly Asked[],
  share: (place: number) => number = () => NETWORK_SHARE,
): Promise<readonly Mixed[]> {
  const answers = await forecaster.quantilesOfMany(asked);
  return answers.map((answer, place) => {
    const one = asked[place] ?? { values: [], period: 1, horizon: 1 };
    return mix(answer, companions.THETA.forecast(one.values, one), share(place));
  });
}

/** Mixes existing answers. */
export function mix(answer: QuantileForecast, theta: Float64Array, share = NETWORK_SHARE): Mixed {
  const network = quantileAt(answer, 0.5);
  const middle = mixedMiddle(network, theta, share);
  const steps = answer.steps.map((step, place) => {
    const moved = (middle[place] ?? NaN) - (network[place] ?? NaN);
    return step.map((value) => value + moved);
  });
  return { middle, quantiles: { levels: answer.levels, steps }, network, theta };
}

/** The number of origins that counts as much as the usual share. */
const HALF_TRUST_ORIGINS = 24;
/** Smaller errors count as 0; their reciprocals would overflow. */
const LEAST_ERROR = 1e-12;

/**
 * The network's share for one series, from the mean errors of both at its rolling origins: each in proportion to the
 * usual share and the reciprocal of its error, shrunk towards the usual share when origins are few.
 */
export function shareFromErrors(networkError: number, thetaError: number, origins: number): number {
  if (!Number.isFinite(networkError) || !Number.isFinite(thetaError) || origins === 0) return NETWORK_SHARE;
  const network = NETWORK_SHARE / Math.max(networkError, LEAST_ERROR);
  const theta = (1 - NETWORK_SHARE) / Math.max(thetaError, LEAST_ERROR);
  const trust = origins / (origins + HALF_TRUST_ORIGINS);
  return trust * (network / (network + theta)) + (1 - trust) * NETWORK_SHARE;
}
