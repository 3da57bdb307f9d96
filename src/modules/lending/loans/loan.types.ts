import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  CursorArgs,
  DateTime,
  Decimal,
  Node,
  PageArgs,
  Won,
} from '../../../platform/graphql/index.js';
import type { RepaymentMethod, PaymentMethod } from '../terms/index.js';
import {
  InterestConventionEnum,
  LoanStatusEnum,
  LoanTypeEnum,
  PaymentMethodEnum,
  PrepaymentEffectEnum,
  RateTypeEnum,
  RepaymentMethodEnum,
} from './lending.enums.js';
import type { LoanKind, LoanState, RateKind } from './loan.entity.js';
import type { InterestConvention, PrepaymentEffect } from '../servicing/index.js';
import { REPAYMENTS_FIRST } from './repayment-page.js';

@ObjectType('Repayment', { implements: Node, description: 'Money that came in for a loan.' })
export class RepaymentType extends Node {
  @Field(() => Won, {
    description: 'Amount that came in, in won: the sum of principal, interest, default interest and what is held.',
  })
  amountWon!: number;

  @Field(() => Won, { description: 'The part that reduced the balance, in won.' })
  principalWon!: number;

  @Field(() => Won, { description: 'The part that paid interest, in won.' })
  interestWon!: number;

  @Field(() => Won, { description: 'The part that paid default interest, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description:
      'The part held for an instalment that was not due yet, in won; negative when money held before was used.',
  })
  heldWon!: number;

  @Field(() => PrepaymentEffectEnum, {
    nullable: true,
    description: 'How money beyond what was due was to be used; null for what the contract says.',
  })
  effect!: PrepaymentEffect | null;

  @Field(() => Won, { description: 'Principal left after it, in won.' })
  balanceAfterWon!: number;

  @Field(() => CalendarDate, { description: 'The day the money came in.' })
  paidOn!: string;

  @Field(() => PaymentMethodEnum, { description: 'How it came in.' })
  method!: PaymentMethod;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was reversed as wrong; null when it stands. Later repayments are posted again automatically.',
  })
  reversedAt!: Date | null;
}

export const RepaymentConnection = connectionType(RepaymentType, 'Repayment');

@ArgsType()
export class RepaymentsArgs extends CursorArgs {
  @Field(() => Int, { defaultValue: REPAYMENTS_FIRST, description: 'How many items, 1 to 100.' })
  override first!: number;
}

@ObjectType('Loan', { implements: Node, description: 'A loan with its running balance.' })
export class LoanType extends Node {
  @Field(() => String, { description: 'The institution’s number for it, unique there regardless of case.' })
  loanNumber!: string;

  @Field(() => LoanTypeEnum, { description: 'What it is for, or what secures it.' })
  loanType!: LoanKind;

  @Field(() => RepaymentMethodEnum, { description: 'How it is repaid.' })
  repaymentMethod!: RepaymentMethod;

  @Field(() => RateTypeEnum, { description: 'How its rate may change.' })
  rateType!: RateKind;

  @Field(() => LoanStatusEnum, { description: 'Its state.' })
  status!: LoanState;

  @Field(() => Won, { description: 'Amount lent, or applied for, in won.' })
  principalWon!: number;

  @Field(() => Won, { description: 'Principal still owed, in won; 0 before it is paid out.' })
  balanceWon!: number;

  @Field(() => Decimal, { description: 'Interest rate in percent a year, with four decimals.' })
  annualRatePercent!: string;

  @Field(() => Int, { description: 'How long it runs, in months.' })
  termMonths!: number;

  @Field(() => Int, { description: 'Months at the start that pay interest only (거치기간), included in the term.' })
  graceMonths!: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Agreed fee for paying early, in percent of the amount paid early, with four decimals; it falls day by day. Null when the books do not hold it.',
  })
  prepaymentFeePercent!: string | null;

  @Field(() => Won, {
    description: 'The payment of an ordinary month, after any grace, in won; for a bullet loan its interest.',
  })
  monthlyPaymentWon!: number;

  @Field(() => InterestConventionEnum, { description: 'How its interest is counted.' })
  interestConvention!: InterestConvention;

  @Field(() => Int, {
    nullable: true,
    description: 'Day of the month on which instalments fall due; null for that of `disbursedOn`.',
  })
  dueDay!: number | null;

  @Field(() => PrepaymentEffectEnum, { description: 'What an early payment does unless the payment says otherwise.' })
  prepaymentEffect!: PrepaymentEffect;

  @Field(() => CalendarDate, { description: 'When it was applied for.' })
  appliedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was approved; null before.' })
  approvedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was paid out; null before.' })
  disbursedOn!: string | null;

  @Field(() => CalendarDate, { description: 'When the last instalment falls due.' })
  maturesOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day up to which interest is paid; null before it is paid out.',
  })
  interestPaidTo!: string | null;

  @Field(() => Won, {
    description: 'Interest of instalments that are due and not paid, in won, as assessed every night at 00:30.',
  })
  unpaidInterestWon!: number;

  @Field(() => Int, {
    description:
      'Days since the last day on which the oldest unpaid instalment could be paid on time, as assessed every night at 00:30; 0 when none is overdue.',
  })
  overdueDays!: number;

  @Field(() => Won, { description: 'Unpaid part of overdue instalments, in won.' })
  overdueWon!: number;

  @Field(() => Int, { description: 'Increases with each change.' })
  version!: number;
}

export const LoanConnection = connectionType(LoanType, 'Loan', { counted: true });
export const CustomerLoanConnection = connectionType(LoanType, 'CustomerLoan');

@InputType('LoanFilterInput', { description: 'Which loans to list. A field left out does not narrow the list.' })
export class LoanFilterInput {
  @Field(() => LoanStatusEnum, { nullable: true, description: 'Only loans in this state.' })
  status?: LoanState | null;

  @Field(() => LoanTypeEnum, { nullable: true, description: 'Only loans of this type.' })
  loanType?: LoanKind | null;
}

@ArgsType()
export class LoansArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Finds the loan of exactly this number in any case, and loans of customers whose name contains this or, with one or two letters, begins with it; with an @, those of the customer of exactly this e-mail address. At most 100 letters.',
  })
  search?: string | null;

  @Field(() => LoanFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: LoanFilterInput | null;
}
