import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  connectionType,
  DateTime,
  Decimal,
  IdempotencyKeyField,
  Node,
  payloadType,
} from '../../../platform/graphql/index.js';
import { MOST_EXPECTATIONS, type ExpectationKind, type ExpectationSeverity } from '../expectations/index.js';
import { ExpectationKindEnum, ExpectationSetStateEnum, ExpectationSeverityEnum } from './expectation-set.enums.js';
import { ImportExpectationError } from './expectation-set.errors.js';
import type { ExpectationSetState } from './expectation-set.entity.js';

/** No column has more codes. */
const MOST_CODES = 20;
const EXPECTATION_NAME_TEXT =
  'Its name within its set, and in an override: up to 60 capital letters, digits and underscores, a letter first.';
const COLUMN =
  "Name of the column, as in the file's header: an amount for AMOUNT_RANGE (all amounts when null), a code for CODES and COMPLETENESS, null for the others.";
const LOWER_BOUND = 'The lower bound, included: in won for AMOUNT_RANGE, else in percent. Null for none.';
const UPPER_BOUND = 'The upper bound, included: in won for AMOUNT_RANGE, else in percent. Null for none.';

@ObjectType('ImportExpectation', { description: 'One thing that is expected of each file of card spending.' })
class ExpectationType {
  @Field(() => String, { description: EXPECTATION_NAME_TEXT })
  name!: string;

  @Field(() => ExpectationKindEnum, { description: 'What is looked at.' })
  kind!: ExpectationKind;

  @Field(() => ExpectationSeverityEnum, { description: 'What happens when it is not so.' })
  severity!: ExpectationSeverity;

  @Field(() => String, { nullable: true, description: COLUMN })
  column!: string | null;

  @Field(() => Decimal, { nullable: true, description: LOWER_BOUND })
  least!: string | null;

  @Field(() => Decimal, { nullable: true, description: UPPER_BOUND })
  most!: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes that may occur, for CODES; null for the others.' })
  @Extensions({ listSize: MOST_CODES })
  codes!: readonly string[] | null;
}

@ObjectType('ImportExpectationsInForce', { description: 'What is expected of files now.' })
export class ExpectationsInForceType {
  @Field(() => Int, { description: 'Version of the set; 0 is the default, until an institution decides otherwise.' })
  version!: number;

  @Field(() => [ExpectationType], { description: 'The expectations: at most 60.' })
  @Extensions({ listSize: MOST_EXPECTATIONS })
  expectations!: readonly ExpectationType[];
}

@ObjectType('ImportExpectationSet', {
  implements: Node,
  description: 'What is expected of files, as an administrator proposed it.',
})
class ExpectationSetType extends Node {
  @Field(() => Int, { description: 'Number of the proposal in the institution, from 1.' })
  version!: number;

  @Field(() => ExpectationSetStateEnum, { description: 'Whether it is in force.' })
  state!: ExpectationSetState;

  @Field(() => [ExpectationType], { description: 'The expectations: at most 60.' })
  @Extensions({ listSize: MOST_EXPECTATIONS })
  expectations!: readonly ExpectationType[];

  @Field(() => String, { description: 'Why it was proposed.' })
  reason!: string;

  @Field(() => String, { description: 'Name of the person who proposed it.' })
  proposedByName!: string;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who put it in force or withdrew it; null before.' })
  decidedByName!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When that was; null before.' })
  decidedAt!: Date | null;
}

export const ExpectationSetConnection = connectionType(ExpectationSetType, 'ImportExpectationSet');

@InputType('ImportExpectationInput', { description: 'One thing to expect of each file.' })
export class ExpectationInput {
  @Length(1, 60)
  @Field(() => String, { description: EXPECTATION_NAME_TEXT })
  name!: string;

  @Field(() => ExpectationKindEnum, { description: 'What is looked at.' })
  kind!: ExpectationKind;

  @Field(() => ExpectationSeverityEnum, { description: 'What happens when it is not so.' })
  severity!: ExpectationSeverity;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, { nullable: true, description: COLUMN })
  column?: string | null;

  @Field(() => Decimal, { nullable: true, description: LOWER_BOUND })
  least?: string | null;

  @Field(() => Decimal, { nullable: true, description: UPPER_BOUND })
  most?: string | null;

  @IsOptional()
  @ArrayMaxSize(MOST_CODES)
  @MaxLength(40, { each: true })
  @Field(() => [String], { nullable: true, description: 'Codes that may occur, for CODES: 1 to 20.' })
  codes?: string[] | null;
}

@InputType('ImportExpectationsProposeInput', { description: 'A whole set of expectations, and why.' })
export class ExpectationsProposeInput {
  @ArrayMaxSize(MOST_EXPECTATIONS)
  @ValidateNested({ each: true })
  @Field(() => [ExpectationInput], {
    description: 'All expectations, in place of the current ones: at most 60; an empty list expects nothing.',
  })
  expectations!: ExpectationInput[];

  @Length(1, 500)
  @Field(() => String, { description: 'Why, for the person who decides and for the record: 1 to 500 characters.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ImportExpectationsDecideInput', { description: 'A proposed set of expectations.' })
export class ExpectationsDecideInput {
  @Field(() => ID, { description: 'Id of the set.' })
  expectationSetId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const ExpectationsPayload = payloadType('ImportExpectationsPayload', 'The answer to a change of expectations.', {
  expectationSet: [ExpectationSetType, 'The set as it is now; null when refused.'],
  userErrors: [ImportExpectationError, 'Why it was refused; empty when it was not.'],
});
