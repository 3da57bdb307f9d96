import type { Role } from './actor.js';

/** Everybody who is logged in as a person. */
export const PEOPLE: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
/** People who work for the institution. */
export const STAFF: readonly Role[] = ['STAFF', 'ADMIN'];
export const ADMINISTRATORS: readonly Role[] = ['ADMIN'];
