import { Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate, DateTime, enumType, UserError, payloadType } from '../../../platform/graphql/index.js';
import { SeriesTopicEnum, type SeriesTopic } from '../series/index.js';
import type { FeedProblem } from './news.js';

export const NewsFeedProblemEnum = enumType<FeedProblem>('NewsFeedProblem', 'Why a feed was not read.', {
  ADDRESS: 'Its address, or one that it leads on to, is none that this server calls.',
  PRIVATE_ADDRESS: 'Its name leads to an address that is no public host’s.',
  REDIRECTS: 'It leads on more than three times.',
  TOO_LARGE: 'It is larger than 2 MB, packed or unpacked.',
  TOO_SLOW: 'It took longer than ten seconds.',
  STATUS: 'It answered with another status than 200 or 304.',
  ENCODING: 'It came compressed in a way that was not asked for, or broken.',
  UNREACHABLE: 'There was no connection, no such name, or no valid certificate.',
  UNREADABLE: 'It is neither RSS nor Atom, or defines entities.',
});

@ObjectType('NewsItem', { description: 'A piece of news as its source worded it. The words are the source’s alone.' })
export class NewsItemType {
  @Field(() => String, { description: 'Its title, as plain text.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The most telling sentence of its text, word for word; null where the text adds nothing to the title.',
  })
  excerpt!: string | null;

  @Field(() => String, { description: 'Who published it.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null where the feed does not say.' })
  link!: string | null;

  @Field(() => DateTime, { description: 'When it was published, or first seen where the feed does not say.' })
  publishedAt!: Date;

  @Extensions({ listSize: 10 })
  @Field(() => [SeriesTopicEnum], { description: 'Topics of series that its words are about.' })
  topics!: readonly SeriesTopic[];
}

@ObjectType('NewsDigest', { description: 'News from the configured feeds.' })
export class NewsDigestType {
  @Field(() => Boolean, { description: 'Whether any feed is configured; without one there is no news.' })
  hasFeeds!: boolean;

  @Field(() => CalendarDate, { description: 'The first day in Korea that it covers.' })
  since!: string;

  @Field(() => String, {
    description: 'A summary in sentences of the sources, each with its source and day, in the language of the request.',
  })
  summary!: string;

  @Extensions({ listSize: 20 })
  @Field(() => [NewsItemType], { description: 'The news, newest first, each once however many feeds carry it.' })
  items!: NewsItemType[];

  @Field(() => DateTime, { nullable: true, description: 'When a feed last answered; null where none has.' })
  fetchedAt!: Date | null;
}

@ObjectType('NewsFeed', { description: 'A configured news feed and its state.' })
export class NewsFeedType {
  @Field(() => String, { description: 'The source as people read it.' })
  name!: string;

  @Field(() => String, { description: 'The host of its address; the rest may hold a key.' })
  host!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last fetched; null before the first time.' })
  fetchedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it last answered; null where it never has.' })
  succeededAt!: Date | null;

  @Field(() => NewsFeedProblemEnum, {
    nullable: true,
    description: 'Why the last fetch failed; null where it did not.',
  })
  problem!: FeedProblem | null;

  @Field(() => Int, { description: 'How many of its items are stored.' })
  items!: number;
}

@InputType('NewsFetchInput', { description: 'What to fetch.' })
export class NewsFetchInput {
  @Field(() => String, { nullable: true, description: 'Only the feed of this name; all when left out.' })
  feed?: string | null;
}

type NewsErrorCode = 'NEWS_NOT_CONFIGURED' | 'NEWS_FEED_NOT_FOUND';
export const NewsErrorCodeEnum = enumType<NewsErrorCode>('NewsErrorCode', 'Why no news was fetched.', {
  NEWS_NOT_CONFIGURED: 'No feed is configured.',
  NEWS_FEED_NOT_FOUND: 'No configured feed has this name.',
});

@ObjectType('NewsError', { implements: UserError, description: 'Why no news was fetched.' })
export class NewsError extends UserError {
  @Field(() => NewsErrorCodeEnum, { description: 'The reason, for programs.' })
  code!: NewsErrorCode;
}

export const NewsFetchPayload = payloadType('NewsFetchPayload', 'What `newsFetch` answers.', {
  feeds: [[NewsFeedType], 'The feeds that will be fetched, as they stand before; null when refused.'],
  userErrors: [NewsError, 'Why nothing will be fetched; empty when it will.'],
});
