/** Who is calling, and the permission checks that every service makes first. */
export type { Actor, Caller, Role } from './actor.js';
export { OpenToAll, Permission, type Rule } from './permission.js';
export { requireActor } from './require.js';
export { ADMINISTRATORS, PEOPLE, STAFF } from './roles.js';
export { customerNotFound, NO_SUCH_CUSTOMER } from './unknown-customer.refusals.js';
export { unknownInstitution } from './unknown-institution.refusals.js';
