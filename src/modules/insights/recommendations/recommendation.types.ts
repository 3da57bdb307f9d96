import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime, IdempotencyKeyField, payloadType, Quarter, Won } from '../../../platform/graphql/index.js';
import { SpendingCategoryEnum, type CategoryName } from '../../spending/index.js';
import { InsightsError } from '../insights.errors.js';
import { InsightProductType } from './products/insight-product.types.js';
import { RANKING_CRITERIA, type RankingCriterion } from './ranking/ranking.js';
import {
  RecommendationAnswerEnum,
  RecommendationCriterionEnum,
  RecommendationPartEnum,
  RecommendationsWithheldEnum,
} from './recommendation.enums.js';
import { REASONS_PER_RECOMMENDATION, type Answer, type ReasonKind } from './recommendation-log.js';
import type { Withheld } from './ranking/withheld-reason.js';

/** The list is priced by `first` of the field that leads to it; counting its size again would price each item ten times. */
const PRICED_ALREADY = 1;

@ArgsType()
export class RecommendationsArgs {
  @Field(() => Int, { defaultValue: 3, description: 'How many of the best, 1 to 10.' })
  first!: number;
}

@ObjectType('RecommendationReason', { description: 'One part of a product’s yearly worth to the customer.' })
class RecommendationReasonType {
  @Field(() => RecommendationPartEnum, { description: 'What it is.' })
  part!: ReasonKind;

  @Field(() => SpendingCategoryEnum, {
    nullable: true,
    description: 'The category of a benefit; null for all card spending, and for other parts.',
  })
  category!: CategoryName | null;

  @Field(() => Won, { description: 'Its yearly amount in won; below 0 for the fee.' })
  won!: number;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  text!: string;
}

@ObjectType('RecommendationDifference', {
  description:
    'The smallest change of one category’s monthly spending that would put the product first, all else as it is. Found by trying every category in steps of 10,000 won, up to ten million won more.',
})
export class RecommendationDifferenceType {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: 'Its mean monthly spending over the year, in won, rounded down.' })
  monthlyWon!: number;

  @Field(() => Won, { description: 'The change of each month, in won; below 0 for less spending.' })
  changeWon!: number;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  text!: string;
}

@ObjectType('Recommendation', { description: 'A product that would bring the customer more than it costs.' })
export class RecommendationType {
  @Field(() => ID, {
    description:
      'Id for `recommendationRespond`: what was shown to whom on this day. Recommendations are computed each time and cannot be fetched by `node`.',
  })
  recommendationId!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  rank!: number;

  @Field(() => InsightProductType, { description: 'The product.' })
  product!: InsightProductType;

  @Field(() => Won, { description: 'Benefits and bonuses of a year less the annual fee, in won.' })
  netBenefitWon!: number;

  @Field(() => Won, {
    description:
      'How much more than the card in use brings after its fee, in won; compared with nothing when the card is not known, as `comparedWith` says.',
  })
  gainWon!: number;

  @Field(() => Won, { description: 'The net benefit if every quarter were like the one that brings least.' })
  lowWon!: number;

  @Field(() => Won, { description: 'The same if every quarter were like the one that brings most.' })
  highWon!: number;

  @Field(() => [RecommendationReasonType], {
    description: 'The parts that matter most, three at most, and how similar spenders responded, if twenty did.',
  })
  // How others took it is one text more, and costs no more to find.
  @Extensions({ listSize: REASONS_PER_RECOMMENDATION })
  reasons!: readonly RecommendationReasonType[];

  @Field(() => RecommendationAnswerEnum, {
    nullable: true,
    description: 'What the customer last answered to this product; null for nothing.',
  })
  answer!: Answer | null;

  @Field(() => DateTime, { nullable: true, description: 'When they answered; null if they have not.' })
  answeredAt!: Date | null;
}

@ObjectType('HeldCard', { description: 'The card that a customer uses, as they or staff said.' })
class HeldCardType {
  @Field(() => InsightProductType, { description: 'The card.' })
  product!: InsightProductType;

  @Field(() => Won, { description: 'What it brings in a year after its fee, in won; below 0 where it costs more.' })
  netBenefitWon!: number;
}

