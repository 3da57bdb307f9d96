import type { Localized } from '../shared/locale.js';

export const texts = {
  documentTitle: { ko: '모아: 금융을 하나로 모으는 GraphQL API', en: 'Moa: one GraphQL API for retail finance' },
  skip: { ko: '본문으로 건너뛰기', en: 'Skip to content' },
  kicker: { ko: '소매 금융 GraphQL API', en: 'Retail finance, one GraphQL API' },
  headline: { ko: '흩어진 금융을 하나로 모읍니다', en: 'Finance, gathered into one' },
  lead: {
    ko: '대출과 상환, 분기별 카드 소비, 고객의 상황, 그리고 상담까지. 은행과 카드사가 고객에 대해 아는 것을 스키마 하나, 주소 하나로 답합니다.',
    en: 'Loans and repayments, quarterly card spending, a customer’s situation, and advice. What a bank or card company knows, answered by one schema at one address.',
  },
  openExplorer: { ko: '탐색기 열기', en: 'Open the explorer' },
  firstRequest: { ko: '첫 요청 보내기', en: 'Send a first request' },
  endpoints: { ko: '주소', en: 'Endpoints' },
  demoTitle: { ko: '데모 계정', en: 'Demo accounts' },
  demoLead: {
    ko: '개발 환경에만 있는 계정입니다. 비밀번호는 모두 같습니다.',
    en: 'They exist in development only, and share one password.',
  },
  password: { ko: '비밀번호', en: 'Password' },
  curlTitle: { ko: '첫 요청', en: 'First request' },
  curlLead: {
    ko: '로그인해 받은 accessToken을 Authorization 헤더에 실어 보냅니다.',
    en: 'Log in, then send the accessToken in the Authorization header.',
  },
  license: { ko: 'MIT 라이선스로 공개한 소프트웨어입니다.', en: 'Open source under the MIT licence.' },
} as const;

export const promises = [
  {
    title: { ko: '1원도 어긋나지 않게', en: 'Exact to the won' },
    text: {
      ko: '금액은 처음부터 끝까지 원 단위 정수입니다. 같은 상환 요청은 몇 번을 보내도 한 번만 처리합니다.',
      en: 'Amounts are whole won from end to end. A repayment sent twice is carried out once.',
    },
  },
  {
    title: { ko: '볼 사람만 보게', en: 'Seen only by those who may' },
    text: {
      ko: '개인정보는 가린 채로 나갑니다. 내 것이 아닌 것은 없는 것과 똑같이 보입니다.',
      en: 'Personal data is masked by default. What is not yours looks exactly like what is not there.',
    },
  },
  {
    title: { ko: '끊겨도 이어지게', en: 'Unbroken by a broken line' },
    text: {
      ko: '답변은 조각마다 번호를 달고 흐릅니다. 연결이 끊기면 마지막 번호 다음부터 이어 받습니다.',
      en: 'Replies stream in numbered pieces. After a lost connection you go on from the last number.',
    },
  },
] as const;

interface Endpoint {
  readonly path: string;
  readonly kind: string;
  readonly text: Localized;
  /** Said where there is an explorer. */
  readonly inBrowser?: Localized;
}

export const endpoints: readonly Endpoint[] = [
  {
    path: '/graphql',
    kind: 'HTTP',
    text: { ko: '질의와 변경.', en: 'Queries and mutations.' },
    inBrowser: { ko: '브라우저로 열면 탐색기입니다.', en: 'In a browser, the explorer.' },
  },
  {
    path: '/graphql',
    kind: 'WebSocket',
    text: { ko: '구독. graphql-transport-ws 프로토콜을 씁니다.', en: 'Subscriptions, by graphql-transport-ws.' },
  },
  { path: '/healthz', kind: 'GET', text: { ko: '프로세스가 살아 있는지', en: 'Is the process alive?' } },
  { path: '/readyz', kind: 'GET', text: { ko: '요청을 받을 준비가 되었는지', en: 'Is it ready for requests?' } },
  {
    path: '/metrics',
    kind: 'GET',
    text: {
      ko: '프로메테우스 지표. 운영 환경에서는 토큰이 필요합니다.',
      en: 'Prometheus metrics; in production, with a token.',
    },
  },
];

export const status = {
  checking: { ko: '상태 확인 중', en: 'Checking' },
  ready: { ko: '정상 운영 중', en: 'Up and ready' },
  notReady: { ko: '준비 중', en: 'Not ready yet' },
  offline: { ko: '오프라인', en: 'Offline' },
  down: { ko: '응답 없음', en: 'No answer' },
} as const;
