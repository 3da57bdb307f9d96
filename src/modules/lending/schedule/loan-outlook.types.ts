import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../platform/graphql/index.js';
import type { DefaultInterestBasis } from './default-interest.js';
import type { DelinquencyBucket } from './delinquency.js';
import type { FeeBasis } from './prepayment-fee.js';
import { DefaultInterestBasisEnum, DelinquencyBucketEnum, FeeBasisEnum } from './schedule.enums.js';

@ObjectType('PrepaymentFee', {
  description:
    'The cost of paying principal early: principal × rate × days left ÷ days of the period. The period is 1,095 days from the payout, or the whole term of a shorter loan.',
})
export class PrepaymentFeeType {
  @Field(() => Won, { nullable: true, description: 'The fee, rounded down to the won; null with RATE_UNKNOWN.' })
  amountWon!: number | null;

  @Field(() => FeeBasisEnum, { description: 'Why the fee is this amount.' })
  basis!: FeeBasis;

  @Field(() => Int, { description: 'Days left in the period.' })
  remainingDays!: number;

  @Field(() => Int, { description: 'Days in the period: 1,095, or the term of a shorter loan.' })
  periodDays!: number;

  @Field(() => CalendarDate, { description: 'The first day on which nothing is charged.' })
  freeFrom!: string;
}

@ObjectType('LoanPayoff', {
  description:
    'What pays a loan off on a day, if nothing else is paid before. Interest since the last instalment is counted by the day.',
})
export class LoanPayoffType {
  @Field(() => CalendarDate, { description: 'The day of the quote.' })
  on!: string;

  @Field(() => Won, { description: 'Principal still owed, including what is due, in won.' })
  balanceWon!: number;

  @Field(() => Won, { description: 'Interest of instalments that are due and not paid, in won.' })
  unpaidInterestWon!: number;

  @Field(() => Won, { description: 'Interest since the last instalment fell due, to that day, in won.' })
  accruedInterestWon!: number;

  @Field(() => Won, { description: 'Default interest on what is overdue on that day, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description: 'Money held for an instalment that is not due yet, in won; it counts towards the total.',
  })
  heldWon!: number;

  @Field(() => Won, { description: 'What each further day adds, in won.' })
  perDiemWon!: number;

  @Field(() => PrepaymentFeeType, { description: 'The fee for paying early; there is none on what is due.' })
  fee!: PrepaymentFeeType;

  @Field(() => Won, { description: 'Balance and interest, less what is held, in won.' })
  totalWithoutFeeWon!: number;

  @Field(() => Won, {
    description:
      'What `loanRepay` takes to close the loan on that day, in won, and the most that it takes: balance and interest. The fee is not included; the institution collects it separately.',
  })
  payableWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'Total cost of paying the loan off, in won: `payableWon` and the fee; null when the fee is not known.',
  })
  totalWon!: number | null;
}

@ObjectType('LoanStanding', {
  description: 'How far a loan is ahead of or behind its agreed schedule today, at the current rate.',
})
export class LoanStandingType {
  @Field(() => Int, { description: 'Instalments that have fallen due.' })
  instalmentsDue!: number;

  @Field(() => Won, { description: 'Principal that would be left had each of them been paid, in won.' })
  scheduledBalanceWon!: number;

  @Field(() => Won, { description: 'How much less than that is owed, in won; negative when more is owed.' })
  aheadWon!: number;

  @Field(() => Int, { description: 'Whole instalments of principal that this makes; negative when behind.' })
  aheadInstalments!: number;

  @Field(() => Won, { description: 'What is due and not paid, in won, without default interest.' })
  dueWon!: number;

  @Field(() => Won, {
    description: 'Money held for an instalment that is not due yet, in won; it is applied on the due day.',
  })
  heldWon!: number;
}

@ObjectType('LoanDelinquency', {
  description: 'Arrears as the books have them today, and their cost by law.',
})
export class LoanDelinquencyType {
  @Field(() => DelinquencyBucketEnum, { description: 'How long the oldest unpaid instalment has been overdue.' })
  bucket!: DelinquencyBucket;

  @Field(() => Int, { description: 'The same in days; 0 when nothing is overdue.' })
  overdueDays!: number;

  @Field(() => Won, { description: 'Overdue instalments, in won.' })
  overdueWon!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which the oldest of them could be paid on time; null when none is overdue.',
  })
  overdueSince!: string | null;

  @Field(() => Decimal, {
    description:
      'The highest rate on what is overdue, in percent a year: the contract’s rate plus 3 points, at most the legal ceiling on the day of the payout.',
  })
  defaultRatePercent!: string;

  @Field(() => Won, { description: 'Interest at that rate on each overdue instalment since that day, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description: 'Interest of one day, in won: that rate on what is overdue, the contract’s on the rest.',
  })
  perDiemWon!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'The first day on which the lender may call the whole loan (기한의 이익 상실) by the standard terms of banks; null when nothing is overdue.',
  })
  callableFrom!: string | null;

  @Field(() => DefaultInterestBasisEnum, {
    description:
      'The amount to which that rate would apply once the loan is called; below 50 million won only what is overdue.',
  })
  basisOnceCalled!: DefaultInterestBasis;

  @Field(() => Won, { description: 'Interest of one day once the loan is called, in won.' })
  perDiemOnceCalledWon!: number;
}
