/** The three kinds of error: refusals (expected), upstream failures, and faults (anything else, which are our bugs). */
export { Refusal, refuse, refuseAll, type Problem } from './refusal.js';
export { UpstreamFailure } from './failure.js';
