import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError, Won } from '../../../platform/graphql/index.js';

/** Why a mutation on payments did not do what was asked. */
export const PaymentErrorCode = enumType('PaymentErrorCode', 'Why a mutation on payments did not do what was asked.', {
  INVALID_INPUT: 'An input is malformed or missing; `field` says which.',
  LOAN_NOT_FOUND: 'There is no such loan, or it is not yours to see.',
  LOAN_NOT_OPEN: 'Only loans that are ACTIVE or DELINQUENT can be repaid.',
  LOAN_BUSY: 'Other changes of the loan take too long: send the same input with the same key again.',
  AMOUNT_EXCEEDS_PAYOFF: 'More than balance, interest and fee of today; `payableWon` says what can be paid.',
  PAYOFF_DIFFERS: 'The amount is not what ends the loan today; `payableWon` says what does.',
  TOO_MANY_PAYMENTS: 'As many payments as may, `most`, wait for money: cancel one, or wait until one expires.',
  PAYMENT_NOT_FOUND: 'There is no such payment, or it is not yours to see.',
  PAYMENT_NOT_AWAITING: 'Money came in for it, it expired, or it is cancelled already.',
  STARTED_BY_ANOTHER: 'A payment is cancelled by the account that started it.',
  REFERENCE_INVALID: 'The check digits of the reference do not fit: it was mistyped.',
  BANK_REFERENCE_USED: 'The transfer of this number is on record for another payment, or with another amount or day.',
  VALUE_ON_IN_FUTURE: 'Money is not confirmed before it has moved.',
  VALUE_ON_TOO_EARLY: 'Money cannot have gone back, or count for another loan, before it came in.',
  REFUND_EXCEEDS_DUE: 'More than is owed back; `refundDueWon` says how much is.',
  IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
});

export type PaymentErrorCode = keyof typeof PaymentErrorCode;

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
