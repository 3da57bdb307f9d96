import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';

type Person = Caller & { readonly actor: Actor };
interface Payload {
  readonly conversation?: Data | null;
  readonly message?: Data | null;
  readonly reply?: Data | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

let bench: ChatBench;
let node: ChatNode;
let api: ChatApi;
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({ poolSize: 20 });
  api = chatApi(node);
});
afterAll(() => bench.close());

async function mutate(source: string, input: Data, caller: Caller): Promise<Payload> {
  const { data, errors } = await api.run(source, { input }, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(data ?? {})[0] as Payload;
}
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
  message { id text afterReplyId siblings { id } } reply { id } userErrors { code field } } }`;
const CREATE = `mutation ($input: ConversationCreateInput!) { conversationCreate(input: $input) {
  conversation { id title } userErrors { code field } } }`;
const act = (
  name: string,
): string => `mutation ($input: Conversation${name}Input!) { conversation${name}(input: $input) {
  conversation { id title archivedAt unreadReplies } userErrors { code field } } }`;
const LIST = `query ($filter: ConversationFilter, $search: String) { conversations(filter: $filter, search: $search) {
  nodes { id unreadReplies runningReplies { id state queuePosition } } } }`;
const TREE = `query ($id: ID!) { conversation(id: $id) { title
  messages { nodes { id afterReplyId siblings { id text } } } } }`;

const idOf = (row: Data | null | undefined): string => row?.['id'] as string;
const codes = ({ userErrors }: Payload): string[] => userErrors.map(({ code }) => code);

const converse = async (caller: Caller, input: Data = {}): Promise<string> =>
  idOf((await mutate(CREATE, input, caller)).conversation);
const send = (caller: Caller, conversationId: string, text: string, input: Data = {}): Promise<Payload> =>
  mutate(SEND, { conversationId, text, ...input }, caller);
/** Ends all replies of an account, as writers would. */
const endAll = ({ actor }: Person, state = 'COMPLETED'): Promise<unknown> =>
  bench.database.tuples(
    statement(`UPDATE reply SET state = $2, finished_at = now(), lease_token = NULL, lease_until = NULL
      WHERE account_id = $1 AND finished_at IS NULL`),
    [actor.accountId, state],
  );
async function listed(caller: Caller, filter: Data | null = null, search: string | null = null): Promise<Data[]> {
  const { data } = await api.run(LIST, { filter, search }, caller);
  return (data?.['conversations'] as { nodes: Data[] }).nodes;
}
const ids = async (...wanted: Parameters<typeof listed>): Promise<unknown[]> => (await listed(...wanted)).map(idOf);
async function tree(caller: Caller, id: string): Promise<{ title: string | null; nodes: Data[] }> {
  const { data } = await api.run(TREE, { id }, caller);
  const { title, messages } = data?.['conversation'] as { title: string | null; messages: { nodes: Data[] } };
  return { title, nodes: messages.nodes };
}

describe('an edited question', () => {
  it('stands beside the first, with the conversation renamed, and a tree can be drawn', async () => {
    const caller = await bench.customer();
    const id = await converse(caller);
    const first = await send(caller, id, '대출 잔액이 얼마예요?');
    await endAll(caller);
    const next = await send(caller, id, '그럼 이자는요?');
    await endAll(caller);
    const edited = await send(caller, id, '신용점수가 몇 점이에요?', { editsMessageId: idOf(first.message) });
    expect(codes(edited)).toEqual([]);
    expect(edited.message).toMatchObject({ afterReplyId: null });
    const { title, nodes } = await tree(caller, id);
    expect(title).toBe('신용점수가 몇 점이에요?');
    const roots = [idOf(first.message), idOf(edited.message)];
    expect(nodes.map(({ afterReplyId, siblings }) => [afterReplyId, (siblings as Data[]).map(idOf)])).toEqual([
      [null, roots],
      [idOf(first.reply), [idOf(next.message)]],
      [null, roots],
    ]);
  });

  it('of a later one follows what that one follows', async () => {
    const caller = await bench.customer();
    const id = await converse(caller);
    const first = await send(caller, id, '대출 잔액이 얼마예요?');
    await endAll(caller);
    const second = await send(caller, id, '이자는요?');
    await endAll(caller);
    const edited = await send(caller, id, '만기는요?', { editsMessageId: idOf(second.message) });
    expect(edited.message).toMatchObject({
      afterReplyId: idOf(first.reply),
      siblings: [{ id: idOf(second.message) }, { id: idOf(edited.message) }],
    });
  });

  it('is refused of another conversation, of a stranger, and with two places at once', async () => {
    const [caller, stranger] = [await bench.customer(), await bench.customer()];
    const [id, elsewhere, theirs] = [await converse(caller), await converse(caller), await converse(stranger)];
    const sent = await send(caller, id, '대출 잔액이 얼마예요?');
    const editsMessageId = idOf(sent.message);
    const both = { editsMessageId, afterReplyId: idOf(sent.reply) };
    const refused = [
      await send(caller, elsewhere, '고침', { editsMessageId }),
      await send(stranger, theirs, '고침', { editsMessageId }),
      await send(stranger, id, '고침', { editsMessageId }),
      await send(caller, id, '고침', both),
    ];
    expect(refused.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'MESSAGE_NOT_FOUND', field: ['editsMessageId'] },
      { code: 'MESSAGE_NOT_FOUND', field: ['editsMessageId'] },
      { code: 'CONVERSATION_NOT_FOUND', field: ['conversationId'] },
      { code: 'INVALID_INPUT', field: ['editsMessageId'] },
    ]);
    expect((await tree(caller, id)).nodes).toHaveLength(1);
  });

  it('is stored once for one key, and the key serves no other place', async () => {
    const caller = await bench.customer();
    const id = await converse(caller);
    const first = await send(caller, id, '대출 잔액이 얼마예요?');
    await endAll(caller);
    await send(caller, id, '이자는요?');
    const input = { editsMessageId: idOf(first.message), idempotencyKey: 'edit' };
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(caller, id, '고침', input)));
    expect(new Set(sent.map(({ message }) => idOf(message))).size).toBe(1);
    const elsewhere = { afterReplyId: idOf(first.reply), idempotencyKey: 'edit' };
    expect(codes(await send(caller, id, '고침', elsewhere))).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('has fifty versions at most, also at once', async () => {
    const caller = await bench.customer();
    const id = await converse(caller);
    const first = await send(caller, id, '대출 잔액이 얼마예요?');
    await endAll(caller);
    const MORE = statement(`INSERT INTO message (conversation_id, account_id, text)
      SELECT conversation_id, account_id, text FROM message, generate_series(1, 47) WHERE account_id = $1`);
    await bench.database.tuples(MORE, [caller.actor.accountId]);
    const input = { editsMessageId: idOf(first.message) };
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(caller, id, '고침', input)));
    expect(sent.flatMap(codes)).toEqual(Array<string>(4).fill('TOO_MANY_VERSIONS'));
    expect((await tree(caller, id)).nodes.slice(0, 1)).toMatchObject([{ siblings: { length: 50 } }]);
  });
});

describe('a conversation’s name', () => {
  it('is what the first telling question is about, and a person’s own name stays', async () => {
    const caller = await bench.customer();
    const [id, named, renamed] = [
      await converse(caller),
      await converse(caller, { title: '내 집' }),
      await converse(caller),
    ];
    await send(caller, id, '안녕하세요!');
    expect((await tree(caller, id)).title).toBeNull();
    await endAll(caller);
    await send(caller, id, '이번 달에 얼마나 썼어?');
    expect((await tree(caller, id)).title).toBe('소비 · 이번 달에 얼마나 썼어?');
    await send(caller, named, '대출이 뭐예요?');
    expect((await tree(caller, named)).title).toBe('내 집');
    const first = await send(caller, renamed, '대출이 뭐예요?');
    await mutate(act('Rename'), { conversationId: renamed, title: '용어' }, caller);
    await send(caller, renamed, 'DSR이 뭐예요?', { editsMessageId: idOf(first.message) });
    expect((await tree(caller, renamed)).title).toBe('용어');
  });
});

describe('archived conversations', () => {
  it('are left out of lists, found by a search, and come back with a question or on request', async () => {
    const caller = await bench.customer();
    const [kept, away] = [await converse(caller), await converse(caller)];
    await send(caller, away, '전세 대출 갱신');
    const archived = await Promise.all([1, 2].map(() => mutate(act('Archive'), { conversationId: away }, caller)));
    expect(archived[0]?.conversation).toEqual(archived[1]?.conversation);
    expect(archived[0]?.conversation?.['archivedAt']).toEqual(expect.any(String));
    expect(await ids(caller)).toEqual([kept]);
    expect(await ids(caller, { archived: true })).toEqual([away]);
    expect(await ids(caller, null, '전세')).toEqual([away]);
    expect(await ids(caller, { archived: false }, '전세')).toEqual([]);
    const back = await mutate(act('Unarchive'), { conversationId: away }, caller);
    expect(back.conversation).toMatchObject({ archivedAt: null });
    await mutate(act('Archive'), { conversationId: away }, caller);
    await send(caller, away, '금리는요?');
    expect(await ids(caller)).toEqual([away, kept]);
  });

  it('are their owner’s to archive, to take out and to mark as read, with a record of what changes', async () => {
    const [caller, stranger] = [await bench.customer(), await bench.customer()];
    const conversationId = await converse(caller);
    for (const name of ['Archive', 'Unarchive', 'MarkRead']) {
      expect(codes(await mutate(act(name), { conversationId }, stranger))).toEqual(['CONVERSATION_NOT_FOUND']);
      expect(codes(await mutate(act(name), { conversationId }, caller))).toEqual([]);
    }
    const audit = statement('SELECT action FROM audit_entry WHERE account_id = $1 ORDER BY id');
    expect((await bench.database.tuples(audit, [caller.actor.accountId])).flat()).toEqual([
      'CONVERSATION_CREATED',
      'CONVERSATION_ARCHIVED',
      'CONVERSATION_UNARCHIVED',
    ]);
  });
});

describe('unread replies', () => {
  const unread = async (caller: Caller, id: string): Promise<unknown> =>
    (await listed(caller)).find((row) => idOf(row) === id)?.['unreadReplies'];

  it('are those that ended since the mark, which never moves back', async () => {
    const caller = await bench.customer();
    const id = await converse(caller);
    const first = await send(caller, id, '대출 잔액이 얼마예요?');
    expect(await unread(caller, id)).toBe(0);
    await endAll(caller);
    await send(caller, id, '이자는요?');
    await endAll(caller);
    expect(await unread(caller, id)).toBe(2);
    expect(await ids(caller, { unread: true })).toEqual([id]);
    const upToFirst = { conversationId: id, replyId: idOf(first.reply) };
    expect((await mutate(act('MarkRead'), upToFirst, caller)).conversation).toMatchObject({ unreadReplies: 1 });
    expect((await mutate(act('MarkRead'), { conversationId: id }, caller)).conversation).toMatchObject({
      unreadReplies: 0,
    });
    expect((await mutate(act('MarkRead'), upToFirst, caller)).conversation).toMatchObject({ unreadReplies: 0 });
    expect(await ids(caller, { unread: true })).toEqual([]);
    expect(await ids(caller, { unread: false })).toEqual([id]);
  });

  it('do not count what was stopped, and take no mark at another conversation’s reply', async () => {
    const caller = await bench.customer();
    const [id, other] = [await converse(caller), await converse(caller)];
    const { reply } = await send(caller, other, '대출 잔액이 얼마예요?');
    await send(caller, id, '대출 잔액이 얼마예요?');
    await endAll(caller, 'STOPPED');
    expect(await unread(caller, id)).toBe(0);
    expect(codes(await mutate(act('MarkRead'), { conversationId: id, replyId: idOf(reply) }, caller))).toEqual([
      'REPLY_NOT_FOUND',
    ]);
    expect(
      codes(await mutate(act('MarkRead'), { conversationId: id, replyId: encodeId('Reply', 9e9) }, caller)),
    ).toEqual(['REPLY_NOT_FOUND']);
  });
});

describe('running replies', () => {
  it('are shown in the list, in their order, and filter it', async () => {
    const caller = await bench.customer();
    const [idle, busy] = [await converse(caller), await converse(caller)];
    const sent = [await send(caller, busy, '하나'), await send(caller, busy, '둘')];
    const rows = await listed(caller);
    expect(rows.map(idOf)).toEqual([busy, idle]);
    expect(rows.map(({ runningReplies }) => runningReplies)).toEqual([
      [
        { id: idOf(sent[0]?.reply), state: 'QUEUED', queuePosition: null },
        { id: idOf(sent[1]?.reply), state: 'QUEUED', queuePosition: 1 },
      ],
      [],
    ]);
    expect(await ids(caller, { running: true })).toEqual([busy]);
    expect(await ids(caller, { running: false })).toEqual([idle]);
    await endAll(caller);
    expect(await ids(caller, { running: true })).toEqual([]);
  });
});
