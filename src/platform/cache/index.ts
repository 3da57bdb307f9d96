/**
 * The cache holds copies of data that can be computed again. It may drop anything at any time. A value is never
 * returned past its lifetime, is a separate copy for each caller, and is loaded once however many callers ask at once.
 */
export type { Cache, Lifetime } from './cache.js';
export { InProcessCache } from './in-process-cache.js';
export { RedisCache } from './redis-cache.js';
