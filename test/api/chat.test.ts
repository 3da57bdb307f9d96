import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';

type Person = Caller & { readonly actor: Actor };

let bench: ChatBench;
let node: ChatNode;
/** A node without a worker: what is asked there stays queued. */
let idle: ChatNode;
let api: ChatApi;
let idleApi: ChatApi;
let stranger: Person;

beforeAll(async () => {
  bench = await startChatBench();
  [node, idle] = await Promise.all([bench.node({ model: createNarrator({ tokenMs: 1 }), poolSize: 24 }), bench.node()]);
  [api, idleApi] = [chatApi(node), chatApi(idle)];
  stranger = await bench.customer();
});
afterAll(() => bench.close());

const CREATE = `mutation ($input: ConversationCreateInput!) {
  conversationCreate(input: $input) { conversation { id title customerId } userErrors { code field message } }
}`;
const RENAME = `mutation ($input: ConversationRenameInput!) {
  conversationRename(input: $input) { conversation { id title } userErrors { code field } }
}`;
const DELETE = `mutation ($input: ConversationDeleteInput!) {
  conversationDelete(input: $input) { deletedConversationId userErrors { code field } }
}`;
const SEND = `mutation ($input: MessageSendInput!) {
  messageSend(input: $input) { message { id text } reply { id state aiNotice } userErrors { code field message } }
}`;
const STOP = `mutation ($input: ReplyStopInput!) {
  replyStop(input: $input) { reply { id state } userErrors { code field } }
}`;
const REGENERATE = `mutation ($input: ReplyRegenerateInput!) {
  replyRegenerate(input: $input) { message { id } reply { id state } userErrors { code field } }
}`;
const CONVERSATION = `query ($id: ID!) {
  conversation(id: $id) { id title messages { nodes { id text replies { id state text } } pageInfo { hasNextPage } } }
}`;
const FOLLOW = `subscription ($replyId: ID!, $afterSequence: Int = 0) {
  chatReply(replyId: $replyId, afterSequence: $afterSequence) {
    __typename
    ... on ChatReplyStarted { sequence reply { id state } }
    ... on ChatReplyDelta { sequence text }
    ... on ChatReplyRestarted { sequence }
    ... on ChatReplyEnded { sequence reply { id state text aiNotice finishedAt } }
    ... on ChatReplyFailed { sequence code message reply { id state text failureCode } }
  }
}`;

async function mutate(on: ChatApi, source: string, input: Data, caller: Caller): Promise<Data> {
  const { data, errors } = await on.run(source, { input }, caller);
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return Object.values(data ?? {})[0] as Data;
}

const idOf = (row: unknown): string => (row as { id: string }).id;

async function converse(caller: Caller, on = idleApi): Promise<string> {
  return idOf((await mutate(on, CREATE, {}, caller))['conversation']);
}

async function send(caller: Caller, input: Data = {}, on = idleApi): Promise<Data> {
  const conversationId = input['conversationId'] ?? (await converse(caller, on));
  return mutate(on, SEND, { conversationId, text: '대출 잔액이 얼마나 남았나요?', ...input }, caller);
}

const codes = (payload: Data): unknown[] => (payload['userErrors'] as { code: string }[]).map(({ code }) => code);

