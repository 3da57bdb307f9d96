import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { AnomalyRuleEnum, AnomalySeverityEnum } from '../anomaly.enums.js';
import { RULE_PARAMETERS, type AnomalyRuleCode, type AnomalySeverity } from './anomaly-rule.js';
import { PARAMETER_TEXT, RULE_TEXT } from '../anomaly.texts.js';
import type { RuleRecord } from './rule-records.js';

/** The rule with most parameters has six. */
const MAX_PARAMETERS = Math.max(...Object.values(RULE_PARAMETERS).map(({ length }) => length));

@ObjectType('AnomalyRuleParameter', { description: 'A parameter of a rule.' })
export class AnomalyRuleParameterType {
  @Field(() => String, { description: 'Its name, for programs.' })
  name!: string;

  @Field(() => String, { description: 'What it says, in the language of the caller.' })
  text!: string;

  @Field(() => Decimal, { description: 'Its value.' })
  value!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  source!: string;
}

@ObjectType('AnomalyRulePrecision', { description: 'How often a rule was right, among findings that were decided on.' })
class AnomalyRulePrecisionType {
  @Field(() => Decimal, { description: 'Confirmed among confirmed and dismissed: from 0 to 1 with four decimals.' })
  share!: string;

  @Field(() => Decimal, { description: 'Lower end of Wilson’s 95 % interval (1927).' })
  low!: string;

  @Field(() => Decimal, { description: 'Upper end of it.' })
  high!: string;

  @Field(() => Int, { description: 'How many were decided on.' })
  n!: number;
}

@ObjectType('AnomalyRule', { description: 'A rule over quarterly card spending that is in force.' })
export class AnomalyRuleType {
  @Field(() => AnomalyRuleEnum, { description: 'Which rule.' })
  code!: AnomalyRuleCode;

  @Field(() => String, { description: 'Version of the rules.' })
  version!: string;

  @Field(() => String, { description: 'A few words, in the language of the caller.' })
  title!: string;

  @Field(() => String, { description: 'What it looks for, in the language of the caller.' })
  looksFor!: string;

  @Field(() => AnomalySeverityEnum, { description: 'Least severity of its findings.' })
  severity!: AnomalySeverity;

  @Field(() => Boolean, { description: 'Whether customers are shown what it finds.' })
  tellsCustomer!: boolean;

  @Field(() => [AnomalyRuleParameterType], { description: 'Its parameters.' })
  @Extensions({ listSize: MAX_PARAMETERS })
  parameters!: readonly AnomalyRuleParameterType[];

  @Field(() => Int, { description: 'How many findings of this rule, as it is, your institution confirmed.' })
  confirmed!: number;

  @Field(() => Int, { description: 'How many it dismissed.' })
  dismissed!: number;

  @Field(() => AnomalyRulePrecisionType, {
    nullable: true,
    description: 'How often it was right; null when nothing was decided on.',
  })
  precision!: AnomalyRulePrecisionType | null;

  @Field(() => Decimal, {
    description:
      'How likely its next finding is to be confirmed, with four decimals: from decisions so far, and from its precision where the truth is known, counted as twenty decisions.',
  })
  probability!: string;
}

export function toAnomalyRule(recorded: RuleRecord, locale: Locale): AnomalyRuleType {
  const { rule, version, confirmed, dismissed, precision, probability } = recorded;
  const { code, severity, tellsCustomer } = rule;
  const values: Readonly<Record<string, number>> = rule.parameters;
  const sources: Readonly<Record<string, string>> = rule.sources;
  return {
    code,
    version,
    severity,
    tellsCustomer,
    confirmed,
    dismissed,
    probability: probability.toFixed(4),
    title: RULE_TEXT[code].title[locale],
    looksFor: RULE_TEXT[code].looksFor[locale],
    parameters: RULE_PARAMETERS[code].map((name) => ({
      name,
      text: PARAMETER_TEXT[name][locale],
      value: String(values[name] ?? 0),
      source: sources[name] ?? '',
    })),
    precision: precision && {
      share: precision.share.toFixed(4),
      low: precision.low.toFixed(4),
      high: precision.high.toFixed(4),
      n: confirmed + dismissed,
    },
  };
}
