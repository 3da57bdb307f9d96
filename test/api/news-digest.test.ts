import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NewsDigestDocument, NewsFeedsDocument, NewsFetchDocument } from '../../schema/generated/test/graphql.js';
import { openSocket } from '../support/reply-reader.js';
import { aSeries, rising } from '../support/series.js';
import { type TestServer, startTestServer } from '../support/server.js';
import { entry, pages, rss, newsAnswer, startNewsSuite, type NewsSuite } from '../support/news-suite.js';
import { eventually } from '../support/patience.js';

let suite: NewsSuite;
beforeAll(async () => {
  suite = await startNewsSuite();
});
afterAll(() => suite.close());

describe('the news of a series', () => {
  const LIST = `query ($first: Int!, $since: Date) { seriesList(first: 10) { nodes {
    code topic news(first: $first, since: $since) { title source topics } } } }`;
  type Listed = { seriesList: { nodes: { code: string; news: { title: string }[] }[] } };
  const listed = async (first: number, since: string | null = null) => {
    const { seriesList } = await suite.bank.ask<Listed>(LIST, { first, since }, suite.customer);
    return new Map(seriesList.nodes.map(({ code, news }) => [code, news.map(({ title }) => title)]));
  };

  it('are those of its topic, the newest first, and no more than asked for', async () => {
    await suite.forget();
    pages.clear();
    pages.set(
      '/Alpha',
      newsAnswer(
        rss(
          entry('환율 1,400원 돌파', 'a', { hours: 3 }),
          entry('원/달러 환율 다시 하락', 'b', { hours: 2 }),
          entry('한은 기준금리 동결, 환율도 안정', 'c', { hours: 1 }),
          entry('은행 개점', 'd', { hours: 1 }),
        ),
      ),
    );
    await suite.fetchAll();
    await aSeries(suite.bank, rising(3), { code: 'USD', topic: 'EXCHANGE_RATE' });
    await aSeries(suite.bank, rising(3), { code: 'EUR', topic: 'EXCHANGE_RATE' });
    await aSeries(suite.bank, rising(3), { code: 'BASE', topic: 'POLICY_RATE' });
    await aSeries(suite.bank, rising(3), { code: 'ELSE', topic: 'OTHER' });
    const told = await listed(2);
    expect(told.get('USD')).toEqual(['한은 기준금리 동결, 환율도 안정', '원/달러 환율 다시 하락']);
    expect(told.get('EUR')).toEqual(told.get('USD'));
    expect(told.get('BASE')).toEqual(['한은 기준금리 동결, 환율도 안정']);
    expect(told.get('ELSE')).toEqual([]);
    expect((await listed(20)).get('USD')).toHaveLength(3);
  });

  it('are refused for a number or a day out of bounds', async () => {
    for (const variables of [{ first: 0 }, { first: 21 }, { first: 1, since: '2999-01-01' }])
      expect(await suite.bank.codeOf(LIST, variables, suite.customer)).toBe('BAD_USER_INPUT');
  });
});

