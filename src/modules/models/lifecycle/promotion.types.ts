import { IsOptional, Length, MaxLength } from 'class-validator';
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DateTime,
  encodeId,
  IdempotencyKeyField,
  Node,
  payloadType,
  type PayloadFields,
} from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { ModelPromotionRow, PromotionKind, PromotionState } from '../registry/index.js';
import { toGate } from './evaluation-view.js';
import { GATES_SIZE, ModelGateType } from './evaluation.types.js';
import { ModelPromotionKindEnum, ModelPromotionStateEnum } from './model.enums.js';
import { ModelVersionType } from './model-version.types.js';
import { ModelError } from './models.errors.js';

@ObjectType('ModelPromotion', {
  implements: Node,
  description: 'A step of a version into service, with who requested and who decided.',
})
export class ModelPromotionType extends Node {
  @Field(() => ModelPromotionKindEnum, { description: 'Whether it is new to service, or put back.' })
  kind!: PromotionKind;

  @Field(() => ModelPromotionStateEnum, { description: 'Its state.' })
  state!: PromotionState;

  @Field(() => String, { description: 'Why it was requested, in the requester’s words.' })
  reason!: string;

  @Field(() => [ModelGateType], { description: 'The gates with their figures, as of the request.' })
  @Extensions({ listSize: GATES_SIZE })
  gates!: readonly ModelGateType[];

  @Field(() => ID, { description: 'Id of the account that requested it.' })
  askedById!: string;

  @Field(() => DateTime, { description: 'When.' })
  askedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the account that decided: never the one that asked, nor one that comes from the same administrator. Null ' +
      'until then, and for a rollback that one may do.',
  })
  decidedById!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided; null until then, and for a rollback that one may do.',
  })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Comment of the account that decided.' })
  note!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the version of your own whose place it was to take; null for the shipped one.',
  })
  replacesId!: string | null;
}

/** What asking for a promotion and rolling back take. */
@InputType()
abstract class ModelVersionActInput {
  @Field(() => ID, { description: 'Id of the version.' })
  modelVersionId!: string;

  @Length(1, 1_000)
  @Field(() => String, { description: 'Why, for the record: 1 to 1,000 characters.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ModelPromotionRequestInput', { description: 'A candidate that should be put in service.' })
export class ModelPromotionRequestInput extends ModelVersionActInput {}

@InputType('ModelRollbackInput', { description: 'A version that should be back in service.' })
export class ModelRollbackInput extends ModelVersionActInput {}

/** What both decisions take. */
@InputType()
abstract class ModelPromotionDecisionInput {
  @Field(() => ID, { description: 'Id of the promotion.' })
  promotionId!: string;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Why, for the record: up to 1,000 characters.' })
  note?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ModelPromotionApproveInput', { description: 'A promotion that another administrator asked for.' })
export class ModelPromotionApproveInput extends ModelPromotionDecisionInput {}

@InputType('ModelPromotionRejectInput', { description: 'A promotion that another administrator asked for.' })
export class ModelPromotionRejectInput extends ModelPromotionDecisionInput {}

/** What all of them answer. */
const MODEL_PROMOTION = {
  promotion: [ModelPromotionType, 'The step as it is now; null when refused.'],
  modelVersion: [ModelVersionType, 'The version as it is now; null when refused.'],
  userErrors: [ModelError, 'Why nothing was done; empty when something was.'],
} as const satisfies PayloadFields;

export const ModelPromotionRequestPayload = payloadType(
  'ModelPromotionRequestPayload',
  'What `modelPromotionRequest` answers.',
  MODEL_PROMOTION,
);

export const ModelPromotionApprovePayload = payloadType(
  'ModelPromotionApprovePayload',
  'What `modelPromotionApprove` answers.',
  MODEL_PROMOTION,
);

export const ModelPromotionRejectPayload = payloadType(
  'ModelPromotionRejectPayload',
  'What `modelPromotionReject` answers.',
  MODEL_PROMOTION,
);

export const ModelRollbackPayload = payloadType(
  'ModelRollbackPayload',
  'What `modelRollback` answers.',
  MODEL_PROMOTION,
);

/** A step as the API shows it. */
export function toPromotion(row: ModelPromotionRow, locale: Locale) {
  const { replacesKey } = row;
  return {
    ...row,
    __typename: 'ModelPromotion',
    gates: row.gates.map((gate) => toGate(gate, locale)),
    askedById: encodeId('Account', row.askedBy),
    decidedById: row.decidedBy === null ? null : encodeId('Account', row.decidedBy),
    replacesId: replacesKey === null ? null : encodeId('ModelVersion', replacesKey),
  };
}