describe('conversations', () => {
  it('open with or without a name, and are named after the first question', async () => {
    const caller = await bench.customer();
    expect((await mutate(api, CREATE, { title: '주택 대출' }, caller))['conversation']).toMatchObject({
      title: '주택 대출',
      customerId: encodeId('Customer', caller.actor.customerId ?? 0),
    });
    const id = await converse(caller);
    await send(caller, { conversationId: id, text: `${'길고 '.repeat(30)}긴 질문` });
    const { data } = await api.run(CONVERSATION, { id }, caller);
    expect((data?.['conversation'] as { title: string }).title).toMatch(/^길고 .{36}…$/);
  });

  it('of staff are about a customer they may see, or about nobody', async () => {
    const staff = await bench.staff();
    const customerId = encodeId('Customer', stranger.actor.customerId ?? 0);
    expect((await mutate(api, CREATE, { customerId }, staff))['conversation']).toMatchObject({ customerId });
    expect(codes(await mutate(api, CREATE, { customerId: encodeId('Customer', 1_000_001) }, staff))).toEqual([
      'CUSTOMER_NOT_FOUND',
    ]);
    expect((await mutate(api, CREATE, {}, staff))['conversation']).toMatchObject({ customerId: null });
  });

  it('of a customer are about nobody else', async () => {
    const caller = await bench.customer();
    const other = encodeId('Customer', stranger.actor.customerId ?? 0);
    expect(codes(await mutate(api, CREATE, { customerId: other }, caller))).toEqual(['CUSTOMER_NOT_FOUND']);
  });

  it('are listed newest first, page by page', async () => {
    const caller = await bench.customer();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.unshift(await converse(caller));
    const LIST = `query ($after: String) {
      conversations(first: 2, after: $after) { nodes { id } edges { cursor node { id updatedAt } } pageInfo { hasNextPage endCursor } }
    }`;
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await api.run(LIST, { after }, caller);
      const page = data?.['conversations'] as {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(idOf));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(made);
  });

  it('are renamed and deleted by whom they belong to, with a record of it', async () => {
    const caller = await bench.customer();
    const conversationId = await converse(caller);
    expect((await mutate(api, RENAME, { conversationId, title: '새 이름' }, caller))['conversation']).toMatchObject({
      title: '새 이름',
    });
    expect(codes(await mutate(api, RENAME, { conversationId, title: '  ' }, caller))).toEqual(['INVALID_INPUT']);
    expect(codes(await mutate(api, RENAME, { conversationId, title: '가'.repeat(101) }, caller))).toEqual([
      'INVALID_INPUT',
    ]);
    await send(caller, { conversationId });
    const both = await Promise.all([1, 2].map(() => mutate(api, DELETE, { conversationId }, caller)));
    expect(both.map(codes).flat()).toEqual(['CONVERSATION_NOT_FOUND']);
    expect((await api.run(CONVERSATION, { id: conversationId }, caller)).data).toEqual({ conversation: null });
    const audit = statement('SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id');
    expect((await bench.database.tuples(audit, [caller.actor.accountId])).flat()).toEqual([
      'CONVERSATION_CREATED',
      'CONVERSATION_RENAMED',
      'MESSAGE_SENT',
      'CONVERSATION_DELETED',
    ]);
  });
});

