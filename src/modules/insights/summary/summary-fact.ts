import type { Localized } from '../../../platform/text.js';
import type { CategoryName } from '../../spending/index.js';

/** What the figure of a fact counts. */
const FACT_UNITS = ['WON_A_MONTH', 'PERCENT', 'POINTS', 'PEOPLE', 'COUNT'] as const;
export type FactUnit = (typeof FACT_UNITS)[number];

/** The facts of a summary, in the order they are stated. Changes are below 0 for less. */
export const FACT_IDS = [
  'total',
  'previous.change',
  'previous.percent',
  'previous.realPercent',
  'year.change',
  'year.percent',
  'year.realPercent',
  'risen.change',
  'fallen.change',
  'peers.percentile',
  'peers.size',
  'health.score',
  'unusual.count',
] as const;
export type FactId = (typeof FACT_IDS)[number];

/** One thing known of a quarter. A text may use no figure that no fact carries. */
export interface SummaryFact {
  readonly id: FactId;
  readonly unit: FactUnit;
  /** A decimal; null when it is not known, and `missing` says why. */
  readonly value: string | null;
  readonly label: Localized;
  /** The figure as people read it; empty when it is not known. */
  readonly words: Localized;
  readonly missing: Localized | null;
  readonly category: CategoryName | null;
  /** Where it comes from, in words a customer understands. */
  readonly source: Localized;
  /** When it held: a quarter, or a day. */
  readonly asOf: string;
}
