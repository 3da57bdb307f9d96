import { seasonOf, withoutSeason, type Season } from '../companions/season.js';
import { thetaLines } from '../companions/theta.js';
import { WINDOWS } from './window-contract.js';
import { factsOf } from './window-facts.js';

/** With the logarithm a step is a share of the level, without it an amount. The network predicts from both. */
export type View = 'LOGARITHM' | 'AMOUNT';

/** A history as the network reads it, and how its outputs are converted back. Made from the history alone. */
export interface Window {
  /** Channels of each step, right-aligned: the last observation is the last step. */
  readonly steps: Float32Array;
  readonly facts: Float32Array;
  readonly last: number;
  /** Size of one unit of the answer. */
  readonly scale: number;
  readonly isLogarithm: boolean;
  readonly season: Season;
  readonly length: number;
}

const CHANNELS = WINDOWS.channels.length;
/** Larger inputs are cut: one outlier must not drown the rest. */
const FARTHEST_INPUT = 6;
/** Larger targets are cut in training. */
const FARTHEST_TARGET = 40;
/** Smallest scale as a share of the level: anything that varies less is constant except for rounding. */
const LEAST_SCALE = 1e-4;
/** Keeps the scale of a series of zeros above zero. */
const TINY = 1e-9;

/** Cuts to `most` on both sides. */
export const cut = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The views for a history: without the logarithm only, when any value is not above 0. */
export const viewsOf = (values: Float64Array): readonly View[] =>
  values.every((value) => value > 0) ? ['LOGARITHM', 'AMOUNT'] : ['AMOUNT'];

/** Reads a history by a view; the window depends on nothing but the given values. */
export function windowOf(values: Float64Array, period: number, view: View): Window {
  const season = seasonOf(values, period);
  const plain = withoutSeason(values, season);
  const isLogarithm = view === 'LOGARITHM' && plain.every((value) => value > 0);
  const level = isLogarithm ? plain.map(Math.log) : plain;
  const length = level.length;
  const shown = level.subarray(Math.max(0, length - WINDOWS.length));
  const { mean, deviation, step } = sizesOf(shown);
  const least = LEAST_SCALE * (isLogarithm ? 1 : Math.abs(mean) + TINY);
  const scale = Math.max(least, step);
  const spread = Math.max(least, deviation);
  const last = level[length - 1] ?? 0;
  const facts = factsOf({
    period,
    length,
    season,
    isLogarithm,
    scale,
    spread,
    mean,
    last,
    theta: thetaLines(level, WINDOWS.horizon),
  });
  return { steps: stepsOf(level, { period, scale, spread, last }), facts, last, scale, isLogarithm, season, length };
}

function sizesOf(shown: Float64Array): { mean: number; deviation: number; step: number } {
  const mean = shown.reduce((sum, value) => sum + value, 0) / shown.length;
  let [squares, steps] = [0, 0];
  for (let place = 0; place < shown.length; place += 1) {
    const value = shown[place] ?? 0;
    squares += (value - mean) ** 2;
    if (place > 0) steps += (value - (shown[place - 1] ?? 0)) ** 2;
  }
  const step = shown.length > 1 ? Math.sqrt(steps / (shown.length - 1)) : 0;
  return { mean, deviation: Math.sqrt(squares / shown.length), step };
}

interface Units {
  readonly period: number;
  readonly scale: number;
  readonly spread: number;
  readonly last: number;
}

function stepsOf(level: Float64Array, { period, scale, spread, last }: Units): Float32Array {
  const steps = new Float32Array(WINDOWS.length * CHANNELS);
  const first = Math.max(0, level.length - WINDOWS.length);
  for (let time = first; time < level.length; time += 1) {
    const at = (WINDOWS.length - level.length + time) * CHANNELS;
    const value = level[time] ?? 0;
    steps[at] = cut((value - last) / spread, FARTHEST_INPUT);
    if (time > first) steps[at + 1] = cut((value - (level[time - 1] ?? 0)) / scale, FARTHEST_INPUT);
    if (period > 1 && time >= period)
      steps[at + 2] = cut((value - (level[time - period] ?? 0)) / spread, FARTHEST_INPUT);
    steps[at + 3] = 1;
  }
  return steps;
}

/** The values after a history, in units of its window: the network's training targets. */
export function targetsOf({ season, last, scale, isLogarithm, length }: Window, future: Float64Array): Float32Array {
  return Float32Array.from(future, (value, step) => {
    const index = season.indices[(length + step) % season.period] ?? 1;
    const plain = season.isMultiplicative ? value / index : value - index;
    const level = isLogarithm ? Math.log(Math.max(plain, 1e-6)) : plain;
    return cut((level - last) / scale, FARTHEST_TARGET);
  });
}

/** Converts a network output for a step, counted from 0, to a value of the series. */
export function valueOf({ season, last, scale, isLogarithm, length }: Window, answer: number, step: number): number {
  const index = season.indices[(length + step) % season.period] ?? 1;
  const level = last + scale * answer;
  const plain = isLogarithm ? Math.exp(level) : level;
  return season.isMultiplicative ? plain * index : plain + index;
}
