import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figuresIn } from '../../src/modules/chat/gate/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { answered, conversationOf, followed, readReply, send, shownOf, type ReadReply } from '../support/asking.js';
import { startBank, type Bank } from '../support/lending.js';
import { openSocket } from '../support/reply-reader.js';
import { aSeries, rising } from '../support/series.js';

let bank: Bank;
let token: string;
let seriesId: string;
beforeAll(async () => {
  bank = await startBank({ worker: true, env: { MOA_NARRATOR_TOKEN_MS: '0' } });
  const customer = await bank.aCustomer();
  token = await bank.loginAs(customer);
  seriesId = globally(await aSeries(bank, rising(120)));
}, 180_000);
afterAll(() => bank.close());

const globally = (id: number): string => encodeId('Series', id);
const ask = (input: object = {}, months = 6) =>
  answered(bank, token, { text: '기준금리는 어떻게 될까요?', forecast: { seriesId, months }, ...input });
const kindsOf = ({ parts }: ReadReply): string[] =>
  parts.map(({ __typename }) => __typename.replace(/^Reply|Part$/g, ''));

describe('a message that asks for a forecast', () => {
  it('is answered by chart, table, summary, its figures and a narrative, in this order', async () => {
    const { message, events, reply } = await ask();
    expect(message.forecast).toEqual({ seriesId, months: 6, question: null });
    expect(reply).toMatchObject({ state: 'COMPLETED', provider: 'built-in', model: 'narrator', isFromCache: false });
    expect(kindsOf(reply)).toEqual(['Steps', 'Chart', 'Table', 'Text', 'Facts', 'Text', 'FollowUps']);
    expect(shownOf(events)).toBe(reply.text);
    const [, chart, table, summary, facts, narrative] = reply.parts;
    expect(chart?.points).toHaveLength(24 + 6);
    expect(chart?.series?.map(({ name }) => name)).toEqual(['실제', '전망', '80% 하한', '80% 상한']);
    expect(table?.rows).toHaveLength(6);
    expect(summary?.text).toMatch(/2024-12.*2025-06.*안팎.*80% 구간/s);
    expect(summary?.text).toMatch(/과거 12개 시점/);
    expect(narrative?.text).toMatch(/기본 경로.*2025-03.*2025-06.*상단 경로.*하단 경로.*권유하는 것이 아니며/s);
    const ids = facts?.groups?.flatMap((group) => group.facts.map(({ id }) => id)) ?? [];
    expect(ids).toEqual(expect.arrayContaining(['forecast.last', 'forecast.median', 'forecast.band80']));
  });

  it('states no figure in summary and narrative without a fact', async () => {
    const { reply } = await ask({}, 7);
    const known = reply.facts.flatMap(({ value }) => figuresIn(value).map(({ raw }) => raw));
    const months = /^\d{4}-\d{2}$/;
    const told = reply.parts.filter(({ __typename }) => __typename === 'ReplyTextPart').map(({ text = '' }) => text);
    const figures = told.flatMap((text) => figuresIn(text.replace(/80%/g, '')).map(({ raw }) => raw));
    expect(figures.length).toBeGreaterThan(8);
    expect(figures.filter((raw) => !months.test(raw) && !known.includes(raw))).toEqual([]);
    for (const { value, places } of reply.facts)
      for (let at = 0; at < places.length; at += 2)
        expect(value).toContain(reply.text.slice(places[at], places[at + 1]));
    const bound = reply.facts.filter(({ isTold }) => isTold).map(({ id }) => id);
    expect(bound).toEqual(expect.arrayContaining(['forecast.last', 'forecast.median', 'forecast.upper.halfway']));
  });

  it('is answered in the language of its question, and by what the question is', async () => {
    const { message, reply } = await ask({
      text: 'Base rate, please.',
      forecast: { seriesId, months: 3, question: 'Where will the base rate be?' },
    });
    expect(message.forecast?.question).toBe('Where will the base rate be?');
    expect(reply.text).toContain('On the base path (the middle) Base rate comes to');
    expect(reply.text).toContain('no advice to buy');
  });

  it('gives no advice to buy, whatever is asked', async () => {
    const { reply } = await ask({ text: '지금 달러 살까요?' });
    expect(reply.text).toContain('투자나 환전을 권유하는 것이 아니며');
    expect(reply.text).not.toMatch(/사세요|사도 좋|유리합니다|기다리세요/);
  });

  it('is answered by help where somebody needs it more than figures', async () => {
    const { reply } = await ask({ forecast: { seriesId, months: 3, question: '빚 때문에 죽고 싶어요. 금리는요?' } });
    expect(reply.text).toContain('109');
    expect(kindsOf(reply)).not.toContain('Chart');
  });

  it('says where the baseline answers, and that it has no band', async () => {
    const flat = await aSeries(
      bank,
      Array.from({ length: 30 }, () => 3.5),
    );
    const { reply } = await ask({ forecast: { seriesId: globally(flat), months: 1 } });
    expect(reply.state).toBe('COMPLETED');
    expect(reply.text).toContain('전년 값을 그대로 쓴 것');
  });

  it('is asked by staff about no customer', async () => {
    const { reply } = await answered(bank, bank.staff.token, { text: '전망', forecast: { seriesId, months: 2 } });
    expect(kindsOf(reply)).toContain('Chart');
  });
});

