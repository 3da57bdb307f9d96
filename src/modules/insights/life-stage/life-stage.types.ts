import { Length } from 'class-validator';
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter, payloadType } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { CustomerType } from '../../customers/index.js';
import { LifeStageEnum } from '../../spending/index.js';
import { InsightsError } from '../insights.errors.js';
import { CORRECTION_DAYS } from './life-stage-correction.js';
import { MODEL_WARNING, modelWarning } from '../model-warning.js';
import {
  LifeStageBasisEnum,
  LifeStageConfidenceEnum,
  LifeStageFactorEnum,
  LifeStageUnknownEnum,
} from './life-stage.enums.js';
import { LIFE_STAGES, type LifeStage } from './life-stage.js';
import type { StageFactor } from './life-stage-features.js';
import { factorText, reasonText, STAGE_NOTICE, UNKNOWN_STAGE_TEXT } from './life-stage.texts.js';
import {
  confidenceOf,
  type StageConfidence,
  type StageEstimate,
  type StageReason,
  type StageUnknown,
} from './stage-estimate.js';
import { MOST_REASONS } from '../training/occlusion.js';

@ObjectType('LifeStageProbability', { description: 'How likely one stage of life is.' })
class LifeStageProbabilityType {
  @Field(() => LifeStageEnum, { description: 'The stage.' })
  stage!: LifeStage;

  @Field(() => Decimal, { description: 'From 0 to 1 with four decimals; rounded ones may miss 1 together.' })
  probability!: string;
}

@ObjectType('LifeStageReason', {
  description:
    'The effect of one factor on the probability of the stage: its probability as it is, minus that of the same person with only this factor at the median of the training data. Effects are independent and do not add up.',
})
export class LifeStageReasonType {
  @Field(() => LifeStageFactorEnum, { description: 'What it looks at.' })
  factor!: StageFactor;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, {
    description: 'The effect in percentage points with one decimal; below 0 it speaks against.',
  })
  effectPoints!: string;

  @Field(() => String, { description: 'The effect in words, in the language of the caller.' })
  text!: string;
}

@ObjectType('LifeStageCorrection', { description: 'What somebody said a customer’s stage of life is.' })
class LifeStageCorrectionType {
  @Field(() => LifeStageEnum, { description: 'The stage.' })
  stage!: LifeStage;

  @Field(() => Boolean, { description: 'Whether the customer said it; else staff of the institution did.' })
  byCustomer!: boolean;

  @Field(() => DateTime, { description: 'When.' })
  correctedAt!: Date;

  @Field(() => DateTime, {
    description: `Until when it holds, ${CORRECTION_DAYS} days: the model looks back a year, and after that, nothing it sees is as old as the correction.`,
  })
  expiresAt!: Date;
}

@ObjectType('CustomerLifeStage', {
  description:
    'A customer’s stage of life. What somebody said takes precedence over the model; null when neither is known.',
})
export class CustomerLifeStageType {
  @Field(() => LifeStageEnum, { nullable: true, description: 'The stage; null when it is not known.' })
  stage!: LifeStage | null;

  @Field(() => LifeStageBasisEnum, { nullable: true, description: 'Who it comes from; null when it is not known.' })
  basis!: StageEstimate['basis'];

  @Field(() => LifeStageConfidenceEnum, {
    nullable: true,
    description: 'How sure the model is of its own answer, also when somebody said otherwise; null when it gives none.',
  })
  confidence!: StageConfidence | null;

  @Field(() => [LifeStageProbabilityType], {
    description: 'By the model, all nine stages in the order of life; empty when it gives no answer.',
  })
  @Extensions({ listSize: LIFE_STAGES.length })
  probabilities!: readonly LifeStageProbabilityType[];

  @Field(() => LifeStageUnknownEnum, { nullable: true, description: 'Why the model gives none; null when it does.' })
  unknown!: StageUnknown | null;