describe('who may ask', () => {
  it('lists feeds and fetches for staff alone, and says what is wrong', async () => {
    const fetchOf = (feed: string | null, token: string) =>
      suite.bank.codeOf(NewsFetchDocument.toString(), { input: { feed } }, token);
    expect(await suite.bank.codeOf(NewsFeedsDocument.toString(), {}, suite.customer)).toBe('FORBIDDEN');
    expect(await suite.bank.codeOf(NewsDigestDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
    expect(await fetchOf(null, suite.customer)).toBe('FORBIDDEN');
    const codeOf = (variables: object) => suite.bank.codeOf(NewsDigestDocument.toString(), variables, suite.customer);
    expect(await codeOf({ since: '2999-01-01' })).toBe('BAD_USER_INPUT');
    expect([await codeOf({ first: 0 }), await codeOf({ first: 21 })]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
    const fetched = async (feed: string | null) =>
      (await suite.bank.run(NewsFetchDocument, { input: { feed } }, suite.bank.staff.token)).newsFetch;
    expect((await fetched('Delta')).userErrors).toEqual([{ code: 'NEWS_FEED_NOT_FOUND', field: ['feed'] }]);
    expect((await fetched('Beta')).feeds).toEqual([{ name: 'Beta' }]);
    expect((await fetched(null)).feeds).toHaveLength(3);
    const [{ count } = { count: 0 }] = await suite.bank.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM job.job WHERE name = 'fetch-news'`,
    );
    expect(count).toBe(2);
  });
});

describe('the whole way', () => {
  const CREATE = `mutation { conversationCreate(input: {}) { conversation { id } } }`;
  const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } } }`;
  const ENDED = `query ($id: ID!) { node(id: $id) { ... on Reply { text } } }`;

  async function answered(server: TestServer, question: string): Promise<string> {
    const { data: created } = await server.query<{ conversationCreate: { conversation: { id: string } } }>(
      CREATE,
      {},
      suite.customer,
    );
    const input = { conversationId: created.conversationCreate.conversation.id, text: question };
    const korean = { 'accept-language': 'ko' };
    const { data } = await server.query<{ messageSend: { reply: { id: string } } }>(
      SEND,
      { input },
      suite.customer,
      korean,
    );
    const { id } = data.messageSend.reply;
    const socket = await openSocket({ url: server.url.replace('/graphql', '') }, suite.customer);
    await socket.read(id).over;
    await socket.close();
    return (await server.query<{ node: { text: string } }>(ENDED, { id }, suite.customer)).data.node.text;
  }

  it('from a fetch that staff ask for to what the chat answers, and declines without feeds', async () => {
    await suite.forget();
    pages.clear();
    const text = '원/달러 환율이 1,400원을 넘었다. 당국은 시장을 지켜본다고 밝혔다.';
    pages.set(
      '/Alpha',
      newsAnswer(rss(entry('환율 1,400원 돌파', 'a', { text }), entry('은행 개점, 110-234-567890 010-9876-5432', 'b'))),
    );
    const { MOA_NEWS_ALLOW_HTTP, MOA_NEWS_ALLOW_LOOPBACK } = {
      MOA_NEWS_ALLOW_HTTP: 'true',
      MOA_NEWS_ALLOW_LOOPBACK: 'true',
    };
    const list = JSON.stringify(suite.bank.config.news.feeds);
    const env = { MOA_NARRATOR_TOKEN_MS: '0', MOA_NEWS_FEEDS: list, MOA_NEWS_ALLOW_HTTP, MOA_NEWS_ALLOW_LOOPBACK };
    const worker = await startTestServer({ worker: true, database: suite.bank.database, env });
    try {
      await suite.bank.run(NewsFetchDocument, { input: {} }, suite.bank.staff.token);
      await eventually(async () => (await suite.titles()).length > 0, 50);
      const exchange = await answered(worker, '환율 뉴스 있어?');
      expect(exchange).toContain('“환율 1,400원 돌파”');
      expect(exchange).toContain('Alpha');
      expect(exchange).not.toContain('은행 개점');
      expect(await answered(worker, '오늘 금융 뉴스 요약해줘')).toContain(
        '“은행 개점, [계좌번호 가림] [전화번호 가림]”',
      );
      expect(await answered(worker, 'any finance news today?')).toContain('no advice to invest');
    } finally {
      await worker.close();
    }
    const without = await startTestServer({
      worker: true,
      database: suite.bank.database,
      env: { MOA_NARRATOR_TOKEN_MS: '0' },
    });
    try {
      expect(await answered(without, '오늘 금융 뉴스 요약해줘')).toContain('연결된 뉴스 출처가 없어');
      expect(await answered(without, '뉴스에서 봤는데 제 대출 금리는 얼마예요?')).not.toContain('뉴스 출처');
    } finally {
      await without.close();
    }
  }, 180_000);
});
