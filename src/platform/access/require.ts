import { refuse } from '../errors/index.js';
import type { Actor, Caller, Role } from './actor.js';

/** @throws Refusal UNAUTHENTICATED when nobody is logged in. */
export function requireActor(caller: Caller): Actor {
  return (
    caller.actor ??
    refuse('UNAUTHENTICATED', {
      ko: '로그인이 필요합니다. 유효한 액세스 토큰을 보내 주세요.',
      en: 'Log in first: send a valid access token as "Authorization: Bearer …".',
    })
  );
}

/** @throws Refusal UNAUTHENTICATED or FORBIDDEN. */
export function requireRole(caller: Caller, ...roles: readonly Role[]): Actor {
  const actor = requireActor(caller);
  if (roles.includes(actor.role)) return actor;
  return refuse('FORBIDDEN', {
    ko: '이 작업을 수행할 권한이 없습니다.',
    en: 'This account may not do that.',
  });
}