describe('the reply to such a message', () => {
  it('is read again from any place, and asked for again', async () => {
    const { message, reply, events } = await ask();
    for (const after of [1, 4, events.length - 1]) {
      const again = await followed(bank, token, reply.id, after);
      expect(again.events).toEqual(events.slice(after));
    }
    const regenerate = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) {
      message { id } reply { id } userErrors { code } } }`;
    const { replyRegenerate } = await bank.ask<{
      replyRegenerate: { message: { id: string }; reply: { id: string } };
    }>(regenerate, { input: { replyId: reply.id } }, token);
    expect(replyRegenerate.message.id).toBe(message.id);
    const other = await followed(bank, token, replyRegenerate.reply.id);
    expect(other.reply.id).not.toBe(reply.id);
    expect(kindsOf(other.reply)).toEqual(kindsOf(reply));
  });

  it('is recorded in the chain, and rated', async () => {
    const { reply } = await ask();
    expect(reply.complianceRecord).toMatchObject({ promptSha256: null, verdicts: [] });
    const { complianceVerify } = await bank.ask<{ complianceVerify: { isComplete: boolean; fault: null } }>(
      '{ complianceVerify { isComplete fault { sequence } } }',
      {},
      bank.admin,
    );
    expect(complianceVerify).toMatchObject({ isComplete: true, fault: null });
    const rate = `mutation ($input: ReplyFeedbackGiveInput!) { replyFeedbackGive(input: $input) { userErrors { code } } }`;
    const input = { replyId: reply.id, verdict: 'GOOD' };
    expect(await bank.ask(rate, { input }, token)).toMatchObject({ replyFeedbackGive: { userErrors: [] } });
  });

  it('is exported with what was asked', async () => {
    const conversationId = await conversationOf(bank, token);
    await ask({ conversationId, forecast: { seriesId, months: 4, question: '금리가 오르면 어떤가요?' } });
    const start = `mutation ($input: ConversationExportInput!) { conversationExport(input: $input) { download { url } } }`;
    const exported = async (format: string) => {
      const { conversationExport } = await bank.ask<{ conversationExport: { download: { url: string } } }>(
        start,
        { input: { conversationId, format } },
        token,
      );
      return (await fetch(new URL(conversationExport.download.url, bank.url))).text();
    };
    const { messages } = JSON.parse(await exported('JSON')) as {
      messages: { forecast: object; attachments: object[]; replies: { parts: { type: string }[] }[] }[];
    };
    expect(messages[0]?.forecast).toEqual({ seriesId, months: 4, question: '금리가 오르면 어떤가요?' });
    expect(messages[0]?.attachments).toEqual([]);
    expect(await exported('MARKDOWN')).toMatch(/(요청한 전망|Forecast asked for): 4( months|개월): 금리가 오르면/);
  });

  it('gives the reason where the series is gone by the time it is asked for again', async () => {
    const own = await aSeries(bank, rising(60), { institutionId: bank.institutionId });
    const { reply } = await ask({ forecast: { seriesId: globally(own), months: 3 } });
    await bank.sql('DELETE FROM series_observation WHERE series_id = $1 AND period < $2', [own, '2019-10']);
    const regenerate = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) { reply { id } } }`;
    const { replyRegenerate } = await bank.ask<{ replyRegenerate: { reply: { id: string } } }>(
      regenerate,
      { input: { replyId: reply.id } },
      token,
    );
    const again = await followed(bank, token, replyRegenerate.reply.id);
    expect(again.reply).toMatchObject({ state: 'COMPLETED' });
    expect(again.reply.text).toContain('예측하기에는 자료가 부족합니다');
  });
});

