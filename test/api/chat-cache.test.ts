import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FactSource } from '../../src/platform/assistant/index.js';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { InProcessCache } from '../../src/platform/cache/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ask, follow, shown, startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';
import { chatApi, type Data } from '../support/chat-graphql.js';
import { delta, finish, scriptedModel, start, type ScriptedModel } from '../support/scripted-model.js';

type Person = Caller & { readonly actor: Actor };

let bench: ChatBench;
let node: ChatNode;
let model: ScriptedModel;
/** What the facts say, which may change. */
const figures = { balance: '1,000만 원' };
/** What the model says next, and its usual words. */
const said = { text: '' };
const TEXT = '잘 살펴보시는 게 좋겠습니다. 상담원이 도와드릴 수 있어요.';
beforeAll(async () => {
  bench = await startChatBench();
  model = saying(() => said.text || TEXT);
  const facts: FactSource = {
    factsFor: () => {
      const value = { ko: figures.balance, en: figures.balance };
      const [label, source] = [
        { ko: '대출 잔액', en: 'loan balance' },
        { ko: '대출 원장', en: 'loan ledger' },
      ];
      return Promise.resolve([{ id: 'loan.balance', topic: 'LOAN', label, value, source, asOf: '2026-11-20' }]);
    },
  };
  node = await bench.node({ model, facts, cache: new InProcessCache(systemClock), chat: { release: 'SENTENCES' } });
  await node.startWorker();
});
afterAll(() => bench.close());

/** A model that says what it is to say at the moment, in two deltas. */
function saying(text: () => string): ScriptedModel {
  const requests: string[] = [];
  const stream: ScriptedModel['stream'] = (request, signal) => {
    requests.push('asked');
    return scriptedModel(start, delta(text().slice(0, 10)), delta(text().slice(10)), finish).stream(request, signal);
  };
  return { open: 0, requests, stream };
}

const READ = `query ($id: ID!) { node(id: $id) { ... on Reply {
  text model isFromCache complianceRecord { verdicts { guard verdict } }
} } }`;
const REGENERATE = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) { reply { id } userErrors { code } } }`;

async function read(replyId: number, caller: Caller): Promise<Data> {
  return (await chatApi(node).run(READ, { id: encodeId('Reply', replyId) }, caller)).data?.['node'] as Data;
}
/** The reply to a question in a conversation of its own, and how often the model was asked for it. */
async function answered(caller: Person, text = '무엇을 준비하면 좋을까요?') {
  const before = model.requests.length;
  const { replyId } = await ask(node, caller, text);
  const events = await follow(node, caller, replyId);
  return { replyId, told: shown(events), asked: model.requests.length - before, reply: await read(replyId, caller) };
}

describe('the very same question over the very same facts', () => {
  it('is answered once by the model, and sent again with a record that says so', async () => {
    const caller = await bench.customer();
    const first = await answered(caller);
    expect(first).toMatchObject({ told: TEXT, asked: 1, reply: { isFromCache: false } });
    const again = await answered(caller);
    expect(again).toMatchObject({ told: TEXT, asked: 0, reply: { isFromCache: true, text: TEXT, model: 'one' } });
    expect((again.reply['complianceRecord'] as { verdicts: Data[] }).verdicts).toContainEqual({
      guard: 'CACHE',
      verdict: 'TOLD_AGAIN',
    });
  });

  it('is asked of the model for somebody else, of other facts, in other words, and when another reply is wanted', async () => {
    const caller = await bench.customer();
    const first = await answered(caller);
    expect((await answered(await bench.customer())).asked).toBe(1);
    expect((await answered(caller, '무엇을 먼저 하면 좋을까요?')).asked).toBe(1);
    const input = { replyId: encodeId('Reply', first.replyId) };
    const before = model.requests.length;
    const { data } = await chatApi(node).run(REGENERATE, { input }, caller);
    const { reply } = data?.['replyRegenerate'] as { reply: { id: string } };
    await follow(node, caller, Number(Buffer.from(reply.id, 'base64url').toString().split(':')[1]));
    expect(model.requests.length - before).toBe(1);
    figures.balance = '900만 원';
    expect((await answered(caller)).asked).toBe(1);
    expect((await answered(caller)).asked).toBe(0);
  });

  const HONEST = '금리와 수수료를 함께 비교해 보시길 권합니다. 약관을 한 번 더 확인해 보시길 권합니다.';
  it.each([
    // A sentence in doubt is asked for in other words, once: a second call.
    ['a sentence was left out of it', `고객님의 대출은 곧 승인됩니다. ${HONEST}`, '권합니다', 2],
    ['a figure of it was', `잔액은 77,777원입니다. ${HONEST}`, '권합니다', 2],
    ['so much of it was that our own words stood instead', '잔액은 77,777원입니다.', '예를 들어 이렇게 물어보세요', 2],
    ['it is longer than anyone reads', '천천히 비교해 보시길 권합니다. '.repeat(1_000), '천천히', 1],
  ])('is asked of the model again where %s', async (_, text, shows, calls) => {
    said.text = text;
    const caller = await bench.customer();
    for (const place of [1, 2]) {
      const { asked, told } = await answered(caller);
      expect({ place, asked, told }).toEqual({ place, asked: calls, told: expect.stringContaining(shows) });
    }
    said.text = '';
  });

  it('costs no tokens the second time', async () => {
    const caller = await bench.customer();
    await answered(caller);
    await answered(caller);
    const { data } = await chatApi(node).run('{ chatAllowance { tokensUsed } }', {}, caller);
    expect(data).toEqual({ chatAllowance: { tokensUsed: 16 } });
  });

  it('of somebody in distress never comes from a cache, and no model is asked', async () => {
    const caller = await bench.customer();
    for (const place of [1, 2]) {
      const { asked, reply } = await answered(caller, '빚 때문에 죽고 싶어요');
      expect({ place, asked, isFromCache: reply['isFromCache'] }).toEqual({ place, asked: 0, isFromCache: false });
    }
  });
});
