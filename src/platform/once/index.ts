/**
 * Idempotency: does something once per key that the caller chose, however often it is requested, and previews what it
 * would do. Changes whose own record keeps the key for ever, such as a message or a promotion of a model, look there
 * instead.
 */
export { keyClaim, type KeyClaim, type KeyUse } from './key-claim.js';
export { findUse, once, requireSameRequest, type IdempotentChange } from './once.js';
export { refuseReusedKey } from './once.refusals.js';
export { previewed } from './previewed.js';
export { purgeKeys } from './purge.js';
