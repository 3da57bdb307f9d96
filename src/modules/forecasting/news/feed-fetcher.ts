import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../../../platform/clock.js';
import type { NewsConfig, NewsFeedConfig } from '../../../platform/config/config.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { fetchPublic, OutboundError, type Fetched, type OutboundRules } from '../../../platform/outbound/index.js';
import { topicsIn } from '../assistant/index.js';
import { linkKey } from './canonical-link.js';
import { feedText } from './feed-text.js';
import type { FeedProblem } from './news.js';
import { NewsRepository, type FeedValidators, type KnownFeed, type NewItem } from './news.repository.js';
import { readFeed, UnreadableFeed, type NewsEntry } from './read-feed.js';
import { isSameNews, titleKey } from './same-news.js';

/** Twenty feeds of ten seconds each, one after the other, with the time to store them. */
export const FETCH_NEWS: JobKind<{ feed?: string }> = {
  name: 'fetch-news',
  retries: 0,
  expireInSeconds: 300,
  does: 'Fetches the configured feeds and stores new items.',
  cron: '*/15 * * * *',
  also: 'when somebody asks for a feed to be fetched',
  ifItDies: 'The next run fetches the feeds again; an item is stored once.',
};

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
const BOUNDS = { maxBytes: 2 * 1024 * 1024, timeoutMs: 10 * SECOND_MS, maxRedirects: 3 };
/** A feed fetched within this time is not fetched again, however often people ask. */
const REST_MS = 20 * SECOND_MS;
/** How far back titles are compared, and with how many. */
const [SAME_WITHIN_DAYS, COMPARED_MAX] = [3, 1_000];
const ACCEPT = 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8';

export interface FeedFetcherParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly news: NewsConfig;
  /** Other bounds and another resolver, for tests. */
  readonly outbound?: Partial<OutboundRules>;
}

/** When entries were first seen, by the feed's own id for them: ids come from outside, and any of them is a safe key. */
type FirstSeen = ReadonlyMap<string, string>;

/** Fetches the configured feeds and stores what is new in them. */
export class FeedFetcher {
  constructor(private readonly parts: FeedFetcherParts) {}

  /**
   * Fetches every feed that was not fetched just now, or the one with a name. One that fails does not stop the others.
   */
  async fetchAll(only?: string): Promise<void> {
    const { database, clock, news } = this.parts;
    await new NewsRepository(database).purge(this.#oldest());
    for (const feed of news.feeds.filter(({ name }) => only === undefined || name === only)) {
      const now = clock.now();
      const rested = new Date(now.getTime() - REST_MS);
      const known = await new NewsRepository(database).claim(feed.name, now, rested);
      if (known) await this.#fetchOne(feed, known);
    }
  }

  async #fetchOne(feed: NewsFeedConfig, known: KnownFeed): Promise<void> {
    const { database, log } = this.parts;
    try {
      await this.#read(feed, known);
    } catch (error) {
      const problem = problemOf(error);
      // The cause may contain the address, and with it a key.
      log.warn({ feed: feed.name, problem }, 'a feed was not read');
      await new NewsRepository(database).keepFailure(feed.name, problem);
    }
  }

  async #read({ name, url }: NewsFeedConfig, known: KnownFeed): Promise<void> {
    const { database, clock, news, outbound } = this.parts;
    const { allowHttp, allowLoopback } = news;
    const addressDigest = createHash('sha256').update(url).digest();
    const isSame = known.addressDigest?.equals(addressDigest) === true;
    const headers = { accept: ACCEPT, ...(isSame && validatorHeaders(known)) };
    const got = await fetchPublic(url, headers, { ...BOUNDS, allowHttp, allowLoopback, ...outbound });
    if (got.status === 304 && isSame) {
      await new NewsRepository(database).keepSuccess(name, clock.now(), known);
      return;
    }
    if (got.status !== 200) throw new OutboundError('STATUS', String(got.status));
    const entries = entriesOf(got);
    const firstSeen = firstSeenOf(entries, known.firstSeen, clock.now());
    const items = this.#worthKeeping(entries, firstSeen);
    await database.transaction(async (transaction) => {
      const repository = new NewsRepository(transaction);
      await repository.takeTurn();
      await repository.keep(name, await this.#withoutSame(items, repository));
      await repository.keepSuccess(name, clock.now(), {
        addressDigest,
        firstSeen: Object.fromEntries(firstSeen),
        ...validatorsOf(got),
      });
    });
  }

