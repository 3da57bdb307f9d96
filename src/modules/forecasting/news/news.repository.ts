import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { SeriesTopic } from '../series/index.js';
import type { FeedProblem, NewsItem } from './news.js';
import type { TitleKey } from './same-news.js';

const LIST_NEWS_ITEMS = statement(`
  SELECT id, feed AS source, link, title, summary, topics, published_at AS "publishedAt" FROM news_item
  WHERE feed = ANY ($1::text[]) AND published_at >= ($2::date)::timestamp AT TIME ZONE 'Asia/Seoul'
    AND ($3::text[] IS NULL OR topics && $3::text[])
  ORDER BY published_at DESC, id DESC LIMIT $4`);
const LIST_EACH = statement(`
  SELECT t.topic, n.* FROM unnest($3::text[]) AS t (topic) CROSS JOIN LATERAL (
    SELECT id, feed AS source, link, title, summary, topics, published_at AS "publishedAt" FROM news_item
    WHERE feed = ANY ($1::text[]) AND published_at >= ($2::date)::timestamp AT TIME ZONE 'Asia/Seoul'
      AND topics @> ARRAY[t.topic]
    ORDER BY published_at DESC, id DESC LIMIT $4) n
  ORDER BY n."publishedAt" DESC, n.id DESC`);
const STATES = statement(`
  SELECT f.name, f.fetched_at AS "fetchedAt", f.succeeded_at AS "succeededAt", f.problem,
    (SELECT count(*)::int FROM news_item i WHERE i.feed = f.name) AS items
  FROM news_feed f WHERE f.name = ANY ($1::text[])`);
/** When two claims on a feed run at once, one succeeds. */
const CLAIM_NEWS_FEED = statement(`
  INSERT INTO news_feed (name, fetched_at) VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET fetched_at = $2 WHERE news_feed.fetched_at <= $3
  RETURNING address_digest AS "addressDigest", etag, last_modified AS "lastModified", first_seen AS "firstSeen"`);
const FAILED = statement(`UPDATE news_feed SET problem = $2 WHERE name = $1`);
const SUCCEEDED = statement(`
  UPDATE news_feed
  SET problem = NULL, succeeded_at = $2, address_digest = $3, etag = $4, last_modified = $5, first_seen = $6
  WHERE name = $1`);
const LAST_SUCCESS = statement(`SELECT max(succeeded_at) AS at FROM news_feed WHERE name = ANY ($1::text[])`);
const TITLES = statement(`SELECT title FROM news_item WHERE published_at >= $1 ORDER BY published_at DESC LIMIT $2`);
const STORE_ITEMS = statement(`
  INSERT INTO news_item (feed, guid, link, link_key, title, summary, topics, published_at)
  SELECT $1, n.guid, n.link, n."linkKey", n.title, n.summary, n.topics, n."publishedAt"
  FROM jsonb_to_recordset($2::jsonb)
    AS n (guid text, link text, "linkKey" text, title text, summary text, topics text[], "publishedAt" timestamptz)
  ON CONFLICT DO NOTHING`);
const PURGE = statement(`DELETE FROM news_item WHERE published_at < $1`);

/** Validators by which a feed recognises what was already fetched. */
export interface FeedValidators {
  readonly addressDigest: Buffer | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What is remembered of a feed from one fetch to the next. */
export interface KnownFeed extends FeedValidators {
  /** When each item of the feed without a past time of its own was first seen, by the feed's name for it. */
  readonly firstSeen: Readonly<Record<string, string>>;
}

/** A piece of news that is to be kept. */
export type NewItem = Omit<NewsItem, 'id' | 'source'> & {
  readonly guid: string;
  readonly linkKey: string | null;
  readonly key: TitleKey;
};

export interface KeptState {
  readonly name: string;
  readonly fetchedAt: Date;
  readonly succeededAt: Date | null;
  readonly problem: FeedProblem | null;
  readonly items: number;
}

/** Stores news and the state of their feeds. News belong to no institution. */
export class NewsRepository {
  constructor(private readonly database: Queryable) {}

  /** Items of some feeds from a day in Korea on, the newest first; without a topic, items of every topic. */
  list(
    feeds: readonly string[],
    { since, topics, most }: { since: string; topics: readonly SeriesTopic[] | null; most: number },
  ): Promise<NewsItem[]> {
    return this.database.rows<NewsItem>(LIST_NEWS_ITEMS, [feeds, since, topics, most]);
  }

  /** The newest items of each of some topics from a day in Korea on, each with the topic that it is listed for. */
  listEach(
    feeds: readonly string[],
    topics: readonly SeriesTopic[],
    { since, most }: { since: string; most: number },
  ): Promise<(NewsItem & { readonly topic: SeriesTopic })[]> {
    return this.database.rows(LIST_EACH, [feeds, since, topics, most]);
  }

  states(feeds: readonly string[]): Promise<KeptState[]> {
    return this.database.rows<KeptState>(STATES, [feeds]);
  }

  /** Claims a feed to fetch it now; null where it was already fetched after `before`. */
  async claim(feed: string, now: Date, before: Date): Promise<KnownFeed | null> {
    const [taken] = await this.database.rows<KnownFeed>(CLAIM_NEWS_FEED, [feed, now, before]);
    return taken ?? null;
  }

  async keepFailure(feed: string, problem: FeedProblem): Promise<void> {
    await this.database.rows(FAILED, [feed, problem]);
  }

  async keepSuccess(feed: string, at: Date, known: KnownFeed): Promise<void> {
    const { addressDigest, etag, lastModified, firstSeen } = known;
    await this.database.rows(SUCCEEDED, [feed, at, addressDigest, etag, lastModified, JSON.stringify(firstSeen)]);
  }

  /** When one of some feeds last answered; null where none has. */
  async lastSuccess(feeds: readonly string[]): Promise<Date | null> {
    const [found] = await this.database.rows<{ at: Date | null }>(LAST_SUCCESS, [feeds]);
    return found?.at ?? null;
  }

  /** Waits until no other transaction stores news. */
  async takeTurn(): Promise<void> {
    await takeLock(this.database, 'NEWS_ITEMS');
  }

  /** Titles of the newest items since a time. */
  async titlesSince(since: Date, most: number): Promise<string[]> {
    return (await this.database.rows<{ title: string }>(TITLES, [since, most])).map(({ title }) => title);
  }

  /** Stores items; those already stored, by their feed's name for them or by their link, stay unchanged. */
  async keep(feed: string, items: readonly NewItem[]): Promise<void> {
    await this.database.rows(STORE_ITEMS, [feed, JSON.stringify(items)]);
  }

  async purge(before: Date): Promise<void> {
    await this.database.rows(PURGE, [before]);
  }
}
