import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime, encodeId } from '../../../../platform/graphql/index.js';
import { ApplicationChangeInput, applicationPayload, NOTE_LENGTH } from '../applications/application-changes.types.js';
import { RefinanceApprovalType } from '../applications/application.types.js';
import type { Criterion } from '../eligibility/eligibility.js';
import type { ExceptionDecision } from './exception.entity.js';
import type { ApprovalRow } from '../refinance.columns.js';
import { ExceptionDecisionEnum, RejectionReasonEnum } from '../refinance.enums.js';

@ObjectType('RefinanceException', {
  description: 'A grant although a criterion is not met: who asked for it and why, and which other person decided.',
})
export class RefinanceExceptionType {
  @Field(() => [RejectionReasonEnum], { description: 'What was not met for these terms, at most ten.' })
  criteria!: readonly Criterion[];

  @Field(() => String, { description: 'Why it is to be granted nevertheless.' })
  reason!: string;

  @Field(() => RefinanceApprovalType, { description: 'What is to be granted.' })
  grant!: RefinanceApprovalType;

  @Field(() => ID, { description: 'The account that asked for it.' })
  requestedByAccountId!: string;

  @Field(() => DateTime, { description: 'When.' })
  requestedAt!: string;

  @Field(() => ExceptionDecisionEnum, {
    nullable: true,
    description: 'What was decided; null while it waits, and where the application ended before.',
  })
  decision!: ExceptionDecision | null;

  @Field(() => ID, { nullable: true, description: 'The account that decided; null before.' })
  decidedByAccountId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The words of the person who decided.' })
  note!: string | null;
}

@InputType('RefinanceExceptionConfirmInput', { description: 'An application whose exception is made.' })
export class RefinanceExceptionConfirmInput extends ApplicationChangeInput {
  @Field(() => String, { nullable: true, description: 'Words for the record, at most 1,000 letters.' })
  @MaxLength(NOTE_LENGTH)
  note?: string | null;
}

@InputType('RefinanceExceptionDeclineInput', { description: 'An application whose exception is not made.' })
export class RefinanceExceptionDeclineInput extends ApplicationChangeInput {
  @Field(() => String, { description: 'Why not, for the record, 1 to 1,000 letters.' })
  @Length(1, NOTE_LENGTH)
  note!: string;
}

export const RefinanceExceptionConfirmPayload = applicationPayload('RefinanceExceptionConfirm');
export const RefinanceExceptionDeclinePayload = applicationPayload('RefinanceExceptionDecline');

interface Row {
  readonly criteria: readonly Criterion[];
  readonly reason: string;
  readonly grant: ApprovalRow;
  readonly requestedBy: number;
  readonly requestedAt: string;
  readonly decision: ExceptionDecision | null;
  readonly decidedBy: number | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}

export function toException({ requestedBy, decidedBy, ...row }: Row): RefinanceExceptionType {
  return {
    ...row,
    requestedByAccountId: encodeId('Account', requestedBy),
    decidedByAccountId: decidedBy === null ? null : encodeId('Account', decidedBy),
  };
}
