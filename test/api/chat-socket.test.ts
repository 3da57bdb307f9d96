import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

interface Event {
  readonly __typename: string;
  readonly sequence: number;
  readonly text?: string;
  readonly reply?: { readonly state: string; readonly text: string };
}

const FOLLOW = `subscription ($replyId: ID!, $afterSequence: Int) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) {
    __typename
    ... on ChatReplyStarted { sequence }
    ... on ChatReplyDelta { sequence text }
    ... on ChatReplyRestarted { sequence }
    ... on ChatReplyEnded { sequence reply { state text } }
    ... on ChatReplyFailed { sequence reply { state text } }
  }
}`;

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer({ worker: true, env: { MOA_NARRATOR_TOKEN_MS: '15' } });
  const [institution] = await server.sql<{ id: number }>(
    `INSERT INTO institution (code, name, kind) VALUES ('bank', '은행', 'BANK') RETURNING id`,
  );
  await server.sql(
    `INSERT INTO account (institution_id, role, email, name, password_hash) VALUES ($1, 'STAFF', $2, '김하늘', $3)`,
    [institution?.id, 'staff@example.com', await testPasswordHash()],
  );
  token = await server.login('staff@example.com');
});
afterAll(() => server.close());

function connect(): { readonly client: Client; readonly cut: () => void } {
  let socket: WebSocket | undefined;
  const client = createClient({
    url: server.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: true,
    retryAttempts: 0,
    on: { opened: (opened) => void (socket = opened as WebSocket) },
  });
  return { client, cut: () => socket?.terminate() };
}

/** Reads after `afterSequence`; a line that is cut after so many events ends the reading. */
async function read(replyId: string, afterSequence: number, cutAfter = Infinity): Promise<Event[]> {
  const { client, cut } = connect();
  const events: Event[] = [];
  try {
    for await (const { data, errors } of client.iterate<{ chatReply: Event }>({
      query: FOLLOW,
      variables: { replyId, afterSequence },
    })) {
      if (errors) throw new Error(errors[0]?.message);
      if (data) events.push(data.chatReply);
      if (events.length === cutAfter) cut();
      if (events.length >= cutAfter) break;
    }
  } finally {
    await client.dispose();
  }
  return events;
}

async function ask(text: string): Promise<string> {
  const created = await server.query<{ conversationCreate: { conversation: { id: string } } }>(
    'mutation { conversationCreate(input: {}) { conversation { id } } }',
    {},
    token,
  );
  const conversationId = created.data.conversationCreate.conversation.id;
  const sent = await server.query<{ messageSend: { reply: { id: string } } }>(
    'mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } } }',
    { input: { conversationId, text } },
    token,
  );
  return sent.data.messageSend.reply.id;
}

describe('a reply over WebSocket', () => {
  it('arrives whole though the line is cut twice, without a gap or a repetition', async () => {
    const replyId = await ask('대출 한도와 상환, 소비, 진단이 궁금해요');
    const events: Event[] = [];
    for (const cutAfter of [4, 7, Infinity]) {
      events.push(...(await read(replyId, events.at(-1)?.sequence ?? 0, cutAfter)));
    }
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    const end = events.at(-1);
    expect(end).toMatchObject({ __typename: 'ChatReplyEnded', reply: { state: 'COMPLETED' } });
    expect(events.flatMap(({ text }) => text ?? []).join('')).toBe(end?.reply?.text);
  });

  it('is refused with a code, once, when there is none', async () => {
    const { client } = connect();
    const results = [];
    for await (const result of client.iterate({ query: FOLLOW, variables: { replyId: 'UmVwbHk6OTk5' } }))
      results.push(result);
    expect(results).toMatchObject([{ errors: [{ extensions: { code: 'REPLY_NOT_FOUND', field: ['replyId'] } }] }]);
    await client.dispose();
  });
});
