/**
 * Redis owns the two connections of a process to Redis (one for commands, one for subscriptions) and the behaviour in
 * an outage: a command fails at once with `UpstreamFailure('redis', …)`, nothing queues without limit, and both
 * connections recover by themselves. Every key and channel of Moa starts with `KEY_PREFIX`; every key expires, and none
 * may be evicted before (`maxmemory-policy noeviction` or `volatile-ttl`), since logs and locks are among them.
 */
export { checkRedis } from './redis-health.js';
export { connectRedis, type Redis, type RedisLog } from './redis.js';
export { defineScript, type Script } from './script.js';
export type { ChannelListener, Subscription } from './channels.js';
export { KEY_PREFIX } from './key.js';
