import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  CalendarDate,
  CursorArgs,
  decodeId,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { SeriesTopicEnum } from './series.enums.js';
import type { Observation, Vintage } from './series.js';
import { MOST_TOLD, MOST_VINTAGES, type SeriesService } from './series.service.js';
import type { SeriesTopic } from './series-topic.js';
import {
  SeriesConnectionType,
  SeriesObservationType,
  SeriesType,
  SeriesVintageType,
  toSeriesType,
  type SeriesSource,
} from './series.types.js';

const AS_OF = 'Uses only what was known on this day, not after today; today when left out.';
/** Ten years of months. */
const USUAL_FIGURES = 120;

@Resolver(() => SeriesType)
export class SeriesResolver {
  constructor(private readonly service: SeriesService) {}

  @Query(() => SeriesType, { description: 'A series that all may read, or one of your institution.' })
  async series(
    @Arg('id', () => ID, { description: 'Id of the series.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SeriesSource> {
    return toSeriesType(await this.service.get(context, decodeId('Series', id, ['id'])), context.locale);
  }

  @Query(() => SeriesConnectionType, { description: 'Series that all may read, and those of your institution.' })
  async seriesList(
    @Arg('topic', () => SeriesTopicEnum, { nullable: true, description: 'Only this topic; all when left out.' })
    topic: SeriesTopic | null,
    @Args(() => CursorArgs) page: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SeriesType>> {
    const { edges, nodes, pageInfo } = await this.service.list(context, topic ?? null, page);
    const views = new Map(nodes.map((row) => [row, toSeriesType(row, context.locale)]));
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: views.get(node) ?? toSeriesType(node, context.locale) })),
      nodes: [...views.values()],
      pageInfo,
    };
  }

  @FieldResolver(() => [SeriesObservationType], {
    description: 'Its newest figures, oldest first, as they were known on a day.',
  })
  observations(
    @Arg('last', () => Int, { defaultValue: USUAL_FIGURES, description: `How many of the newest, 1 to ${MOST_TOLD}.` })
    last: number,
    @Arg('asOf', () => CalendarDate, { nullable: true, description: AS_OF }) asOf: string | null,
    @Root() { row }: SeriesSource,
  ): Promise<Observation[]> {
    return this.service.observations(row, { last, asOf: asOf ?? null });
  }

  @FieldResolver(() => [SeriesVintageType], {
    description: 'All vintages of one period, newest first: the first figure and each revision; at most 100.',
  })
  @Extensions({ listSize: MOST_VINTAGES })
  vintages(
    @Arg('period', () => String, { description: 'The period: 2024-07, 2024Q3 or 2024.' }) period: string,
    @Arg('asOf', () => CalendarDate, { nullable: true, description: AS_OF }) asOf: string | null,
    @Root() { row }: SeriesSource,
  ): Promise<Vintage[]> {
    return this.service.vintages(row, { period, asOf: asOf ?? null });
  }
}
