import { refuse } from '../errors/index.js';
import type { Actor, Caller, Role } from './actor.js';
import { PEOPLE } from './roles.js';
import { FORBIDDEN, UNAUTHENTICATED } from './access.texts.js';

/**
 * The person who is logged in. A service account is refused: it may do only what `requireRole` opens to it by name.
 * @throws Refusal UNAUTHENTICATED when nobody is logged in, FORBIDDEN for a service account.
 */
export const requireActor = (caller: Caller): Actor => requireRole(caller, ...PEOPLE);

/** @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
export function requireRole(caller: Caller, ...roles: readonly Role[]): Actor {
  const actor = caller.actor ?? unauthenticated();
  if (roles.includes(actor.role)) return actor;
  return refuse('FORBIDDEN', FORBIDDEN);
}

const unauthenticated = (): never => refuse('UNAUTHENTICATED', UNAUTHENTICATED);
