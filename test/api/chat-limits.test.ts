import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createNarrator } from '../../src/platform/llm/index.js';
import { ask, follow, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type Data } from '../support/chat-graphql.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

let bench: ChatBench;
beforeAll(async () => {
  bench = await startChatBench();
});
afterAll(() => bench.close());

const ALLOWANCE = `{ chatAllowance { tokensPerDay tokensUsed tokensLeft resetsAt } }`;
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { userErrors { code message } } }`;
const REGENERATE = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) { userErrors { code message } } }`;

const allowanceOf = async (node: ChatNode, caller: Caller): Promise<Data> =>
  (await chatApi(node).run(ALLOWANCE, {}, caller)).data?.['chatAllowance'] as Data;
const refusedWith = async (node: ChatNode, source: string, input: Data, caller: Caller) =>
  (Object.values((await chatApi(node).run(source, { input }, caller)).data ?? {})[0] as { userErrors: Data[] })
    .userErrors;

const READ = `query ($id: ID!) { node(id: $id) { ... on Reply { text complianceRecord { verdicts { guard verdict } } } } }`;
interface LimitedReply {
  readonly text: string;
  readonly verdicts: readonly Data[];
}
/** What a reply came to be, once it has ended. */
async function limitedReply(node: ChatNode, caller: Caller, replyId: number): Promise<LimitedReply> {
  await follow(node, caller, replyId);
  const { data } = await chatApi(node).run(READ, { id: encodeId('Reply', replyId) }, caller);
  const { text, complianceRecord } = data?.['node'] as {
    text: string;
    complianceRecord: Pick<LimitedReply, 'verdicts'>;
  };
  return { text, verdicts: complianceRecord.verdicts };
}

describe('tokens of a day', () => {
  it('are counted as providers report them, and once they are used no model is asked until Korean midnight', async () => {
    const node = await bench.node({ model: scriptedModel(start, delta('네'), finish), chat: { tokensPerDay: 30 } });
    await node.startWorker();
    const [caller, other] = [await bench.customer(), await bench.customer()];
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensPerDay: 30, tokensUsed: 0, tokensLeft: 30 });
    const first = await ask(node, caller);
    await follow(node, caller, first.replyId);
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensUsed: 16, tokensLeft: 14 });
    await follow(node, caller, (await ask(node, caller)).replyId);
    const left = await allowanceOf(node, caller);
    expect(left).toMatchObject({ tokensUsed: 32, tokensLeft: 0 });
    expect(String(left['resetsAt'])).toMatch(/T15:00:00(\.000)?Z$/);
    const conversationId = encodeId('Conversation', first.conversationId);
    const { replyId } = await ask(node, caller);
    expect((await limitedReply(node, caller, replyId)).text).toMatch(/^오늘 쓰실 수 있는 AI 대화량을 모두 쓰셔서/);
    expect((await limitedReply(node, caller, replyId)).verdicts).toContainEqual(
      expect.objectContaining({ guard: 'BUDGET', verdict: 'REPLACED' }),
    );
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensUsed: 32, tokensLeft: 0 });
    const another = await node.chat.messages.regenerate(caller, replyId);
    expect((await limitedReply(node, caller, another.reply.key)).text).toMatch(
      /^오늘 쓰실 수 있는 AI 대화량을 모두 쓰셔서/,
    );
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensUsed: 32, tokensLeft: 0 });
    await follow(node, other, (await ask(node, other)).replyId);
    await bench.database.rows(
      statement(`UPDATE reply SET created_at = created_at - interval '1 day' WHERE account_id = $1`),
      [caller.actor.accountId],
    );
    expect(await refusedWith(node, SEND, { conversationId, text: '더요' }, caller)).toEqual([]);
    await node.close();
  });

  it('keep no help from anybody once they are used', async () => {
    const node = await bench.node({ model: scriptedModel(start, delta('네'), finish), chat: { tokensPerDay: 10 } });
    await node.startWorker();
    const caller = await bench.customer();
    await follow(node, caller, (await ask(node, caller)).replyId);
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensLeft: 0 });
    const { replyId } = await ask(node, caller, '죽고 싶어요');
    expect((await limitedReply(node, caller, replyId)).text).toContain('자살예방상담전화 109');
    expect((await limitedReply(node, caller, replyId)).verdicts).toContainEqual(
      expect.objectContaining({ guard: 'DISTRESS' }),
    );
    const again = { replyId: encodeId('Reply', replyId) };
    expect(await refusedWith(node, REGENERATE, again, caller)).toEqual([]);
    const { replyId: helped } = await ask(node, caller, '빚을 못 갚겠어요');
    const { text } = await limitedReply(node, caller, helped);
    expect(text).toContain('1600-5500');
    expect(text).not.toContain('AI 대화량');
    await node.close();
  });

  it('count for a stopped reply whose provider never reported them', async () => {
    const node = await bench.node({ model: scriptedModel(start, delta('가'.repeat(100)), { hang: true }) });
    await node.startWorker();
    const caller = await bench.customer();
    const { replyId } = await ask(node, caller);
    await follow(node, caller, replyId, 0, (events) => events.length > 1);
    await node.chat.replies.stop(caller, replyId);
    await follow(node, caller, replyId);
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensUsed: 4_050 });
    await node.close();
  });

  it('are not used up by the built-in narrator', async () => {
    const node = await bench.node({ model: createNarrator({ tokenMs: 0 }) });
    await node.startWorker();
    const caller = await bench.customer();
    await follow(node, caller, (await ask(node, caller)).replyId);
    expect(await allowanceOf(node, caller)).toMatchObject({ tokensUsed: 0 });
    await node.close();
  });
});
