import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  Decimal,
  IdempotencyKeyField,
  Node,
  payloadType,
  Quarter,
  type PayloadFields,
} from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { InsightsError } from '../../insights.errors.js';
import { VersionActInput, versionFields, VersionType, type VersionRow } from '../../versions/index.js';
import { AnomalyRuleEnum, AnomalySeverityEnum } from '../anomaly.enums.js';
import { RULE_CODES, RULE_PARAMETERS, type AnomalyRuleCode, type AnomalySeverity } from './anomaly-rule.js';
import { parseAnomalyRules } from './anomaly-rule-parser.js';
import { AnomalyRuleParameterType } from './anomaly-rules.types.js';
import { PARAMETER_TEXT } from '../anomaly.texts.js';
import { PARAMETER_BOUNDS } from './rule-bounds.js';
import { BACK_TEST_CUSTOMERS, type RulesBackTest } from './rules-back-test.js';

const MOST_PARAMETERS = Math.max(...Object.values(RULE_PARAMETERS).map(({ length }) => length));
const BOUNDS_TEXT = Object.entries(PARAMETER_BOUNDS)
  .map(([name, [least, most]]) => `${name} ${least}–${most}`)
  .join(', ');

@ObjectType('AnomalyRuleDefinition', { description: 'A rule as a version has it.' })
class AnomalyRuleDefinitionType {
  @Field(() => AnomalyRuleEnum, { description: 'Which rule.' })
  code!: AnomalyRuleCode;

  @Field(() => AnomalySeverityEnum, { description: 'The least severity of its findings.' })
  severity!: AnomalySeverity;

  @Field(() => Boolean, { description: 'Whether customers are shown what it finds.' })
  tellsCustomer!: boolean;

  @Field(() => Decimal, { description: 'How often it was right where the truth is known, from 0 to 1.' })
  priorPrecision!: string;

  @Field(() => [AnomalyRuleParameterType], { description: 'Its parameters.' })
  @Extensions({ listSize: MOST_PARAMETERS })
  parameters!: readonly AnomalyRuleParameterType[];
}

@ObjectType('AnomalyRuleMove', { description: 'Findings of one rule by another version and by the one in force.' })
class AnomalyRuleMoveType {
  @Field(() => AnomalyRuleEnum, { description: 'Which rule.' })
  rule!: AnomalyRuleCode;

  @Field(() => Int, { description: 'Findings by the version that was in force.' })
  before!: number;

  @Field(() => Int, { description: 'Findings by the proposed version.' })
  after!: number;

  @Field(() => Int, { description: 'Findings of the proposed version only.' })
  opened!: number;

  @Field(() => Int, { description: 'Findings of the version in force only.' })
  withdrawn!: number;
}

@ObjectType('AnomalyRulesBackTest', { description: 'What a proposed version would have found in stored quarters.' })
class AnomalyRulesBackTestType {
  @Field(() => String, { description: 'Name of the version that was in force when it was proposed.' })
  against!: string;

  @Field(() => [Quarter], { description: 'The quarters: the latest four with figures, or fewer, oldest first.' })
  @Extensions({ listSize: 4 })
  quarters!: readonly string[];

  @Field(() => Int, {
    description: `How many customers were evaluated: a random sample of ${BACK_TEST_CUSTOMERS}, the same each time, or all where there are fewer.`,
  })
  customers!: number;

  @Field(() => [AnomalyRuleMoveType], { description: 'By rule; rules that found nothing either way are left out.' })
  @Extensions({ listSize: RULE_CODES.length })
  byRule!: readonly AnomalyRuleMoveType[];
}

@ObjectType('AnomalyRuleSet', {
  implements: Node,
  description: 'A version of the rules over quarterly spending.',
})
export class AnomalyRuleSetType extends VersionType {
  @Field(() => Int, { description: 'The least number of past quarters a quarter is compared with.' })
  historyQuarters!: number;

  @Field(() => Int, { description: 'How many quarters back they may lie.' })
  historyWithin!: number;

  @Field(() => [AnomalyRuleDefinitionType], { description: 'Its rules.' })
  @Extensions({ listSize: RULE_CODES.length })
  rules!: readonly AnomalyRuleDefinitionType[];

  @Field(() => AnomalyRulesBackTestType, {
    nullable: true,
    description: 'What it would have changed; null for one that ships.',
  })
  backTest!: AnomalyRulesBackTestType | null;
}

