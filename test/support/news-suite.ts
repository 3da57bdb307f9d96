import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NewsDigestDocument, NewsFeedsDocument } from '../../schema/generated/test/graphql.js';
import { FeedFetcher } from '../../src/modules/forecasting/news/index.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { createLog } from '../../src/platform/telemetry/index.js';
import { startBank } from './lending.js';

export const HOUR_MS = 3_600_000;

export const NOW = new Date();

const ago = (hours: number): string => new Date(NOW.getTime() - hours * HOUR_MS).toUTCString();

export const entry = (title: string, path: string, { hours = 1, text = '' } = {}): string =>
  `<item><title><![CDATA[${title}]]></title><link>https://news.example.com/${path}</link><guid isPermaLink="false">${path}</guid>
   <pubDate>${ago(hours)}</pubDate><description><![CDATA[${text}]]></description></item>`;

export const rss = (...items: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>t</title><link>https://news.example.com</link>${items.join('')}</channel></rss>`;

/** What each path of the server answers; a path without an answer is not found. */
export const pages = new Map<string, RequestListener>();

const NAMES = ['Alpha', 'Beta', 'Gamma'] as const;

export const newsAnswer =
  (text: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8', ...headers }).end(text);
  };

/** A bank that fetches news from three feeds. */
export async function startNewsSuite() {
  let nowMs = NOW.getTime();
  /** Fetches everything as the job does, a minute after the last time. */
  async function fetchAll(times = 1, outbound = {}): Promise<void> {
    nowMs += 60_000;
    const parts = { clock: { now: () => new Date(nowMs) }, log: createLog('silent'), news: bank.config.news, outbound };
    const fetcher = new FeedFetcher({ ...parts, database: createDatabase(bank.app.dataSource) });
    await Promise.all(Array.from({ length: times }, () => fetcher.fetchAll()));
  }
  const digest = async (variables: { topic?: 'EXCHANGE_RATE' | 'OTHER'; since?: string } = {}) =>
    (await bank.run(NewsDigestDocument, variables, customer)).newsDigest;
  const titles = async (): Promise<string[]> => (await digest()).items.map(({ title }) => title);
  const problems = async () =>
    (await bank.run(NewsFeedsDocument, {}, bank.staff.token)).newsFeeds.map(({ problem }) => problem);
  const forget = () => bank.sql('TRUNCATE news_feed CASCADE');
  const feeds = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => feeds.listen(0, '127.0.0.1', resolve));
  const port = (feeds.address() as AddressInfo).port;
  const list = NAMES.map((name) => ({ name, url: `http://127.0.0.1:${port}/${name}` }));
  const bank = await startBank({
    env: { MOA_NEWS_FEEDS: JSON.stringify(list), MOA_NEWS_ALLOW_HTTP: 'true', MOA_NEWS_ALLOW_LOOPBACK: 'true' },
  });
  const customer = await bank.loginAs(await bank.aCustomer());

  return {
    bank,
    fetchAll,
    get nowMs() {
      return nowMs;
    },
    set nowMs(value) {
      nowMs = value;
    },
    digest,
    forget,
    titles,
    problems,
    port,
    customer,
    close: async () => {
      await bank.close();
      feeds.closeAllConnections();
      feeds.close();
    },
  };
}

export type NewsSuite = Awaited<ReturnType<typeof startNewsSuite>>;
