/** Makes each change of a loan happen once, by the idempotency key of the request. */
export { once } from './once.js';
export { PURGE_KEYS } from './purge.js';
