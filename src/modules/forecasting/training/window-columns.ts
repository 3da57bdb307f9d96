import { viewsOf, windowOf, WINDOWS } from '../../../platform/forecasting/index.js';
import { featureContract, type FeatureColumn, type FeatureContract, type FeatureTable } from '../../models/index.js';
import { WINDOW_COLUMN_TEXTS } from './window-columns.texts.js';

/** A series to make a window of. */
export interface WindowedSeries {
  /** Observations in a season. */
  readonly period: number;
  /** Oldest first. */
  readonly history: Float64Array;
}

/** Increased when a column changes, or how one is computed; windows have their own version. */
const CONTRACT_VERSION = 1;

const RATIO = { unit: 'log ratio', nullable: false } as const;
const IN_STEPS = { unit: 'steps', nullable: false } as const;
/**
 * Figures of a window that drift is measured by, bounded as windows bound them. Frequency and length are left out: they
 * are inputs of the network, and an institution with only monthly series has not drifted.
 */
const WINDOW_FEATURE_COLUMNS: readonly FeatureColumn[] = [
  {
    name: 'isSeasonal',
    description: WINDOW_COLUMN_TEXTS.isSeasonal,
    unit: 'code',
    min: 0,
    max: 1,
    categories: [0, 1],
    nullable: false,
  },
  {
    name: 'logSpread',
    description: WINDOW_COLUMN_TEXTS.logSpread,
    ...RATIO,
    min: -4,
    max: 4,
  },
  {
    name: 'logScale',
    description: WINDOW_COLUMN_TEXTS.logScale,
    ...RATIO,
    min: -2.5,
    max: 2.5,
  },
  {
    name: 'logSeason',
    description: WINDOW_COLUMN_TEXTS.logSeason,
    ...RATIO,
    min: 0,
    max: 4,
  },
  {
    name: 'thetaFirst',
    description: WINDOW_COLUMN_TEXTS.thetaFirst,
    ...IN_STEPS,
    min: -6,
    max: 6,
  },
  {
    name: 'thetaSpan',
    description: WINDOW_COLUMN_TEXTS.thetaSpan,
    ...IN_STEPS,
    min: -6,
    max: 6,
  },
];

/** What the network that forecasts reads: windows of series. */
export const WINDOW_CONTRACT: FeatureContract = featureContract(
  'FORECAST',
  CONTRACT_VERSION,
  WINDOW_FEATURE_COLUMNS,
  WINDOWS,
);

const WINDOW_COLUMN_NAMES = WINDOW_FEATURE_COLUMNS.map(({ name }) => name);
const FACT_INDEXES = WINDOW_COLUMN_NAMES.map((name) => WINDOWS.facts.indexOf(name));

/** Figures of the windows of series, row by row. */
export function windowTable(series: readonly WindowedSeries[]): FeatureTable {
  const values = new Float32Array(series.length * WINDOW_COLUMN_NAMES.length);
  for (const [row, { period, history }] of series.entries()) {
    const { facts } = windowOf(history, period, viewsOf(history)[0] ?? 'AMOUNT');
    values.set(
      FACT_INDEXES.map((place) => facts[place] ?? NaN),
      row * WINDOW_COLUMN_NAMES.length,
    );
  }
  return { columns: WINDOW_COLUMN_NAMES, values };
}
