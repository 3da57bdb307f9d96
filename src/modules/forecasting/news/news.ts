import type { OutboundReason } from '../../../platform/outbound/index.js';
import type { SeriesTopic } from '../series/index.js';

/** A piece of news as it is kept. */
export interface NewsItem {
  readonly id: number;
  /** The feed it came from. */
  readonly source: string;
  readonly link: string | null;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly SeriesTopic[];
  readonly publishedAt: Date;
}

/** Why a feed was not read. */
export type FeedProblem = OutboundReason | 'UNREADABLE';

/** How a configured feed stands. */
export interface FeedState {
  readonly name: string;
  readonly host: string;
  /** Null before the first fetch. */
  readonly fetchedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly problem: FeedProblem | null;
  /** Items that are kept of it. */
  readonly items: number;
}

/** A piece of news as it is told: with the sentence of its text that tells most. */
export type ToldNews = NewsItem & { readonly excerpt: string | null };

/** What is told of the news: items from the newest to the oldest. */
export interface Digest {
  /** Whether any feed is configured. */
  readonly hasFeeds: boolean;
  /** The first day in Korea that is told of. */
  readonly since: string;
  readonly items: readonly ToldNews[];
  /** When a feed last answered; null where none has. */
  readonly fetchedAt: Date | null;
}
