import type { Origin } from './origins.js';

/** A middle and its raw bounds, step by step, before calibration on the past. */
export interface Spread {
  readonly middle: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/** A band's calibration on the past: it can be stored and reused until an observation is added. */
export interface BandCalibration {
  readonly level: number;
  /** The factor for raw half bands. */
  readonly factor: number;
  /** The share of past values within the band as the other origins would have made it; null when there are none. */
  readonly coverage: number | null;
  /**
   * How many past values that share is based on. They overlap, so they are worth less than as many independent ones.
   */
  readonly scored: number;
}

/** A band for each step, and how often it held in the past. */
export interface Band extends BandCalibration {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * How many past values a series needs until its own factor counts as much as the raw band: few overlapping values say
 * little about the tails. One that widens the band is trusted sooner than one that narrows it. Where steps have become
 * larger, or a trend has turned, the band then follows; where they have not, it is hardly wider than before. Chosen on
 * made-up series with such changes and without, and on half of the public ones.
 */
const HALF_TRUST = { wider: 60, narrower: 200 } as const;
/** The smallest half band, as a share of the middle: distances need a width above 0. */
const LEAST_HALF = 1e-9;
/** The smallest factor: a band of width 0 would be wrong at the next value. */
const LEAST_FACTOR = 0.2;
const MOST_FACTOR = 10;

/** A value's distance from the middle, in half bands of its side: above 1 it was outside. */
function distance(value: number, { middle, lower, upper }: Spread, step: number): number {
  const centre = middle[step] ?? NaN;
  const half = value >= centre ? (upper[step] ?? NaN) - centre : centre - (lower[step] ?? NaN);
  if (value === centre) return 0;
  return Math.abs(value - centre) / Math.max(half, LEAST_HALF * Math.max(1, Math.abs(centre)));
}

/**
 * The factor that would have made the band hold `level` of past values, by the conformal quantile (Vovk and others
 * 2005; the rank counts the value to come), shrunk towards 1 when there are few.
 */
function factorOf(distances: readonly number[], level: number, halfTrust: number | null): number {
  if (distances.length === 0) return 1;
  const sorted = [...distances].sort((one, other) => one - other);
  const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * level));
  const own = Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, sorted[rank - 1] ?? 1));
  const trust = halfTrust ?? (own > 1 ? HALF_TRUST.wider : HALF_TRUST.narrower);
  return Math.exp((distances.length / (distances.length + trust)) * Math.log(own));
}

export interface BandOptions {
  /** The share of values that the band should contain, such as 0.8. */
  readonly level: number;
  /**
   * How many past values count as much as the raw band; 0 uses the past only. When left out, fewer count as much where
   * they widen it than where they narrow it.
   */
  readonly halfTrust?: number;
}

/**
 * Calibrates a method's bands on a series' past: how much wider or narrower they must be, and how often they held.
 * @throws RangeError when origins and past spreads differ in number, or the level is not between 0 and 1.
 */
export function calibrationOf(
  origins: readonly Origin[],
  past: readonly Spread[],
  { level, halfTrust }: BandOptions,
): BandCalibration {
  if (origins.length !== past.length) throw new RangeError(`${origins.length} origins, and ${past.length} bands`);
  if (!(level > 0 && level < 1)) throw new RangeError(`level: a share between 0 and 1 is needed, not ${level}`);
  const distances = origins.map(({ actual }, place) => {
    const spread = past[place];
    return spread ? Array.from(actual, (value, step) => distance(value, spread, step)) : [];
  });
  const scored = distances.reduce((sum, each) => sum + each.length, 0);
  const held = distances.map((own, place) => {
    const others = factorOf(distances.filter((_, other) => other !== place).flat(), level, halfTrust ?? null);
    return own.filter((each) => each <= others).length;
  });
  const coverage = scored === 0 ? null : held.reduce((sum, each) => sum + each, 0) / scored;
  return { level, factor: factorOf(distances.flat(), level, halfTrust ?? null), coverage, scored };
}

/** A raw band with its calibration applied. */
export function calibratedBand({ middle, lower, upper }: Spread, calibration: BandCalibration): Band {
  const side = (edge: ArrayLike<number>): Float64Array =>
    Float64Array.from({ length: edge.length }, (_, step) => {
      const centre = middle[step] ?? NaN;
      return centre + calibration.factor * ((edge[step] ?? NaN) - centre);
    });
  return Object.assign({ lower: side(lower), upper: side(upper) }, calibration);
}

/** Widens or narrows a band by how often the same method's bands held from the series' origins. @throws RangeError */
export const conformalBands = (
  spread: Spread,
  origins: readonly Origin[],
  past: readonly Spread[],
  options: BandOptions,
): Band => calibratedBand(spread, calibrationOf(origins, past, options));