  /** Drops items that would be purged at once; one with no time, or a future one, gets the time it was first seen. */
  #worthKeeping(entries: readonly NewsEntry[], firstSeen: FirstSeen): NewItem[] {
    const oldest = this.#oldest();
    return entries
      .map(({ publishedAt, ...entry }) => ({
        ...entry,
        linkKey: entry.link === null ? null : linkKey(entry.link),
        topics: topicsIn(`${entry.title} ${entry.summary}`),
        publishedAt: timeOf({ publishedAt, guid: entry.guid }, firstSeen),
        key: titleKey(entry.title),
      }))
      .filter((item) => item.publishedAt >= oldest);
  }

  async #withoutSame(items: readonly NewItem[], repository: NewsRepository): Promise<NewItem[]> {
    const since = new Date(this.parts.clock.now().getTime() - SAME_WITHIN_DAYS * DAY_MS);
    const known = (await repository.titlesSince(since, COMPARED_MAX)).map(titleKey);
    return items.filter(({ key, publishedAt }) => {
      if (publishedAt >= since && known.some((other) => isSameNews(other, key))) return false;
      known.push(key);
      return true;
    });
  }

  #oldest(): Date {
    const { clock, news } = this.parts;
    return new Date(clock.now().getTime() - news.keepDays * DAY_MS);
  }
}

/**
 * When each entry without a past time of its own was first seen. Only entries that the feed still carries are kept: a
 * purged item does not come back as new while its feed carries it, and the list never outgrows the feed.
 */
function firstSeenOf(entries: readonly NewsEntry[], before: KnownFeed['firstSeen'], now: Date): FirstSeen {
  const remembered = new Map(Object.entries(before));
  return new Map(
    entries
      .filter(({ guid, publishedAt }) => remembered.has(guid) || publishedAt === null || publishedAt >= now)
      .map(({ guid }) => [guid, remembered.get(guid) ?? now.toISOString()]),
  );
}

/** The earlier of the entry's own time and when it was first seen. */
function timeOf({ guid, publishedAt }: Pick<NewsEntry, 'guid' | 'publishedAt'>, firstSeen: FirstSeen): Date {
  const seen = firstSeen.get(guid);
  const times = [...(publishedAt ? [publishedAt] : []), ...(seen === undefined ? [] : [new Date(seen)])];
  return new Date(Math.min(...times.map((time) => time.getTime())));
}

function entriesOf({ body, headers, url }: Fetched): NewsEntry[] {
  const text = feedText(body, headers['content-type']);
  if (text === null) throw new UnreadableFeed('its encoding is not known');
  return readFeed(text, url.href);
}

/** Longer validators are not sent back. */
const VALIDATOR_CHARACTERS = 300;
const kept = (value: string | undefined): string | null =>
  value !== undefined && value.length <= VALIDATOR_CHARACTERS ? value : null;

const validatorsOf = ({ headers }: Fetched): Pick<FeedValidators, 'etag' | 'lastModified'> => ({
  etag: kept(headers.etag),
  lastModified: kept(headers['last-modified']),
});

const validatorHeaders = ({ etag, lastModified }: FeedValidators): Record<string, string> => ({
  ...(etag !== null && { 'if-none-match': etag }),
  ...(lastModified !== null && { 'if-modified-since': lastModified }),
});

function problemOf(error: unknown): FeedProblem {
  if (error instanceof OutboundError) return error.reason;
  if (error instanceof UnreadableFeed) return 'UNREADABLE';
  throw error;
}
