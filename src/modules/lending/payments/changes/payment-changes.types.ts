import { Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  CalendarDate,
  IdempotencyKeyField,
  payloadType,
  stated,
  Won,
  type PayloadFields,
} from '../../../../platform/graphql/index.js';
import { PrepaymentEffectEnum, LoanType } from '../../loans/index.js';
import { MAX_PRINCIPAL_WON, PREVIEW_DESCRIPTION } from '../../registration/index.js';
import type { PrepaymentEffect } from '../../servicing/index.js';
import { PaymentError } from '../payment.errors.js';
import { PaymentType } from '../payment.types.js';
import { PaymentChannelEnum, PaymentPurposeEnum } from '../payment.enums.js';
import type { PaymentChannel } from '../reference.js';
import type { PaymentPurpose } from '../payment-split.js';
import { BANK_REFERENCE_TEXT } from './payment-changes.texts.js';

/** Twice the largest loan: more than any transfer, and far below 2^53. */
const MAX_AMOUNT_WON = 2 * MAX_PRINCIPAL_WON;
/** Numbers of banks are letters, digits and a few signs; no spaces, so that one transfer cannot go by two texts. */
const BANK_REFERENCE = /^[0-9A-Za-z][0-9A-Za-z._:/-]{0,99}$/;
const BANK_REFERENCE_RULE = stated(BANK_REFERENCE_TEXT);
const BANK_REFERENCE_DESCRIPTION =
  'The bank’s number of the transfer, unique in the institution: 1 to 100 letters, digits or . _ : / -. A transfer sent again is booked only once.';

@InputType('PaymentStartInput', { description: 'Money that is to come in for a loan.' })
export class PaymentStartInput {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => Won, {
    nullable: true,
    description:
      'Amount to come in, in won, including the fee: at least 1, at most what pays the loan off today. A PAYOFF may leave it out; when given it must be exactly the payoff amount.',
  })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon?: number | null;

  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description:
      'How the instalments change when principal is paid early; as the contract says when left out (`Loan.prepaymentEffect`). When given, a REPAYMENT holds nothing for the next instalment.',
  })
  effect?: PrepaymentEffect | null;

  @Field(() => PaymentChannelEnum, { description: 'How the money is to come in.' })
  channel!: PaymentChannel;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentCancelInput', { description: 'A payment to cancel.' })
export class PaymentCancelInput {
  @Field(() => ID, { description: 'Id of the payment.' })
  paymentId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('PaymentConfirmInput', { description: 'Money that came in for a payment, as the bank reports it.' })
export class PaymentConfirmInput {
  @Field(() => String, {
    nullable: true,
    description: 'Reference of the payment, in any case, with or without hyphens. Either this or `paymentId`.',
  })
  @MaxLength(60)
  reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the payment. Either this or `reference`.' })
  paymentId?: string | null;

  @Field(() => String, { description: BANK_REFERENCE_DESCRIPTION })
  @Matches(BANK_REFERENCE, BANK_REFERENCE_RULE)
  bankReference!: string;

  @Field(() => Won, {
    description: 'What came in, in won, at least 1; it may be more or less than the requested amount.',
  })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it came in; not in the future.' })
  valueOn!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentRefundInput', { description: 'Money refunded to the payer, as the bank reports it.' })
export class PaymentRefundInput {
  @Field(() => ID, { description: 'Id of the payment.' })
  paymentId!: string;

  @Field(() => String, { description: BANK_REFERENCE_DESCRIPTION })
  @Matches(BANK_REFERENCE, BANK_REFERENCE_RULE)
  bankReference!: string;

  @Field(() => Won, { description: 'Amount refunded, in won, at least 1 and at most `refundDueWon`.' })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day of the refund; not in the future, nor before the money came in.' })
  valueOn!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentAllocateInput', {
  description: 'Money that a payment owes back, and the loan of the same customer to book it for.',
})
export class PaymentAllocateInput {
  @Field(() => ID, { description: 'Id of the payment that owes the money back.' })
  paymentId!: string;

  @Field(() => ID, { description: 'Id of the loan: any loan of the same customer, including that of the payment.' })
  loanId!: string;

  @Field(() => Won, {
    description:
      'Amount to book, in won, including the fee: at least 1, at most `refundDueWon` and what pays the loan off.',
  })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'How the instalments change when principal is paid early; as the contract says when left out.',
  })
  effect?: PrepaymentEffect | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day from which it counts: not in the future, nor before that amount had come in. Left out: the first day by which it had.',
  })
  valueOn?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

/** Fields in the payload of every payment mutation. */
const PAYLOAD_FIELDS = {
  payment: [PaymentType, 'The payment after the change; null when refused.'],
  userErrors: [PaymentError, 'Why nothing was done; empty when something was.'],
} as const satisfies PayloadFields;

export const PaymentStartPayload = payloadType(
  'PaymentStartPayload',
  'The result of `paymentStart`; the same key returns the same result.',
  PAYLOAD_FIELDS,
);

export const PaymentCancelPayload = payloadType(
  'PaymentCancelPayload',
  'The result of `paymentCancel`; the same key returns the same result.',
  PAYLOAD_FIELDS,
);

export const PaymentConfirmPayload = payloadType(
  'PaymentConfirmPayload',
  'The result of `paymentConfirm`; the same key returns the same result.',
  { ...PAYLOAD_FIELDS, loan: [LoanType, 'The loan after the change; null when refused.'] },
);

export const PaymentRefundPayload = payloadType(
  'PaymentRefundPayload',
  'The result of `paymentRefund`; the same key returns the same result.',
  PAYLOAD_FIELDS,
);

export const PaymentAllocatePayload = payloadType(
  'PaymentAllocatePayload',
  'The result of `paymentAllocate`; the same key returns the same result.',
  {
    ...PAYLOAD_FIELDS,
    allocated: [PaymentType, 'The payment that the money was booked for; null when refused.'],
    loan: [LoanType, 'The loan that took the money, after the change; null when refused.'],
  },
);
