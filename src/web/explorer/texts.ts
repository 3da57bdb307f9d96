export const texts = {
  title: { ko: '탐색기', en: 'Explorer' },
  documentTitle: { ko: '모아 탐색기', en: 'Moa explorer' },
  examples: { ko: '예제 열기', en: 'Open an example' },
  openLogin: { ko: '로그인', en: 'Log in' },
  account: { ko: '로그인한 계정', en: 'Logged in as' },
  withToken: { ko: '액세스 토큰으로 시작', en: 'Start with an access token' },
  token: { ko: '액세스 토큰', en: 'Access token' },
  tokenHint: { ko: '이 탭에서만 쓰고, 탭을 닫으면 지워집니다.', en: 'Used in this tab only, and gone when it closes.' },
  useToken: { ko: '토큰 쓰기', en: 'Use the token' },
} as const;
