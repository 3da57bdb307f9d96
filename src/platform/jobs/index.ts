/** Background jobs on PostgreSQL. */
export { createJobs, type Background, type JobKind, type Jobs, type StandingWork } from './jobs.js';
