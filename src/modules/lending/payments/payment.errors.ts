import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, UserError, Won } from '../../../platform/graphql/index.js';

/** Why a mutation on payments did not do what was asked. */
export const PaymentErrorCode = enumType('PaymentErrorCode', 'Why a mutation on payments did not do what was asked.', {
  INVALID_INPUT: 'An input is malformed or missing; `field` says which.',
  LOAN_NOT_FOUND: 'There is no such loan, or you may not see it.',
  LOAN_NOT_OPEN: 'Only loans that are ACTIVE or DELINQUENT can be repaid.',
  LOAN_BUSY: 'Other changes of the loan take too long: send the same input with the same key again.',
  AMOUNT_EXCEEDS_PAYOFF: 'More than today’s balance, interest and fee; `payableWon` says what can be paid.',
  PAYOFF_DIFFERS: 'The amount is not what pays the loan off today; `payableWon` says what does.',
  TOO_MANY_PAYMENTS:
    'The maximum number of payments, `most`, already waits for money: cancel one, or wait until one expires.',
  PAYMENT_NOT_FOUND: 'There is no such payment, or you may not see it.',
  PAYMENT_NOT_AWAITING: 'Money came in for it, it expired, or it was cancelled.',
  STARTED_BY_ANOTHER: 'Only the account that started a payment can cancel it.',
  REFERENCE_INVALID: 'The check digits of the reference do not match: it was mistyped.',
  BANK_REFERENCE_USED: 'The transfer with this number is recorded for another payment, or with another amount or day.',
  VALUE_ON_IN_FUTURE: 'The day is in the future: money is confirmed only after it has moved.',
  VALUE_ON_TOO_EARLY: 'Money cannot be refunded, or count for another loan, before it came in.',
  REFUND_EXCEEDS_DUE: 'More than is owed back; `refundDueWon` says how much is.',
  IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every request needs a key of its own.',
});

export type PaymentErrorCode = keyof typeof PaymentErrorCode;

@ObjectType('PaymentError', {
  implements: UserError,
  description: 'Why a mutation on payments did not do what was asked.',
})
export class PaymentError extends UserError {
  @Field(() => PaymentErrorCode, { description: 'The reason, as a code for programs.' })
  code!: PaymentErrorCode;

  @Field(() => Won, {
    nullable: true,
    description:
      'With AMOUNT_EXCEEDS_PAYOFF and PAYOFF_DIFFERS: what pays the loan off today, in won, including the fee.',
  })
  payableWon?: number;

  @Field(() => Won, { nullable: true, description: 'With REFUND_EXCEEDS_DUE: what is owed back, in won.' })
  refundDueWon?: number;

  @Field(() => Int, { nullable: true, description: 'With TOO_MANY_PAYMENTS: how many may wait for money.' })
  most?: number;
}