@ObjectType('Recommendations', { description: 'What is recommended to a customer; nothing, with the reason.' })
export class RecommendationsType {
  @Field(() => [RecommendationType], { description: 'The best first.' })
  @Extensions({ listSize: PRICED_ALREADY })
  items!: readonly RecommendationType[];

  @Field(() => RecommendationsWithheldEnum, {
    nullable: true,
    description: 'Why nothing is recommended; null when something is.',
  })
  withheld!: Withheld | null;

  @Field(() => String, { nullable: true, description: 'The same in the language of the caller.' })
  withheldText!: string | null;

  @Field(() => HeldCardType, {
    nullable: true,
    description: 'The card in use that gains are measured by; null where it is not known.',
  })
  heldCard!: HeldCardType | null;

  @Field(() => String, {
    description: 'What gains are measured by, or what is assumed instead, in the language of the caller.',
  })
  comparedWith!: string;

  @Field(() => [Quarter], { description: 'The quarters of spending it rests on, newest first, at most four.' })
  quarters!: readonly string[];

  @Field(() => String, {
    description: 'How sure the figures are, to be shown beside them, in the language of the caller.',
  })
  uncertainty!: string;

  @Field(() => String, { description: 'Version of the ranking function that `recommendationRankingPolicy` describes.' })
  rankingVersion!: string;

  @Field(() => DateTime, { description: 'When it was computed, on the records of that moment.' })
  asOf!: Date;
}

@ObjectType('RecommendationCriterionStep', {
  description: 'One criterion of the order: decides between two products that earlier ones left equal.',
})
class RecommendationCriterionStepType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  place!: number;

  @Field(() => RecommendationCriterionEnum, { description: 'What is compared.' })
  criterion!: RankingCriterion;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  text!: string;
}

@ObjectType('RecommendationRankingPolicy', { description: 'How products are ordered: this and nothing else.' })
export class RecommendationRankingPolicyType {
  @Field(() => String, { description: 'Its version.' })
  version!: string;

  @Field(() => String, { description: 'The net benefit as a formula.' })
  formula!: string;

  @Field(() => [RecommendationCriterionStepType], {
    description: 'The criteria in their order; the first that differs between two products decides.',
  })
  @Extensions({ listSize: RANKING_CRITERIA.length })
  criteria!: readonly RecommendationCriterionStepType[];

  @Field(() => String, { description: 'The policy in words, in the language of the caller.' })
  text!: string;

  @Field(() => String, { description: 'What the figures rest on and leave out, in the language of the caller.' })
  uncertainty!: string;
}

@InputType('RecommendationRespondInput', { description: 'What you think of a recommendation.' })
export class RecommendationRespondInput {
  @Field(() => ID, { description: 'Id of the recommendation, as it was shown to you.' })
  recommendationId!: string;

  @Field(() => RecommendationAnswerEnum, { description: 'The answer; of several to a product the latest counts.' })
  answer!: Answer;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@ObjectType('RecommendationResponse', { description: 'What a customer answered to a recommendation.' })
class RecommendationResponseType {
  @Field(() => ID, { description: 'Id of the recommendation.' })
  recommendationId!: string;

  @Field(() => InsightProductType, { description: 'The product it was of.' })
  product!: InsightProductType;

  @Field(() => RecommendationAnswerEnum, { description: 'The answer.' })
  answer!: Answer;

  @Field(() => DateTime, { description: 'When it was given.' })
  answeredAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the product is not recommended again, unless the answer changes; null when it may be.',
  })
  hiddenUntil!: Date | null;
}

export const RecommendationRespondPayload = payloadType(
  'RecommendationRespondPayload',
  'What `recommendationRespond` answers.',
  {
    response: [RecommendationResponseType, 'What is kept; null when refused.'],
    userErrors: [InsightsError, 'Why nothing was kept; empty when something was.'],
  },
);

@InputType('CustomerCardTellInput', { description: 'The card that a customer uses.' })
export class CustomerCardTellInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the `InsightProduct`, also one that is no longer offered; null to forget it.',
  })
  productId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const CustomerCardTellPayload = payloadType('CustomerCardTellPayload', 'What `customerCardTell` answers.', {
  product: [InsightProductType, 'The card as it is kept; null for none.'],
  userErrors: [InsightsError, 'Why nothing was kept; empty when something was.'],
});
