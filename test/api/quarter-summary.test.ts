import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QuarterSummaryDocument } from '../../schema/generated/test/graphql.js';
import { systemClock } from '../../src/platform/clock.js';
import { ReportCache } from '../../src/modules/insights/report-cache/index.js';
import { ReportCacheRepository } from '../../src/modules/insights/report-cache/report-cache.repository.js';
import { QuarterHistories, refreshPeers } from '../../src/modules/spending/index.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';
import type { TestCustomer } from '../support/lending.js';
import {
  answer,
  startLlmServer,
  text as textChunk,
  head,
  body,
  pause,
  page,
  type LlmServer,
} from '../support/llm-server.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { stopwatch } from '../support/patience.js';

const QUARTER = '2025Q3';
const YEAR = ['2024Q3', '2025Q2'];
/** Right in all that it says: a million won a month, as before. */
const FAITHFUL =
  'Over the 6 months to the end of Q3 2025 your card spending averaged KRW 1,000,000 a month, the same as in the quarter before.';

let bank: InsightsBank;
let llm: LlmServer;
let spender: TestCustomer;
let key: string;
let made = 0;
let environment: Readonly<Record<string, string>>;

beforeAll(async () => {
  llm = await startLlmServer(answer(FAITHFUL));
  environment = { OPENAI_BASE_URL: llm.url, OPENAI_API_KEY: 'none', OPENAI_MODEL: 'scripted' };
  bank = await startInsights({ env: environment });
});
afterAll(async () => {
  await bank.close();
  await llm.stop();
});
beforeEach(async () => {
  key = `SUMMED${(made += 1)}`;
  spender = await bank.aSpender(key);
  await bank.load(ordinaryLines(key, [...YEAR, QUARTER]));
});

async function summed(server: Pick<TestServer, 'query'> = bank, headers = {}, quarter: string | null = QUARTER) {
  const token = await bank.loginAs(spender);
  const { data, errors } = await server.query(QuarterSummaryDocument, { id: spender.id, quarter }, token, headers);
  if (errors) throw new Error(JSON.stringify(errors));
  const summary = data.customer?.quarterSummary;
  if (!summary) throw new Error('the quarter has no summary');
  return summary;
}
const asked = () => llm.requests.length;

describe('a summary without a model', () => {
  let plain: TestServer;
  beforeAll(async () => {
    plain = await startTestServer({ database: bank.database });
  });
  afterAll(() => plain.close());

  it('is worded from facts, each with its source, in either language', async () => {
    await bank.load([{ ...ordinaryLines(key, ['2025Q1'])[0], TOT_USE_AM: 800, FSBZ_AM: 200 }]);
    const korean = await summed(plain, { 'accept-language': 'ko' }, '2025Q2');
    expect(korean).toMatchObject({ writtenBy: 'TEMPLATE', templateBecause: 'NO_MODEL', aiNotice: null, model: null });
    expect(korean.text).toBe(
      [
        '2025년 2분기까지 6개월 중 카드를 쓴 달의 평균 소비는 한 달에 1,000,000원입니다.',
        '직전 분기보다 200,000원(25.00%) 늘었습니다.',
        '1년 전 같은 분기의 자료가 없어 비교하지 못했습니다.',
        '이웃한 분기는 3개월이 겹치므로 변화가 완만하게 나타납니다.',
        '가장 많이 늘어난 항목은 요식업(200,000원 증가)입니다.',
        '비교해도 되는 비슷한 고객이 충분하지 않아 다른 고객과는 비교하지 않았습니다.',
        '재무 건강 점수는 100점 만점에 100.00점입니다.',
        '평소와 다른 소비는 확인되지 않았습니다.',
      ].join(' '),
    );
    const english = await summed(plain, {}, '2025Q2');
    expect(english.text).toMatch(
      /^Card spending averaged KRW 1,000,000 a month over .* to the end of Q2 2025\. That is KRW 200,000 \(25\.00%\) more/,
    );
    const fact = (id: string) => english.facts.find((each) => each.id === id);
    expect(fact('total')).toMatchObject({ value: '1000000', unit: 'WON_A_MONTH', asOf: '2025Q2', missing: null });
    expect(fact('risen.change')).toMatchObject({ value: '200000', category: 'FOOD_SERVICE' });
    expect(fact('year.percent')).toMatchObject({ value: null, missing: 'there are no figures of that quarter' });
    expect(fact('year.realPercent')?.source).toBe('quarterly card spending and the consumer price index');
  });

  it('compares with similar people only where the group is large enough to show', async () => {
    const few = Array.from({ length: 18 }, (_, at) =>
      ordinaryLines(`ALIKE${key}${at}`, ['2023Q1'], { AGE: '30' }),
    ).flat();
    await bank.load([...few, ...ordinaryLines(key, ['2023Q1'], { AGE: '30' })]);
    await refreshPeers(bank.db, systemClock);
    const told = async () => (await summed(plain, {}, '2023Q1')).facts.filter(({ id }) => id.startsWith('peers.'));
    expect((await told()).map(({ value }) => value)).toEqual([null, null]);
    await bank.load(ordinaryLines(`ONEMORE${key}`, ['2023Q1'], { AGE: '30' }));
    await refreshPeers(bank.db, systemClock);
    expect((await told()).map(({ value }) => value)).toEqual(['60', '20']);
    expect((await summed(plain, {}, '2023Q1')).text).toMatch(/Of about 20 people alike, about 60 in 100 spend less/);
  });

  it('is null without spending, and refuses quarters that are not there', async () => {
    const nobody = await bank.aCustomer();
    const { customer } = await bank.run(QuarterSummaryDocument, { id: nobody.id, quarter: null }, bank.staff.token);
    expect(customer?.quarterSummary).toBeNull();
    const code = (quarter: string) =>
      bank.codeOf(QuarterSummaryDocument.toString(), { id: nobody.id, quarter }, bank.staff);
    expect([await code('2001Q1'), await code(QUARTER)]).toEqual(['QUARTER_NOT_FOUND', 'NO_SPENDING_IN_QUARTER']);
  });
});

