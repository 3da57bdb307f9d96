import { Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate, stated, Won, payloadType, type PayloadFields } from '../../../platform/graphql/index.js';
import { PrepaymentEffectEnum, LoanType } from '../loans/index.js';
import { KEY_DESCRIPTION, MAX_PRINCIPAL_WON, PREVIEW_DESCRIPTION } from '../registration/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import { PaymentError } from './payment.errors.js';
import { PaymentType } from './payment.types.js';
import { PaymentChannelEnum, PaymentPurposeEnum } from './payment.enums.js';
import type { PaymentChannel } from './reference.js';
import type { PaymentPurpose } from './settlement.js';

/** Twice the largest loan: more than any transfer, and far below 2^53. */
const MAX_AMOUNT_WON = 2 * MAX_PRINCIPAL_WON;
/** Numbers of banks are letters, digits and a few signs; no spaces, so that one transfer cannot go by two texts. */
const BANK_REFERENCE = /^[0-9A-Za-z][0-9A-Za-z._:/-]{0,99}$/;
const BANK_REFERENCE_RULE = stated({
  ko: '은행 거래 번호는 영문자, 숫자와 . _ : / - 로 된 1~100자여야 합니다.',
  en: 'must be 1 to 100 letters, digits or . _ : / - and begin with a letter or digit',
});
const BANK_REFERENCE_DESCRIPTION =
  'What the bank calls the transfer, unique in the institution: 1 to 100 letters, digits or . _ : / -. The same transfer again is booked once.';

@InputType('PaymentStartInput', { description: 'Money that is to come in for a loan.' })
export class PaymentStartInput {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => Won, {
    nullable: true,
    description:
      'What is to come in, in won, its fee included: at least 1, at most what ends the loan today. A PAYOFF can leave it out; when given it must be just that.',
  })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon?: number | null;

  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description:
      'What becomes of what is paid early; what the contract says when left out (`Loan.prepaymentEffect`). With it a REPAYMENT holds nothing for the next instalment.',
  })
  effect?: PrepaymentEffect | null;

  @Field(() => PaymentChannelEnum, { description: 'How it is to come in.' })
  channel!: PaymentChannel;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentCancelInput', { description: 'A payment to take back.' })
export class PaymentCancelInput {
  @Field(() => ID, { description: 'Id of the payment.' })
  paymentId!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;
}

@InputType('PaymentConfirmInput', { description: 'Money that came in for a payment, as the bank tells it.' })
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

  @Field(() => Won, { description: 'What came in, in won, at least 1; it may be more or less than was asked for.' })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it came in; not in the future.' })
  valueOn!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentRefundInput', { description: 'Money that went back to who paid, as the bank tells it.' })
export class PaymentRefundInput {
  @Field(() => ID, { description: 'Id of the payment.' })
  paymentId!: string;

  @Field(() => String, { description: BANK_REFERENCE_DESCRIPTION })
  @Matches(BANK_REFERENCE, BANK_REFERENCE_RULE)
  bankReference!: string;

  @Field(() => Won, { description: 'What went back, in won, at least 1 and at most `refundDueWon`.' })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day it went back; not in the future, nor before the money came in.' })
  valueOn!: string;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

@InputType('PaymentAllocateInput', {
  description: 'Money that a payment owes back, and the loan of the same customer that it is booked for.',
})
export class PaymentAllocateInput {
  @Field(() => ID, { description: 'Id of the payment that owes the money back.' })
  paymentId!: string;

  @Field(() => ID, { description: 'Id of the loan: any of the same customer, that of the payment included.' })
  loanId!: string;

  @Field(() => Won, {
    description: 'What is booked, in won, its fee included: at least 1, at most `refundDueWon` and what ends the loan.',
  })
  @Min(1)
  @Max(MAX_AMOUNT_WON)
  amountWon!: number;

  @Field(() => PaymentPurposeEnum, { description: 'What it is for.' })
  purpose!: PaymentPurpose;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'What becomes of what is paid early; what the contract says when left out.',
  })
  effect?: PrepaymentEffect | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The day from which it counts: not in the future, nor before so much had come in. The first such day when left out.',
  })
  valueOn?: string | null;

  @Field(() => String, { description: KEY_DESCRIPTION })
  @Length(1, 255)
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

/** What every mutation of a payment answers. */
const PAYMENT = {
  payment: [PaymentType, 'The payment as it is then; null when refused.'],
  userErrors: [PaymentError, 'Why nothing was done; empty when something was.'],
} as const satisfies PayloadFields;

export const PaymentStartPayload = payloadType(
  'PaymentStartPayload',
  'What `paymentStart` answers; the same again for the same key.',
  PAYMENT,
);

export const PaymentCancelPayload = payloadType(
  'PaymentCancelPayload',
  'What `paymentCancel` answers; the same again for the same key.',
  PAYMENT,
);

export const PaymentConfirmPayload = payloadType(
  'PaymentConfirmPayload',
  'What `paymentConfirm` answers; the same again for the same key.',
  { ...PAYMENT, loan: [LoanType, 'The loan after it; null when refused.'] },
);

export const PaymentRefundPayload = payloadType(
  'PaymentRefundPayload',
  'What `paymentRefund` answers; the same again for the same key.',
  PAYMENT,
);

export const PaymentAllocatePayload = payloadType(
  'PaymentAllocatePayload',
  'What `paymentAllocate` answers; the same again for the same key.',
  {
    ...PAYMENT,
    allocated: [PaymentType, 'The payment that the money was booked for; null when refused.'],
    loan: [LoanType, 'The loan that took it, after it; null when refused.'],
  },
);
