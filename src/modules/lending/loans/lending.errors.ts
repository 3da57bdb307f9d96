import { Field, ID, ObjectType } from 'type-graphql';
import { enumType, CalendarDate, Decimal, UserError, Won } from '../../../platform/graphql/index.js';

/** Why a mutation on loans did not do what was asked. */
export const LendingErrorCode = enumType('LendingErrorCode', 'Why a mutation on loans did not do what was asked.', {
  INVALID_INPUT: 'An input is malformed; `field` says which.',
  CUSTOMER_NOT_FOUND: 'There is no such customer, or it belongs to another institution.',
  LOAN_NOT_FOUND: 'There is no such loan, or you may not see it.',
  LOAN_NUMBER_TAKEN: 'The institution already has a loan with this number.',
  LOAN_NOT_OPEN: 'Only loans that are ACTIVE or DELINQUENT can be repaid.',
  LOAN_BUSY: 'Other changes of the loan take too long: send the same input with the same key again.',
  RATE_ABOVE_CEILING:
    'Above the legal maximum rate (법정 최고금리) on the contract date; `ceilingPercent` and `ceilingSource` say which.',
  AMOUNT_EXCEEDS_PAYOFF:
    'More than balance and interest up to that day; `payableWon` says what can be paid. A prepayment fee is collected separately.',
  PAID_ON_IN_FUTURE: 'A payment cannot be recorded before it is made.',
  PAID_ON_TOO_EARLY: 'The loan was changed after that day; `earliestPaidOn` is the first day allowed.',
  REPAYMENT_NOT_FOUND: 'There is no such repayment, or it belongs to another institution.',
  REPAYMENT_REVERSED: 'The repayment has already been reversed.',
  REPAYMENT_NOT_REVERSIBLE:
    'The repayment paid the loan off for another one, dates from before these books began, a later one depends on it, or the bank cannot have taken its money back: `repaymentId` names the part booked for another loan, to be reversed first.',
  REVERSAL_NOT_FOUND: 'There is no such reversal, or it belongs to another institution.',
  REVERSAL_OPEN: 'A reversal on this loan is already waiting for a decision.',
  REVERSAL_DECIDED: 'The reversal has already been decided.',
  SECOND_PERSON_NEEDED: 'The person who made a request cannot decide it: another member of staff does.',
  REVERSAL_NOT_INDEPENDENT:
    'One person could control the account that made the request and the one that decides: another member of staff decides.',
  USE_PAYMENT_START:
    'Customers cannot book repayments themselves: start a payment with `paymentStart`, and pay to its reference.',
  IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every request needs a key of its own.',
});

export type LendingErrorCode = keyof typeof LendingErrorCode;

@ObjectType('LendingError', {
  implements: UserError,
  description: 'Why a mutation on loans did not do what was asked.',
})
export class LendingError extends UserError {
  @Field(() => LendingErrorCode, { description: 'The reason, as a code for programs.' })
  code!: LendingErrorCode;

  @Field(() => Won, { nullable: true, description: 'With AMOUNT_EXCEEDS_PAYOFF: the most that can be paid, in won.' })
  payableWon?: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'With PAID_ON_TOO_EARLY: the first day allowed.',
  })
  earliestPaidOn?: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'With RATE_ABOVE_CEILING: the highest rate allowed for a contract of that day, in percent a year.',
  })
  ceilingPercent?: string;

  @Field(() => String, { nullable: true, description: 'With RATE_ABOVE_CEILING: the law that sets it.' })
  ceilingSource?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'With REPAYMENT_NOT_REVERSIBLE: the repayment to reverse first, when there is one.',
  })
  repaymentId?: string;
}