describe('a message that asks for a forecast that cannot be', () => {
  const refused = async (forecast: object, as = token) => {
    const conversationId = await conversationOf(bank, as);
    const sent = await send(bank, as, { conversationId, text: '전망', forecast });
    const stored = await bank.sql(
      `SELECT m.id FROM message m JOIN conversation c ON c.id = m.conversation_id
       JOIN (SELECT max(id) AS id FROM conversation) newest ON newest.id = c.id`,
    );
    expect([sent.message, sent.reply, stored]).toEqual([null, null, []]);
    const [error] = sent.userErrors;
    return [error?.code, error?.field?.join('.'), error?.message];
  };

  it.each([0, -1, 25, 1_000])('is refused for %d months, by name', async (months) => {
    expect(await refused({ seriesId, months })).toEqual([
      ...['INVALID_INPUT', 'forecast.months', 'months 값은 1에서 24 사이여야 합니다.'],
    ]);
  });

  it('is refused for a series that is not there, is another institution’s, or is too short', async () => {
    const theirs = await aSeries(bank, rising(60), { institutionId: bank.otherInstitutionId });
    const short = await aSeries(bank, rising(20));
    const missing = ['SERIES_NOT_FOUND', 'forecast.seriesId', '지표를 찾을 수 없습니다.'];
    expect(await refused({ seriesId: globally(999_999), months: 3 })).toEqual(missing);
    expect(await refused({ seriesId: globally(theirs), months: 3 })).toEqual(missing);
    expect(await refused({ seriesId: globally(short), months: 3 })).toEqual([
      ...['SERIES_TOO_SHORT', 'forecast.seriesId'],
      '예측하기에는 자료가 부족합니다. 이어진 자료가 24개 필요하지만 20개뿐입니다.',
    ]);
  });

  it('is refused for a question of blanks', async () => {
    const [code, field] = await refused({ seriesId, months: 3, question: '  ' });
    expect([code, field]).toEqual(['INVALID_INPUT', 'forecast.question']);
  });

  it('is sent once for a key, and refused for the key with another forecast', async () => {
    const conversationId = await conversationOf(bank, token);
    const input = { conversationId, text: '전망', idempotencyKey: 'once' };
    const [one, other] = await Promise.all(
      [1, 2].map(() => send(bank, token, { ...input, forecast: { seriesId, months: 3 } })),
    );
    expect(one?.reply?.id).toBeDefined();
    expect(other).toEqual(one);
    const { userErrors } = await send(bank, token, { ...input, forecast: { seriesId, months: 4 } });
    expect(userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT']);
    const plain = await send(bank, token, input);
    expect(plain.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT']);
    await followed(bank, token, one?.reply?.id ?? '');
  });
});

describe('a reply that is stopped', () => {
  it('keeps the reply about it, with its parts and the figures of its text', async () => {
    // Slow enough that the stop comes before the next sentence, on a busy machine as well.
    const slow = await startBank({ worker: true, env: { MOA_NARRATOR_TOKEN_MS: '500' } });
    try {
      const reader = await slow.loginAs(await slow.aCustomer());
      const series = globally(await aSeries(slow, rising(120)));
      const sent = await send(slow, reader, { text: '기준금리 전망', forecast: { seriesId: series, months: 6 } });
      const id = sent.reply?.id ?? '';
      const socket = await openSocket({ url: slow.url.replace('/graphql', '') }, reader);
      const reading = socket.read(id);
      while (!shownOf(reading.events).includes('2024-12에')) await new Promise((resolve) => setTimeout(resolve, 20));
      const stop = `mutation ($input: ReplyStopInput!) { replyStop(input: $input) { userErrors { code } } }`;
      await slow.ask(stop, { input: { replyId: id } }, reader);
      await reading.over;
      await socket.close();
      const ended = await readReply(slow, reader, id);
      expect(ended).toMatchObject({ state: 'STOPPED', text: shownOf(reading.events) });
      expect(kindsOf(ended)).toEqual(['Steps', 'Chart', 'Table', 'Text']);
      expect(ended.text).not.toContain('기본 경로');
      for (const { places } of ended.facts)
        for (const place of places) expect(place).toBeLessThanOrEqual(ended.text.length);
    } finally {
      await slow.close();
    }
  });
});
