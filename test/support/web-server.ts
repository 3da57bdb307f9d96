import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, graphql } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createStaticFiles } from '../../src/platform/http/static-files.js';

/** The part of the public schema that the pages speak, answered from fixed data, so that pages are tested alone. */
const SDL = /* GraphQL */ `
  type Query {
    viewer: Account
  }
  type Mutation {
    login(input: LoginInput!): LoginPayload!
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
    userErrors: [UserError!]!
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
    text: String
  }
  input ReplyStopInput {
    replyId: ID!
  }
  type ReplyStopPayload {
    reply: Reply
    userErrors: [UserError!]!
  }
  union ChatReplyEvent = ChatReplyStarted | ChatReplyDelta | ChatReplyEnded | ChatReplyFailed
  type ChatReplyStarted {
    reply: Reply!
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
    message: String!
  }
`;

const WORDS =
  '고객님의 대출은 두 건이고 남은 잔액은 모두 12,450,000원입니다. 다음 상환일은 15일이며, 이번 분기에는 평소보다 외식 지출이 18% 늘었습니다. 상환 여력은 충분합니다.'.split(
    ' ',
  );
const PASSWORD = 'moa-demo-2026';
const EMAILS = ['customer@example.com', 'staff@example.com', 'admin@example.com'];

export interface WebServer {
  readonly url: string;
  readonly words: string;
  /** `afterSequence` of every subscription so far. */
  readonly resumedAfter: readonly number[];
  /** `authorization` of every `connection_init` so far. */
  readonly socketAuthorizations: readonly unknown[];
  /** Has every socket break, as a network does it, once the pieces with these sequences were sent. */
  cutAfter(sequences: readonly number[]): void;
  close(): Promise<void>;
}

/** Serves the built pages beside a small API that streams one reply, a word every `wordMs`. */
export async function startWebServer(webDir: string, wordMs = 40): Promise<WebServer> {
  const schema = buildSchema(SDL);
  const resumedAfter: number[] = [];
  const socketAuthorizations: unknown[] = [];
  const stopped = new Set<string>();
  const cuts = new Set<number>();
  let replies = 0;

  async function* chatReply({ replyId, afterSequence }: { replyId: string; afterSequence?: number }) {
    const after = afterSequence ?? 0;
    resumedAfter.push(after);
    if (after === 0)
      yield { chatReply: { __typename: 'ChatReplyStarted', reply: { id: replyId, state: 'STREAMING' } } };
    for (let sequence = after + 1; sequence <= WORDS.length; sequence += 1) {
      await wait(wordMs);
      if (cuts.delete(sequence - 1)) cutSockets();
      if (stopped.has(replyId)) break;
      yield {
        chatReply: { __typename: 'ChatReplyDelta', sequence, text: `${sequence > 1 ? ' ' : ''}${WORDS[sequence - 1]}` },
      };
    }
    const state = stopped.has(replyId) ? 'STOPPED' : 'COMPLETED';
    yield { chatReply: { __typename: 'ChatReplyEnded', sequence: 999, reply: { id: replyId, state, text: null } } };
  }

  const root = (authorization: unknown) => ({
    viewer: () => {
      const email = /^Bearer token-of-(.+)$/.exec(String(authorization))?.[1];
      return email === undefined ? null : { email, role: email.split('@')[0]?.toUpperCase() };
    },
    login: ({ input }: { input: { email: string; password: string } }) =>
      input.password === PASSWORD && EMAILS.includes(input.email)
        ? {
            accessToken: `token-of-${input.email}`,
            accessTokenExpiresAt: new Date(Date.now() + 9e5).toISOString(),
            userErrors: [],
          }
        : { userErrors: [{ code: 'WRONG_CREDENTIALS', message: '이메일이나 비밀번호가 맞지 않습니다.' }] },
    conversationCreate: () => ({ conversation: { id: 'conversation-1' }, userErrors: [] }),
    messageSend: () => ({ reply: { id: `reply-${(replies += 1)}`, state: 'QUEUED' }, userErrors: [] }),
    replyStop: ({ input }: { input: { replyId: string } }) => {
      stopped.add(input.replyId);
      return { reply: { id: input.replyId, state: 'STOPPED' }, userErrors: [] };
    },
    chatReply,
  });

  const serveStatic = createStaticFiles(webDir, {
    explorer: true,
    documents: {
      '/explorer.json': {
        demoAccounts: [
          { label: { ko: '고객', en: 'Customer' }, email: EMAILS[0] },
          { label: { ko: '직원', en: 'Staff' }, email: EMAILS[1] },
          { label: { ko: '관리자', en: 'Administrator' }, email: EMAILS[2] },
        ],
        demoPassword: PASSWORD,
        explorer: true,
      },
    },
  });
  const server: Server = createServer((req, res) => {
    void (async () => {
      if (serveStatic(req, res)) return;
      if (req.url !== '/graphql' || req.method !== 'POST') {
        res.writeHead(req.url === '/readyz' ? 200 : 404).end('{}');
        return;
      }
      const { query, variables } = (await json(req)) as {
        query: string;
        variables: Record<string, unknown>;
      };
      const answer = await graphql({
        schema,
        source: query,
        variableValues: variables,
        rootValue: root(req.headers.authorization),
      });
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })();
  });
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer(
    {
      schema,
      roots: { subscription: { chatReply } },
      onConnect: ({ connectionParams }) => {
        socketAuthorizations.push(connectionParams?.['authorization']);
      },
    },
    sockets,
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const cutSockets = () => sockets.clients.forEach((client) => client.terminate());
  return {
    url: `http://localhost:${port}`,
    words: WORDS.join(' '),
    resumedAfter,
    socketAuthorizations,
    cutAfter: (sequences) => sequences.forEach((sequence) => cuts.add(sequence)),
    close: async () => {
      cutSockets();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
