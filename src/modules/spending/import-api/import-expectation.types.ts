import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter } from '../../../platform/graphql/index.js';
import { ExpectationKindEnum, ExpectationSeverityEnum, ExpectationStateEnum } from '../expectation-sets/index.js';
import type { ExpectationKind, ExpectationSeverity, ExpectationState } from '../expectations/index.js';

@ObjectType('ImportExpectationResult', { description: 'Whether a file is as expected, of one quarter or as a whole.' })
export class ExpectationResultType {
  @Field(() => ID, { description: 'Id of the import.' })
  importBatchId!: string;

  @Field(() => String, { description: 'Name of the expectation, for an override.' })
  name!: string;

  @Field(() => ExpectationKindEnum, { description: 'What was looked at.' })
  kind!: ExpectationKind;

  @Field(() => ExpectationSeverityEnum, { description: 'What happens when it is not met.' })
  severity!: ExpectationSeverity;

  @Field(() => String, { nullable: true, description: 'Name of the column; null for all of money, or for none.' })
  column!: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The quarter; null for the whole file.' })
  quarter!: string | null;

  @Field(() => ExpectationStateEnum, { description: 'Whether it is so.' })
  state!: ExpectationState;

  @Field(() => Decimal, { nullable: true, description: 'The lower bound: in won of AMOUNT_RANGE, else in percent.' })
  least!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The upper bound: in won of AMOUNT_RANGE, else in percent.' })
  most!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The share that was found, in percent, two decimals, halves up; null where lines are counted.',
  })
  foundPercent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Lines that are not as expected; null where a share tells it.' })
  rows!: number | null;

  @Field(() => Int, { nullable: true, description: 'The first of them, of AMOUNT_RANGE.' })
  firstLine!: number | null;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message!: string;
}

@ObjectType('ImportOverride', { description: 'That a file was loaded although it was not as expected.' })
export class ImportOverrideType {
  @Field(() => [String], { description: 'Names of the expectations that were not met: at most 60.' })
  names!: readonly string[];

  @Field(() => String, { description: 'Why, as it was said.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Name of who said so; null for the command line.' })
  byName!: string | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: Date;
}
