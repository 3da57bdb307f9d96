import { Field, Int, ObjectType } from 'type-graphql';
import { enumType, CalendarDate, Decimal, UserError, Won } from '../../../platform/graphql/index.js';
import type { Criterion } from './eligibility/eligibility.js';
import { ExplanationItemEnum, RejectionReasonEnum } from './refinance.enums.js';
import type { ExplanationItem } from './explanation/explanation-item.js';

/** Why a mutation on refinancing was refused. */
export const RefinanceErrorCode = enumType(
  'RefinanceErrorCode',
  'Why a mutation on refinancing did not do what was asked.',
  {
    INVALID_INPUT: 'An input is malformed; `field` says which.',
    PRODUCT_NOT_FOUND: 'There is no such product, or it is not one of your institution.',
    PRODUCT_CODE_TAKEN: 'The institution has a product of this code already.',
    PRODUCT_CHANGED: 'Somebody changed the product since `version` was read.',
    PRODUCT_INACTIVE: 'The product is no longer offered.',
    LOAN_NOT_FOUND: 'There is no such loan, or it is not yours to see.',
    LOAN_NOT_OPEN: 'The money of the loan is not out, or it is paid back.',
    LOAN_NOT_ELIGIBLE: 'The product does not replace loans of this type.',
    LOAN_BUSY: 'Other changes take too long: send the same input with the same key again.',
    LOAN_NUMBER_TAKEN: 'The institution has a loan of this number already: name another.',
    AMOUNT_OUT_OF_RANGE: 'The product lends `minWon` to `maxWon`.',
    TERM_OUT_OF_RANGE: 'The product runs `minMonths` to `maxMonths`.',
    RATE_OUT_OF_RANGE: 'The product costs `minPercent` to `maxPercent`.',
    RATE_ABOVE_CEILING:
      'Above the highest rate by law (법정 최고금리) of today; `ceilingPercent` and `ceilingSource` say which.',
    TERMS_NOT_OFFERED: 'The product has not this kind of rate, or is not repaid so.',
    APPLICATION_NOT_FOUND: 'There is no such application, or it is not yours to see.',
    APPLICATION_EXISTS: 'An application for this loan and this product is under way already.',
    APPLICATION_CHANGED: 'Somebody changed the application since `version` was read.',
    ILLEGAL_MOVE: 'The application does not stand where this can be done, or not by you.',
    EXPLANATION_OUTDATED: 'The text acknowledged is not the one that holds now; read it again.',
    EXPLANATION_INCOMPLETE: 'Items of the explanation are not acknowledged: `missingItems`.',
    PREPAYMENT_FEE_UNKNOWN: 'The books do not say what paying the old loan back early costs.',
    PAYOFF_NOT_COVERED: 'The new loan lacks `shortfallWon` to pay off the old one.',
    PAID_ON_TOO_EARLY: 'Interest has been charged past today, up to `earliestPaidOn`.',
    WITHDRAWAL_PERIOD_OVER: 'The right to withdraw ended on `withdrawableUntil`.',
    AMOUNT_NOT_PAYABLE: 'What has to come back on that day is exactly `payableWon`.',
    BANK_REFERENCE_TAKEN: 'The bank reference belongs to another withdrawal already.',
    APPLICATION_NEEDS_ANOTHER:
      'You had a part in the application that keeps you from this one; `message` says who has to do it.',
    APPLICATION_NOT_INDEPENDENT:
      'One person could control your account and that of somebody who had such a part: one created the other, or one administrator created both.',
    EXCEPTION_REASON_REQUIRED: 'Criteria are not met, `unmetCriteria`: say why it is granted all the same.',
    NOT_THE_APPLICANT: 'Only the applicant accepts or declines the terms offered.',
    TERMS_OFFER_EXPIRED: 'The terms could be accepted until `termsValidUntil`.',
    REQUEST_NOT_FOUND: 'There is no such request, or it is not yours to see.',
    REQUEST_OPEN: 'A request for this loan is under way already.',
    REQUEST_CHANGED: 'Somebody changed the request since `version` was read.',
    REQUEST_CLOSED: 'The request is decided or taken back.',
    DOCUMENTS_NOT_AWAITED: 'No documents are awaited for the request.',
    DOCUMENTS_AWAITED_ALREADY: 'Documents are awaited for the request already.',
    DOCUMENT_NOT_FOUND: 'There is no such document, or it is not one of the borrower.',
    NEW_RATE_NOT_LOWER: 'The new rate is not below the rate of the loan.',
    TERMINATION_NOT_FOUND: 'There is no such demand, or it is not yours to see.',
    TERMINATION_OPEN: 'A demand about this loan is under way already.',
    TERMINATION_CHANGED: 'Somebody changed the demand since `version` was read.',
    TERMINATION_CLOSED: 'The demand is decided or taken back.',
    TERMINATION_PERIOD_OVER: 'The end of the contract could be demanded until `terminableUntil`.',
    CONTRACT_BEFORE_LAW: 'The right holds for contracts since 2021-03-25; this one is older.',
    IDEMPOTENCY_CONFLICT: 'The key was used for another input. Every act needs a key of its own.',
  },
);

