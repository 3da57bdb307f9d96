import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  DateTime,
  Decimal,
  Node,
  PageArgs,
  Won,
} from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { RateTypeEnum, RepaymentMethodEnum, type RateKind } from '../../loans/index.js';
import { RegionEnum } from '../../limit/index.js';
import type { ApplicationOrder } from './application-list.js';
import type { ApplicationStatus } from './application-status.js';
import { RefinanceRejectionType } from '../eligibility/eligibility.types.js';
import type { HomeRegion, RejectionReason } from '../eligibility/eligibility.js';
import { ApplicationOrderEnum, ApplicationStatusEnum, PartyEnum, RejectionReasonEnum } from '../refinance.enums.js';

@ObjectType('RefinanceApproval', { description: 'What was granted.' })
export class RefinanceApprovalType {
  @Field(() => Won, { description: 'The amount of the new loan, in won.' })
  amountWon!: number;

  @Field(() => Decimal, { description: 'Its rate, in percent a year with four decimals.' })
  annualRatePercent!: string;

  @Field(() => Int, { description: 'How long it runs, in months.' })
  termMonths!: number;

  @Field(() => Decimal, { description: 'Its fee for paying back early, in percent of what is paid early.' })
  prepaymentFeePercent!: string;
}

@ObjectType('RefinanceSettlement', {
  description:
    'Where the money went: the new loan and `fromCustomerWon` together are the payoff, its fee and `toCustomerWon`.',
})
class RefinanceSettlementType {
  @Field(() => Won, { description: 'Principal of the old loan that was paid off, in won.' })
  payoffBalanceWon!: number;

  @Field(() => Won, { description: 'Its interest up to that day, in won.' })
  payoffInterestWon!: number;

  @Field(() => Won, { description: 'Its fee for paying back early, in won; 0 when it was waived.' })
  payoffFeeWon!: number;

  @Field(() => Won, { description: 'What the customer brought in beside the new loan, in won.' })
  fromCustomerWon!: number;

  @Field(() => Won, { description: 'The part of the new loan that went to the customer, in won.' })
  toCustomerWon!: number;
}

@ObjectType('RefinanceWithdrawal', { description: 'The money that came back after a withdrawal from a contract.' })
class RefinanceWithdrawalType {
  @Field(() => String, { description: 'The reference of the payment at the bank.' })
  bankReference!: string;

  @Field(() => Won, { description: 'How much, in won; 0 when everything had been repaid before.' })
  amountWon!: number;

  @Field(() => CalendarDate, { description: 'The day on which it arrived.' })
  valueOn!: string;
}

@ObjectType('RefinanceApplication', {
  implements: Node,
  description: 'An application to replace a loan by one of a product, and how it went.',
})
export class RefinanceApplicationType extends Node {
  @Field(() => String, { description: 'Its number, such as RA-2026-000001, unique in the institution.' })
  number!: string;

  @Field(() => ApplicationStatusEnum, { description: 'Where it stands.' })
  status!: ApplicationStatus;

  @Field(() => Won, { description: 'The amount asked for, in won.' })
  requestedWon!: number;

  @Field(() => RateTypeEnum, { description: 'The kind of rate asked for.' })
  rateType!: RateKind;

  @Field(() => Int, { description: 'The term asked for, in months.' })
  termMonths!: number;

  @Field(() => RepaymentMethodEnum, { description: 'How it is to be repaid.' })
  repaymentMethod!: RepaymentMethod;

  @Field(() => RegionEnum, { nullable: true, description: 'Where the home is, as the applicant says.' })
  homeRegion!: HomeRegion | null;

  @Field(() => Won, { nullable: true, description: 'The price of the home, as the applicant says, in won.' })
  homePriceWon!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was submitted; null before.' })
  submittedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was approved or rejected; null before.' })
  decidedAt!: string | null;

  @Field(() => RefinanceApprovalType, {
    nullable: true,
    description: 'What was granted or, with TERMS_OFFERED, what is offered. Null when nothing was.',
  })
  approval!: RefinanceApprovalType | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The last day on which the applicant can or could accept terms that were not asked for; null for none.',
  })
  termsValidUntil!: string | null;

  @Field(() => [RefinanceRejectionType], {
    nullable: true,
    description: 'Why it was rejected and what would change it, as stated then, at most twelve; null otherwise.',
  })
  rejections!: readonly RefinanceRejectionType[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the new loan replaced the old one; null before.' })
  executedOn!: string | null;

  @Field(() => RefinanceSettlementType, { nullable: true, description: 'Where the money went; null before.' })
  settlement!: RefinanceSettlementType | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the borrower asked to withdraw from the contract (청약철회); null when they did not.',
  })
  withdrawalRequestedOn!: string | null;

  @Field(() => RefinanceWithdrawalType, {
    nullable: true,
    description: 'The money that came back for it, as the bank recorded it; null before.',
  })
  withdrawal!: RefinanceWithdrawalType | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was taken back; null when it was not.' })
  withdrawnOn!: string | null;

  @Field(() => Int, { description: 'Grows with each change. A change names the version that was read.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const RefinanceApplicationConnection = connectionType(RefinanceApplicationType, 'RefinanceApplication', {
  counted: true,
});
export const CustomerRefinanceApplicationConnection = connectionType(
  RefinanceApplicationType,
  'CustomerRefinanceApplication',
);

@ObjectType('RefinanceLogEntry', { description: 'One move of an application.' })
export class RefinanceLogEntryType {
  @Field(() => ApplicationStatusEnum, { nullable: true, description: 'Where it stood; null before it was begun.' })
  from!: ApplicationStatus | null;

  @Field(() => ApplicationStatusEnum, { description: 'Where it stood afterwards.' })
  to!: ApplicationStatus;

  @Field(() => PartyEnum, { description: 'Who moved it.' })
  by!: 'APPLICANT' | 'LENDER' | 'SYSTEM';

  @Field(() => ID, {
    nullable: true,
    description: 'The account that moved it. For staff; null for others, and where nobody did.',
  })
  accountId!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => [RejectionReasonEnum], { description: 'Reasons of a rejection, at most twelve; none otherwise.' })
  reasons!: readonly RejectionReason[];

  @Field(() => String, {
    nullable: true,
    description: 'Words for the applicant; the standard words where the move needs some and nobody wrote any.',
  })
  note!: string | null;
}

export const RefinanceLogConnection = connectionType(RefinanceLogEntryType, 'RefinanceLog');

@InputType('RefinanceApplicationFilterInput', {
  description: 'Which applications to list. What is left out does not narrow the list.',
})
export class RefinanceApplicationFilterInput {
  @Field(() => ApplicationStatusEnum, { nullable: true, description: 'Only applications with this status.' })
  status?: ApplicationStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only applications of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only applications to replace this loan.' })
  loanId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only applications for this product.' })
  productId?: string | null;
}

@ArgsType()
export class RefinanceApplicationsArgs extends PageArgs {
  @Field(() => RefinanceApplicationFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: RefinanceApplicationFilterInput | null;

  @Field(() => ApplicationOrderEnum, { defaultValue: 'NEWEST', description: 'How it is ordered.' })
  order!: ApplicationOrder;
}
