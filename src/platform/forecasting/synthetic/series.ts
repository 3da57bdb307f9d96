import type { Draws } from './draws.js';
import { addNoise, addOutliers, addShifts, makeIntermittent } from './disturbances.js';
import { addCalendar, addSeason } from './seasons.js';
import { someTrend } from './trends.js';

/** A made-up series: the known values, and those that follow. */
export interface SyntheticSeries {
  readonly period: number;
  readonly history: Float64Array;
  readonly future: Float64Array;
}

interface Frequency {
  readonly period: number;
  readonly weight: number;
  /** Fewest and most observations. */
  readonly lengths: readonly [number, number];
}

/**
 * Frequencies and lengths: years, quarters and months as public collections of economic series have them; a tenth of
 * half-years, business weeks, weeks of days, hours of a day and weeks of a year.
 */
const FREQUENCIES: readonly Frequency[] = [
  { period: 1, weight: 0.2, lengths: [9, 45] },
  { period: 1, weight: 0.14, lengths: [36, 102] },
  { period: 4, weight: 0.25, lengths: [14, 68] },
  { period: 12, weight: 0.32, lengths: [30, 130] },
  { period: 2, weight: 0.01, lengths: [10, 60] },
  { period: 5, weight: 0.02, lengths: [20, 150] },
  { period: 7, weight: 0.02, lengths: [21, 150] },
  { period: 24, weight: 0.02, lengths: [48, 200] },
  { period: 52, weight: 0.02, lengths: [60, 240] },
];
const FREQUENCY_WEIGHTS = FREQUENCIES.map(({ weight }) => weight);

const LEVEL = 5_000;
/** Beyond this span the exponential of a series is unlike any real series. */
const WIDEST_LOG = 4;
/** How far down an additive series that stays above 0 may come. */
const DEEPEST = 0.93;

/** One series: a trend, noise, a season, shifts, outliers and the calendar, then a level and an amplitude. */
export function syntheticSeries(draws: Draws, horizon: number): SyntheticSeries {
  const frequency = FREQUENCIES[draws.place(FREQUENCY_WEIGHTS)];
  if (!frequency) throw new RangeError('there is no frequency to draw');
  const { period, lengths } = frequency;
  const known = draws.whole(...lengths);
  const values = movement(draws, known + horizon, period);
  const made = levelled(draws, values);
  if (draws.chance(0.02)) makeIntermittent(draws, made);
  else if (draws.chance(0.1)) round(draws, made);
  return { period, history: made.slice(0, known), future: made.slice(known) };
}

/** The series before it has a level: the trend's step is about 1, and everything else is relative to it. */
function movement(draws: Draws, length: number, period: number): Float64Array {
  const values = someTrend(draws, length, period);
  if (draws.chance(0.1)) values.fill(values[0] ?? 0);
  else if (draws.chance(0.3)) {
    const other = someTrend(draws, length, period);
    const share = draws.logUniform(0.1, 1);
    for (let time = 0; time < length; time += 1) values[time] = (values[time] ?? 0) + share * (other[time] ?? 0);
  }
  const noise = addNoise(draws, values, period);
  const unit = Math.sqrt(1 + noise * noise);
  if (period > 1 && draws.chance(0.75)) addSeason(draws, values, period, unit);
  if (period === 12 && draws.chance(0.08)) addCalendar(draws, values, unit);
  if (draws.chance(0.2)) addShifts(draws, values, unit);
  if (draws.chance(0.15)) addOutliers(draws, values, unit);
  const calm = unit ** 0.8;
  return values.map((value) => value / calm);
}

/** Gives the series a level: by the exponential, added above zero, or, of one additive series in eight, around zero. */
function levelled(draws: Draws, values: Float64Array): Float64Array {
  const amplitude = draws.logUniform(0.003, 0.15);
  const first = values[0] ?? 0;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (draws.chance(0.6)) {
    const scale = Math.min(amplitude, WIDEST_LOG / Math.max(1e-9, high - low));
    return values.map((value) => LEVEL * Math.exp(scale * (value - first)));
  }
  if (draws.chance(0.125)) {
    const above = (high - low) * draws.normal() * 0.5;
    return values.map((value) => value - first + above);
  }
  const scale = Math.min(amplitude, DEEPEST / Math.max(1e-9, first - low));
  return values.map((value) => LEVEL * (1 + scale * (value - first)));
}

/** Rounds to units, tens or hundreds, as published figures are. */
function round(draws: Draws, values: Float64Array): void {
  const unit = 10 ** draws.whole(0, 3);
  for (let time = 0; time < values.length; time += 1) values[time] = Math.round((values[time] ?? 0) / unit) * unit;
}
