/**
 * Rate limits decide how much a caller may request in a time: buckets of points for the cost of requests, and growing
 * delays for attempts that keep failing. Keys name who is limited and for what. Each use decides what happens when
 * Redis is down: `rateLimit` throws, `failOpen` lets requests pass and marks them, attempts are counted by each node.
 */
export { failOpen, type BucketSize, type RateLimit, type Taken } from './rate-limit.js';
export { InProcessRateLimit } from './in-process-rate-limit.js';
export { RedisRateLimit } from './redis-rate-limit.js';
export { ATTEMPT_DEFAULTS, type AttemptLimit, type AttemptSettings } from './attempt-limit.js';
export { InProcessAttemptLimit } from './in-process-attempt-limit.js';
export { RedisAttemptLimit } from './redis-attempt-limit.js';
