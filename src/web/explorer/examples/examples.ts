import type { Localized } from '../../shared/localized.js';
import type { Known, Role } from './known.js';
import { APPLICATION, CONVERSATION, CUSTOMER, LOAN, REPLY, type Need } from './needs.js';

/** A document of `src/web/examples`, whom it is for, and how it is prepared. */
export interface Example {
  /** The document's name. */
  readonly file: string;
  readonly title: Localized;
  /** The roles it is offered to; everyone, logged in or not, by default. */
  readonly roles?: readonly Role[];
  readonly needs?: readonly Need[];
  /** Called once all needs are met. */
  readonly variables?: (known: Known) => object;
}

interface ExampleGroup {
  readonly title: Localized;
  readonly examples: readonly Example[];
}

const ALL: readonly Role[] = ['CUSTOMER', 'STAFF', 'ADMIN'];
const STAFF: readonly Role[] = ['STAFF', 'ADMIN'];
/** What the examples repay and ask about, in won, unless less is owed. */
const REPAID_WON = 100_000;
const EARLY_WON = 1_000_000;

const example = (file: string, ko: string, en: string, rest: Omit<Example, 'file' | 'title'> = {}): Example =>
  Object.assign({ file, title: { ko, en } }, rest);

const atMost = ({ loan }: Known, won: number): number => Math.min(won, loan?.balanceWon ?? won);

const limitInput = {
  profile: {
    yearlyIncomeWon: 60_000_000,
    region: 'CAPITAL',
    priceWon: 600_000_000,
    homeCount: 0,
    firstHome: true,
    loan: { loanType: 'MORTGAGE', termMonths: 360, annualRatePercent: '4.2', rateType: 'VARIABLE' },
    debts: [],
  },
  changes: { incomePercent: '10', ratePoints: '-0.5' },
};

export const viewerExample = example('viewer', '나는 누구인가', 'Who am I');
/** Its variables are the reader's own login; the password is filled in for a demonstration account. */
export const loginExample = example('login', '토큰 받기', 'Get a token');

const customers: readonly Example[] = [
  example('customer-search', '고객 찾기', 'Find customers', {
    roles: STAFF,
    variables: () => ({ search: '김', first: 10 }),
  }),
  example('customer-overview', '고객 한눈에 보기', 'One customer', {
    roles: STAFF,
    needs: [CUSTOMER],
    variables: ({ customerId }) => ({ id: customerId }),
  }),
];

const loans: readonly Example[] = [
  example('loans', '대출 목록', 'Loans', { roles: ALL, variables: () => ({ first: 10, search: null }) }),
  example('loan-outlook', '상환 계획', 'What is left of a loan', {
    roles: ALL,
    needs: [LOAN],
    variables: (known) => ({ id: known.loan?.id, on: null, earlyWon: atMost(known, EARLY_WON) }),
  }),
  example('payment-start', '대출 상환', 'Repay a loan', {
    roles: ALL,
    needs: [LOAN],
    variables: (known) => ({
      input: {
        loanId: known.loan?.id,
        amountWon: atMost(known, REPAID_WON),
        purpose: 'REPAYMENT',
        channel: 'VIRTUAL_ACCOUNT',
        preview: true,
        idempotencyKey: known.key,
      },
    }),
  }),
  example('loan-limit', '한도 계산', 'What can be borrowed', {
    roles: ALL,
    variables: () => ({ input: limitInput }),
  }),
  example('loan-statistics', '대출 통계', 'Loan statistics', { roles: STAFF }),
];

const refinancing: readonly Example[] = [
  example('refinance-compare', '갈아타기 비교', 'Stay or move', {
    roles: ALL,
    needs: [LOAN],
    variables: ({ loan }) => ({ loanId: loan?.id, otherLenderRatePercent: '3.9' }),
  }),
  example('refinance-application', '갈아타기 신청', 'An application', {
    roles: ALL,
    needs: [APPLICATION],
    variables: ({ applicationId }) => ({ id: applicationId }),
  }),
  example('work-queues', '처리할 일', 'What waits for staff', { roles: STAFF }),
  example('retention-candidates', '옮길 만한 고객', 'Who may leave', { roles: STAFF }),
];

const spending: readonly Example[] = [
  example('quarterly-spending', '분기별 소비', 'Quarterly spending', { roles: ['CUSTOMER'] }),
  example('scenario', '상황 진단', 'Scenario', { roles: ['CUSTOMER'] }),
  example('recommendations', '상품 추천', 'Recommendations', { roles: ['CUSTOMER'] }),
  example('anomalies', '이상 소비', 'Unusual spending', { roles: STAFF }),
  example('import-batches', '소비 파일', 'Imported files', { roles: STAFF }),
];

const chat: readonly Example[] = [
  example('conversation-create', '상담 열기', 'Open a conversation', {
    roles: ALL,
    variables: ({ role, customerId }) => ({ input: role === 'CUSTOMER' || customerId === null ? {} : { customerId } }),
  }),
  example('message-send', '질문하기', 'Ask a question', {
    roles: ALL,
    needs: [CONVERSATION],
    variables: ({ conversationId }) => ({ input: { conversationId, text: '대출 잔액이 얼마나 남았나요?' } }),
  }),
  example('chat-reply', '답변 스트림', 'Stream the reply', {
    roles: ALL,
    needs: [REPLY],
    variables: ({ replyId }) => ({ replyId, afterSequence: 0 }),
  }),
  example('unanswered-questions', '답하지 못한 질문', 'Unanswered questions', { roles: STAFF }),
  example('notification-added', '알림 받기', 'Notifications', {
    roles: ALL,
    variables: () => ({ afterSequence: 0 }),
  }),
];

const administration: readonly Example[] = [
  example('accounts', '계정', 'Accounts', { roles: ['ADMIN'], variables: () => ({ first: 10 }) }),
  example('models', '모델', 'Models', { roles: ['ADMIN'] }),
  example('compliance-verify', '답변 기록 검증', 'Verify replies', { roles: ['ADMIN'] }),
];

/** All examples, in the order in which a newcomer would try them. */
export const exampleGroups: readonly ExampleGroup[] = [
  { title: { ko: '시작', en: 'Start' }, examples: [viewerExample, loginExample] },
  { title: { ko: '고객', en: 'Customers' }, examples: customers },
  { title: { ko: '대출', en: 'Loans' }, examples: loans },
  { title: { ko: '갈아타기', en: 'Refinancing' }, examples: refinancing },
  { title: { ko: '소비와 상황', en: 'Spending and situation' }, examples: spending },
  { title: { ko: '상담', en: 'Chat' }, examples: chat },
  { title: { ko: '운영', en: 'Administration' }, examples: administration },
];

/** Whether an example is offered to a role; null is nobody. */
export const isFor = ({ roles }: Example, role: Role | null): boolean =>
  roles === undefined || (role !== null && roles.includes(role));

/** The groups of examples offered to a role. */
export const groupsFor = (role: Role | null): readonly ExampleGroup[] =>
  exampleGroups
    .map(({ title, examples }) => ({ title, examples: examples.filter((each) => isFor(each, role)) }))
    .filter(({ examples }) => examples.length > 0);
