import { Field, ID, ObjectType } from 'type-graphql';
import { enumType, CalendarDate, Decimal, UserError, Won } from '../../../platform/graphql/index.js';

/** Why a mutation on loans did not do what was asked. */
export const LendingErrorCode = enumType('LendingErrorCode', 'Why a mutation on loans did not do what was asked.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  CUSTOMER_NOT_FOUND: 'There is no such customer, or it is not one of your institution.',
  LOAN_NOT_FOUND: 'There is no such loan, or it is not yours to see.',
  LOAN_NUMBER_TAKEN: 'The institution has a loan of this number already.',
  LOAN_NOT_OPEN: 'Only loans that are ACTIVE or DELINQUENT can be repaid.',
  LOAN_BUSY: 'Other changes of the loan take too long: send the same input with the same key again.',
  RATE_ABOVE_CEILING:
    'Above the highest rate by law (법정 최고금리) on the day of the contract; `ceilingPercent` and `ceilingSource` say which.',
  AMOUNT_EXCEEDS_PAYOFF:
    'More than balance and interest to the day; `payableWon` says what can be paid. A prepayment fee is collected apart.',
  PAID_ON_IN_FUTURE: 'A payment cannot be recorded before it is made.',
  PAID_ON_TOO_EARLY: 'The loan was changed after that day; `earliestPaidOn` says from when on.',
  REPAYMENT_NOT_FOUND: 'There is no such repayment, or it is not one of your institution.',
  REPAYMENT_REVERSED: 'The repayment has been reversed already.',
  REPAYMENT_NOT_REVERSIBLE:
    'The repayment settled another contract, is of before these books began, a later one cannot do without it, or the bank cannot have taken its money back: `repaymentId` names what was booked of that for another loan and is to be reversed first.',
  REVERSAL_NOT_FOUND: 'There is no such reversal, or it is not one of your institution.',
  REVERSAL_OPEN: 'A reversal on this loan awaits its decision already.',
  REVERSAL_DECIDED: 'The reversal is decided already.',
  SECOND_PERSON_NEEDED: 'Whoever asked for something cannot decide it: another member of staff does.',
  USE_PAYMENT_START:
    "A customer's word alone books nothing: start a payment with `paymentStart`, and pay to its reference.",
  IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
});

export type LendingErrorCode = keyof typeof LendingErrorCode;

@ObjectType('LendingError', {
  implements: UserError,
  description: 'Why a mutation on loans did not do what was asked.',
})
export class LendingError extends UserError {
  @Field(() => LendingErrorCode, { description: 'The reason, for programs.' })
  code!: LendingErrorCode;

  @Field(() => Won, { nullable: true, description: 'With AMOUNT_EXCEEDS_PAYOFF: the most that can be paid, in won.' })
  payableWon?: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'With PAID_ON_TOO_EARLY: the first day that can be given.',
  })
  earliestPaidOn?: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'With RATE_ABOVE_CEILING: the highest rate of a contract of that day, in percent a year.',
  })
  ceilingPercent?: string;

  @Field(() => String, { nullable: true, description: 'With RATE_ABOVE_CEILING: the law that says so.' })
  ceilingSource?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'With REPAYMENT_NOT_REVERSIBLE: the repayment to reverse first, where one stands in the way.',
  })
  repaymentId?: string;
}
