/** Rate limits own how much anyone may ask for in a time: buckets of points for what requests cost, and growing delays
 *  for attempts that keep failing. Keys name who is limited and for what. What an outage of Redis means is for each
 *  use to say: `rateLimit` throws, `failOpen` lets pass and says so, attempts go on being counted by each node. */
export { failOpen, type BucketSize, type RateLimit, type Taken } from './rate-limit.js';
export { InProcessRateLimit } from './in-process-rate-limit.js';
export { RedisRateLimit } from './redis-rate-limit.js';
export { ATTEMPT_DEFAULTS, type AttemptLimit, type AttemptSettings } from './attempt-limit.js';
export { InProcessAttemptLimit } from './in-process-attempt-limit.js';
export { RedisAttemptLimit } from './redis-attempt-limit.js';
