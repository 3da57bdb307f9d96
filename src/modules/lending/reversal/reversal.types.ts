import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumType, connectionType, CursorArgs, DateTime, Node, payloadType } from '../../../platform/graphql/index.js';
import { LendingError, LoanType } from '../loans/index.js';
import { KEY_DESCRIPTION, PREVIEW_DESCRIPTION } from '../registration/index.js';
import { ReversedMoneyEnum } from '../payments/index.js';
import type { ReversedMoney } from '../repayments/index.js';
import type { ReversalState } from './repayment-reversal.entity.js';
import type { ReversalDecision } from './reversal-request.js';

const TEXT_LENGTH = 500;

export const ReversalStateEnum = enumType<ReversalState>(
  'RepaymentReversalState',
  'Where the reversal of a repayment stands.',
  {
    REQUESTED: 'Asked for; a second person has to decide.',
    DONE: 'Approved: the repayment is taken back, and those after it are posted again.',
    DECLINED: 'Declined: nothing changed.',
  },
);

const ReversalDecisionEnum = enumType('RepaymentReversalDecision', 'What becomes of a reversal.', {
  APPROVE: 'The repayment is taken back now.',
  DECLINE: 'It stands.',
});

@ObjectType('RepaymentReversal', {
  implements: Node,
  description: 'A wrong repayment that is to be taken back, at the word of two members of staff.',
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

  @Field(() => ReversalStateEnum, { description: 'Where it stands.' })
  state!: ReversalState;

  @Field(() => String, { description: 'Why the repayment is wrong.' })
  reason!: string;

  @Field(() => String, { description: 'Name of who asked for it.' })
  requestedBy!: string;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Name of who decided; null before.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What who decided wrote about it.' })
  note!: string | null;
}

export const RepaymentReversalConnection = connectionType(RepaymentReversalType, 'RepaymentReversal');

@ArgsType()
export class RepaymentReversalsArgs extends CursorArgs {
  @Field(() => ReversalStateEnum, { nullable: true, description: 'Only those that stand there.' })
  state?: ReversalState | null;
}

@InputType('RepaymentReversalRequestInput', { description: 'A repayment that is wrong.' })
export class RepaymentReversalRequestInput {
  @Field(() => ID, { description: 'Id of the repayment.' })
  repaymentId!: string;

  @Field(() => String, { description: `Why it is wrong, 5 to ${TEXT_LENGTH} characters.` })
  @Length(5, TEXT_LENGTH)
  reason!: string;

  @Field(() => ReversedMoneyEnum, {
    nullable: true,
    description:
      'Where the money is: required for a repayment that came by a payment (`paymentStart`), and to be left out for any other.',
  })
  money?: ReversedMoney | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;
}

@InputType('RepaymentReversalDecideInput', { description: 'The word of a second person on a reversal.' })
export class RepaymentReversalDecideInput {
  @Field(() => ID, { description: 'Id of the reversal.' })
  reversalId!: string;

  @Field(() => ReversalDecisionEnum, { description: 'What becomes of it.' })
  decision!: ReversalDecision['decision'];

  @Field(() => String, { nullable: true, description: `About the decision, at most ${TEXT_LENGTH} characters.` })
  @Length(1, TEXT_LENGTH)
  note?: string | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const RepaymentReversalRequestPayload = payloadType(
  'RepaymentReversalRequestPayload',
  'What `repaymentReversalRequest` answers; the same again for the same key.',
  {
    reversal: [RepaymentReversalType, 'The reversal; null when refused.'],
    userErrors: [LendingError, 'Why nothing was done; empty when something was.'],
  },
);

export const RepaymentReversalDecidePayload = payloadType(
  'RepaymentReversalDecidePayload',
  'What `repaymentReversalDecide` answers; the same again for the same key.',
  {
    reversal: [RepaymentReversalType, 'The reversal; null when refused.'],
    loan: [LoanType, 'The loan as it is now; null when refused, and when the reversal was declined.'],
    userErrors: [LendingError, 'Why nothing was done; empty when something was.'],
  },
);
