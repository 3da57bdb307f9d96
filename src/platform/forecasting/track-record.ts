import { companions, type CompanionName } from './companions/companions.js';
import { mix, shareFromErrors, type Mixed } from './mixture.js';
import { quantileAt, type Forecaster, type QuantileForecast } from './network/forecaster.js';
import { accuracyOf, type Accuracy } from './record/accuracy.js';
import { BAND_LEVELS, plainSpread, type BandLevel } from './record/plain-spread.js';
import { calibratedBand, calibrationOf, type Band, type BandCalibration, type Spread } from './record/bands.js';
import { rollingOrigins, type Origin } from './record/origins.js';
import type { Vintages } from './record/vintages.js';
import { checkedHistory, type Outlook, type Values } from './series.js';

/**
 * Methods that may forecast a series: the mixture with the network, a companion, or the baseline, which needs no
 * record.
 */
export type MethodName = 'MIXTURE' | CompanionName;

/**
 * How the methods did in a series' own past, and which of them is chosen. Plain data: the slow part runs once for each
 * new observation, and the result is stored.
 */
export interface TrackRecord {
  readonly origins: number;
  readonly method: MethodName;
  /** The network's share of the mixture, from the series' own origins. */
  readonly networkShare: number;
  readonly accuracies: Readonly<Partial<Record<MethodName, Accuracy>>>;
  /**
   * What bands are made from: the mixture's quantiles when there is a network, whichever method gives the middle, since
   * they hold better than bands from the series' steps; otherwise those steps.
   */
  readonly bandsFrom: 'MIXTURE' | 'STEPS';
  /** 80 % and 95 %. */
  readonly bands: readonly BandCalibration[];
}

/** A forecast with its bands. */
export interface BandedForecast {
  readonly method: MethodName;
  readonly middle: Float64Array;
  /** 80 % and 95 %. */
  readonly bands: readonly Band[];
}

/** Companions that are tried beside the mixture, or instead of it when there is no network. */
const TRIED: readonly CompanionName[] = ['THETA'];
/** How many past values count as much as a companion's raw band, which knows little of its series. */
const PLAIN_HALF_TRUST = 12;
const EMPTY = new Float64Array(0);
const BASELINE = 'SEASONAL_NAIVE' satisfies MethodName;

/**
 * Tries the methods from the series' rolling origins. A method is chosen only if it beats the seasonal naive over a
 * whole 90 % interval; otherwise the seasonal naive is. Without a forecaster only companions are tried.
 * @param vintages of a series that was revised: each origin then sees what was known there. Null for any other.
 * @throws SeriesUnfit
 */
export async function trackRecord(
  values: Values,
  outlook: Outlook,
  forecaster: Forecaster | null,
  vintages: Vintages | null = null,
): Promise<TrackRecord> {
  const { period } = outlook;
  const origins = rollingOrigins(values, outlook, vintages);
  const forecastsOf = (name: CompanionName): Float64Array[] =>
    origins.map(({ history, actual }) => companions[name].forecast(history, { period, horizon: actual.length }));
  const baseline = forecastsOf(BASELINE);
  const plain = new Map<MethodName, Float64Array[]>(TRIED.map((name) => [name, forecastsOf(name)]));
  const theta = plain.get('THETA') ?? [];
  const isEnough = forecaster !== null && values.length >= forecaster.leastLength;
  const network = isEnough ? await networkFrom(forecaster, origins, period) : null;
  const networkShare = network ? shareOf(origins, network, theta) : 0;
  const mixed = network?.map((answer, place) => mix(answer, theta[place] ?? EMPTY, networkShare));
  const forecasts = new Map<MethodName, readonly Float64Array[]>(plain);
  if (mixed)
    forecasts.set(
      'MIXTURE',
      mixed.map(({ middle }) => middle),
    );
  const accuracies = [...forecasts].map(([name, each]) => [name, accuracyOf(origins, each, baseline)] as const);
  const method = chosen(accuracies);
  const middles = forecasts.get(method) ?? baseline;
  const bands = BAND_LEVELS.map((level) => {
    const spreads = origins.map(({ history }, place) => {
      const answer = mixed?.[place];
      return answer ? mixedSpread(answer, level) : plainSpread(history, period, middles[place] ?? EMPTY, level);
    });
    return calibrationOf(origins, spreads, mixed ? { level } : { level, halfTrust: PLAIN_HALF_TRUST });
  });
  const bandsFrom = mixed ? 'MIXTURE' : 'STEPS';
  return {
    origins: origins.length,
    method,
    networkShare,
    accuracies: Object.fromEntries(accuracies),
    bandsFrom,
    bands,
  };
}

