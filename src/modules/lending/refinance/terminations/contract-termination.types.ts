import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  CursorArgs,
  DateTime,
  enumType,
  IdempotencyKeyField,
  Node,
  PageArgs,
  payloadType,
  ReadVersionField,
} from '../../../../platform/graphql/index.js';
import { PREVIEW_DESCRIPTION } from '../../registration/index.js';
import { LoanType } from '../../loans/index.js';
import type { SalesViolation, TerminationRefusal, TerminationStatus } from './contract-termination.entity.js';
import { RefinanceError } from '../refinance.errors.js';

const TEXT_LENGTH = 2_000;

const SalesViolationEnum = enumType<SalesViolation>('SalesViolation', 'Which rule of selling was broken.', {
  SUITABILITY: 'A loan was recommended that did not suit the borrower (적합성 원칙).',
  ADEQUACY: 'The lender did not warn that the loan asked for did not suit the borrower (적정성 원칙).',
  EXPLANATION: 'Something important was not explained, or explained wrongly (설명의무).',
  UNFAIR_PRACTICE: 'The lender used its position against the borrower (불공정영업행위).',
  IMPROPER_SOLICITATION: 'The borrower was misled or pressed (부당권유행위).',
});

const TerminationStatusEnum = enumType<TerminationStatus>('ContractTerminationStatus', 'Where a demand stands.', {
  RECEIVED: 'It came in, and the lender is to answer (접수).',
  ACCEPTED: 'The contract ends; no fee is charged for that (수락).',
  REFUSED: 'It was refused, for the reason given (거절).',
  CANCELLED: 'The borrower took it back (취소).',
});

const TerminationRefusalEnum = enumType<TerminationRefusal>(
  'ContractTerminationRefusal',
  'Why the end of a contract is refused.',
  {
    NO_VIOLATION: 'No rule was broken (위반 사실 없음).',
    NO_GROUNDS: 'Objective grounds were not given, or were false (객관적 근거 미제시).',
    CHANGED_CIRCUMSTANCES: 'The cause of the complaint arose after the contract (계약 이후 사정 변경).',
    REMEDIED: 'It was put right with the consent of the borrower (동의를 받아 시정).',
    OTHER: 'Something else; the text says what.',
  },
);

const TerminationDecisionEnum = enumType<'ACCEPTED' | 'REFUSED'>(
  'ContractTerminationDecision',
  'How a demand is decided.',
  { ACCEPTED: 'The contract ends.', REFUSED: 'It does not.' },
);

@ObjectType('ContractTermination', {
  implements: Node,
  description:
    "A borrower's demand to end a contract whose sale broke the rules (위법계약 해지 요구, 금융소비자보호법 제47조).",
})
export class ContractTerminationType extends Node {
  @Field(() => SalesViolationEnum, { description: 'Which rule was broken, as the borrower says.' })
  violation!: SalesViolation;

  @Field(() => CalendarDate, { description: 'When the borrower learned of it.' })
  knownOn!: string;

  @Field(() => String, { description: 'What happened, in the words of the borrower.' })
  grounds!: string;

  @Field(() => TerminationStatusEnum, { description: 'Where it stands.' })
  status!: TerminationStatus;

  @Field(() => CalendarDate, { description: 'The day it came in.' })
  requestedOn!: string;

  @Field(() => TerminationRefusalEnum, { nullable: true, description: 'Why it was refused; null when it was not.' })
  refusal!: TerminationRefusal | null;

  @Field(() => String, { nullable: true, description: 'The same in the words of the lender.' })
  refusalText!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: string | null;

  @Field(() => Int, { description: 'Grows with each change. A change names the version that was read.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const ContractTerminationConnection = connectionType(ContractTerminationType, 'ContractTermination');
export const LoanContractTerminationConnection = connectionType(ContractTerminationType, 'LoanContractTermination');

@InputType('ContractTerminationFilterInput', {
  description: 'Which demands to list. What is left out does not narrow the list.',
})
class ContractTerminationFilterInput {
  @Field(() => TerminationStatusEnum, { nullable: true, description: 'Only demands with this status.' })
  status?: TerminationStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only demands about this loan.' })
  loanId?: string | null;
}

@ArgsType()
export class ContractTerminationsArgs extends PageArgs {
  @Field(() => ContractTerminationFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: ContractTerminationFilterInput | null;
}

@ArgsType()
export class LoanContractTerminationsArgs extends CursorArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many items, 1 to 100.' })
  override first!: number;
}

@InputType('ContractTerminationRequestInput', { description: 'The demand that the contract of a loan end.' })
export class ContractTerminationRequestInput {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => SalesViolationEnum, { description: 'Which rule of selling was broken.' })
  violation!: SalesViolation;

  @Field(() => CalendarDate, {
    description: 'When the borrower learned of it: from the contract to today.',
  })
  knownOn!: string;

  @Field(() => String, { description: 'What happened, 1 to 2,000 letters.' })
  @Length(1, TEXT_LENGTH)
  grounds!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ContractTerminationCancelInput', { description: 'A demand that is taken back.' })
export class ContractTerminationCancelInput {
  @Field(() => ID, { description: 'Id of the demand.' })
  terminationId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('ContractTerminationDecideInput', { description: 'How a demand is decided.' })
export class ContractTerminationDecideInput extends ContractTerminationCancelInput {
  @Field(() => TerminationDecisionEnum, { description: 'Whether the contract ends.' })
  decision!: 'ACCEPTED' | 'REFUSED';

  @Field(() => TerminationRefusalEnum, { nullable: true, description: 'With REFUSED: why.' })
  refusal?: TerminationRefusal | null;

  @Field(() => String, { nullable: true, description: 'With REFUSED: the same in words for the borrower.' })
  @Length(1, TEXT_LENGTH)
  refusalText?: string | null;

  @Field(() => Boolean, { nullable: true, description: PREVIEW_DESCRIPTION })
  preview?: boolean | null;
}

/** The payload of a mutation that answers a demand. */
const terminationPayload = (mutation: string) =>
  payloadType(
    `${mutation}Payload`,
    `What \`${mutation.replace(/^./, (letter) => letter.toLowerCase())}\` answers; the same again for the same key.`,
    {
      termination: [ContractTerminationType, 'The demand as it is now; null when refused.'],
      userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
    },
  );

export const ContractTerminationRequestPayload = terminationPayload('ContractTerminationRequest');
export const ContractTerminationCancelPayload = terminationPayload('ContractTerminationCancel');

export const ContractTerminationDecidePayload = payloadType(
  'ContractTerminationDecidePayload',
  'What `contractTerminationDecide` returns; the same for the same key.',
  {
    termination: [ContractTerminationType, 'The demand as it is now; null when refused.'],
    loan: [LoanType, 'The loan as it is now; null when refused.'],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  },
);
