import type { Origin } from './origins.js';

/** A middle and what lies around it, step by step, before it was held against the past. */
export interface Spread {
  readonly middle: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/** What the past says of a band: it can be kept and used again until an observation is added. */
export interface BandCalibration {
  readonly level: number;
  /** What raw half bands are multiplied by. */
  readonly factor: number;
  /** Of past values, the share that lay within the band as the other origins would have made it; null without any. */
  readonly coverage: number | null;
  /** How many past values that share rests on. They overlap: it is worth less than as many independent ones. */
  readonly scored: number;
}

/** A band for each step, and what is known of how often it holds. */
export interface Band extends BandCalibration {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * How many past values it takes until a series' own factor counts as much as none at all. Chosen on made-up series and
 * on half of public ones: a few dozen overlapping values say little about the tails.
 */
const HALF_TRUST = 200;
/** A half band that is nothing still has a side; distances are measured in this share of the middle then. */
const LEAST_HALF = 1e-9;
/** No factor goes below it: a band of nothing would be wrong at the next value. */
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 10;

/** How far a value lay from the middle, in half bands of its side: above 1 it was outside. */
function distance(value: number, { middle, lower, upper }: Spread, step: number): number {
  const centre = middle[step] ?? NaN;
  const half = value >= centre ? (upper[step] ?? NaN) - centre : centre - (lower[step] ?? NaN);
  if (value === centre) return 0;
  return Math.abs(value - centre) / Math.max(half, LEAST_HALF * Math.max(1, Math.abs(centre)));
}

/**
 * The factor that would have made the band hold `level` of past values, by the conformal quantile (Vovk and others 2005;
 * the rank counts the value to come), drawn towards 1 where there are few.
 */
function factorOf(distances: readonly number[], level: number, halfTrust: number): number {
  if (distances.length === 0) return 1;
  const sorted = [...distances].sort((one, other) => one - other);
  const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * level));
  const own = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, sorted[rank - 1] ?? 1));
  return Math.exp((distances.length / (distances.length + halfTrust)) * Math.log(own));
}

export interface BandOptions {
  /** The share of values that the band is to hold, such as 0.8. */
  readonly level: number;
  /** How many past values are worth as much as the raw band; 0 trusts the past alone. */
  readonly halfTrust?: number;
}

/**
 * What a series' past says of a method's bands: how much wider or narrower they have to be, and how often they held.
 * @throws RangeError when origins and past spreads are not as many, or the level is no share.
 */
export function calibrationOf(
  origins: readonly Origin[],
  past: readonly Spread[],
  { level, halfTrust = HALF_TRUST }: BandOptions,
): BandCalibration {
  if (origins.length !== past.length) throw new RangeError(`${origins.length} origins, and ${past.length} bands`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level: a share between 0 and 1 is needed, not ${level}`);
  const distances = origins.map(({ actual }, place) => {
    const told = past[place];
    return told ? Array.from(actual, (value, step) => distance(value, told, step)) : [];
  });
  const scored = distances.reduce((sum, each) => sum + each.length, 0);
  const held = distances.map((own, place) => {
    const others = factorOf(distances.filter((_, other) => other !== place).flat(), level, halfTrust);
    return own.filter((each) => each <= others).length;
  });
  const coverage = scored === 0 ? null : held.reduce((sum, each) => sum + each, 0) / scored;
  return { level, factor: factorOf(distances.flat(), level, halfTrust), coverage, scored };
}

/** A band of a raw one, as the past says. */
export function calibratedBand({ middle, lower, upper }: Spread, calibration: BandCalibration): Band {
  const side = (edge: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: edge.length }, (_, step) => {
      const centre = middle[step] ?? NaN;
      return centre + calibration.factor * ((edge[step] ?? NaN) - centre);
    });
  return Object.assign({ lower: side(lower), upper: side(upper) }, calibration);
}

/** Widens or narrows a band by how the same method's bands held from the origins of the series. @throws RangeError */
export const conformalBands = (
  spread: Spread,
  origins: readonly Origin[],
  past: readonly Spread[],
  options: BandOptions,
): Band => calibratedBand(spread, calibrationOf(origins, past, options));
