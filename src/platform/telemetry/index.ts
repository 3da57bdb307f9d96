/** What the process tells of itself: log lines, metrics, and whether it is well. */
export { createLog } from './log.js';
export { createMetrics, type Metrics } from './metrics.js';
export { readiness, type HealthCheck, type Readiness } from './health.js';
