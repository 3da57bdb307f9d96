import { amountAt, type MeasureSketch } from './peer-sketch.js';

/** What the source truncates amounts to, in thousand won; nothing finer means anything. */
const SOURCE_STEP = 10;
/** The finest step of percentages; nobody needs a finer one. */
const FINEST_PERCENT = 1;

/** A figure and what it is rounded to, in the same unit. */
export interface Rounded {
  readonly value: number;
  readonly step: number;
}

/** The smallest of 1, 2 and 5 times a power of ten that is no smaller than a number above 0. */
export function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** To the nearest multiple of a step, halves up. */
export function roundTo(value: number, step: number): number {
  return Math.floor(value / step + 0.5) * step;
}

/** The shown size of a group: two digits, and never finer than tens. */
export function disclosedSize(members: number): number {
  return roundTo(members, Math.max(10, 10 ** (Math.floor(Math.log10(members)) - 1)));
}

/** What a share of so many people is rounded to, in percent: no finer than its standard error of √(¼/n) at worst. */
export function percentStep(members: number): number {
  return stepFor(Math.max(FINEST_PERCENT, 50 / Math.sqrt(members)));
}

/**
 * The mean of a group, rounded no finer than its standard error s/√n. By Samuelson's inequality (1968) nobody is farther
 * from the mean than s·(n−1)/√n, so the mean without anybody is at most one such step away: whether someone is in the
 * group cannot be seen in it but at a step's edge. Such rounding adds an error of s·√n/√12 or more to the
 * sum, as much as not knowing a twelfth of the members; adding and subtracting several groups adds up their rounding.
 */
export function roundedMean({ sum, deviation }: MeasureSketch, members: number): Rounded {
  const step = stepFor(Math.max(SOURCE_STEP, deviation / Math.sqrt(members)));
  return { value: roundTo(sum / members, step), step };
}

export interface RoundedQuartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly step: number;
}

const QUARTILES = [0.25, 0.5, 0.75] as const;

/**
 * The quartiles of a group, each at the nearest kept rank, rounded no finer than the largest of their standard errors:
 * half of what lies between the amounts one standard error of the rank, √(p(1−p)/n), below and above (Woodruff 1952).
 */
export function roundedQuartiles(sketch: MeasureSketch, members: number): RoundedQuartiles {
  const errors = QUARTILES.map((share) => {
    const away = Math.sqrt((share * (1 - share)) / members);
    return (amountAt(sketch, share + away) - amountAt(sketch, share - away)) / 2;
  });
  const step = stepFor(Math.max(SOURCE_STEP, ...errors));
  const [lower = 0, median = 0, upper = 0] = QUARTILES.map((share) => roundTo(amountAt(sketch, share), step));
  return { lower, median, upper, step };
}
