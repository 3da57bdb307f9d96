/** Who is calling, and the questions that every service asks first. */
export type { Actor, Caller, Role } from './actor.js';
export { requireActor, requireRole } from './require.js';
export { rolesWith, type Right } from './rights.js';
