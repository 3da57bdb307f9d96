import { describe, expect, it } from '@jest/globals';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import type { Data } from '../support/chat-graphql.js';
import {
  CONVERSATION,
  FOLLOW,
  REGENERATE,
  STOP,
  codes,
  idOf,
  mutate,
  useChatOperations,
} from '../support/chat-operations.js';

const chat = useChatOperations();

describe('messageSend', () => {
  it('stores the question and a reply on its way, in one conversation with its messages', async () => {
    const caller = await chat.bench.customer();
    const conversationId = await chat.converse(caller);
    const sent = await chat.send(caller, { conversationId, text: '한도가 궁금해요 😀' });
    expect(sent).toMatchObject({ message: { text: '한도가 궁금해요 😀' }, reply: { state: 'QUEUED' }, userErrors: [] });
    expect((sent['reply'] as Data)['aiNotice']).toContain('인공지능');
    const { data } = await chat.api.run(CONVERSATION, { id: conversationId }, caller);
    expect((data?.['conversation'] as Data)['messages']).toEqual({
      nodes: [{ ...(sent['message'] as Data), replies: [{ id: idOf(sent['reply']), state: 'QUEUED', text: '' }] }],
      pageInfo: { hasNextPage: false },
    });
  });

  it.each(['\u200B\u200C\uFEFF', '', '   \n ', '가'.repeat(4_001)])('refuses a text of no use', async (text) => {
    expect(codes(await chat.send(await chat.bench.customer(), { text }))).toEqual(['INVALID_INPUT']);
  });

  it('takes a question of exactly 4,000 characters', async () => {
    expect(codes(await chat.send(await chat.bench.customer(), { text: '😀'.repeat(4_000) }))).toEqual([]);
  });

  it('sends once for one idempotency key, twenty times at once and again later', async () => {
    const caller = await chat.bench.customer();
    const input = { conversationId: await chat.converse(caller), idempotencyKey: 'key-1' };
    const sent = await Promise.all(Array.from({ length: 20 }, () => chat.send(caller, input, chat.api)));
    sent.push(await chat.send(caller, input, chat.api));
    expect(new Set(sent.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(codes(await chat.send(caller, { ...input, text: '다른 질문' }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    expect(codes(await chat.send(await chat.bench.customer(), { idempotencyKey: 'key-1' }))).toEqual([]);
  });

  it('follows the reply it names, and none of another conversation', async () => {
    const caller = await chat.bench.customer();
    const conversationId = await chat.converse(caller);
    const first = await chat.send(caller, { conversationId });
    const elsewhere = await chat.send(caller);
    expect(codes(await chat.send(caller, { conversationId, afterReplyId: idOf(elsewhere['reply']) }))).toEqual([
      'REPLY_NOT_FOUND',
    ]);
    expect(codes(await chat.send(caller, { conversationId, afterReplyId: idOf(first['reply']) }))).toEqual([]);
  });
});

describe('replyRegenerate', () => {
  it('makes another reply beside one that has ended, once however often it is asked at once', async () => {
    const caller = await chat.bench.customer();
    const sent = await chat.send(caller);
    const replyId = idOf(sent['reply']);
    expect(codes(await mutate(chat.api, REGENERATE, { replyId }, caller))).toEqual(['REPLY_UNFINISHED']);
    await mutate(chat.api, STOP, { replyId }, caller);
    const both = await Promise.all([1, 2].map(() => mutate(chat.api, REGENERATE, { replyId }, caller)));
    expect(both.flatMap(codes)).toEqual(['REPLY_UNFINISHED']);
    const made = both.find((payload) => payload['reply'] !== null) ?? {};
    expect(idOf(made['message'])).toBe(idOf(sent['message']));
    expect(idOf(made['reply'])).not.toBe(replyId);
  });

  it('ends at ten replies a message', async () => {
    const caller = await chat.bench.customer();
    const replyId = idOf((await chat.send(caller))['reply']);
    for (let count = 1; count < 10; count += 1) {
      await chat.bench.database.rows(
        statement(`UPDATE reply SET state = 'STOPPED', finished_at = now() WHERE account_id = $1`),
        [caller.actor.accountId],
      );
      expect(codes(await mutate(chat.idleApi, REGENERATE, { replyId }, caller))).toEqual([]);
    }
    await chat.bench.database.rows(
      statement(`UPDATE reply SET state = 'STOPPED', finished_at = now() WHERE account_id = $1`),
      [caller.actor.accountId],
    );
    expect(codes(await mutate(chat.idleApi, REGENERATE, { replyId }, caller))).toEqual(['TOO_MANY_REPLIES']);
  });
});

describe('replyStop', () => {
  it('stops a queued reply, and is refused for one that has ended', async () => {
    const caller = await chat.bench.customer();
    const replyId = idOf((await chat.send(caller))['reply']);
    expect((await mutate(chat.idleApi, STOP, { replyId }, caller))['reply']).toEqual({ id: replyId, state: 'STOPPED' });
    expect(codes(await mutate(chat.idleApi, STOP, { replyId }, caller))).toEqual(['REPLY_ALREADY_ENDED']);
  });
});

describe('chatReply', () => {
  it('streams a reply from start to end, and once more from any point', async () => {
    await chat.node.startWorker();
    const caller = await chat.bench.customer();
    const replyId = idOf((await chat.send(caller, {}, chat.api))['reply']);
    const results = await chat.api.subscribe(FOLLOW, { replyId }, caller);
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
      const rest = await chat.api.subscribe(FOLLOW, { replyId, afterSequence: after }, caller);
      const due = events.filter(({ sequence }) => Number(sequence) > after);
      expect(rest.map(({ data }) => data?.['chatReply'])).toEqual(due);
    }
  });

  it.each([-1, 100_000])('refuses to go on after %s', async (afterSequence) => {
    const caller = await chat.bench.customer();
    const replyId = idOf((await chat.send(caller, {}, chat.api))['reply']);
    await chat.api.subscribe(FOLLOW, { replyId }, caller);
    expect(await chat.api.subscribe(FOLLOW, { replyId, afterSequence }, caller)).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', field: ['afterSequence'] } }] },
    ]);
  });

  it('refuses the id of something else', async () => {
    const replyId = encodeId('Conversation', 1);
    expect(await chat.api.subscribe(FOLLOW, { replyId }, chat.stranger)).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });
});
