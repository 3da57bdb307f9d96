import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  connectionType,
  CursorArgs,
  DateTime,
  enumType,
  IdempotencyKeyField,
  Node,
  payloadType,
} from '../../../platform/graphql/index.js';
import { LendingError, LoanType } from '../loans/index.js';
import { PREVIEW_DESCRIPTION } from '../registration/index.js';
import { ReversedMoneyEnum } from '../payments/index.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';
import type { ReversalDecision } from './reversal-request.js';

const TEXT_LENGTH = 500;

const ReversalStateEnum = enumType<ReversalState>('RepaymentReversalState', 'The state of a reversal of a repayment.', {
  REQUESTED: 'Requested; a second person has to decide.',
  DONE: 'Approved: the repayment is reversed, and those after it are posted again.',
  DECLINED: 'Declined: nothing changed.',
});

const ReversalDecisionEnum = enumType('RepaymentReversalDecision', 'The decision on a reversal.', {
  APPROVE: 'The repayment is reversed now.',
  DECLINE: 'It stands.',
});

@ObjectType('RepaymentReversal', {
  implements: Node,
  description: 'A request to reverse a wrong repayment: one member of staff asks, another decides.',
})
export class RepaymentReversalType extends Node {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => ID, { description: 'Id of the repayment.' })
  repaymentId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the payment that the repayment came by; null when it came by none.',
  })
  paymentId!: string | null;

  @Field(() => ReversedMoneyEnum, {
    nullable: true,
    description: 'Where the money of the payment is; null when the repayment came by none.',
  })
  money!: ReversedMoney | null;

  @Field(() => ReversalStateEnum, { description: 'Its state.' })
  state!: ReversalState;

  @Field(() => String, { description: 'Why the repayment is wrong.' })
  reason!: string;

  @Field(() => String, { description: 'Name of the person who requested it.' })
  requestedBy!: string;

  @Field(() => DateTime, { description: 'When it was requested.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of the person who decided; null before.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Note by the person who decided.' })
  note!: string | null;
}

export const RepaymentReversalConnection = connectionType(RepaymentReversalType, 'RepaymentReversal');

@ArgsType()
export class RepaymentReversalsArgs extends CursorArgs {
  @Field(() => ReversalStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: ReversalState | null;
}

@InputType('RepaymentReversalRequestInput', { description: 'A repayment to reverse, and why.' })
export class RepaymentReversalRequestInput {
  @Field(() => ID, { description: 'Id of the repayment.' })
  repaymentId!: string;

  @Field(() => String, { description: `Why it is wrong, 5 to ${TEXT_LENGTH} characters.` })
  @Length(5, TEXT_LENGTH)
  reason!: string;

  @Field(() => ReversedMoneyEnum, {
    nullable: true,
    description:
      'Where the money is: required for a repayment that came by a payment (`paymentStart`); leave it out for any other.',
  })
  money?: ReversedMoney | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RepaymentReversalDecideInput', { description: 'The decision of a second person on a reversal.' })
export class RepaymentReversalDecideInput {
  @Field(() => ID, { description: 'Id of the reversal.' })
  reversalId!: string;

  @Field(() => ReversalDecisionEnum, { description: 'The decision.' })
  decision!: ReversalDecision['decision'];

  @Field(() => String, { nullable: true, description: `Note about the decision, at most ${TEXT_LENGTH} characters.` })
  @Length(1, TEXT_LENGTH)
  note?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const RepaymentReversalRequestPayload = payloadType(
  'RepaymentReversalRequestPayload',
  'The result of `repaymentReversalRequest`; the same key returns the same result.',
  {
    reversal: [RepaymentReversalType, 'The reversal; null when refused.'],
    userErrors: [LendingError, 'Why nothing was done; empty when something was.'],
  },
);

export const RepaymentReversalDecidePayload = payloadType(
  'RepaymentReversalDecidePayload',
  'The result of `repaymentReversalDecide`; the same key returns the same result.',
  {
    reversal: [RepaymentReversalType, 'The reversal; null when refused.'],
    loan: [LoanType, 'The loan as it is now; null when refused, and when the reversal was declined.'],
    userErrors: [LendingError, 'Why nothing was done; empty when something was.'],
  },
);