  @Field(() => String, { nullable: true, description: 'The same in words; null when the model gives an answer.' })
  unknownText!: string | null;

  @Field(() => LifeStageCorrectionType, { nullable: true, description: 'What somebody said and still holds; or null.' })
  correction!: LifeStageCorrectionType | null;

  @Field(() => Quarter, { nullable: true, description: 'The year the model looked at ends with this quarter.' })
  quarter!: string | null;

  @Field(() => String, { nullable: true, description: 'Version of the model; null when it gives no answer.' })
  modelVersion!: string | null;

  @Field(() => String, MODEL_WARNING)
  modelWarning!: string | null;

  @Field(() => String, { description: 'To be shown beside it, in the language of the caller.' })
  notice!: string;

  readonly estimate!: StageEstimate;
}

@InputType('LifeStageCorrectInput', { description: 'What a customer’s stage of life is.' })
export class LifeStageCorrectInput {
  @Field(() => ID, { description: 'Id of the customer: yourself, or for staff one of the institution.' })
  customerId!: string;

  @Field(() => LifeStageEnum, {
    description: 'The stage: one of the nine that `CustomerLifeStage` returns, so not TEEN.',
  })
  stage!: string;

  @Length(1, 255)
  @Field(() => String, {
    description:
      'Chosen by the client, 1 to 255 characters. The same input with the same key runs once and returns the same answer.',
  })
  idempotencyKey!: string;
}

export const LifeStageCorrectPayload = payloadType('LifeStageCorrectPayload', 'What `lifeStageCorrect` answers.', {
  correction: [LifeStageCorrectionType, 'What was said; null when refused.'],
  customer: [CustomerType, 'The customer as they are now; null when refused.'],
  userErrors: [InsightsError, 'Why nothing was changed; empty when something was.'],
});

@InputType('LifeStageCorrectionWithdrawInput', { description: 'Which correction to withdraw.' })
export class LifeStageCorrectionWithdrawInput {
  @Field(() => ID, { description: 'Id of the customer: yourself, or for staff one of the institution.' })
  customerId!: string;

  @Field(() => DateTime, {
    description: 'Its `correctedAt`. If another one has replaced it since, that one stays, so a retry does no harm.',
  })
  correctedAt!: Date;
}

export const LifeStageCorrectionWithdrawPayload = payloadType(
  'LifeStageCorrectionWithdrawPayload',
  'What `lifeStageCorrectionWithdraw` answers.',
  {
    customer: [CustomerType, 'The customer as they are now; null when refused.'],
    userErrors: [InsightsError, 'Why nothing was changed; empty when nothing stood in the way.'],
  },
);

/** Renders an estimate in a language. */
export function toCustomerLifeStage(estimate: StageEstimate, locale: Locale): CustomerLifeStageType {
  const { stage, basis, correction, prediction, unknown } = estimate;
  const probabilities = prediction?.probabilities ?? [];
  return {
    stage,
    basis,
    correction,
    unknown,
    estimate,
    confidence: prediction && confidenceOf(Math.max(...probabilities)),
    probabilities: LIFE_STAGES.slice(0, probabilities.length).map((each, at) => ({
      stage: each,
      probability: (probabilities[at] ?? 0).toFixed(4),
    })),
    unknownText: unknown && UNKNOWN_STAGE_TEXT[unknown][locale],
    quarter: prediction?.quarter ?? null,
    modelVersion: prediction?.model.version ?? null,
    modelWarning: modelWarning(prediction?.model, locale),
    notice: STAGE_NOTICE[locale],
  };
}

export const STAGE_REASONS_LIST = { listSize: MOST_REASONS };

export function toLifeStageReason({ factor, effect }: StageReason, locale: Locale): LifeStageReasonType {
  const points = 100 * effect;
  return {
    factor,
    name: factorText(factor)[locale],
    effectPoints: points.toFixed(1),
    text: reasonText(factor, points, locale),
  };
}
