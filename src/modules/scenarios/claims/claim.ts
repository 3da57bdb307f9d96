import type { Localized } from '../../../platform/text.js';
import { holds, type Verdict } from '../rules/index.js';
import { METRICS, type MetricName, type Metrics } from '../metrics/index.js';
import { LABEL_CLAIMS, type Claim } from './label-claims.texts.js';

/** A figure with its value as shown or recorded. */
interface ShownFigure {
  readonly name: MetricName;
  /** Decimal text; null when it is not known. */
  readonly value: string | null;
}

const ALL_UNKNOWN = Object.fromEntries(Object.keys(METRICS).map((name) => [name, null])) as Record<MetricName, null>;

/** Shown figures as metrics that rules read; a figure not shown is not known. */
export function metricsShown(figures: readonly ShownFigure[]): Metrics {
  const known = figures.map(({ name, value }) => [name, value === null ? null : Number(value)] as const);
  return { ...ALL_UNKNOWN, ...Object.fromEntries(known) };
}

/** Whether a sentence is true of the figures shown beside it; one that depends on an unknown figure is not shown. */
export const isTrueOf = ({ when }: Pick<Claim, 'when'>, metrics: Metrics): boolean => holds(when, metrics, {}) === true;

/** The first sentence about a label that its own figures support; null when none does. */
export function claimOf(label: Verdict, figures: readonly ShownFigure[]): Localized | null {
  const metrics = metricsShown(figures);
  return LABEL_CLAIMS[label].find((claim) => isTrueOf(claim, metrics)) ?? null;
}
