/**
 * Work that a row of a table stands for: whoever works at it holds the row under a lease, renews it, and takes up what a dead
 * worker held. It knows neither the table nor the work.
 */
export { Lease, type LeaseEnd, type Renewed } from './lease.js';
export { QueueWorker } from './queue-worker.js';
