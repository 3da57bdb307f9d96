import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { answered, conversationOf, followed, readReply, send, shownOf, type ReadReply } from '../support/asking.js';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';
import { openSocket } from '../support/reply-reader.js';
import { aSeries, rising } from '../support/series.js';

/** What the model says of each part, by slots alone: the server's own sentences pass whatever judges sentences. */
const SUMMARY = '{{forecast.base.end.said}} {{forecast.coverage.said}}';
const NARRATIVE = '{{forecast.base.end.said}} {{forecast.upper.end.said}} {{forecast.lower.end.said}}';

const mock = new LLMock({ port: 0, chunkSize: 8 });
/** How long the model takes between chunks, in milliseconds. */
let latency = 0;
let narrative: string | null = NARRATIVE;
let bank: Bank;
let people: TestCustomer[];
let tokens: string[];
let made = 0;

const systemOf = ({ messages }: ChatCompletionRequest): string =>
  messages.flatMap(({ role, content }) => (role === 'system' ? [JSON.stringify(content)] : [])).join('\n');
const asksSummary = (request: ChatCompletionRequest): boolean =>
  /요약만 씁니다|summary of the forecast only/.test(systemOf(request));
const asksNarrative = (request: ChatCompletionRequest): boolean =>
  /시나리오 설명만 씁니다|scenario narrative only/.test(systemOf(request));

function play(): void {
  mock.clearFixtures();
  const usage = { prompt_tokens: 30, completion_tokens: 10, total_tokens: 40 };
  mock.on({ predicate: asksSummary }, { content: SUMMARY, usage }, { latency });
  if (narrative === null) mock.on({ predicate: asksNarrative }, { error: { message: 'no' }, status: 400 });
  else mock.on({ predicate: asksNarrative }, { content: narrative, usage }, { latency });
  mock.on({}, { content: '네, 안내해 드리겠습니다.', usage });
}

beforeAll(async () => {
  await mock.start();
  bank = await startBank({
    worker: true,
    env: { OPENAI_BASE_URL: `${mock.url}/v1`, OPENAI_API_KEY: 'none', OPENAI_MODEL: 'stand-in' },
  });
  people = [await bank.aCustomer(), await bank.aCustomer()];
  tokens = await Promise.all(people.map((person) => bank.loginAs(person)));
}, 180_000);
afterAll(async () => {
  await bank.close();
  await mock.stop();
});
beforeEach(() => {
  [latency, narrative] = [0, NARRATIVE];
  play();
  mock.clearRequests();
});

/** A series of its own, so that it has no earlier narrative. It goes on for decades: what is not known yet is not used. */
const fresh = async (values = rising(480)): Promise<string> => {
  made += 1;
  return encodeId(
    'Series',
    await aSeries(
      bank,
      values.map((value) => value + made / 7),
      { topic: 'POLICY_RATE' },
    ),
  );
};
const [ONE, OTHER] = [0, 1];
const ask = (who: number, seriesId: string, question = '기준금리는 어떻게 될까요?', months = 6) =>
  answered(bank, tokens[who] ?? '', { text: question, forecast: { seriesId, months } });
const requests = () => mock.getRequests().map(({ body }) => body as ChatCompletionRequest);
const calls = () => ({
  summary: requests().filter(asksSummary).length,
  narrative: requests().filter(asksNarrative).length,
});
const guards = ({ complianceRecord }: ReadReply) => complianceRecord?.verdicts.map(({ guard }) => guard) ?? [];
const used = async (who: number): Promise<number> => {
  const { chatAllowance } = await bank.ask<{ chatAllowance: { tokensUsed: number } }>(
    '{ chatAllowance { tokensUsed } }',
    {},
    tokens[who] ?? '',
  );
  return chatAllowance.tokensUsed;
};