/** The best of those that beat the baseline; the baseline when none does. */
function chosen(accuracies: readonly (readonly [MethodName, Accuracy])[]): MethodName {
  const better = accuracies.filter(([, { isBetter }]) => isBetter);
  better.sort(([, one], [, other]) => (one.relativeError ?? Infinity) - (other.relativeError ?? Infinity));
  return better[0]?.[0] ?? BASELINE;
}

function networkFrom(
  forecaster: Forecaster,
  origins: readonly Origin[],
  period: number,
): Promise<readonly QuantileForecast[]> {
  return forecaster.quantilesOfMany(
    origins.map(({ history, actual }) => ({ values: history, period, horizon: actual.length })),
  );
}

function shareOf(
  origins: readonly Origin[],
  network: readonly QuantileForecast[],
  theta: readonly Float64Array[],
): number {
  const error = (forecasts: readonly Float64Array[]): number =>
    origins.reduce(
      (sum, { actual }, place) =>
        sum + actual.reduce((missed, value, step) => missed + Math.abs(value - (forecasts[place]?.[step] ?? NaN)), 0),
      0,
    );
  return shareFromErrors(error(network.map((answer) => quantileAt(answer, 0.5))), error(theta), origins.length);
}

/** The network's own band, moved with the middle. */
const EDGES: Readonly<Record<BandLevel, readonly [number, number]>> = { 0.8: [0.1, 0.9], 0.95: [0.025, 0.975] };

function mixedSpread({ middle, quantiles }: Mixed, level: BandLevel): Spread {
  const [low, high] = EDGES[level];
  return { middle, lower: quantileAt(quantiles, low), upper: quantileAt(quantiles, high) };
}

/**
 * Forecasts a series by the method of its record, with bands calibrated on its own past. The record may be of an
 * earlier day.
 * @throws SeriesUnfit
 */
export async function forecastWith(
  { method, networkShare, bandsFrom, bands }: TrackRecord,
  values: Values,
  outlook: Outlook,
  forecaster: Forecaster | null,
): Promise<BandedForecast> {
  const history = checkedHistory(values, outlook);
  if (bandsFrom === 'STEPS') {
    const middle = companions[method === 'MIXTURE' ? BASELINE : method].forecast(history, outlook);
    return { method, middle, bands: banded(bands, (level) => plainSpread(history, outlook.period, middle, level)) };
  }
  if (!forecaster) throw new RangeError('forecaster: this record was made with a network, and none was given');
  const theta = companions.THETA.forecast(history, outlook);
  const mixed = mix(await forecaster.quantiles(history, outlook), theta, networkShare);
  const middle = method === 'MIXTURE' ? mixed.middle : companions[method].forecast(history, outlook);
  const mixedBands = banded(bands, (level) => mixedSpread(mixed, level));
  return { method, middle, bands: mixedBands.map((band) => reaching(band, middle)) };
}

const banded = (calibrations: readonly BandCalibration[], spreadAt: (level: BandLevel) => Spread): readonly Band[] =>
  BAND_LEVELS.flatMap((level) => {
    const calibration = calibrations.find((each) => each.level === level);
    return calibration ? [calibratedBand(spreadAt(level), calibration)] : [];
  });

/**
 * The band, widened to the middle when another method gave the middle, so that a shown middle is never outside its
 * band.
 */
function reaching(band: Band, middle: Float64Array): Band {
  const lower = band.lower.map((edge, step) => Math.min(edge, middle[step] ?? edge));
  const upper = band.upper.map((edge, step) => Math.max(edge, middle[step] ?? edge));
  return Object.assign({}, band, { lower, upper });
}