@InputType('AnomalyRuleParameterInput', { description: 'A parameter for a rule.' })
class AnomalyRuleParameterInput {
  @Field(() => String, { description: 'Its name, as `AnomalyRuleParameter.name` has it.' })
  name!: string;

  @Field(() => Decimal, { description: `Its value. Bounds: ${BOUNDS_TEXT}.` })
  value!: string;

  @Field(() => String, { description: 'Where it comes from, 1 to 300 characters.' })
  source!: string;
}

@InputType('AnomalyRuleInput', { description: 'A rule of a proposed version.' })
class AnomalyRuleInput {
  @Field(() => AnomalyRuleEnum, { description: 'Which rule; each once.' })
  code!: AnomalyRuleCode;

  @Field(() => AnomalySeverityEnum, { description: 'The least severity of its findings.' })
  severity!: AnomalySeverity;

  @Field(() => Boolean, { description: 'Whether customers are shown what it finds.' })
  tellsCustomer!: boolean;

  @Field(() => Decimal, { description: 'How often it was right where the truth is known, from 0 to 1.' })
  priorPrecision!: string;

  @Field(() => [AnomalyRuleParameterInput], { description: 'All parameters of the rule, each once.' })
  @ArrayMaxSize(MOST_PARAMETERS)
  @ValidateNested({ each: true })
  parameters!: AnomalyRuleParameterInput[];
}

@InputType('AnomalyRuleSetProposeInput', { description: 'A version of the rules to propose.' })
export class AnomalyRuleSetProposeInput {
  @Field(() => String, { description: 'Its name, 1 to 40 characters; no other version has it.' })
  version!: string;

  @Field(() => Int, { description: 'How many quarters of the past are needed, 1 to 20.' })
  historyQuarters!: number;

  @Field(() => Int, { description: 'How many quarters back they may lie, from that number to 20.' })
  historyWithin!: number;

  @Field(() => [AnomalyRuleInput], { description: 'Its rules, one at least, each code once.' })
  @ArrayMaxSize(RULE_CODES.length)
  @ValidateNested({ each: true })
  rules!: AnomalyRuleInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('AnomalyRuleSetPublishInput', { description: 'A proposed version to publish.' })
export class AnomalyRuleSetPublishInput extends VersionActInput {}

@InputType('AnomalyRuleSetRejectInput', { description: 'A proposed version to reject.' })
export class AnomalyRuleSetRejectInput extends VersionActInput {}

const ANOMALY_RULE_SET = {
  ruleSet: [AnomalyRuleSetType, 'The version as it is now; null when refused.'],
  userErrors: [InsightsError, 'Why nothing was done; empty when something was.'],
} as const satisfies PayloadFields;

export const AnomalyRuleSetProposePayload = payloadType(
  'AnomalyRuleSetProposePayload',
  'What `anomalyRuleSetPropose` answers.',
  ANOMALY_RULE_SET,
);

export const AnomalyRuleSetPublishPayload = payloadType(
  'AnomalyRuleSetPublishPayload',
  'What `anomalyRuleSetPublish` answers.',
  ANOMALY_RULE_SET,
);

export const AnomalyRuleSetRejectPayload = payloadType(
  'AnomalyRuleSetRejectPayload',
  'What `anomalyRuleSetReject` answers.',
  ANOMALY_RULE_SET,
);

/** Renders a version in a language. */
export function toRuleSet(row: VersionRow, locale: Locale): AnomalyRuleSetType {
  const { history, rules } = parseAnomalyRules(row.content);
  return {
    ...versionFields('AnomalyRuleSet', row),
    historyQuarters: history.quarters,
    historyWithin: history.within,
    rules: rules.map(({ code, severity, tellsCustomer, priorPrecision, parameters, sources }) => ({
      code,
      severity,
      tellsCustomer,
      priorPrecision: String(priorPrecision),
      parameters: RULE_PARAMETERS[code].map((name) => ({
        name,
        text: PARAMETER_TEXT[name][locale],
        value: String((parameters as Readonly<Record<string, number>>)[name] ?? 0),
        source: (sources as Readonly<Record<string, string>>)[name] ?? '',
      })),
    })),
    backTest: row.backTest as (RulesBackTest & { readonly against: string }) | null,
  };
}
