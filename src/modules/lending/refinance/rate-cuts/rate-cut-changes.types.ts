import { ArrayMaxSize, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { Decimal, IdempotencyKeyField, payloadType, ReadVersionField } from '../../../../platform/graphql/index.js';
import { RATE_IN_PERCENT, PERCENT_MESSAGE, PREVIEW_DESCRIPTION } from '../../registration/index.js';
import { LoanType } from '../../loans/index.js';
import type { RateCutReason, RateCutRefusal } from './rate-cut-request.entity.js';
import { RateCutDecisionEnum, RateCutReasonEnum, RateCutRefusalEnum, RateCutRequestType } from './rate-cut.types.js';
import { RefinanceError } from '../refinance.errors.js';

const MAX_DOCUMENTS = 20;
const TEXT_LENGTH = 1_000;

/** What every change of a request names. */
@InputType()
abstract class RateCutChangeInput {
  @Field(() => ID, { description: 'Id of the request.' })
  requestId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RateCutRequestCreateInput', { description: 'The demand that the rate of a loan be lowered.' })
export class RateCutRequestCreateInput {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => RateCutReasonEnum, { description: 'What improved. OTHER needs `detail`.' })
  reason!: RateCutReason;

  @Field(() => String, { nullable: true, description: 'The same in words, at most 1,000 letters.' })
  @MaxLength(TEXT_LENGTH)
  detail?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of documents that show it, at most 20.' })
  @ArrayMaxSize(MAX_DOCUMENTS)
  documentIds?: string[] | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RateCutRequestRequireDocumentsInput', { description: 'A request that lacks papers.' })
export class RateCutRequestRequireDocumentsInput extends RateCutChangeInput {
  @Field(() => String, { description: 'Which papers, in words for the borrower, 1 to 1,000 letters.' })
  @Length(1, TEXT_LENGTH)
  note!: string;
}

@InputType('RateCutRequestSupplementInput', { description: 'The papers that were awaited.' })
export class RateCutRequestSupplementInput extends RateCutChangeInput {
  @Field(() => [ID], { nullable: true, description: 'Their ids, at most 20; none when they came on paper.' })
  @ArrayMaxSize(MAX_DOCUMENTS)
  documentIds?: string[] | null;
}

@InputType('RateCutRequestCancelInput', { description: 'A request that is taken back.' })
export class RateCutRequestCancelInput extends RateCutChangeInput {}

@InputType('RateCutRequestDecideInput', { description: 'How a request is decided.' })
export class RateCutRequestDecideInput extends RateCutChangeInput {
  @Field(() => RateCutDecisionEnum, { description: 'Whether the rate is lowered.' })
  decision!: 'ACCEPTED' | 'REFUSED';

  @Field(() => Decimal, {
    nullable: true,
    description: 'With ACCEPTED: the new rate, in percent a year with at most four decimals, below that of the loan.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  newRatePercent?: string | null;

  @Field(() => RateCutRefusalEnum, { nullable: true, description: 'With REFUSED: why.' })
  refusal?: RateCutRefusal | null;

  @Field(() => String, { nullable: true, description: 'With REFUSED: the same in words for the borrower.' })
  @Length(1, TEXT_LENGTH)
  refusalText?: string | null;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

/** The payload of a mutation that answers a request. */
const requestPayload = (mutation: string) =>
  payloadType(
    `${mutation}Payload`,
    `What \`${mutation.replace(/^./, (letter) => letter.toLowerCase())}\` answers; the same again for the same key.`,
    {
      request: [RateCutRequestType, 'The request as it is now; null when refused.'],
      userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
    },
  );

export const RateCutRequestCreatePayload = requestPayload('RateCutRequestCreate');
export const RateCutRequestRequireDocumentsPayload = requestPayload('RateCutRequestRequireDocuments');
export const RateCutRequestSupplementPayload = requestPayload('RateCutRequestSupplement');
export const RateCutRequestCancelPayload = requestPayload('RateCutRequestCancel');

export const RateCutRequestDecidePayload = payloadType(
  'RateCutRequestDecidePayload',
  'What `rateCutRequestDecide` returns; the same for the same key.',
  {
    request: [RateCutRequestType, 'The request as it is now; null when refused.'],
    loan: [LoanType, 'The loan as it is now; null when refused.'],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  },
);
