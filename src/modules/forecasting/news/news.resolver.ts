import { Arg, Ctx, Extensions, Int, Mutation, Query, Resolver } from 'type-graphql';
import { CalendarDate, type RequestContext } from '../../../platform/graphql/index.js';
import { SeriesTopicEnum, type SeriesTopic } from '../series/index.js';
import { digestText } from './news.texts.js';
import { MOST_NEWS, type NewsService } from './news.service.js';
import { NewsDigestType, NewsFeedType, NewsFetchInput, NewsFetchPayload } from './news.types.js';

@Resolver()
export class NewsResolver {
  constructor(private readonly service: NewsService) {}

  @Query(() => NewsDigestType, {
    description: 'News from the configured feeds on a topic since a day, with a summary in their own sentences.',
  })
  async newsDigest(
    @Arg('topic', () => SeriesTopicEnum, { nullable: true, description: 'Only news on this topic; all when left out.' })
    topic: SeriesTopic | null,
    @Arg('since', () => CalendarDate, {
      nullable: true,
      description: 'The first day in Korea, not after today; seven days ago when left out.',
    })
    since: string | null,
    @Arg('first', () => Int, { defaultValue: MOST_NEWS, description: `How many of the newest, 1 to ${MOST_NEWS}.` })
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<NewsDigestType> {
    const asked = { topics: topic == null ? null : [topic], since: since ?? null, most: first };
    const digest = await this.service.digest(context, asked);
    return { ...digest, items: [...digest.items], summary: digestText(digest)[context.locale] };
  }

  @Extensions({ listSize: 20 })
  @Query(() => [NewsFeedType], { description: 'The configured news feeds and their state. For staff.' })
  newsFeeds(@Ctx() context: RequestContext): Promise<NewsFeedType[]> {
    return this.service.feeds(context);
  }

  @Mutation(() => NewsFetchPayload, {
    description:
      'Fetches news feeds at once instead of within a quarter of an hour. A feed fetched in the last twenty seconds is skipped. For staff.',
  })
  async newsFetch(
    @Arg('input', () => NewsFetchInput, { description: 'What to fetch.' }) input: NewsFetchInput,
    @Ctx() context: RequestContext,
  ): Promise<{ feeds: NewsFeedType[] }> {
    return { feeds: await this.service.fetchSoon(context, input.feed ?? null) };
  }
}
