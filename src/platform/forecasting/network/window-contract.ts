import { createHash } from 'node:crypto';
import { MAX_HORIZON } from '../series.js';

/**
 * What a window model reads and outputs: the third kind of contract, beside those of columns and of texts. Training and
 * serving use the same one, and a file made for another is refused.
 */
export interface WindowContract {
  /** To be raised when the way a window is made from a history changes. */
  readonly version: number;
  /** Steps of the history that a window shows, the last ones. */
  readonly length: number;
  readonly patch: number;
  readonly horizon: number;
  /** Periods that the network knows by name; it knows all others only by their length. */
  readonly periods: readonly number[];
  /** Longest period that training drew. */
  readonly longestPeriod: number;
  readonly normalisation: string;
  /** Numbers of each step. */
  readonly channels: readonly string[];
  /** Numbers of the whole series. */
  readonly facts: readonly string[];
  /** Quantile levels of the output, ascending. */
  readonly quantiles: readonly number[];
}

export const WINDOWS: WindowContract = {
  version: 1,
  length: 96,
  patch: 12,
  horizon: MAX_HORIZON,
  periods: [1, 4, 12],
  longestPeriod: 52,
  normalisation:
    'season out where a 90 % test finds one; with and without logarithm where all values are above zero; minus the last ' +
    'value; by the standard deviation, and by the root mean square of differences, of the window alone',
  channels: ['value', 'difference', 'seasonalDifference', 'isKnown'],
  facts: [
    ...['isYearly', 'isQuarterly', 'isMonthly', 'logPeriod', 'logLength', 'isSeasonal', 'logSpread', 'logScale'],
    ...['isLogarithm', 'logSeason', 'thetaFirst', 'thetaSpan', 'isCut'],
  ],
  quantiles: [0.025, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975],
};

/** SHA-256 of a contract's canonical JSON, as lower-case hexadecimal: equal whatever the order of its keys. */
export function windowContractHash(contract: WindowContract): string {
  const entries = Object.entries(contract).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}

/** The first part in which two contracts differ; null when they agree. */
export function differingPart(one: WindowContract, other: WindowContract): keyof WindowContract | null {
  const parts = Object.keys(one) as (keyof WindowContract)[];
  return parts.find((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part])) ?? null;
}
