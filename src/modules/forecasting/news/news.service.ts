import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { NewsConfig } from '../../../platform/config/config.js';
import type { Database } from '../../../platform/database/index.js';
import { groupByKey } from '../../../platform/graphql/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import type { Locale } from '../../../platform/text.js';
import { expectWithin, type SeriesTopic } from '../series/index.js';
import { withoutLinks } from './clean-text.js';
import { FETCH_NEWS } from './feed-fetcher.js';
import type { Digest, FeedState, NewsItem, PublishedNews } from './news.js';
import { expectPastDay, refuseFeed, refuseWithoutFeeds } from './news.refusals.js';
import { NewsRepository } from './news.repository.js';
import { keySentences } from './key-sentence.js';
import { KEEP_NEWS_FEEDS, READ_NEWS } from './news.policy.js';

export interface NewsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly news: NewsConfig;
  readonly maskText: MaskText;
}

/** Masks what identifies a person or opens an account: numbers of accounts, cards and phones above all. */
export type MaskText = (text: string, locale: Locale) => string;

/** Most items returned. */
export const MOST_NEWS = 20;
/** How far back to look when nobody says. */
const USUAL_DAYS = 7;
const DAY_MS = 86_400_000;

/** Reports news from the configured feeds. It is the same for everybody: news belong to no institution or customer. */
export class NewsService {
  constructor(private readonly parts: NewsParts) {}

  /**
   * News of some topics from a day in Korea on, the newest first, each with a sentence of its own text.
   * @throws Refusal BAD_USER_INPUT that names `since` or `first`.
   */
  async digest(
    caller: Caller,
    { topics, since, most }: { topics: readonly SeriesTopic[] | null; since: string | null; most: number },
  ): Promise<Digest> {
    READ_NEWS.require(caller);
    const from = this.#checkedSince({ since, most });
    const names = this.#feedNames();
    const repository = new NewsRepository(this.parts.database);
    const found = names.length === 0 ? [] : await repository.list(names, { since: from, topics, most });
    return {
      hasFeeds: names.length > 0,
      since: from,
      items: this.#shown(found, caller),
      fetchedAt: await repository.lastSuccess(names),
    };
  }

  /**
   * The newest of each of some topics from a day in Korea on, one list a topic. OTHER gets none: news without a topic
   * have nothing in common.
   * @throws Refusal BAD_USER_INPUT that names `since` or `first`.
   */
  async ofTopics(
    caller: Caller,
    topics: readonly SeriesTopic[],
    { since, most }: { since: string | null; most: number },
  ): Promise<PublishedNews[][]> {
    READ_NEWS.require(caller);
    const from = this.#checkedSince({ since, most });
    const names = this.#feedNames();
    const named = topics.filter((topic) => topic !== 'OTHER');
    if (names.length === 0 || named.length === 0) return topics.map(() => []);
    const found = await new NewsRepository(this.parts.database).listEach(names, named, { since: from, most });
    return groupByKey(topics, found, ({ topic }) => topic).map((each) => this.#shown(each, caller));
  }

  /** News as people read them: titles are somebody else's words, and may give an account to send money to. */
  #shown(found: readonly NewsItem[], { locale }: Caller): PublishedNews[] {
    const masked = (text: string): string => this.parts.maskText(withoutLinks(text), locale);
    return withExcerpts(found.map((item) => ({ ...item, title: masked(item.title), summary: masked(item.summary) })));
  }

  #feedNames(): string[] {
    return this.parts.news.feeds.map(({ name }) => name);
  }

  /** The first day of the period asked for. @throws Refusal BAD_USER_INPUT that names `since` or `first`. */
  #checkedSince({ since, most }: { since: string | null; most: number }): string {
    expectWithin('first', most, [1, MOST_NEWS]);
    const now = this.parts.clock.now();
    if (since !== null) expectPastDay(since, koreanDate(now));
    return since ?? koreanDate(new Date(now.getTime() - USUAL_DAYS * DAY_MS));
  }

  /** The state of each configured feed, in their order. @throws Refusal FORBIDDEN for customers. */
  async feeds(caller: Caller): Promise<FeedState[]> {
    KEEP_NEWS_FEEDS.require(caller);
    const { database, news } = this.parts;
    const states = await new NewsRepository(database).states(this.#feedNames());
    return news.feeds.map(({ name, url }) => {
      const state = states.find((each) => each.name === name);
      const never = { fetchedAt: null, succeededAt: null, problem: null, items: 0 };
      return { ...(state ?? never), name, host: new URL(url).host };
    });
  }

  /**
   * Queues a fetch of all feeds, or of the one with a name; feeds fetched just now are skipped.
   * @throws Refusal FORBIDDEN for customers, NEWS_NOT_CONFIGURED, NEWS_FEED_NOT_FOUND.
   */
  async fetchSoon(caller: Caller, only: string | null): Promise<FeedState[]> {
    const feeds = await this.feeds(caller);
    if (feeds.length === 0) refuseWithoutFeeds();
    const wanted = feeds.filter(({ name }) => only === null || name === only);
    if (wanted.length === 0) refuseFeed();
    const { database, jobs } = this.parts;
    await database.transaction(async (transaction) => {
      await jobs.enqueue(transaction, FETCH_NEWS, only === null ? {} : { feed: only });
      await recordAudit(transaction, caller, {
        action: 'NEWS_FETCH_ASKED',
        subjectType: 'NewsFeed',
        subjectId: null,
        customerId: null,
        detail: { feeds: wanted.length },
      });
    });
    return wanted;
  }
}

function withExcerpts(found: readonly NewsItem[]): PublishedNews[] {
  const excerpts = keySentences(found);
  return found.map((item, at) => ({ ...item, excerpt: excerpts[at] ?? null }));
}
