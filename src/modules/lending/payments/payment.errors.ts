import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError, Won } from '../../../platform/graphql/index.js';

/** Why a mutation on payments did not do what was asked. */
export enum PaymentErrorCode {
  INVALID_INPUT = 'INVALID_INPUT',
  LOAN_NOT_FOUND = 'LOAN_NOT_FOUND',
  LOAN_NOT_OPEN = 'LOAN_NOT_OPEN',
  LOAN_BUSY = 'LOAN_BUSY',
  AMOUNT_EXCEEDS_PAYOFF = 'AMOUNT_EXCEEDS_PAYOFF',
  PAYOFF_DIFFERS = 'PAYOFF_DIFFERS',
  TOO_MANY_PAYMENTS = 'TOO_MANY_PAYMENTS',
  PAYMENT_NOT_FOUND = 'PAYMENT_NOT_FOUND',
  PAYMENT_NOT_AWAITING = 'PAYMENT_NOT_AWAITING',
  STARTED_BY_ANOTHER = 'STARTED_BY_ANOTHER',
  REFERENCE_INVALID = 'REFERENCE_INVALID',
  BANK_REFERENCE_USED = 'BANK_REFERENCE_USED',
  VALUE_ON_IN_FUTURE = 'VALUE_ON_IN_FUTURE',
  VALUE_ON_TOO_EARLY = 'VALUE_ON_TOO_EARLY',
  REFUND_EXCEEDS_DUE = 'REFUND_EXCEEDS_DUE',
  IDEMPOTENCY_CONFLICT = 'IDEMPOTENCY_CONFLICT',
}
registerEnumType(PaymentErrorCode, {
  name: 'PaymentErrorCode',
  description: 'Why a mutation on payments did not do what was asked.',
  valuesConfig: {
    INVALID_INPUT: { description: 'An input is malformed or missing; `field` says which.' },
    LOAN_NOT_FOUND: { description: 'There is no such loan, or it is not yours to see.' },
    LOAN_NOT_OPEN: { description: 'Only loans that are ACTIVE or DELINQUENT can be repaid.' },
    LOAN_BUSY: { description: 'Other changes of the loan take too long: send the same input with the same key again.' },
    AMOUNT_EXCEEDS_PAYOFF: {
      description: 'More than balance, interest and fee of today; `payableWon` says what can be paid.',
    },
    PAYOFF_DIFFERS: { description: 'The amount is not what ends the loan today; `payableWon` says what does.' },
    TOO_MANY_PAYMENTS: {
      description: 'As many payments as may, `most`, wait for money: cancel one, or wait until one expires.',
    },
    PAYMENT_NOT_FOUND: { description: 'There is no such payment, or it is not yours to see.' },
    PAYMENT_NOT_AWAITING: { description: 'Money came in for it, it expired, or it is cancelled already.' },
    STARTED_BY_ANOTHER: { description: 'A payment is cancelled by the account that started it.' },
    REFERENCE_INVALID: { description: 'The check digits of the reference do not fit: it was mistyped.' },
    BANK_REFERENCE_USED: {
      description: 'The transfer of this number is on record for another payment, or with another amount or day.',
    },
    VALUE_ON_IN_FUTURE: { description: 'Money is not confirmed before it has moved.' },
    VALUE_ON_TOO_EARLY: { description: 'Money cannot have gone back, or count for another loan, before it came in.' },
    REFUND_EXCEEDS_DUE: { description: 'More than is owed back; `refundDueWon` says how much is.' },
    IDEMPOTENCY_CONFLICT: { description: 'The key was used for another input. Every act needs a key of its own.' },
  },
});

@ObjectType('PaymentError', {
  implements: UserError,
  description: 'Why a mutation on payments did not do what was asked.',
})
export class PaymentError extends UserError {
  @Field(() => PaymentErrorCode, { description: 'The reason, for programs.' })
  code!: PaymentErrorCode;

  @Field(() => Won, {
    nullable: true,
    description: 'With AMOUNT_EXCEEDS_PAYOFF and PAYOFF_DIFFERS: what ends the loan today, in won, its fee included.',
  })
  payableWon?: number;

  @Field(() => Won, { nullable: true, description: 'With REFUND_EXCEEDS_DUE: what is owed back, in won.' })
  refundDueWon?: number;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_PAYMENTS: how many may wait for money.' })
  most?: number;
}
