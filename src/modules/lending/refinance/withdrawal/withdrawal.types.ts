import { Length, Max, MaxLength, Min } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CalendarDate, Won, payloadType } from '../../../../platform/graphql/index.js';
import { PaymentMethodEnum, LoanType, RepaymentType } from '../../loans/index.js';
import { MAX_PRINCIPAL_WON, PREVIEW_DESCRIPTION } from '../../registration/index.js';
import type { PaymentMethod } from '../../terms/index.js';
import { ApplicationChangeInput, applicationPayload, NOTE_LENGTH } from '../applications/application-changes.types.js';
import { RefinanceApplicationType } from '../applications/application.types.js';
import { RefinanceError } from '../refinance.errors.js';

/** Letters of a bank's reference of a payment; ISO 20022 gives an end-to-end reference 35. */
const REFERENCE_LENGTH = 64;

@InputType('RefinanceWithdrawInput', { description: 'A contract that the borrower withdraws from.' })
export class RefinanceWithdrawInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 letters; nobody has to say.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const RefinanceWithdrawPayload = payloadType(
  'RefinanceWithdrawPayload',
  'What `refinanceWithdraw` returns; the same for the same key.',
  {
    application: [RefinanceApplicationType, 'The application; null when refused.'],
    loan: [LoanType, 'The loan of the contract, as it is; null when refused.'],
    payableWon: [
      Won,
      'What has to come back if it comes today, in won: principal and interest, no fee. `Loan.payoff` shows it for other days. Null when refused.',
    ],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  },
);

@InputType('RefinanceWithdrawCancelInput', {
  description: 'A withdrawal that is taken back, or whose money never came.',
})
export class RefinanceWithdrawCancelInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

export const RefinanceWithdrawCancelPayload = applicationPayload('RefinanceWithdrawCancel');

@InputType('RefinanceWithdrawCompleteInput', { description: 'The money that came back for a withdrawal.' })
export class RefinanceWithdrawCompleteInput extends ApplicationChangeInput {
  @Field(() => Won, {
    description: 'How much, in won: exactly what was owed on that day, 0 when everything had been repaid before.',
  })
  @Min(0)
  @Max(MAX_PRINCIPAL_WON)
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day on which it arrived: from the contract to today.' })
  valueOn!: string;

  @Field(() => String, {
    description: 'The reference of the payment at the bank, 1 to 64 letters; it serves one withdrawal.',
  })
  @Length(1, REFERENCE_LENGTH)
  bankReference!: string;

  @Field(() => PaymentMethodEnum, { description: 'How it was paid.' })
  method!: PaymentMethod;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

export const RefinanceWithdrawCompletePayload = payloadType(
  'RefinanceWithdrawCompletePayload',
  'What `refinanceWithdrawComplete` returns; the same for the same key.',
  {
    application: [RefinanceApplicationType, 'The application; null when refused.'],
    loan: [LoanType, 'The loan, paid back; null when refused.'],
    repayment: [RepaymentType, 'What was booked; null when refused, and when everything had been repaid before.'],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  },
);
