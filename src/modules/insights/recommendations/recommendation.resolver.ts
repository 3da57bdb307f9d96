import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { differenceFor } from './ranking/counterfactual.js';
import type { RecommendationAnswerService } from './recommendation-answer.service.js';
import {
  rankingPolicy,
  toDifference,
  toRecommendations,
  toResponse,
  type ShownRecommendation,
} from './recommendation-answers.js';
import type { RecommendationList, RecommendationService } from './recommendation.service.js';
import {
  RecommendationDifferenceType,
  RecommendationRankingPolicyType,
  RecommendationRespondInput,
  RecommendationRespondPayload,
  RecommendationsArgs,
  RecommendationsType,
  RecommendationType,
} from './recommendation.types.js';

/** Adds recommendations to customers. */
@Resolver(() => CustomerType)
export class CustomerRecommendationsResolver {
  constructor(private readonly service: RecommendationService) {}

  @FieldResolver(() => RecommendationsType, {
    nullable: true,
    description:
      'Products that would bring the customer more than they cost at present spending; none for customers in hardship. What is shown is recorded. Null when it cannot be computed now.',
  })
  async recommendations(
    @Root() { key }: CustomerRow,
    @Args(() => RecommendationsArgs) { first }: RecommendationsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ReturnType<typeof toRecommendations> | null> {
    const list = await context.loaders
      .for<number, RecommendationList | null>(`Customer.recommendations ${first}`, (ids) =>
        this.service.recommend(context, ids, first),
      )
      .load(key);
    return list && toRecommendations(list, context.locale);
  }
}

@Resolver(() => RecommendationType)
export class RecommendationResolver {
  constructor(private readonly answers: RecommendationAnswerService) {}

  @Query(() => RecommendationRankingPolicyType, {
    description: 'How `recommendations` are ordered, readable by everyone.',
  })
  recommendationRankingPolicy(@Ctx() { locale }: RequestContext): RecommendationRankingPolicyType {
    return rankingPolicy(locale);
  }

  @FieldResolver(() => RecommendationDifferenceType, {
    nullable: true,
    description:
      'What would have to change for this product to come first; null for the first, and when no change of one category is enough.',
  })
  difference(
    @Root() { entry, basis }: ShownRecommendation,
    @Ctx() { locale }: RequestContext,
  ): RecommendationDifferenceType | null {
    const difference = differenceFor(entry.product, basis.products, basis.year);
    return difference && toDifference(difference, basis.year, locale);
  }

  @Mutation(() => RecommendationRespondPayload, {
    description: 'Says what you think of something that was recommended to you. For customers, of their own.',
  })
  async recommendationRespond(
    @Arg('input', () => RecommendationRespondInput, { description: 'The answer.' })
    { recommendationId, answer, idempotencyKey }: RecommendationRespondInput,
    @Ctx() context: RequestContext,
  ): Promise<{ response: ReturnType<typeof toResponse> }> {
    const id = decodeId('Recommendation', recommendationId, ['recommendationId']);
    const given = await this.answers.answer(context, { recommendationId: id, answer, idempotencyKey });
    return { response: toResponse(given, context.locale) };
  }
}
