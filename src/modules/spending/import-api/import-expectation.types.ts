import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter } from '../../../platform/graphql/index.js';
import { ExpectationKindEnum, ExpectationSeverityEnum, ExpectationStateEnum } from '../expectation-sets/index.js';
import type { ExpectationKind, ExpectationSeverity, ExpectationState } from '../expectations/index.js';

@ObjectType('ImportExpectationResult', { description: 'Whether a file, or a quarter of it, meets an expectation.' })
export class ExpectationResultType {
  @Field(() => ID, { description: 'Id of the import.' })
  importBatchId!: string;

  @Field(() => String, { description: 'Name of the expectation, for an override.' })
  name!: string;

  @Field(() => ExpectationKindEnum, { description: 'What was checked.' })
  kind!: ExpectationKind;

  @Field(() => ExpectationSeverityEnum, { description: 'What happens when it is not met.' })
  severity!: ExpectationSeverity;

  @Field(() => String, { nullable: true, description: 'Name of the column; null for all amounts, or for none.' })
  column!: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The quarter; null for the whole file.' })
  quarter!: string | null;

  @Field(() => ExpectationStateEnum, { description: 'Whether it was met.' })
  state!: ExpectationState;

  @Field(() => Decimal, { nullable: true, description: 'The lower bound: in won for AMOUNT_RANGE, else in percent.' })
  least!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The upper bound: in won for AMOUNT_RANGE, else in percent.' })
  most!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The share that was found, in percent, two decimals, halves up; null where lines are counted.',
  })
  foundPercent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Lines that fail it; null where a share is given instead.' })
  rows!: number | null;

  @Field(() => Int, { nullable: true, description: 'The first of them, for AMOUNT_RANGE.' })
  firstLine!: number | null;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message!: string;
}

@ObjectType('ImportOverride', { description: 'The decision to load a file although it did not meet the expectations.' })
export class ImportOverrideType {
  @Field(() => [String], { description: 'Names of the expectations that were not met: at most 60.' })
  names!: readonly string[];

  @Field(() => String, { description: 'Why, in the words of that person.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Name of the person who decided; null for the command line.' })
  byName!: string | null;

  @Field(() => DateTime, { description: 'When it was decided.' })
  at!: Date;
}
