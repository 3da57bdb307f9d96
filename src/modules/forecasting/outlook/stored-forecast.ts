import type { Frequency, Observation } from '../series/index.js';

/** Farthest ahead, in months: networks and bands are made for 24 steps. */
export const MOST_MONTHS = 24;
/** The same by frequency: 24 steps are a little more than a month of days. */
export const MOST_MONTHS_OF: Readonly<Record<Frequency, number>> = {
  MONTH: MOST_MONTHS,
  QUARTER: MOST_MONTHS,
  YEAR: MOST_MONTHS,
  DAY: 1,
};

export type HistoryPoint = Observation;

/** Why the baseline is used. */
export type BaselineReason = 'TOO_FEW_TRIALS' | 'NONE_BETTER' | 'NO_CHANGE';

/** How a method did in the past of the series itself. */
export interface CandidateRecord {
  /** Name and version. */
  readonly method: string;
  /** Its mean absolute error as a share of the baseline's over the same periods: below 1 is better than the baseline. */
  readonly mase: number;
  /** Ends of a 90 % interval of it. */
  readonly low: number;
  readonly high: number;
}

/** The share of actual values that lay within bands in the past. */
export interface Coverage {
  readonly share: number;
  /** Number of values compared. */
  readonly values: number;
}

/** The evidence for a forecast: how methods did from places in the past of the series. */
export interface ForecastRecord {
  /** Places in the past from which methods were tried. */
  readonly trials: number;
  /** Each method that was tried beside the baseline, best first. */
  readonly candidates: readonly CandidateRecord[];
  /** Null where a method better than the baseline is used. */
  readonly baselineReason: BaselineReason | null;
  /** How bands of the method used have held in the past. */
  readonly coverage80: Coverage | null;
  readonly coverage95: Coverage | null;
}

/** A coming period. */
export interface ForecastPoint {
  readonly period: string;
  readonly median: number;
  /** The baseline's forecast. */
  readonly baseline: number;
  readonly low80: number | null;
  readonly high80: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
}

/** A stored forecast. */
export interface StoredForecast {
  readonly id: number;
  readonly seriesId: number;
  /** ISO 8601. */
  readonly madeAt: string;
  /** The day as of which figures were used, and the newest day on which one of them became known. */
  readonly asOf: string;
  readonly vintage: string;
  readonly isReplay: boolean;
  readonly steps: number;
  /** Name and version of the method used. */
  readonly method: string;
  /** Oldest first. */
  readonly history: readonly HistoryPoint[];
  readonly points: readonly ForecastPoint[];
  readonly record: ForecastRecord;
}