export type RefinanceErrorCode = keyof typeof RefinanceErrorCode;

@ObjectType('RefinanceError', {
  implements: UserError,
  description: 'Why a mutation on refinancing did not do what was asked.',
})
export class RefinanceError extends UserError {
  @Field(() => RefinanceErrorCode, { description: 'The reason, for programs.' })
  code!: RefinanceErrorCode;

  @Field(() => Won, { nullable: true, description: 'With AMOUNT_OUT_OF_RANGE: the least, in won.' })
  minWon?: number;

  @Field(() => Won, { nullable: true, description: 'With AMOUNT_OUT_OF_RANGE: the most, in won.' })
  maxWon?: number;

  @Field(() => Decimal, { nullable: true, description: 'With RATE_OUT_OF_RANGE: the lowest, in percent a year.' })
  minPercent?: string;

  @Field(() => Decimal, { nullable: true, description: 'With RATE_OUT_OF_RANGE: the highest, in percent a year.' })
  maxPercent?: string;

  @Field(() => Int, { nullable: true, description: 'With TERM_OUT_OF_RANGE: the shortest, in months.' })
  minMonths?: number;

  @Field(() => Int, { nullable: true, description: 'With TERM_OUT_OF_RANGE: the longest, in months.' })
  maxMonths?: number;

  @Field(() => [ExplanationItemEnum], {
    nullable: true,
    description: 'With EXPLANATION_INCOMPLETE and EXPLANATION_OUTDATED: the items, at most five.',
  })
  missingItems?: readonly ExplanationItem[];

  @Field(() => Won, {
    nullable: true,
    description: 'With PAYOFF_NOT_COVERED: what the customer would bring in, in won.',
  })
  shortfallWon?: number;

  @Field(() => CalendarDate, { nullable: true, description: 'With PAID_ON_TOO_EARLY: the first day that would do.' })
  earliestPaidOn?: string;

  @Field(() => CalendarDate, { nullable: true, description: 'With WITHDRAWAL_PERIOD_OVER: the last day of the right.' })
  withdrawableUntil?: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'With RATE_ABOVE_CEILING: the highest rate, in percent a year.',
  })
  ceilingPercent?: string;

  @Field(() => String, { nullable: true, description: 'With RATE_ABOVE_CEILING: the law that says so.' })
  ceilingSource?: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'With TERMINATION_PERIOD_OVER: the last day of the right.',
  })
  terminableUntil?: string;

  @Field(() => [RejectionReasonEnum], {
    nullable: true,
    description: 'With EXCEPTION_REASON_REQUIRED: the criteria that are not met, at most ten.',
  })
  unmetCriteria?: readonly Criterion[];

  @Field(() => CalendarDate, { nullable: true, description: 'With TERMS_OFFER_EXPIRED: the last day of the offer.' })
  termsValidUntil?: string;

  @Field(() => Won, { nullable: true, description: 'With AMOUNT_NOT_PAYABLE: what has to come back, in won.' })
  payableWon?: number;
}