describe('the narrative of a forecast', () => {
  it('is written by two calls, without what was said before, and its figures are bound', async () => {
    const seriesId = await fresh();
    const token = tokens[ONE] ?? '';
    const conversationId = await conversationOf(bank, token);
    await answered(bank, token, { conversationId, text: '비밀 이야기: 소금빵' });
    mock.clearRequests();
    const forecast = { seriesId, months: 6 };
    const { reply, events } = await answered(bank, token, { conversationId, text: '기준금리 전망은?', forecast });
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
    expect(JSON.stringify(requests())).not.toContain('소금빵');
    expect(reply).toMatchObject({ state: 'COMPLETED', model: 'stand-in', isFromCache: false, text: shownOf(events) });
    expect(reply.text).toMatch(/기본 경로.*상단 경로.*하단 경로.*권유하는 것이 아니며/s);
    expect(reply.complianceRecord?.promptSha256).toMatch(/^[0-9a-f]{64}$/);
    const places = reply.facts.flatMap(({ id, places: [from, to] }) => (from === undefined ? [] : [{ id, from, to }]));
    expect(places.map(({ id }) => id)).toEqual(expect.arrayContaining(['forecast.band80', 'forecast.base.end']));
  });

  it('is written of a plain question for the future too, and shared with others who ask it', async () => {
    await fresh();
    const text = '앞으로 6개월 동안 기준금리는 어떻게 될까요?';
    const plainly = await answered(bank, tokens[ONE] ?? '', { text });
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
    expect(plainly.reply).toMatchObject({ state: 'COMPLETED', model: 'stand-in' });
    expect(plainly.reply.parts.map(({ __typename: kind }) => kind)).toEqual(
      expect.arrayContaining(['ReplyChartPart', 'ReplyTablePart']),
    );
    expect(plainly.reply.text).toMatch(/기본 경로.*상단 경로.*하단 경로.*권유하는 것이 아니며/s);
    expect(plainly.reply.facts.map(({ id }) => id)).toContain('forecast.upper.end');
    const { reply } = await answered(bank, tokens[OTHER] ?? '', { text });
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
    expect(reply).toMatchObject({ isFromCache: true, text: plainly.reply.text });
  });

  it('is not written where the question asks for more than the future', async () => {
    await fresh();
    const { reply } = await answered(bank, tokens[ONE] ?? '', { text: '기준금리 전망이랑 내 신용점수 알려줘' });
    expect(calls()).toEqual({ summary: 0, narrative: 0 });
    expect(reply.state).toBe('COMPLETED');
  });

  it('is sent at once to another account that asks the same in other letters, and says so', async () => {
    const seriesId = await fresh();
    const { reply: first } = await ask(ONE, seriesId);
    const before = await used(OTHER);
    const { reply } = await ask(OTHER, seriesId, '기준 금리가  어떻게 될까요');
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
    expect(reply).toMatchObject({ text: first.text, model: 'stand-in', isFromCache: true });
    expect(reply.parts).toEqual(first.parts);
    expect(reply.facts).toEqual(first.facts);
    expect(guards(reply)).toContain('CACHE');
    expect(await used(OTHER)).toBe(before);
  });

  it.each([
    ['question', (id: string) => ask(OTHER, id, '기준금리는 언제 내릴까요?')],
    ['horizon', (id: string) => ask(OTHER, id, undefined, 7)],
    ['language', (id: string) => ask(OTHER, id, 'Where will the base rate go?')],
    [
      'vintage',
      async (id: string) => {
        const key = Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
        await bank.sql(`INSERT INTO series_observation VALUES ($1, '2024-12', '2025-02-01', 231, null)`, [key]);
        return ask(OTHER, id);
      },
    ],
  ])('is written again for another %s', async (_, again) => {
    const seriesId = await fresh();
    await ask(ONE, seriesId);
    expect((await again(seriesId)).reply.isFromCache).toBe(false);
    expect(calls()).toEqual({ summary: 2, narrative: 2 });
  });

  it('is written once for many who ask at once, and streams to each', async () => {
    // Some seconds, in which the other comes to it as well: what is over is sent in one piece.
    latency = 200;
    play();
    const seriesId = await fresh();
    const [one, other] = await Promise.all([ask(ONE, seriesId), ask(OTHER, seriesId)]);
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
    expect(other.reply.text).toBe(one.reply.text);
    const again = [one, other].map(({ reply }) => reply.isFromCache).sort();
    expect(again).toEqual([false, true]);
    for (const { events } of [one, other])
      expect(events.filter(({ __typename }) => __typename === 'ChatReplyDelta').length).toBeGreaterThan(3);
  });

  it('goes on for the other where one of two stops their reply', async () => {
    // The model speaks for some fifteen seconds, so that the stop comes while it does.
    [latency, narrative] = [60, Array(20).fill(NARRATIVE).join(' ')];
    play();
    const forecast = { seriesId: await fresh(), months: 6 };
    const reading = async (who: number) => {
      const token = tokens[who] ?? '';
      const { reply } = await send(bank, token, { text: '기준금리 전망', forecast });
      const id = reply?.id ?? '';
      const socket = await openSocket({ url: bank.url.replace('/graphql', '') }, token);
      return { id, token, socket, ...socket.read(id) };
    };
    // The model's first sentence: who has it takes part in the one narrative.
    const takingPart = async (who: number) => {
      const read = await reading(who);
      while (!shownOf(read.events).includes('기본 경로')) await new Promise((resolve) => setTimeout(resolve, 5));
      return read;
    };
    // One after the other: whose reply gets there first is the writer, and the other follows.
    const one = await takingPart(ONE);
    const other = await takingPart(OTHER);
    const both = [one, other];
    const stop = `mutation ($input: ReplyStopInput!) { replyStop(input: $input) { userErrors { code } } }`;
    await bank.ask(stop, { input: { replyId: one.id } }, one.token);
    await Promise.all(both.map(({ over }) => over));
    await Promise.all(both.map(({ socket }) => socket.close()));
    expect(await readReply(bank, one.token, one.id)).toMatchObject({ state: 'STOPPED' });
    expect(await readReply(bank, other.token, other.id)).toMatchObject({ state: 'COMPLETED', isFromCache: true });
    expect(calls()).toEqual({ summary: 1, narrative: 1 });
  });

  it('is written again where another reply is asked for, and that one is shown from then on', async () => {
    const seriesId = await fresh();
    const { reply } = await ask(ONE, seriesId);
    narrative = '{{forecast.lower.end.said}}';
    play();
    const regenerate = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) { reply { id } } }`;
    const { replyRegenerate } = await bank.ask<{ replyRegenerate: { reply: { id: string } } }>(
      regenerate,
      { input: { replyId: reply.id } },
      tokens[ONE] ?? '',
    );
    const regenerated = await followed(bank, tokens[ONE] ?? '', replyRegenerate.reply.id);
    expect(regenerated.reply.text).not.toBe(reply.text);
    expect((await ask(OTHER, seriesId)).reply.text).toBe(regenerated.reply.text);
    expect(calls()).toEqual({ summary: 2, narrative: 2 });
  });

  it('is of one person alone where it rests on their own loans', async () => {
    for (const person of people) {
      const { key } = await bank.aLoan(person, { balanceWon: 9_000_000 });
      await bank.sql(`UPDATE loan SET rate_type = 'VARIABLE' WHERE id = $1`, [key]);
    }
    const seriesId = await fresh();
    const question = '금리가 1%p 오르면 제 대출 이자는 얼마나 늘어요?';
    const one = await ask(ONE, seriesId, question);
    expect(one.reply.facts.map(({ id }) => id)).toContain('rateChange.year');
    const other = await ask(OTHER, seriesId, question);
    expect(other.reply.isFromCache).toBe(false);
    expect(calls()).toEqual({ summary: 2, narrative: 2 });
    expect((await ask(ONE, seriesId, question)).reply.isFromCache).toBe(true);
    expect(calls()).toEqual({ summary: 2, narrative: 2 });
  });

  it('is in our own words where the model fails, and not kept', async () => {
    narrative = null;
    play();
    const seriesId = await fresh();
    const { reply } = await ask(ONE, seriesId);
    expect(reply).toMatchObject({ state: 'COMPLETED', model: 'stand-in' });
    expect(reply.text).toMatch(/기본 경로.*상단 경로.*하단 경로/s);
    expect(reply.parts.map(({ __typename }) => __typename)).toContain('ReplyChartPart');
    expect(reply.complianceRecord?.verdicts).toContainEqual({ guard: 'MODEL', verdict: 'REPLACED' });
    narrative = NARRATIVE;
    play();
    expect((await ask(OTHER, seriesId)).reply).toMatchObject({ isFromCache: false });
  });

  it('shows no figure that the model made up, and no advice to buy', async () => {
    const said = '{{forecast.base.end.said}} {{forecast.upper.end.said}} {{forecast.lower.end.said}}';
    narrative = `${said} 2027년에는 9.75%가 됩니다. 환전을 서두르시는 편이 좋겠습니다. ${said} ${said}`;
    play();
    const { reply } = await ask(ONE, await fresh());
    expect(guards(reply)).not.toContain('MODEL');
    expect(reply.text).not.toContain('9.75');
    expect(reply.text).not.toContain('서두르');
    expect(reply.complianceRecord?.verdicts).toContainEqual({ guard: 'SENTENCES', verdict: 'WITHHELD' });
  });
});
