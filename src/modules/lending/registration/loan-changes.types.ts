import { IsInt, Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CalendarDate,
  Decimal,
  IdempotencyKeyField,
  payloadType,
  stated,
  Won,
} from '../../../platform/graphql/index.js';
import type { RepaymentMethod, PaymentMethod } from '../terms/index.js';
import {
  InterestConventionEnum,
  LoanTypeEnum,
  PaymentMethodEnum,
  PrepaymentEffectEnum,
  RateTypeEnum,
  RepaymentMethodEnum,
  LendingError,
  LoanType,
  RepaymentType,
  type LoanKind,
  type RateKind,
} from '../loans/index.js';
import type { InterestConvention, PrepaymentEffect } from '../servicing/index.js';
import { LOAN_NUMBER_RULE, PERCENT_RULE } from './loan-changes.texts.js';

/** Ten trillion won: above any loan, and small enough that a century of interest at 100 % stays below 2^53. */
export const MAX_PRINCIPAL_WON = 10_000_000_000_000;
export const RATE_IN_PERCENT = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;
export const PERCENT_MESSAGE = stated(PERCENT_RULE);
export const LOAN_NUMBER = /^(?=.*\d)[0-9A-Za-z-]{4,40}$/;
export const LOAN_NUMBER_MESSAGE = stated(LOAN_NUMBER_RULE);
/** The description of `preview` on every change that moves money. */
export const PREVIEW_DESCRIPTION =
  'Whether only to show the effect: everything is computed on the real figures, returned and rolled back. No key is used up, and new ids in the result will never exist. With a key that was used before, the result is what the change itself would return.';

@InputType('LoanRepayInput', {
  description:
    'Money that came in for a loan, as the payment system of the institution confirmed it. Moa keeps the books; it moves no money itself.',
})
export class LoanRepayInput {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => Won, {
    description:
      'Amount that came in, in won, at least 1 and at most `payoff.payableWon`. What is due is paid first, the oldest instalment before the next. A prepayment fee is not included.',
  })
  @Min(1)
  amountWon!: number;

  @Field(() => PaymentMethodEnum, {
    description: 'How it came in.',
  })
  method!: PaymentMethod;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day it came in, not in the future; today when left out.',
  })
  paidOn?: string | null;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description:
      'How money beyond what is due is used: all of it is paid early with this effect. Left out: up to one instalment is held for the next, and the rest is paid early as the contract says (`Loan.prepaymentEffect`).',
  })
  effect?: PrepaymentEffect | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const LoanRepayPayload = payloadType(
  'LoanRepayPayload',
  'The result of `loanRepay`; the same key returns the same result.',
  {
    loan: [LoanType, 'The loan after the repayment; null when refused.'],
    repayment: [RepaymentType, 'The repayment; null when refused.'],
    userErrors: [LendingError, 'Why nothing was recorded; empty when something was.'],
  },
);

@InputType('LoanCreateInput', { description: 'A loan as it is taken into the books.' })
export class LoanCreateInput {
  @Field(() => ID, { description: 'Id of the customer who owes it.' })
  customerId!: string;

  @Field(() => String, {
    description: 'Number of 4 to 40 letters, digits and hyphens, unique in the institution in any case.',
  })
  @Matches(LOAN_NUMBER, LOAN_NUMBER_MESSAGE)
  loanNumber!: string;

  @Field(() => LoanTypeEnum, { description: 'What it is for, or what secures it.' })
  loanType!: LoanKind;

  @Field(() => RepaymentMethodEnum, { description: 'How it is repaid.' })
  repaymentMethod!: RepaymentMethod;

  @Field(() => RateTypeEnum, { description: 'How its rate may change.' })
  rateType!: RateKind;

  @Field(() => Won, { description: 'Principal in won, at least 1.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  principalWon!: number;

  @Field(() => Decimal, {
    description:
      'Interest rate in percent a year, from 0 to the legal ceiling on the contract date, at most four decimals.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  annualRatePercent!: string;

  @Field(() => Int, { description: 'How long it runs, in months, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Months at the start that pay interest only (거치기간), fewer than `termMonths`; none when left out.',
  })
  @IsInt()
  @Min(0)
  @Max(599)
  graceMonths?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Fee for paying early, in percent of the amount paid early, 0 to 100 with at most four decimals. Left out: not known.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  prepaymentFeePercent?: string | null;

  @Field(() => InterestConventionEnum, {
    nullable: true,
    description: 'How interest is counted. Left out: by the month for instalment loans, by the day for BULLET loans.',
  })
  interestConvention?: InterestConvention | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Day of the month on which instalments fall due, 1 to 31; the last day of a shorter month. Left out: the day on which the loan was paid out.',
  })
  @IsInt()
  @Min(1)
  @Max(31)
  dueDay?: number | null;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'What an early payment does unless the payment says otherwise; SHORTEN_TERM when left out.',
  })
  prepaymentEffect?: PrepaymentEffect | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'For a loan taken over from elsewhere: the day up to which its interest was paid. The books begin on that day; every instalment up to it counts as settled.',
  })
  interestPaidTo?: string | null;

  @Field(() => Won, {
    nullable: true,
    description: 'With `interestPaidTo`: principal owed on that day, in won; the whole principal when left out.',
  })
  balanceWon?: number | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was applied for; today when left out.' })
  appliedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was approved. Left out: it is not decided yet.' })
  approvedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was paid out. Left out: it is not paid out yet.' })
  disbursedOn?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const LoanCreatePayload = payloadType(
  'LoanCreatePayload',
  'The result of `loanCreate`; the same key returns the same result.',
  {
    loan: [LoanType, 'The new loan; null when refused.'],
    userErrors: [LendingError, 'Why nothing was created; empty when something was.'],
  },
);
