import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { refuse } from '../../../platform/errors/index.js';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageBelow,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { EpisodeService } from './episode.service.js';
import {
  ScenarioEpisodeConnection,
  ScenarioLabelReviewInput,
  ScenarioLabelReviewPayload,
  toEpisode,
  type ScenarioEpisodeType,
  type ScenarioLabelReviewType,
} from './history.types.js';
import type { LabelReviewService } from './label-review.service.js';
import { NEUTRAL_NOT_REVIEWED } from './history.texts.js';

const FIELD_NAME = 'scenarioEpisodes';

@Resolver(() => CustomerType)
export class HistoryResolver {
  constructor(
    private readonly episodes: EpisodeService,
    private readonly reviews: LabelReviewService,
  ) {}

  @FieldResolver(() => ScenarioEpisodeConnection, {
    description:
      'How situations came and went over the last 24 months, judged month by month by the rules in force; the latest first.',
  })
  async scenarioEpisodes(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ScenarioEpisodeType>> {
    const below = { field: `Customer.${FIELD_NAME}`, list: FIELD_NAME, key, args };
    const page = await pageBelow(context, below, (ids, request) => this.episodes.pageOfEach(context, ids, request));
    return mapPage(page, (row) => toEpisode(row, context.locale));
  }

  @Mutation(() => ScenarioLabelReviewPayload, {
    description:
      'Says whether a customer was in a situation in a month, replacing any earlier statement. The next computation of thresholds calibrates probabilities with it. For staff.',
  })
  async scenarioLabelReview(
    @Arg('input', () => ScenarioLabelReviewInput, { description: 'The customer and label reviewed, and the verdict.' })
    input: ScenarioLabelReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<{ review: ScenarioLabelReviewType }> {
    const { label, month, holds } = input;
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    if (label === 'NEUTRAL') return neutral();
    return { review: await this.reviews.review(context, { customerId, month, label, holds }) };
  }
}

function neutral(): never {
  const message = NEUTRAL_NOT_REVIEWED;
  return refuse('INVALID_INPUT', message, ['label']);
}
