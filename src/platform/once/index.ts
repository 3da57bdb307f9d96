/** Doing something once for a key of the caller's choice, however often it is asked for. */
export { onceByKey, type KeyedAct, type KeyRefusals } from './once.js';
