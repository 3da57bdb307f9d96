import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  connectionType,
  CursorArgs,
  DateTime,
  Decimal,
  encodeId,
  Node,
  Quarter,
  Won,
  payloadType,
  type PayloadFields,
} from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { SpendingCategoryEnum, type CategoryName } from '../../spending/index.js';
import { InsightsError } from '../insights.errors.js';
import type { AnomalyRow } from './anomaly.columns.js';
import type { AnomalyState } from './anomaly-state.js';
import {
  AnomalyOrderEnum,
  AnomalyRuleEnum,
  AnomalySeverityEnum,
  AnomalyStateEnum,
  AnomalyUnitEnum,
} from './anomaly.enums.js';
import { RULE_CODES, type AnomalyRuleCode, type AnomalySeverity, type AnomalyUnit } from './rules/anomaly-rule.js';
import { EXPECTED_USE_FORMULA } from './detection/expected-use.js';
import type { AnomalyOrder } from './anomaly-order.js';
import { explanationOf, RULE_TEXT } from './anomaly.texts.js';

@ObjectType('Anomaly', {
  implements: Node,
  description: 'A quarter of card spending that is far from the customer’s own habits, as one rule sees it.',
})
export class AnomalyType extends Node {
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  @Field(() => AnomalyRuleEnum, { description: 'The rule that found it.' })
  rule!: AnomalyRuleCode;

  @Field(() => String, { description: 'Version of the rules.' })
  ruleVersion!: string;

  @Field(() => String, { description: 'A few words, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'What was found, with its figures, in the language of the caller.' })
  explanation!: string;

  @Field(() => SpendingCategoryEnum, {
    nullable: true,
    description: 'The category it is about; null when it is about the whole quarter.',
  })
  category!: CategoryName | null;

  @Field(() => AnomalyUnitEnum, { description: 'What the figures count.' })
  unit!: AnomalyUnit;

  @Field(() => Decimal, {
    description: 'The figure that was found: won are whole, percentages have two decimals, scores four.',
  })
  value!: string;

  @Field(() => Decimal, { description: 'The least expected by the past and the rule.' })
  expectedLow!: string;

  @Field(() => Decimal, {
    description: 'The most expected; the value is below the one or above the other.',
  })
  expectedHigh!: string;

  @Field(() => Won, {
    description: 'The amount involved, in won a month: spending beyond the usual, or money that moved elsewhere.',
  })
  amountWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: `Expected value of a look at it, in won a month, as of the last evaluation: ${EXPECTED_USE_FORMULA}. Null for customers.`,
  })
  expectedUseWon!: number | null;

  @Field(() => AnomalySeverityEnum, { description: 'How much it matters.' })
  severity!: AnomalySeverity;

  @Field(() => AnomalyStateEnum, { description: 'What has become of it.' })
  state!: AnomalyState;

  @Field(() => DateTime, { description: 'When it was first found.' })
  foundAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When staff decided on it; null until then.' })
  decidedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the account that decided; null for customers.' })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: 'What staff wrote about it; null for customers.' })
  note!: string | null;

  readonly key!: number;
  readonly customerKey!: number;
}

export const AnomalyConnection = connectionType(AnomalyType, 'Anomaly');

const MAX_STATES = Object.keys(AnomalyStateEnum).length;
const MAX_SEVERITIES = Object.keys(AnomalySeverityEnum).length;

@InputType('AnomalyFilterInput', { description: 'Filters anomalies; omitted fields filter nothing, except `states`.' })
export class AnomalyFilterInput {
  @IsOptional()
  @ArrayMaxSize(MAX_STATES)
  @Field(() => [AnomalyStateEnum], { nullable: true, description: 'In these states, at most 4; OPEN when left out.' })
  states?: AnomalyState[] | null;

  @IsOptional()
  @ArrayMaxSize(RULE_CODES.length)
  @Field(() => [AnomalyRuleEnum], {
    nullable: true,
    description: `Found by these rules, at most ${RULE_CODES.length}.`,
  })
  rules?: AnomalyRuleCode[] | null;

  @IsOptional()
  @ArrayMaxSize(MAX_SEVERITIES)
  @Field(() => [AnomalySeverityEnum], { nullable: true, description: 'Only anomalies of these severities, at most 3.' })
  severities?: AnomalySeverity[] | null;

  @Field(() => Quarter, { nullable: true, description: 'Only anomalies of this quarter.' })
  quarter?: string | null;
}

@ArgsType()
export class AnomaliesArgs extends CursorArgs {
  @IsOptional()
  @ValidateNested()
  @Field(() => AnomalyFilterInput, { nullable: true, description: 'Which ones; all open ones when left out.' })
  filter?: AnomalyFilterInput | null;

  @Field(() => AnomalyOrderEnum, {
    defaultValue: AnomalyOrderEnum.EXPECTED_USE,
    description: 'The order; most worth a look first when left out.',
  })
  order!: AnomalyOrder;
}

/** What both decisions take. */
@InputType()
abstract class AnomalyDecisionInput {
  @Field(() => ID, { description: 'Id of the anomaly.' })
  anomalyId!: string;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Why, for other staff: up to 1,000 characters.' })
  note?: string | null;

  @Length(1, 255)
  @Field(() => String, {
    description:
      'Chosen by the client, 1 to 255 characters. The same input with the same key runs once and returns the same answer.',
  })
  idempotencyKey!: string;
}

@InputType('AnomalyConfirmInput', { description: 'An anomaly to confirm.' })
export class AnomalyConfirmInput extends AnomalyDecisionInput {}

@InputType('AnomalyDismissInput', { description: 'An anomaly to dismiss.' })
export class AnomalyDismissInput extends AnomalyDecisionInput {}

/** The result of both decisions. */
const ANOMALY_DECISION = {
  anomaly: [AnomalyType, 'The anomaly as it is now; null when refused.'],
  userErrors: [InsightsError, 'Why nothing was decided; empty when something was.'],
} as const satisfies PayloadFields;

export const AnomalyConfirmPayload = payloadType(
  'AnomalyConfirmPayload',
  'What `anomalyConfirm` answers.',
  ANOMALY_DECISION,
);

export const AnomalyDismissPayload = payloadType(
  'AnomalyDismissPayload',
  'What `anomalyDismiss` answers.',
  ANOMALY_DECISION,
);

/** Renders an anomaly in a language. `key` stays, for cursors, and `customerKey`, for whose it is. */
export function toAnomaly(row: AnomalyRow, locale: Locale) {
  return {
    ...row,
    __typename: 'Anomaly',
    title: RULE_TEXT[row.rule].title[locale],
    explanation: explanationOf(row, locale),
    decidedById: row.decidedBy === null ? null : encodeId('Account', row.decidedBy),
  };
}
