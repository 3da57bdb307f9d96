import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchQuery, parseSearch } from '../../src/modules/chat/conversations/search/index.js';
import { patternOf, wordsOf } from '../../src/modules/chat/conversations/search/search-words.js';
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
  node = await bench.node({ model: scriptedModel(start, delta('중도상환수수료를 함께 살펴보겠습니다.'), finish) });
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

  it('refuses more than five different words, and names the field', async () => {
    const caller = await bench.customer();
    const found = await api.run(SEARCH, { search: 'a b c d e a' }, caller);
    expect(found.errors).toBeUndefined();
    const { errors } = await api.run(SEARCH, { search: 'a b c d e f' }, caller);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['search'] });
  });

  it('finds what a look at every text finds, whatever was said and is sought', async () => {
    const [caller, other] = [await bench.customer(), await bench.customer()];
    const texts = [
      '금리',
      '금',
      'RATE',
      'rAt',
      '리금',
      '100%',
      '_',
      'a\\b',
      'É',
      '리 금',
      '고정금리가\n금',
      '🙂',
      'İi',
    ];
    await fillWithTexts(caller, texts);
    await fillWithTexts(other, texts);
    const words = fc.oneof(
      fc.constantFrom(...texts),
      fc.string({ unit: fc.constantFrom('금', '리', 'r', 'A', '1', '%', '_', '🙂', 'é') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (some) => {
        const sought = some.join(' ').slice(0, 100);
        if (wordsOf(sought).length === 0 || wordsOf(sought).length > 5) return;
        const { nodes } = await search(caller, sought, { first: 100 });
        expect(nodes.map(({ id }) => id)).toEqual(await lookedThrough(caller, sought));
      }),
      { numRuns: 60 },
    );
  });

  it('finds a name that was given later, and what is being written, and asks the index for the rest', async () => {
    const caller = await bench.customer();
    const { conversationId } = await answered(caller);
    await node.chat.conversations.rename(caller, conversationId, '이사 자금');
    expect((await search(caller, '사자')).nodes).toEqual([]);
    expect((await search(caller, '이사')).nodes).toHaveLength(1);
    await node.chat.conversations.rename(caller, conversationId, '결혼 자금');
    expect((await search(caller, '이사')).nodes).toEqual([]);
    await bench.database.rows(
      statement(`UPDATE reply SET state = 'STREAMING', text = '아직 적는 중', finish_reason = NULL, finished_at = NULL,
        lease_token = gen_random_uuid(), lease_until = now() + interval '1 hour'
        WHERE conversation_id = $1`),
      [conversationId],
    );
    expect((await search(caller, '적는')).nodes).toHaveLength(1);
    const { from, values } = matchQuery(parseSearch('적는'));
    const explained = await bench.database.transaction(async (transaction) => {
      await transaction.manager.query('SET LOCAL enable_seqscan = off');
      const plan = statement(`EXPLAIN SELECT conversation.id FROM ${from} LIMIT $3`);
      return transaction.tuples(plan, [caller.actor.accountId, null, 20, ...values]);
    });
    expect(explained.flat().join('\n')).toContain('conversation_text_by_pairs');
  });

  /** A conversation of each text as its name, one with each as a question, and one with each as a reply. */
  async function fillWithTexts({ actor }: Awaited<ReturnType<ChatBench['customer']>>, texts: readonly string[]) {
    await bench.database.rows(
      statement(`WITH said AS (SELECT * FROM unnest($3::text[]) AS said (text)),
        named AS (INSERT INTO conversation (institution_id, account_id, title) SELECT $1, $2, text FROM said),
        c AS (
          INSERT INTO conversation (institution_id, account_id) SELECT $1, $2 FROM said, generate_series(1, 2) RETURNING id
        ),
        placed AS (
          SELECT c.id, said.text, c.place > (SELECT count(*) FROM said) AS replies
          FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM c) AS c
          JOIN (SELECT text, row_number() OVER () AS place FROM said) AS said
            ON (c.place - 1) % (SELECT count(*) FROM said) = said.place - 1
        ),
        m AS (
          INSERT INTO message (conversation_id, account_id, text)
          SELECT id, $2, CASE WHEN replies THEN '-' ELSE text END FROM placed RETURNING id, conversation_id
        )
        INSERT INTO reply (conversation_id, message_id, account_id, asked_as, locale, request_id, state, text,
          finish_reason, finished_at)
        SELECT m.conversation_id, m.id, $2, 'CUSTOMER', 'ko', 'x', 'COMPLETED', CASE WHEN replies THEN text ELSE '-' END,
          'STOP', now() FROM m JOIN placed ON placed.id = m.conversation_id`),
      [actor.institutionId, actor.accountId, texts],
    );
  }

  /** The conversations of an account with one text that has all words, found by reading each text. */
  async function lookedThrough({ actor }: Awaited<ReturnType<ChatBench['customer']>>, sought: string) {
    const patterns = wordsOf(sought).map(patternOf);
    const naive = statement(`SELECT c.id FROM conversation c WHERE c.account_id = $1 AND (c.title ILIKE ALL ($2::text[])
        OR EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id AND m.text ILIKE ALL ($2::text[]))
        OR EXISTS (SELECT 1 FROM reply r WHERE r.conversation_id = c.id AND r.text ILIKE ALL ($2::text[])))
      ORDER BY c.id DESC`);
    const rows = await bench.database.rows<{ id: number }>(naive, [actor.accountId, patterns]);
    return rows.map(({ id }) => encodeId('Conversation', id));
  }
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

  it('is given, changed and taken back by the asker, with a record of it', async () => {
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
    for (const [verdict, reason] of [
      ['GOOD', 'WRONG'],
      ['GOOD', 'NOT_ANSWERED'],
      ['BAD', 'HELPFUL'],
    ])
      expect((await mutate(GIVE, { replyId: id, verdict, reason }, caller))['userErrors']).toEqual([
        { code: 'INVALID_INPUT', field: ['reason'] },
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
    await bench.database.rows(
      statement(`INSERT INTO reply_understanding (reply_id, account_id, topic, topic_probability, intent,
          intent_probability, emotion, emotion_probability, versions)
        SELECT reply_id, account_id, 'FINANCE', 1, 'LOAN_RATE', 1, 'NEUTRAL', 1, '{}' FROM reply_feedback ON CONFLICT DO NOTHING`),
      [],
    );
    const asked = await bench.customer();
    await mutate(GIVE, { replyId: (await answered(asked)).id, verdict: 'BAD', reason: 'OTHER' }, asked);
    const BY_INTENT = `query ($since: DateTime!, $until: DateTime!) {
      feedbackByIntent(since: $since, until: $until) { intent figures { people bad reasons { reason times } } } }`;
    const byIntent = async (as: Caller) => (await api.run(BY_INTENT, period(), as)).data?.['feedbackByIntent'];
    const people = statement(`SELECT count(DISTINCT f.account_id)::int AS people,
      count(*) FILTER (WHERE verdict = 'BAD')::int AS bad FROM reply_feedback f JOIN reply_understanding u USING (reply_id) WHERE u.intent = 'LOAN_RATE'`);
    const [rate] = await bench.database.rows<{ people: number; bad: number }>(people);
    const told = ((await byIntent(staff)) as Data[]).find(({ intent }) => intent === 'LOAN_RATE');
    expect(rate?.people).toBeGreaterThanOrEqual(5);
    expect(told).toMatchObject({ figures: rate });
    expect(await byIntent(last)).toBeUndefined();
    const { errors } = await api.run(SUMMARY, period(), last);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const backwards = await api.run(SUMMARY, { since: period().until, until: period().since }, staff);
    expect(backwards.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
