import type { Localized } from './locale.js';

/** Words that both pages use. */
export const texts = {
  copy: { ko: '복사', en: 'Copy' },
  copied: { ko: '복사됨', en: 'Copied' },
  language: { ko: 'English', en: '한국어' },
  languageLabel: { ko: 'Switch to English', en: '한국어로 바꾸기' },
  account: { ko: '데모 계정', en: 'Demo account' },
  otherAccount: { ko: '직접 입력', en: 'Another account' },
  email: { ko: '이메일', en: 'E-mail' },
  password: { ko: '비밀번호', en: 'Password' },
  logIn: { ko: '로그인', en: 'Log in' },
  loggingIn: { ko: '로그인하는 중…', en: 'Logging in…' },
  logOut: { ko: '로그아웃', en: 'Log out' },
  unreachable: {
    ko: '서버에 닿지 못했습니다. 잠시 뒤 다시 시도해 주세요.',
    en: 'The server cannot be reached. Please try again soon.',
  },
  expired: {
    ko: '액세스 토큰이 맞지 않거나 만료되었습니다. 다시 로그인해 주세요.',
    en: 'The access token does not hold, or has run out. Please log in again.',
  },
  ended: {
    ko: '로그인이 끝났습니다. 다시 로그인하면 쓰던 글부터 이어 갑니다.',
    en: 'Your session has ended. Log in again to go on with what you were writing.',
  },
  endedHere: {
    ko: '로그인이 끝났습니다. 다시 로그인해 주세요.',
    en: 'Your session has ended. Please log in again.',
  },
  refused: {
    ko: '로그인하지 못했습니다. 입력한 내용을 확인해 주세요.',
    en: 'Not logged in. Please check what you entered.',
  },
} as const;

/** Roles as people call them, and among the demo accounts the member of staff who approves. */
const roles: Readonly<Record<string, Localized>> = {
  CUSTOMER: { ko: '고객', en: 'Customer' },
  STAFF: { ko: '직원', en: 'Staff' },
  APPROVER: { ko: '승인 담당 직원', en: 'Approving staff' },
  ADMIN: { ko: '관리자', en: 'Administrator' },
  SERVICE: { ko: '시스템 계정', en: 'Service account' },
};

/** What people call a role, in any case of letters; one that is not known is shown as it is. */
export const roleName = (role: string): Localized => roles[role.toUpperCase()] ?? { ko: role, en: role };
