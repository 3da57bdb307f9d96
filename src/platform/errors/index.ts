/** The three kinds of error: refusals (an expected no), upstream failures, and faults (anything else, which is ours). */
export { Refusal, refuse, refuseAll, type Problem } from './refusal.js';
export { UpstreamFailure } from './failure.js';
