/** The cache owns copies of what can be computed again. It may forget anything at any time; what it answers is never
 *  older than its lifetime says, is a copy of its own for each caller, and is loaded once however many ask at once. */
export type { Cache, Lifetime } from './cache.js';
export { InProcessCache } from './in-process-cache.js';
export { RedisCache } from './redis-cache.js';
