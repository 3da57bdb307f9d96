import { Refusal, type Problem } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import { IdentityErrorCode } from './identity.errors.js';
import { NO_SUCH_CUSTOMER } from '../../../platform/access/index.js';

type Code = Exclude<keyof typeof IdentityErrorCode, 'INVALID_INPUT'>;

/** What each refusal says to people. */
const TEXTS: Readonly<Record<Code, Localized>> = {
  INVALID_CREDENTIALS: {
    ko: '이메일 또는 비밀번호가 올바르지 않습니다.',
    en: 'The e-mail address or the password is wrong.',
  },
  TOO_MANY_ATTEMPTS: {
    ko: '로그인에 여러 번 실패했습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Too many failed logins. Try again later.',
  },
  TOO_BUSY: {
    ko: '지금은 로그인 요청이 많습니다. 잠시 후 다시 시도해 주세요.',
    en: 'Too many people are logging in right now. Try again shortly.',
  },
  REFRESH_TOKEN_UNKNOWN: {
    ko: '알 수 없는 갱신 토큰입니다. 다시 로그인해 주세요.',
    en: 'This is not a refresh token. Log in again.',
  },
  REFRESH_TOKEN_EXPIRED: {
    ko: '갱신 토큰이 만료되었습니다. 다시 로그인해 주세요.',
    en: 'The refresh token ran out. Log in again.',
  },
  REFRESH_TOKEN_REVOKED: {
    ko: '이미 종료된 세션입니다. 다시 로그인해 주세요.',
    en: 'This session was ended. Log in again.',
  },
  REFRESH_TOKEN_REUSED: {
    ko: '이미 사용된 갱신 토큰이어서 안전을 위해 세션을 종료했습니다. 다시 로그인해 주세요.',
    en: 'This refresh token was used before. Its session was ended for your safety. Log in again.',
  },
  REFRESH_TOKEN_SIMULTANEOUS: {
    ko: '같은 토큰으로 보낸 다른 요청이 방금 먼저 처리되었습니다. 그 응답으로 받은 토큰을 사용해 주세요.',
    en: 'Another request with this token came first just now. Use the tokens that it was answered.',
  },
  ACCOUNT_NOT_FOUND: { ko: '계정을 찾을 수 없습니다.', en: 'There is no such account.' },
  OWN_ACCOUNT: { ko: '사용 중인 계정은 차단할 수 없습니다.', en: 'You cannot block the account you are using.' },
  EMAIL_TAKEN: { ko: '이미 사용 중인 이메일입니다.', en: 'Another account has this e-mail address.' },
  CUSTOMER_REQUIRED: {
    ko: '고객 계정에는 고객을 지정해야 합니다.',
    en: 'An account with role CUSTOMER needs a customer.',
  },
  CUSTOMER_NOT_ALLOWED: {
    ko: '고객 계정이 아니면 고객을 지정할 수 없습니다.',
    en: 'Only an account with role CUSTOMER has a customer.',
  },
  CUSTOMER_NOT_FOUND: NO_SUCH_CUSTOMER,
  CUSTOMER_HAS_ACCOUNT: { ko: '이미 계정이 있는 고객입니다.', en: 'The customer already has an account.' },
  PASSWORD_TOO_SHORT: { ko: '비밀번호는 10자 이상이어야 합니다.', en: 'Use a password of ten characters or more.' },
  PASSWORD_TOO_COMMON: {
    ko: '너무 흔한 비밀번호입니다. 다른 비밀번호를 정해 주세요.',
    en: 'Anyone would try this password. Choose another.',
  },
  PASSWORD_CONTAINS_EMAIL: {
    ko: '비밀번호에 이메일 아이디를 넣을 수 없습니다.',
    en: 'The password may not contain what stands before the @ of the e-mail address.',
  },
};

export function problem(
  code: Code,
  field: readonly string[] | null = null,
  details: Readonly<Record<string, unknown>> = {},
): Problem {
  return { code: IdentityErrorCode[code], field, message: TEXTS[code], details };
}

/** Ends a use case with one of this room's problems. */
export function deny(...parts: Parameters<typeof problem>): never {
  throw new Refusal([problem(...parts)]);
}
