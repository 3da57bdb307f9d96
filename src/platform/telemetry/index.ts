/** What operators see of a running process: log lines without secrets, metrics for Prometheus, and its state of health. */
export { DEGRADED, readiness, type HealthCheck, type Readiness } from './health.js';
export { createLog } from './log.js';
export { createMetrics, type Metrics, type PoolCounts } from './metrics.js';
