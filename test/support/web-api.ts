import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, GraphQLError } from 'graphql';

/** The part of the public schema that the pages speak, answered from fixed data, so that pages are tested alone. */
const SDL = /* GraphQL */ `
  type Query {
    viewer: Account
  }
  type Mutation {
    login(input: LoginInput!): LoginPayload!
    tokenRefresh(input: TokenRefreshInput!): LoginPayload!
    logout(input: LogoutInput!): LogoutPayload!
    conversationCreate(input: ConversationCreateInput!): ConversationCreatePayload!
    messageSend(input: MessageSendInput!): MessageSendPayload!
    replyStop(input: ReplyStopInput!): ReplyStopPayload!
  }
  type Subscription {
    chatReply(replyId: ID!, afterSequence: Int): ChatReplyEvent!
  }
  type Account {
    email: String!
    role: String!
  }
  type UserError {
    code: String!
    message: String!
    field: [String!]
  }
  input LoginInput {
    email: String!
    password: String!
  }
  type LoginPayload {
    accessToken: String
    accessTokenExpiresAt: String
    refreshToken: String
    userErrors: [UserError!]!
  }
  input TokenRefreshInput {
    refreshToken: String!
  }
  input LogoutInput {
    refreshToken: String!
  }
  type LogoutPayload {
    sessionEnded: Boolean
  }
  input ConversationCreateInput {
    title: String
  }
  type ConversationCreatePayload {
    conversation: Conversation
    userErrors: [UserError!]!
  }
  type Conversation {
    id: ID!
  }
  input MessageSendInput {
    conversationId: ID!
    text: String!
  }
  type MessageSendPayload {
    reply: Reply
    userErrors: [UserError!]!
  }
  type Reply {
    id: ID!
    state: String!
    text: String!
  }
  input ReplyStopInput {
    replyId: ID!
  }
  type ReplyStopPayload {
    reply: Reply
    userErrors: [UserError!]!
  }
  union ChatReplyEvent = ChatReplyStarted | ChatReplyDelta | ChatReplyRestarted | ChatReplyEnded | ChatReplyFailed
  type ChatReplyStarted {
    sequence: Int!
  }
  type ChatReplyRestarted {
    sequence: Int!
  }
  type ChatReplyDelta {
    sequence: Int!
    text: String!
  }
  type ChatReplyEnded {
    sequence: Int!
    reply: Reply!
  }
  type ChatReplyFailed {
    sequence: Int!
    message: String!
    reply: Reply!
  }
`;

const WORDS = (
  '고객님의 대출은 두 건이고 남은 잔액은 모두 12,450,000원입니다. 다음 상환일은 15일이며, ' +
  '이번 분기에는 평소보다 외식 지출이 18% 늘었습니다. 상환 여력은 충분합니다.'
).split(' ');

export const DEMO = {
  demoAccounts: ['customer', 'staff', 'admin'].map((label) => ({ label, email: `${label}@example.com` })),
  demoPassword: 'moa-demo-2026',
};

export interface WebApiOptions {
  /** Time between two words of a reply. */
  readonly wordMs: number;
  /** How long an access token holds. */
  readonly tokenMs: number;
  /** Breaks every socket. */
  readonly cutSockets: () => void;
}

/** What the pages did, for a test to look at. */
export interface Seen {
  /** `afterSequence` of each subscription. */
  readonly resumedAfter: number[];
  /** `authorization` of each `connection_init`. */
  readonly socketAuthorizations: unknown[];
  /** Each mutation of a session, by name. */
  readonly sessionCalls: string[];
}

const tokens = (email: string, { tokenMs }: WebApiOptions) => ({
  accessToken: `token-of-${email}`,
  accessTokenExpiresAt: new Date(Date.now() + tokenMs).toISOString(),
  refreshToken: `refresh-of-${email}`,
  userErrors: [],
});

function viewerOf(authorization: string | undefined): { email: string; role: string | undefined } | null {
  if (authorization === undefined) return null;
  const email = /^Bearer token-of-(.+)$/.exec(authorization)?.[1];
  if (email === undefined) throw new GraphQLError('Log in again.', { extensions: { code: 'UNAUTHENTICATED' } });
  return { email, role: email.split('@')[0]?.toUpperCase() };
}

function sessions(options: WebApiOptions, seen: Seen) {
  const refused = { userErrors: [{ code: 'LOGIN_FAILED', message: '이메일이나 비밀번호가 맞지 않습니다.' }] };
  return {
    login: ({ input: { email, password } }: { input: { email: string; password: string } }) => {
      seen.sessionCalls.push('login');
      const known = DEMO.demoAccounts.some((account) => account.email === email) && password === DEMO.demoPassword;
      return known ? tokens(email, options) : refused;
    },
    tokenRefresh: ({ input }: { input: { refreshToken: string } }) => {
      seen.sessionCalls.push('tokenRefresh');
      return tokens(input.refreshToken.replace('refresh-of-', ''), options);
    },
    logout: () => {
      seen.sessionCalls.push('logout');
      return { sessionEnded: true };
    },
  };
}

/** One reply, always the same: its words are numbered from 2, after the start. */
export function createWebApi(options: WebApiOptions) {
  const seen: Seen = { resumedAfter: [], socketAuthorizations: [], sessionCalls: [] };
  const stopped = new Set<string>();
  const cuts = new Set<number>();
  let replies = 0;

  async function* chatReply({ replyId, afterSequence }: { replyId: string; afterSequence?: number }) {
    const after = afterSequence ?? 0;
    seen.resumedAfter.push(after);
    if (after < 1) yield { chatReply: { __typename: 'ChatReplyStarted', sequence: 1 } };
    for (let sequence = Math.max(after + 1, 2); sequence < WORDS.length + 2; sequence += 1) {
      await wait(options.wordMs);
      if (cuts.delete(sequence - 1)) options.cutSockets();
      if (stopped.has(replyId)) break;
      const text = `${sequence > 2 ? ' ' : ''}${WORDS[sequence - 2]}`;
      yield { chatReply: { __typename: 'ChatReplyDelta', sequence, text } };
    }
    const reply = stopped.has(replyId)
      ? { id: replyId, state: 'STOPPED', text: WORDS.slice(0, 3).join(' ') }
      : { id: replyId, state: 'COMPLETED', text: WORDS.join(' ') };
    yield { chatReply: { __typename: 'ChatReplyEnded', sequence: WORDS.length + 2, reply } };
  }

  const mutations = {
    ...sessions(options, seen),
    conversationCreate: () => ({ conversation: { id: 'conversation-1' }, userErrors: [] }),
    messageSend: () => ({ reply: { id: `reply-${(replies += 1)}`, state: 'QUEUED', text: '' }, userErrors: [] }),
    replyStop: ({ input }: { input: { replyId: string } }) => {
      stopped.add(input.replyId);
      return { reply: { id: input.replyId, state: 'STREAMING', text: '' }, userErrors: [] };
    },
  };
  return {
    schema: buildSchema(SDL),
    seen,
    words: WORDS.join(' '),
    rootFor: (authorization: string | undefined) => ({ ...mutations, viewer: () => viewerOf(authorization) }),
    chatReply,
    cutAfter: (sequences: readonly number[]) => sequences.forEach((sequence) => cuts.add(sequence)),
  };
}
