import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type ChatApi, type Data } from '../support/chat-graphql.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

let bench: ChatBench;
let node: ChatNode;
let api: ChatApi;
beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({ model: scriptedModel(start, delta('중도상환수수료는 3년까지 있습니다.'), finish) });
  await node.startWorker();
  api = chatApi(node);
});
afterAll(() => bench.close());

async function mutate(source: string, input: Data, caller: Caller): Promise<Data> {
  const { data, errors } = await api.run(source, { input }, caller);
  if (errors) throw new Error(String(errors[0]?.extensions['code']));
  return Object.values(data ?? {})[0] as Data;
}
const codes = (payload: Data): unknown[] => (payload['userErrors'] as { code: string }[]).map(({ code }) => code);
async function answered(caller: Caller, text?: string) {
  const asked = await ask(node, caller, text);
  await follow(node, caller, asked.replyId);
  return { ...asked, id: encodeId('Reply', asked.replyId) };
}

describe('conversations(search:)', () => {
  const SEARCH = `query ($search: String!, $first: Int = 20, $after: String) {
    conversations(search: $search, first: $first, after: $after) {
      nodes { id matches(search: $search) { kind messageId replyId snippet start length } } pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Found {
    readonly nodes: {
      readonly id: string;
      readonly matches: { kind: string; snippet: string; start: number; length: number }[];
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  const search = async (caller: Caller, words: string, more: Data = {}): Promise<Found> =>
    (await api.run(SEARCH, { search: words, ...more }, caller)).data?.['conversations'] as Found;

  it('finds names, questions and replies of the asker that hold all words, and shows where', async () => {
    const [caller, other] = [await bench.customer(), await bench.customer()];
    const rate = await answered(caller, '금리가 언제 바뀌나요? 변동금리라서 걱정돼요.');
    const fee = await answered(caller, '미리 갚으면 어떻게 되나요');
    await answered(other, '금리가 궁금해요');
    const [found] = (await search(caller, '걱정 변동금리')).nodes;
    expect(found?.id).toBe(encodeId('Conversation', rate.conversationId));
    const question = found?.matches.find(({ kind }) => kind === 'QUESTION');
    expect(question?.snippet.slice(question.start, question.start + question.length)).toBe('걱정');
    expect((await search(caller, '금리')).nodes).toHaveLength(1);
    const all = await search(caller, '중도상환수수료');
    expect(all.nodes.map(({ id }) => id)).toEqual(
      [fee, rate].map(({ conversationId }) => encodeId('Conversation', conversationId)),
    );
    expect(all.nodes[0]?.matches.map(({ kind }) => kind)).toEqual(['REPLY']);
    expect((await search(caller, '100%')).nodes).toEqual([]);
    expect((await search(caller, '없는말')).nodes).toEqual([]);
  });

  it('goes page by page, and refuses nothing and too much', async () => {
    const caller = await bench.customer();
    for (let count = 0; count < 3; count += 1) await answered(caller);
    const page = await search(caller, '수수료', { first: 2 });
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect((await search(caller, '수수료', { first: 2, after: page.pageInfo.endCursor })).nodes).toHaveLength(1);
    for (const words of [' ', '가'.repeat(101)]) {
      const { errors } = await api.run(SEARCH, { search: words }, caller);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('looks through an account of many conversations in time', async () => {
    const caller = await bench.customer();
    const { accountId, institutionId } = caller.actor;
    await bench.database.rows(
      statement(`WITH c AS (
          INSERT INTO conversation (institution_id, account_id, title) SELECT $1, $2, 'x' FROM generate_series(1, 1000)
          RETURNING id
        ), m AS (
          INSERT INTO message (conversation_id, account_id, text) SELECT id, $2, repeat('질문입니다. ', 10)
          FROM c, generate_series(1, 10) RETURNING id, conversation_id
        )
        INSERT INTO reply (conversation_id, message_id, account_id, asked_as, locale, request_id, state, text, finish_reason,
          finished_at)
        SELECT conversation_id, id, $2, 'CUSTOMER', 'ko', 'x', 'COMPLETED', repeat('답변입니다. ', 60), 'STOP', now() FROM m`),
      [institutionId, accountId],
    );
    const began = performance.now();
    expect((await search(caller, '어디에도없는')).nodes).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('feedback', () => {
  const GIVE = `mutation ($input: ReplyFeedbackGiveInput!) {
    replyFeedbackGive(input: $input) { reply { id feedback { verdict reason text } } userErrors { code field } }
  }`;
  const WITHDRAW = `mutation ($input: ReplyFeedbackWithdrawInput!) {
    replyFeedbackWithdraw(input: $input) { reply { id feedback { verdict } } userErrors { code } }
  }`;
  const SUMMARY = `query ($since: DateTime!, $until: DateTime!) {
    feedbackSummary(since: $since, until: $until) { provider model figures { people good bad reasons { reason times } } }
  }`;
  const period = () => ({
    since: new Date(Date.now() - 3_600_000).toISOString(),
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });

  it('is given, changed and taken back by whoever asked, with a record of it', async () => {
    const caller = await bench.customer();
    const { id } = await answered(caller);
    const given = await mutate(GIVE, { replyId: id, verdict: 'BAD', reason: 'WRONG', text: '2년이에요' }, caller);
    expect(given['reply']).toEqual({ id, feedback: { verdict: 'BAD', reason: 'WRONG', text: '2년이에요' } });
    expect((await mutate(GIVE, { replyId: id, verdict: 'GOOD' }, caller))['reply']).toEqual({
      id,
      feedback: { verdict: 'GOOD', reason: null, text: null },
    });
    expect((await mutate(WITHDRAW, { replyId: id }, caller))['reply']).toEqual({ id, feedback: null });
    expect(codes(await mutate(WITHDRAW, { replyId: id }, caller))).toEqual([]);
    const audit = statement(
      `SELECT action FROM audit_entry WHERE account_id = $1 AND action LIKE 'REPLY_F%' ORDER BY id`,
    );
    expect((await bench.database.tuples(audit, [caller.actor.accountId])).flat()).toEqual([
      'REPLY_FEEDBACK_GIVEN',
      'REPLY_FEEDBACK_GIVEN',
      'REPLY_FEEDBACK_WITHDRAWN',
    ]);
  });

  it('is refused of another’s reply, of one under way, and in a text of no use', async () => {
    const caller = await bench.customer();
    const { id, replyId } = await answered(caller);
    expect(codes(await mutate(GIVE, { replyId: id, verdict: 'GOOD' }, await bench.customer()))).toEqual([
      'REPLY_NOT_FOUND',
    ]);
    expect(codes(await mutate(GIVE, { replyId: id, verdict: 'GOOD', text: ' ' }, caller))).toEqual(['INVALID_INPUT']);
    expect(codes(await mutate(GIVE, { replyId: id, verdict: 'GOOD', text: '가'.repeat(501) }, caller))).toEqual([
      'INVALID_INPUT',
    ]);
    await bench.database.rows(
      statement(`UPDATE reply SET state = 'STREAMING', finished_at = NULL, finish_reason = NULL,
        lease_token = gen_random_uuid(), lease_until = now() + interval '1 hour' WHERE id = $1`),
      [replyId],
    );
    expect(codes(await mutate(GIVE, { replyId: id, verdict: 'GOOD' }, caller))).toEqual(['REPLY_UNFINISHED']);
  });

  it('is summed up for staff by model, once five people or more have given it', async () => {
    const staff = await bench.staff();
    const summary = async () =>
      ((await api.run(SUMMARY, period(), staff)).data?.['feedbackSummary'] as Data[]).find(
        ({ model }) => model === 'one',
      );
    for (let people = 0; people < 4; people += 1) {
      const caller = await bench.customer();
      const { id } = await answered(caller);
      await mutate(GIVE, { replyId: id, verdict: 'BAD', reason: 'UNCLEAR' }, caller);
    }
    const before = await bench.database.rows<{ people: number }>(
      statement('SELECT count(DISTINCT account_id)::int AS people FROM reply_feedback'),
    );
    expect((await summary())?.['figures'] === null).toBe((before[0]?.people ?? 0) < 5);
    const last = await bench.customer();
    await mutate(GIVE, { replyId: (await answered(last)).id, verdict: 'GOOD' }, last);
    expect(await summary()).toMatchObject({
      provider: 'scripted',
      figures: { bad: 4, reasons: [{ reason: 'UNCLEAR', times: 4 }] },
    });
    const { errors } = await api.run(SUMMARY, period(), last);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const backwards = await api.run(SUMMARY, { since: period().until, until: period().since }, staff);
    expect(backwards.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