describe('messageSend', () => {
  it('stores the question and a reply on its way, in one conversation with its messages', async () => {
    const caller = await bench.customer();
    const conversationId = await converse(caller);
    const sent = await send(caller, { conversationId, text: '한도가 궁금해요 😀' });
    expect(sent).toMatchObject({ message: { text: '한도가 궁금해요 😀' }, reply: { state: 'QUEUED' }, userErrors: [] });
    expect((sent['reply'] as Data)['aiNotice']).toContain('인공지능');
    const { data } = await api.run(CONVERSATION, { id: conversationId }, caller);
    expect((data?.['conversation'] as Data)['messages']).toEqual({
      nodes: [{ ...(sent['message'] as Data), replies: [{ id: idOf(sent['reply']), state: 'QUEUED', text: '' }] }],
      pageInfo: { hasNextPage: false },
    });
  });

  it.each(['\u200B\u200C\uFEFF', '', '   \n ', '가'.repeat(4_001)])('refuses a text of no use', async (text) => {
    expect(codes(await send(await bench.customer(), { text }))).toEqual(['INVALID_INPUT']);
  });

  it('takes a question of exactly 4,000 characters', async () => {
    expect(codes(await send(await bench.customer(), { text: '😀'.repeat(4_000) }))).toEqual([]);
  });

  it('sends once for one idempotency key, twenty times at once and again later', async () => {
    const caller = await bench.customer();
    const input = { conversationId: await converse(caller), idempotencyKey: 'key-1' };
    const sent = await Promise.all(Array.from({ length: 20 }, () => send(caller, input, api)));
    sent.push(await send(caller, input, api));
    expect(new Set(sent.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(codes(await send(caller, { ...input, text: '다른 질문' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codes(await send(await bench.customer(), { idempotencyKey: 'key-1' }))).toEqual([]);
  });

  it('follows the reply it names, and none of another conversation', async () => {
    const caller = await bench.customer();
    const conversationId = await converse(caller);
    const first = await send(caller, { conversationId });
    const elsewhere = await send(caller);
    expect(codes(await send(caller, { conversationId, afterReplyId: idOf(elsewhere['reply']) }))).toEqual([
      'REPLY_NOT_FOUND',
    ]);
    expect(codes(await send(caller, { conversationId, afterReplyId: idOf(first['reply']) }))).toEqual([]);
  });
});

describe('replyRegenerate', () => {
  it('makes another reply beside one that has ended, once however often it is asked at once', async () => {
    const caller = await bench.customer();
    const sent = await send(caller);
    const replyId = idOf(sent['reply']);
    expect(codes(await mutate(api, REGENERATE, { replyId }, caller))).toEqual(['REPLY_UNFINISHED']);
    await mutate(api, STOP, { replyId }, caller);
    const both = await Promise.all([1, 2].map(() => mutate(api, REGENERATE, { replyId }, caller)));
    expect(both.flatMap(codes)).toEqual(['REPLY_UNFINISHED']);
    const made = both.find((payload) => payload['reply'] !== null) ?? {};
    expect(idOf(made['message'])).toBe(idOf(sent['message']));
    expect(idOf(made['reply'])).not.toBe(replyId);
  });

  it('ends at ten replies a message', async () => {
    const caller = await bench.customer();
    const replyId = idOf((await send(caller))['reply']);
    for (let count = 1; count < 10; count += 1) {
      await bench.database.rows(
        statement(`UPDATE reply SET state = 'STOPPED', finished_at = now() WHERE account_id = $1`),
        [caller.actor.accountId],
      );
      expect(codes(await mutate(idleApi, REGENERATE, { replyId }, caller))).toEqual([]);
    }
    await bench.database.rows(
      statement(`UPDATE reply SET state = 'STOPPED', finished_at = now() WHERE account_id = $1`),
      [caller.actor.accountId],
    );
    expect(codes(await mutate(idleApi, REGENERATE, { replyId }, caller))).toEqual(['TOO_MANY_REPLIES']);
  });
});

describe('replyStop', () => {
  it('stops a queued reply, and is refused for one that has ended', async () => {
    const caller = await bench.customer();
    const replyId = idOf((await send(caller))['reply']);
    expect((await mutate(idleApi, STOP, { replyId }, caller))['reply']).toEqual({ id: replyId, state: 'STOPPED' });
    expect(codes(await mutate(idleApi, STOP, { replyId }, caller))).toEqual(['REPLY_ALREADY_ENDED']);
  });
});

describe('a stranger', () => {
  it('finds nothing that is not the caller’s, and answers as if it did not exist', async () => {
    const owner = await bench.customer();
    const conversationId = await converse(owner);
    const sent = await send(owner, { conversationId });
    const [messageId, replyId] = [idOf(sent['message']), idOf(sent['reply'])];
    const nothing = { conversationId: encodeId('Conversation', 999_999), replyId: encodeId('Reply', 999_999) };
    const others = [stranger, await bench.staff()];
    for (const other of others) {
      expect((await api.run(CONVERSATION, { id: conversationId }, other)).data).toEqual({ conversation: null });
      for (const id of [conversationId, messageId, replyId]) {
        expect((await api.run('query ($id: ID!) { node(id: $id) { id } }', { id }, other)).data).toEqual({
          node: null,
        });
        expect((await api.run('query ($id: ID!) { node(id: $id) { id } }', { id }, owner)).data).toEqual({
          node: { id },
        });
      }
      for (const [source, input] of [
        [SEND, { conversationId, text: '?' }],
        [RENAME, { conversationId, title: '?' }],
        [DELETE, { conversationId }],
        [STOP, { replyId }],
        [REGENERATE, { replyId }],
      ] as const) {
        const refused = await mutate(api, source, input, other);
        expect(codes(refused)[0]).toMatch(/_NOT_FOUND$/);
        expect(refused).toEqual(await mutate(api, source, { ...input, ...pick(nothing, input) }, other));
      }
      const following = await api.subscribe(FOLLOW, { replyId }, other);
      expect(following).toMatchObject([{ errors: [{ extensions: { code: 'REPLY_NOT_FOUND' } }] }]);
      expect(following).toEqual(await api.subscribe(FOLLOW, { replyId: nothing.replyId }, other));
    }
  });

  it('asks anyone who is not logged in to log in', async () => {
    const nobody = { ...stranger, actor: null };
    const results = [
      await api.run('{ conversations { nodes { id } } }', {}, nobody),
      await api.run(SEND, { input: { conversationId: encodeId('Conversation', 1), text: '?' } }, nobody),
      (await api.subscribe(FOLLOW, { replyId: encodeId('Reply', 1) }, nobody))[0],
    ];
    expect(results.map((result) => result?.errors?.[0]?.extensions['code'])).toEqual(Array(3).fill('UNAUTHENTICATED'));
  });
});

describe('chatReply', () => {
  it('streams a reply from start to end, and once more from any point', async () => {
    await node.startWorker();
    const caller = await bench.customer();
    const replyId = idOf((await send(caller, {}, api))['reply']);
    const results = await api.subscribe(FOLLOW, { replyId }, caller);
    expect(results.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const events = results.map(({ data }) => data?.['chatReply'] as Data);
    expect(events[0]).toMatchObject({ __typename: 'ChatReplyStarted', sequence: 1 });
    const text = events.map((event) => (event['text'] ?? '') as string).join('');
    expect(text).toContain('예를 들어 이렇게 물어보세요');
    expect(events.at(-1)).toMatchObject({
      __typename: 'ChatReplyEnded',
      reply: { id: replyId, state: 'COMPLETED', text, aiNotice: expect.stringContaining('인공지능') },
    });
    const last = Number(events.at(-1)?.['sequence']);
    for (const after of [1, 2, 3, last - 1, last]) {
      const rest = await api.subscribe(FOLLOW, { replyId, afterSequence: after }, caller);
      const due = events.filter(({ sequence }) => Number(sequence) > after);
      expect(rest.map(({ data }) => data?.['chatReply'])).toEqual(due);
    }
  });

  it.each([-1, 100_000])('refuses to go on after %s', async (afterSequence) => {
    const caller = await bench.customer();
    const replyId = idOf((await send(caller, {}, api))['reply']);
    await api.subscribe(FOLLOW, { replyId }, caller);
    expect(await api.subscribe(FOLLOW, { replyId, afterSequence }, caller)).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: ['afterSequence'] } }] },
    ]);
  });

  it('refuses the id of something else', async () => {
    const replyId = encodeId('Conversation', 1);
    expect(await api.subscribe(FOLLOW, { replyId }, stranger)).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });
});

describe('the schema', () => {
  it('describes every type, field, argument and value of the chat', () => {
    const undescribed: string[] = [];
    for (const type of Object.values(api.schema.getTypeMap())) {
      if (type.name.startsWith('__')) continue;
      const own = isObjectType(type) || isInputObjectType(type) || isEnumType(type) || isUnionType(type);
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name);
      if (own && !root && !type.description) undescribed.push(type.name);
      if (isEnumType(type))
        undescribed.push(
          ...type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => name),
        );
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
      for (const field of fields) {
        if (!field.description) undescribed.push(`${type.name}.${field.name}`);
        if (!('args' in field)) continue;
        undescribed.push(
          ...field.args.filter(({ description }) => !description).map(({ name }) => `${field.name}(${name})`),
        );
        expect(getNamedType(field.type).name).not.toBe('Float');
      }
    }
    expect(undescribed).toEqual([]);
  });
});

/** The members of `from` that `like` has, too. */
function pick(from: Data, like: Data): Data {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in like));
}
