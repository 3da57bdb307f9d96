/** Fetching from outside, from public hosts only, within bounds of size and time. */
export { fetchPublic, type Fetched, type OutboundRules } from './fetch-public.js';
export { OutboundError, type OutboundReason } from './outbound-error.js';
export { isLoopback, isPublicAddress } from './public-address.js';
export type { FoundAddress, Resolve } from './resolve-checked.js';
