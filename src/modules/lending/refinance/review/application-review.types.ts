import { ArrayMaxSize, ArrayMinSize, IsInt, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { Decimal, Won } from '../../../../platform/graphql/index.js';
import { MAX_PRINCIPAL_WON, RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { ApplicationChangeInput, applicationPayload, NOTE_LENGTH } from '../applications/application-changes.types.js';
import { REJECTION_REASONS, type RejectionReason } from '../eligibility/eligibility.js';
import { RejectionReasonEnum } from '../refinance.enums.js';

@InputType('RefinanceApplicationRequestDocumentsInput', { description: 'An application that lacks papers.' })
export class RefinanceApplicationRequestDocumentsInput extends ApplicationChangeInput {
  @Field(() => String, { description: 'Which papers, in words for the applicant, 1 to 1,000 letters.' })
  @Length(1, NOTE_LENGTH)
  note!: string;
}

@InputType('RefinanceApplicationReviewInput', { description: 'An application that is taken into review.' })
export class RefinanceApplicationReviewInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Words for the applicant, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

@InputType('RefinanceApplicationApproveInput', { description: 'What is granted.' })
export class RefinanceApplicationApproveInput extends ApplicationChangeInput {
  @Field(() => Won, { description: 'The amount, in won: what the product lends, and no more than was asked for.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountWon!: number;

  @Field(() => Decimal, { description: 'The rate, in percent a year with at most four decimals: one of the product.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  annualRatePercent!: string;

  @Field(() => Int, { description: 'The term, in months: one of the product.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths!: number;

  @Field(() => String, { nullable: true, description: 'Words for the applicant, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is granted although these terms do not meet a criterion, 1 to 1,000 letters, for the institution alone. Left out when every criterion is met.',
  })
  @Length(1, NOTE_LENGTH)
  exceptionReason?: string | null;
}

@InputType('RefinanceApplicationRejectInput', { description: 'Why an application is refused.' })
export class RefinanceApplicationRejectInput extends ApplicationChangeInput {
  @Field(() => [RejectionReasonEnum], { description: 'The reasons, 1 to 12. OTHER needs a note.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(REJECTION_REASONS.length)
  reasons!: RejectionReason[];

  @Field(() => String, { nullable: true, description: 'Words for the applicant, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

@InputType('RefinanceApplicationCancelInput', { description: 'An application that is ended without a decision.' })
export class RefinanceApplicationCancelInput extends ApplicationChangeInput {
  @Field(() => String, { description: 'Why, in words for the applicant, 1 to 1,000 letters.' })
  @Length(1, NOTE_LENGTH)
  note!: string;
}

export const RefinanceApplicationRequestDocumentsPayload = applicationPayload('RefinanceApplicationRequestDocuments');
export const RefinanceApplicationReviewPayload = applicationPayload('RefinanceApplicationReview');
export const RefinanceApplicationApprovePayload = applicationPayload('RefinanceApplicationApprove');
export const RefinanceApplicationRejectPayload = applicationPayload('RefinanceApplicationReject');
export const RefinanceApplicationCancelPayload = applicationPayload('RefinanceApplicationCancel');
