import type { Role } from './actor.js';

/** Acts that need a right beyond belonging to the institution. */
export type Right = 'MAKE_EXCEPTIONS';

/** Which roles have which right. MAKE_EXCEPTIONS lets a loan be granted although a rule forbids it. */
const HOLDERS: Readonly<Record<Right, readonly Role[]>> = { MAKE_EXCEPTIONS: ['ADMIN'] };

/** The roles that have a right, for code that requires a role or lists who may do what. */
export const rolesWith = (right: Right): readonly Role[] => HOLDERS[right];
