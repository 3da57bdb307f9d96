import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { WayCriterionEnum } from '../decision.enums.js';
import type { WayCriterion } from './ranking.js';

@ObjectType('RankingCriterion', {
  description: 'One step of an order: what tells two apart, when those before it did not.',
})
export class RankingCriterionType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  place!: number;

  @Field(() => WayCriterionEnum, {
    description: 'What is compared; the lower comes first, and what is not known last.',
  })
  criterion!: WayCriterion;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  text!: string;
}

@ObjectType('RankingPolicy', { description: 'How ways are ordered: this and nothing else.' })
export class RankingPolicyType {
  @Field(() => [RankingCriterionType], {
    description: 'The criteria in their order; the first that tells two ways apart decides.',
  })
  @Extensions({ listSize: 8 })
  criteria!: readonly RankingCriterionType[];

  @Field(() => Boolean, {
    description:
      'Whether a commission, a margin or any other earning of somebody takes part. Always false: no such figure reaches the order.',
  })
  usesCommission!: boolean;

  @Field(() => String, { description: 'The policy in words, in the language of the caller.' })
  text!: string;
}