describe('a summary by a model', () => {
  it('is shown as one when its figures are all among the facts, and asked for once however many want it', async () => {
    llm.play(answer(FAITHFUL));
    const before = asked();
    const all = await Promise.all(Array.from({ length: 12 }, () => summed()));
    expect(all.map(({ text, writtenBy, model }) => [text, writtenBy, model])).toEqual(
      Array(12).fill([FAITHFUL, 'LANGUAGE_MODEL', 'scripted']),
    );
    expect(all[0]?.aiNotice).toMatch(/written by artificial intelligence/);
    expect(all[0]?.template).toMatch(/^Card spending averaged .* Q3 2025\./);
    expect(asked() - before).toBe(1);
    expect(llm.requests.at(-1)).not.toMatch(new RegExp(`${spender.name}|${spender.email}|${key}`));
  });

  it('is not shown when it invents a figure, and not asked for again within a minute', async () => {
    llm.play(answer('Your card spending came to KRW 1,000,000 a month, ', '12% more than most people.'));
    const before = asked();
    const { text, template, writtenBy, templateBecause, aiNotice } = await summed();
    expect([writtenBy, templateBecause, aiNotice]).toEqual(['TEMPLATE', 'FIGURE_NOT_AMONG_FACTS', null]);
    expect(text).toBe(template);
    expect((await summed()).templateBecause).toBe('FIGURE_NOT_AMONG_FACTS');
    expect(asked() - before).toBe(1);
  });

  it('is tried again a minute after it was refused, once on all nodes, and shown when it is right by then', async () => {
    const other = await startTestServer({ database: bank.database, env: environment });
    llm.play(answer('Your card spending came to KRW 1,000,000 a month, ', '12% more than most people.'));
    expect((await summed()).templateBecause).toBe('FIGURE_NOT_AMONG_FACTS');
    const [held] = await bank.sql<{ seconds: number }>(
      `SELECT extract(epoch FROM until - made_at)::integer AS seconds FROM report_cache WHERE customer_id = $1`,
      [spender.key],
    );
    expect(held?.seconds).toBe(60);
    const passes = (seconds: number) =>
      bank.sql(`UPDATE report_cache SET until = until - make_interval(secs => $2) WHERE customer_id = $1`, [
        ...[spender.key, seconds],
      ]);
    await passes(30);
    llm.play(answer(FAITHFUL));
    const before = asked();
    expect((await summed(other)).templateBecause).toBe('FIGURE_NOT_AMONG_FACTS');
    expect(asked()).toBe(before);
    await passes(30);
    const both = await Promise.all([bank, other, bank, other].map((server) => summed(server)));
    expect(both.map(({ templateBecause }) => templateBecause ?? 'WRITTEN')).toContain('WRITTEN');
    expect(asked() - before).toBe(1);
    expect((await summed(other)).text).toBe(FAITHFUL);
    await other.close();
  });

  it('is not shown when it says what no fact carries, or leaves out what has to be said', async () => {
    const korean = { 'accept-language': 'ko' };
    llm.play(answer('고객님의 대출이 승인되었으니 안심하고 더 쓰셔도 됩니다. ', '해지하시면 불이익이 있습니다.'));
    const { writtenBy, templateBecause, text, template, aiNotice } = await summed(bank, korean);
    expect([writtenBy, templateBecause, aiNotice]).toEqual(['TEMPLATE', 'CLAIM_NOT_AMONG_FACTS', null]);
    expect(text).toBe(template);
    llm.play(answer('Card spending averaged KRW 1,000,000 a month, the same as in the quarter before.'));
    expect((await summed()).templateBecause).toBe('FACT_LEFT_OUT');
  });

  it('is not shown when it is cut short or links somewhere', async () => {
    llm.play(answer('See https://example.com for how KRW 1,000,000 was spent.'));
    expect((await summed()).templateBecause).toBe('UNUSABLE_TEXT');
    llm.play([
      head(),
      body(textChunk('It came to ')),
      body('data: {"choices":[{"index":0,"delta":{},"finish_reason":"length"}]}\n\ndata: [DONE]\n\n'),
    ]);
    expect((await summed(bank, { 'accept-language': 'ko' })).templateBecause).toBe('UNUSABLE_TEXT');
  });

  it('gives way to the template while the model is away or slow, which nobody waits for long', async () => {
    llm.play(page(500, 'no'));
    expect((await summed()).templateBecause).toBe('MODEL_FAILED');
    const before = asked();
    expect((await summed()).templateBecause).toBe('MODEL_FAILED');
    expect(asked()).toBe(before);
    llm.play([head(), pause(40_000), body(textChunk(FAITHFUL)), ...answer().slice(2)]);
    const waited = stopwatch();
    expect((await summed(bank, { 'accept-language': 'ko' })).templateBecause).toBe('BEING_WRITTEN');
    expect(waited()).toBeLessThan(11_500);
  });

  it('is written again when a file changes the facts, and no node shows the old one', async () => {
    const other = await startTestServer({ database: bank.database, env: environment });
    llm.play(answer(FAITHFUL));
    expect((await summed()).text).toBe(FAITHFUL);
    expect((await summed(other)).text).toBe(FAITHFUL);
    const [row] = await bank.sql<{ id: number }>('SELECT batch_id AS id FROM customer_quarter WHERE source_key = $1', [
      key,
    ]);
    await bank.undo(Number(row?.id));
    const NEW = 'Over the 6 months to the end of Q3 2025 card spending averaged KRW 2,000,000 a month.';
    llm.play(answer(NEW));
    await bank.load([{ ...ordinaryLines(key, [QUARTER])[0], TOT_USE_AM: 2_000, FSBZ_AM: 1_400 }]);
    for (const server of [other, bank]) {
      const { text, template } = await summed(server);
      expect([text, template]).toEqual([NEW, expect.stringContaining('KRW 2,000,000')]);
    }
    const stored = await bank.sql<{ content: { text: string } }>(
      'SELECT content FROM report_cache WHERE customer_id = $1',
      [spender.key],
    );
    expect(stored.map(({ content }) => content.text)).toEqual([NEW]);
    await other.close();
  });

  it('is not written for pages of customers, nor more often in a day than is allowed', async () => {
    llm.play(answer(FAITHFUL));
    await bank.aSpender(`${key}B`);
    await bank.load(ordinaryLines(`${key}B`, [QUARTER]));
    const before = asked();
    const document = 'query { customers(first: 50) { nodes { id quarterSummary { templateBecause } } } }';
    const { customers } = await bank.ask<{
      customers: { nodes: { id: string; quarterSummary: { templateBecause: string } | null }[] };
    }>(document, {}, bank.staff);
    expect(customers.nodes.find(({ id }) => id === spender.id)?.quarterSummary?.templateBecause).toBe('ASKED_OF_MANY');
    expect(asked()).toBe(before);
    await bank.sql(
      `INSERT INTO report_allowance (customer_id, on_day, asked) VALUES ($1, (now() AT TIME ZONE 'Asia/Seoul')::date, 16)`,
      [spender.key],
    );
    expect((await summed()).templateBecause).toBe('DAILY_LIMIT');
    expect(asked()).toBe(before);
    expect(await bank.sql('SELECT 1 FROM report_cache WHERE customer_id = $1', [spender.key])).toEqual([]);
  });
});

describe('what is kept of summaries', () => {
  it('is thrown away when the files it came from are gone', async () => {
    const cache = new ReportCache({
      database: bank.db,
      clock: systemClock,
      histories: new QuarterHistories(bank.db),
      reports: new ReportCacheRepository(bank.db),
    });
    llm.play(answer(FAITHFUL));
    await summed();
    const kept = () => bank.sql('SELECT 1 FROM report_cache WHERE customer_id = $1', [spender.key]);
    expect(await kept()).toHaveLength(1);
    await bank.load(ordinaryLines(`${key}C`, ['2019Q1']));
    await cache.sweep();
    expect(await kept()).toHaveLength(1);
    await bank.load(ordinaryLines(`${key}D`, [QUARTER]));
    await cache.sweep();
    expect(await kept()).toHaveLength(0);
  });
});
