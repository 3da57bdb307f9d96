import { Extensions, Field, ObjectType } from 'type-graphql';
import { Decimal } from '../../../../platform/graphql/index.js';
import { LendingRuleReferenceType } from '../rules/lending-rule.types.js';
import { EXAMPLES } from './self-test-examples.js';

@ObjectType('RuleSelfTestExample', { description: 'A published number, with the result computed here.' })
export class RuleSelfTestExampleType {
  @Field(() => String, { description: 'Its name, for programs.' })
  name!: string;

  @Field(() => String, { description: 'What is computed, in the language of the caller.' })
  title!: string;

  @Field(() => Decimal, { description: 'What was published, in won.' })
  expectedWon!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The result by the rules that are loaded, in won; null when they do not reach back to the day.',
  })
  gotWon!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Result less published number, in won.' })
  differenceWon!: string | null;

  @Field(() => Decimal, {
    description: 'The rounding of the source, up or down, in won: a smaller difference counts as agreement.',
  })
  roundedToWon!: string;

  @Field(() => Boolean, { description: 'Whether the two agree.' })
  passed!: boolean;

  @Field(() => String, { description: 'Where it was published.' })
  source!: string;

  @Field(() => [LendingRuleReferenceType], { description: 'Every rule used; none for payments and fees.' })
  @Extensions({ listSize: 10 })
  rules!: readonly LendingRuleReferenceType[];
}

@ObjectType('RuleSelfTest', { description: 'Published examples, computed again by the rules that are loaded.' })
export class RuleSelfTestType {
  @Field(() => Boolean, { description: 'Whether all of them agree.' })
  passed!: boolean;

  @Field(() => [RuleSelfTestExampleType], { description: 'Each of them.' })
  @Extensions({ listSize: EXAMPLES.length })
  examples!: readonly RuleSelfTestExampleType[];
}
