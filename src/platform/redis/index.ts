/** Redis owns the two connections a process keeps to Redis (one for commands, one for subscriptions) and what an
 *  outage means: a command fails at once with `UpstreamFailure('redis', …)`, nothing queues without bound, and both
 *  connections come back by themselves. Every key and channel that Moa uses carries `KEY_PREFIX`; every
 *  key expires, and none may be evicted before (`maxmemory-policy noeviction` or `volatile-ttl`): logs and locks are
 *  among them. */
export { redisAnswers } from './answers.js';
export { connectRedis, type Redis, type RedisLog } from './redis.js';
export { defineScript, type Script } from './script.js';
export type { ChannelListener, Subscription } from './channels.js';
export { KEY_PREFIX } from './key.js';
