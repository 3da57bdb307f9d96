import type { Known } from './known.js';

/** Something that an example needs. */
export interface Need {
  readonly isMet: (known: Known) => boolean;
  /** What is missing and how to come by it, as comments: Korean first, then English. */
  readonly missing: readonly [ko: string, en: string];
  /** Where it would be: fields to ask for meanwhile, which answer anybody. */
  readonly look: string;
}

export const LOAN: Need = {
  isMet: ({ loan }) => loan !== null,
  missing: ['갚을 잔액이 있는 대출이 없습니다.', 'There is no loan on which something is owed.'],
  look: 'loans(first: 5) { nodes { id loanNumber status } }',
};

export const CUSTOMER: Need = {
  isMet: ({ customerId }) => customerId !== null,
  missing: ['기관에 고객이 없습니다.', 'The institution has no customer yet.'],
  look: 'customers(first: 5) { nodes { id } }',
};

export const APPLICATION: Need = {
  isMet: ({ applicationId }) => applicationId !== null,
  missing: ['갈아타기 신청이 없습니다.', 'There is no application for refinancing yet.'],
  look: 'refinanceApplications(first: 5) { nodes { id number } }',
};

export const CONVERSATION: Need = {
  isMet: ({ conversationId }) => conversationId !== null,
  missing: [
    '열어 둔 상담이 없습니다. ‘상담 열기’ 예제를 먼저 실행하면 여기에 id가 채워집니다.',
    'There is no conversation yet. Run the example Open a conversation; its id is then filled in here.',
  ],
  look: 'conversations(first: 5) { nodes { id title } }',
};

export const REPLY: Need = {
  isMet: ({ replyId }) => replyId !== null,
  missing: [
    '받을 답변이 없습니다. ‘질문하기’ 예제를 먼저 실행하면 여기에 id가 채워집니다.',
    'There is no reply yet. Run the example Ask a question; its id is then filled in here.',
  ],
  look: 'conversations(first: 5) { nodes { id title } }',
};

/** For an account that may not see an example that is still open from another login. */
export const ANOTHER_ROLE: Omit<Need, 'isMet'> = {
  missing: ['이 계정으로는 볼 수 없는 예제입니다.', 'This example is not for the account that is logged in.'],
  look: 'viewer { email role }',
};

export const LOGIN: Omit<Need, 'isMet'> = {
  missing: ['로그인하면 바로 실행할 수 있게 채워집니다.', 'Log in, and this is filled in and ready to run.'],
  look: 'viewer { email role }',
};
