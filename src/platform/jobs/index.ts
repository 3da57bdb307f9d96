/** Background jobs on PostgreSQL. */
export { createJobs, type JobKind, type Jobs } from './jobs.js';
