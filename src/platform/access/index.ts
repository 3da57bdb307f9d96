/** Who is calling, and the two questions every service asks first. */
export type { Actor, Caller, Role } from './actor.js';
export { requireActor, requireRole } from './require.js';
