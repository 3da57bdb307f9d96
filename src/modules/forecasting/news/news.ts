import type { OutboundReason } from '../../../platform/outbound/index.js';
import type { SeriesTopic } from '../series/index.js';

/** A piece of news as it is stored. */
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

/** Why a feed could not be read. */
export type FeedProblem = OutboundReason | 'UNREADABLE';

/** The state of a configured feed. */
export interface FeedState {
  readonly name: string;
  readonly host: string;
  /** Null before the first fetch. */
  readonly fetchedAt: Date | null;
  readonly succeededAt: Date | null;
  readonly problem: FeedProblem | null;
  /** How many of its items are stored. */
  readonly items: number;
}

/** A piece of news as it is returned: with the most telling sentence of its text. */
export type PublishedNews = NewsItem & { readonly excerpt: string | null };

/** A digest of the news: items from the newest to the oldest. */
export interface Digest {
  /** Whether any feed is configured. */
  readonly hasFeeds: boolean;
  /** The first day in Korea that it covers. */
  readonly since: string;
  readonly items: readonly PublishedNews[];
  /** When a feed last answered; null where none has. */
  readonly fetchedAt: Date | null;
}
