import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { RankingCriterionEnum } from '../decision.enums.js';
import type { RankingCriterion } from './ranking.js';

@ObjectType('RankingCriterion', {
  description: 'One criterion of an order. It decides between two ways that the criteria before it rank equal.',
})
class RankingCriterionType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  place!: number;

  @Field(() => RankingCriterionEnum, {
    description: 'What is compared; the lower comes first, unknown values last.',
  })
  criterion!: RankingCriterion;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  text!: string;
}

@ObjectType('RankingPolicy', { description: 'How ways are ordered: this and nothing else.' })
export class RankingPolicyType {
  @Field(() => [RankingCriterionType], {
    description: 'The criteria in their order; the first in which two ways differ decides.',
  })
  @Extensions({ listSize: 8 })
  criteria!: readonly RankingCriterionType[];

  @Field(() => Boolean, {
    description:
      'Whether a commission, a margin or any other earning takes part. Always false: no such figure reaches the order.',
  })
  usesCommission!: boolean;

  @Field(() => String, { description: 'The policy in words, in the language of the caller.' })
  text!: string;
}
