/** Background jobs on PostgreSQL. */
export { createJobs, type Background, type JobKind, type Jobs, type ContinuousWork } from './jobs.js';
