import type { Actor } from '../../platform/access/index.js';

/** For whom a text is written and a list of recommendations is recorded. */
export type Audience = 'CUSTOMER' | 'STAFF';

/** Customers read about themselves; everybody else reads as staff. */
export const audienceOf = (actor: Actor): Audience => (actor.role === 'CUSTOMER' ? 'CUSTOMER' : 'STAFF');
