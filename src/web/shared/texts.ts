/** Words that both pages use. */
export const texts = {
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
  refused: {
    ko: '로그인하지 못했습니다. 입력한 내용을 확인해 주세요.',
    en: 'Not logged in. Please check what you entered.',
  },
} as const;

/** Roles as people call them; a role that is not listed is shown as it is. */
export const roles: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  CUSTOMER: { ko: '고객', en: 'Customer' },
  STAFF: { ko: '직원', en: 'Staff' },
  ADMIN: { ko: '관리자', en: 'Administrator' },
};
