import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  CursorArgs,
  DateTime,
  Decimal,
  enumType,
  Node,
  PageArgs,
} from '../../../../platform/graphql/index.js';
import type { NoDueDate } from '../../calendar/index.js';
import type { RateCutReason, RateCutRefusal, RateCutStatus } from './rate-cut-request.entity.js';

export const RateCutReasonEnum = enumType<RateCutReason>('RateCutReason', 'What improved for a borrower.', {
  INCOME_UP: 'The income rose (소득 증가).',
  PROMOTION: 'A promotion (승진).',
  JOB: 'A job, or a better one (취업·이직).',
  CREDIT_SCORE_UP: 'The credit score rose (신용점수 상승).',
  ASSETS: 'Assets grew, or debts shrank (자산 증가·부채 감소).',
  OTHER: 'Something else, which the borrower describes.',
});

const RateCutStatusEnum = enumType<RateCutStatus>('RateCutStatus', 'Where a request stands.', {
  RECEIVED: 'It came in, and the lender is to answer (접수).',
  DOCUMENTS_REQUIRED: 'Papers are awaited; the clock is stopped (서류 보완).',
  ACCEPTED: 'The rate was lowered (수용).',
  REFUSED: 'It was refused, for the reason given (불수용).',
  CANCELLED: 'The borrower took it back (취소).',
});

export const RateCutRefusalEnum = enumType<RateCutRefusal>('RateCutRefusal', 'Why a lower rate is refused.', {
  PRODUCT_NOT_COVERED: "The rate of such a loan does not depend on the borrower's credit (대상 상품 아님).",
  LOWEST_RATE_ALREADY: 'The loan already has the lowest rate (최저금리 적용 중).',
  IMPROVEMENT_TOO_SMALL: 'What improved does not change how the lender rates the borrower (신용도 개선 경미).',
  EVIDENCE_MISSING: 'Papers that were asked for did not come (증빙 미비).',
  IN_ARREARS: 'A payment is overdue (연체 중).',
  OTHER: 'Something else; the text says what.',
});

export const DueUnknownEnum = enumType<NoDueDate>('DueUnknown', 'Why there is no due date.', {
  WAITING_FOR_DOCUMENTS: 'Papers are awaited: the clock is stopped.',
  BEYOND_KNOWN_HOLIDAYS: 'The holidays of that time are not known.',
});

export const RateCutDecisionEnum = enumType<'ACCEPTED' | 'REFUSED'>('RateCutDecision', 'How a request is decided.', {
  ACCEPTED: 'The rate is lowered.',
  REFUSED: 'It is not.',
});

@ObjectType('RateCutPause', { description: 'Days on which papers were awaited and the clock was stopped.' })
class RateCutPauseType {
  @Field(() => CalendarDate, { description: 'The day on which they were asked for.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which they came; null while awaited.' })
  to!: string | null;

  @Field(() => String, { description: 'Which papers.' })
  note!: string;
}

@ObjectType('RateCutRequest', {
  implements: Node,
  description: "A borrower's demand to lower the rate of a loan because their credit improved (금리인하요구).",
})
export class RateCutRequestType extends Node {
  @Field(() => RateCutReasonEnum, { description: 'What improved.' })
  reason!: RateCutReason;

  @Field(() => String, { nullable: true, description: 'The words of the borrower.' })
  detail!: string | null;

  @Field(() => [ID], { description: 'Ids of the documents that show it, at most 20.' })
  documentIds!: readonly string[];

  @Field(() => RateCutStatusEnum, { description: 'Where it stands.' })
  status!: RateCutStatus;

  @Field(() => CalendarDate, { description: 'The day it came in.' })
  requestedOn!: string;

  @Field(() => Decimal, { description: 'The rate of the loan then; for an accepted request the rate before the cut.' })
  oldRatePercent!: string;

  @Field(() => Decimal, { nullable: true, description: 'The rate it was lowered to; null when it was not.' })
  newRatePercent!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day of the lower rate; null when it was not lowered.',
  })
  effectiveOn!: string | null;

  @Field(() => RateCutRefusalEnum, { nullable: true, description: 'Why it was refused; null when it was not.' })
  refusal!: RateCutRefusal | null;

  @Field(() => String, { nullable: true, description: 'The same in the words of the lender.' })
  refusalText!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: string | null;

  @Field(() => [RateCutPauseType], { description: 'Days on which the clock was stopped, at most 20 spans.' })
  pauses!: readonly RateCutPauseType[];

  @Field(() => Int, { description: 'Grows with each change. A change names the version that was read.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const RateCutRequestConnection = connectionType(RateCutRequestType, 'RateCutRequest');
export const LoanRateCutRequestConnection = connectionType(RateCutRequestType, 'LoanRateCutRequest');

@InputType('RateCutRequestFilterInput', {
  description: 'Which requests to list. What is left out does not narrow the list.',
})
class RateCutRequestFilterInput {
  @Field(() => RateCutStatusEnum, { nullable: true, description: 'Only requests with this status.' })
  status?: RateCutStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only requests for this loan.' })
  loanId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only requests of this customer.' })
  customerId?: string | null;
}

@ArgsType()
export class RateCutRequestsArgs extends PageArgs {
  @Field(() => RateCutRequestFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: RateCutRequestFilterInput | null;
}

@ArgsType()
export class LoanRateCutRequestsArgs extends CursorArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many items, 1 to 100.' })
  override first!: number;
}
