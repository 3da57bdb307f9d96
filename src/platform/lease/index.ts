/**
 * Work represented by a table row: a worker holds the row under a lease, renews it, and takes over rows of dead
 * workers. It knows neither the table nor the work.
 */
export type { Renewed } from './lease.js';
export { QueueWorker } from './queue-worker.js';
export { underLease } from './under-lease.js';
