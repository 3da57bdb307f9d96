/**
 * Doing something once for a key of the caller's choice, however often it is asked for, and showing what it would do. Changes
 * whose own record holds the key for ever, such as a message or a promotion of a model, look there instead.
 */
export { isSameRequest, keyClaim, type KeyClaim, type KeyUse } from './key-claim.js';
export { findUse, once, type Act } from './once.js';
export { keyUsed } from './once.refusals.js';
export { previewed } from './previewed.js';
export { purgeKeys } from './purge.js';
