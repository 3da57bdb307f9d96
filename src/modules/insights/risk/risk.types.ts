import { Field, ObjectType } from 'type-graphql';
import { Decimal, Quarter } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { MODEL_WARNING, modelWarning } from '../model-warning.js';
import { MOST_REASONS, type FactorEffect } from '../training/occlusion.js';
import type { RiskFactor } from './risk-features.js';
import type { RiskBand } from './risk-output.js';
import { BAND_TEXT, RISK_NOTICE, riskFactorText, riskReasonText, UNKNOWN_RISK_TEXT } from './risk.texts.js';
import { LoanRiskBandEnum, LoanRiskFactorEnum, LoanRiskUnknownEnum } from './risk.enums.js';
import type { RiskAnswer, RiskUnknown } from './risk-answer.js';

@ObjectType('LoanRiskReason', {
  description:
    'The effect of one factor on the risk: the risk as it is, minus the risk of the same person with only this factor at the median of the training data. Effects are independent and do not add up.',
})
export class LoanRiskReasonType {
  @Field(() => LoanRiskFactorEnum, { description: 'What it looks at.' })
  factor!: RiskFactor;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, {
    description: 'The effect in percentage points with one decimal; below 0 it lowers the risk.',
  })
  effectPoints!: string;

  @Field(() => String, { description: 'The effect in words, in the language of the caller.' })
  text!: string;
}

@ObjectType('CustomerLoanRisk', {
  description:
    'How likely arrears are to begin within half a year, by card spending alone. For staff, as a reason to offer help. No approval, refusal, limit or rate depends on it: nothing in this API reads it to decide.',
})
export class CustomerLoanRiskType {
  @Field(() => Decimal, {
    nullable: true,
    description: 'From 0 to 1 with four decimals, calibrated; null when it is not known.',
  })
  probability!: string | null;

  @Field(() => LoanRiskBandEnum, { nullable: true, description: 'How it compares; null when it is not known.' })
  band!: RiskBand | null;

  @Field(() => String, { nullable: true, description: 'The same in words, in the language of the caller.' })
  bandText!: string | null;

  @Field(() => LoanRiskUnknownEnum, { nullable: true, description: 'Why there is none; null when there is one.' })
  unknown!: RiskUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  unknownText!: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The year that was looked at ends with this quarter.' })
  quarter!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the model.' })
  modelVersion!: string | null;

  @Field(() => String, MODEL_WARNING)
  modelWarning!: string | null;

  @Field(() => String, { description: 'To be shown beside it, in the language of the caller.' })
  notice!: string;

  readonly answer!: RiskAnswer;
}

export const RISK_REASONS = { listSize: MOST_REASONS };

/** Renders an answer in a language. */
export function toCustomerLoanRisk(answer: RiskAnswer, locale: Locale): CustomerLoanRiskType {
  const { estimate, unknown } = answer;
  return {
    probability: estimate?.probability.toFixed(4) ?? null,
    band: estimate?.band ?? null,
    bandText: estimate && BAND_TEXT[estimate.band][locale],
    unknown,
    unknownText: unknown && UNKNOWN_RISK_TEXT[unknown][locale],
    quarter: estimate?.quarter ?? null,
    modelVersion: estimate?.model.version ?? null,
    modelWarning: modelWarning(estimate?.model, locale),
    notice: RISK_NOTICE[locale],
    answer,
  };
}

export function toLoanRiskReason({ factor, effect }: FactorEffect<RiskFactor>, locale: Locale): LoanRiskReasonType {
  const points = 100 * effect;
  const name = riskFactorText(factor)[locale];
  return { factor, name, effectPoints: points.toFixed(1), text: riskReasonText(factor, points, locale) };
}
