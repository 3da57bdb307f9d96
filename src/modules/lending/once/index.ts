/** What keeps a change of a loan from happening twice, by the key that a request brings along. */
export { once } from './once.js';
export { PURGE_KEYS, PURGE_KEYS_CRON } from './purge.js';
