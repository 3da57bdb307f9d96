import { refuse } from '../errors/index.js';
import type { Actor, Caller, Role } from './actor.js';
import { PEOPLE } from './roles.js';

/**
 * The person who is logged in. A service account is refused: it may do only what `requireRole` opens to it by name.
 * @throws Refusal UNAUTHENTICATED when nobody is logged in, FORBIDDEN for a service account.
 */
export const requireActor = (caller: Caller): Actor => requireRole(caller, ...PEOPLE);

/** @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
export function requireRole(caller: Caller, ...roles: readonly Role[]): Actor {
  const actor = caller.actor ?? unauthenticated();
  if (roles.includes(actor.role)) return actor;
  return refuse('FORBIDDEN', {
    ko: '이 작업을 수행할 권한이 없습니다.',
    en: 'This account may not do that.',
  });
}

const unauthenticated = (): never =>
  refuse('UNAUTHENTICATED', {
    ko: '로그인이 필요합니다. 유효한 액세스 토큰을 보내 주세요.',
    en: 'Log in first: send a valid access token as "Authorization: Bearer …".',
  });
