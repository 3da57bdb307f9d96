/** The figures that rules look at, computed from what is known of a customer at a day. */
export { factsWindow } from './facts-window.js';
export { joinedLoans, positionMonths } from './joined-loans.js';
export {
  METRICS,
  METRIC_LEAST,
  METRIC_MOST,
  metricsOf,
  type MetricName,
  type MetricUnit,
  type Metrics,
  type FurtherFacts,
  type LoanFacts,
  type SpendingFacts,
} from './metrics.js';
export { Months, type Figure, type MonthFigures, type Look } from './months.js';
export type { DecidedApplication } from './outcome-metrics.js';
export { snapshotMonths } from './snapshot-metrics.js';
