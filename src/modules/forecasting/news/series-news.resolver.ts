import { Arg, Ctx, Extensions, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CalendarDate, type RequestContext } from '../../../platform/graphql/index.js';
import { SeriesType, type SeriesSource, type SeriesTopic } from '../series/index.js';
import type { PublishedNews } from './news.js';
import { MOST_NEWS, type NewsService } from './news.service.js';
import { NewsItemType } from './news.types.js';

/** How many news items a series has when nobody says. */
const USUAL_NEWS = 5;

/** Adds to a series the news on its topic. */
@Resolver(() => SeriesType)
export class SeriesNewsResolver {
  constructor(private readonly service: NewsService) {}

  @Extensions({ listSize: MOST_NEWS })
  @FieldResolver(() => [NewsItemType], {
    description:
      'News from the configured feeds on its topic, by the words of the news, newest first. Empty without feeds, and for a series of the topic OTHER.',
  })
  news(
    @Arg('first', () => Int, { defaultValue: USUAL_NEWS, description: `How many of the newest, 1 to ${MOST_NEWS}.` })
    first: number,
    @Arg('since', () => CalendarDate, {
      nullable: true,
      description: 'The first day in Korea, not after today; seven days ago when left out.',
    })
    since: string | null,
    @Root() { topic }: SeriesSource,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly PublishedNews[]> {
    // A page of series has few topics, and each is looked up once. The node of the field stands for its arguments.
    const loader = context.loaders.for<SeriesTopic, readonly PublishedNews[]>(info.fieldNodes[0], (topics) =>
      this.service.ofTopics(context, topics, { since: since ?? null, most: first }),
    );
    return loader.load(topic);
  }
}
