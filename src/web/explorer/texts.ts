export const texts = {
  title: { ko: '탐색기', en: 'Explorer' },
  documentTitle: { ko: '모아 탐색기', en: 'Moa explorer' },
  examples: { ko: '예제', en: 'Examples' },
  showExamples: { ko: '예제 보이기', en: 'Show the examples' },
  hideExamples: { ko: '예제 숨기기', en: 'Hide the examples' },
  startAs: { ko: '데모 계정으로 시작하세요.', en: 'Start with a demo account.' },
  logInFirst: { ko: '먼저 로그인해 주세요.', en: 'Please log in first.' },
  filledIn: {
    ko: '그 계정에 맞는 예제가 바로 실행할 수 있게 채워집니다.',
    en: 'Its examples are filled in and ready to run.',
  },
  idsFailed: {
    ko: '예제에 채울 내용을 불러오지 못했습니다.',
    en: 'What the examples are filled with could not be loaded.',
  },
  tryAgain: { ko: '다시 시도', en: 'Try again' },
  openLogin: { ko: '로그인', en: 'Log in' },
  account: { ko: '로그인한 계정', en: 'Logged in as' },
  withToken: { ko: '액세스 토큰으로 시작', en: 'Start with an access token' },
  token: { ko: '액세스 토큰', en: 'Access token' },
  tokenHint: { ko: '이 탭에서만 쓰고, 탭을 닫으면 지워집니다.', en: 'Used in this tab only, and gone when it closes.' },
  useToken: { ko: '토큰 쓰기', en: 'Use the token' },
} as const;
