import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../platform/graphql/index.js';
import type { DefaultInterestBasis } from './default-interest.js';
import type { DelinquencyBucket } from './delinquency.js';
import type { FeeBasis } from './prepayment-fee.js';
import { DefaultInterestBasisEnum, DelinquencyBucketEnum, FeeBasisEnum } from './schedule.enums.js';

@ObjectType('PrepaymentFee', {
  description:
    'What paying principal early costs: principal × rate × days left ÷ days of the period. The period is 1,095 days from the first, or the whole term of a shorter loan.',
})
export class PrepaymentFeeType {
  @Field(() => Won, { nullable: true, description: 'The fee, rounded down to the won; null with RATE_UNKNOWN.' })
  amountWon!: number | null;

  @Field(() => FeeBasisEnum, { description: 'Why it is so much.' })
  basis!: FeeBasis;

  @Field(() => Int, { description: 'Days of the period that are left.' })
  remainingDays!: number;

  @Field(() => Int, { description: 'Days of the period: 1,095, or those of a shorter loan.' })
  periodDays!: number;

  @Field(() => CalendarDate, { description: 'The first day on which nothing is charged.' })
  freeFrom!: string;
}

@ObjectType('LoanPayoff', {
  description:
    'What would end a loan on a day, if nothing else were paid before it. Interest since the last instalment runs by the day.',
})
export class LoanPayoffType {
  @Field(() => CalendarDate, { description: 'The day it is for.' })
  on!: string;

  @Field(() => Won, { description: 'Principal still owed, what is due of it included, in won.' })
  balanceWon!: number;

  @Field(() => Won, { description: 'Interest of instalments that are due and not paid, in won.' })
  unpaidInterestWon!: number;

  @Field(() => Won, { description: 'Interest since the last instalment fell due, to that day, in won.' })
  accruedInterestWon!: number;

  @Field(() => Won, { description: 'Interest at the rate on arrears of what is overdue on that day, in won.' })
  defaultInterestWon!: number;

  @Field(() => Won, {
    description: 'What came in for an instalment before its day, in won; it counts towards the total.',
  })
  heldWon!: number;

  @Field(() => Won, { description: 'What each further day adds, in won.' })
  perDiemWon!: number;

  @Field(() => PrepaymentFeeType, { description: 'The fee for paying back early; on what is due there is none.' })
  fee!: PrepaymentFeeType;

  @Field(() => Won, { description: 'Balance and interest, less what is held, in won.' })
  totalWithoutFeeWon!: number;

  @Field(() => Won, {
    description:
      'What `loanRepay` takes to close the loan on that day, in won, and the most that it takes: balance and interest. The fee is no part of it; the institution collects that apart.',
  })
  payableWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'What ending the loan costs in all, in won: `payableWon` and the fee; null when the fee is not known.',
  })
  totalWon!: number | null;
}

@ObjectType('LoanStanding', {
  description: 'Where a loan stands today against what was agreed, at the rate of today.',
})
export class LoanStandingType {
  @Field(() => Int, { description: 'Instalments that have fallen due.' })
  instalmentsDue!: number;

  @Field(() => Won, { description: 'Principal that would be left had each of them been paid, in won.' })
  scheduledBalanceWon!: number;

  @Field(() => Won, { description: 'How much less is owed than that, in won; negative when more is.' })
  aheadWon!: number;

  @Field(() => Int, { description: 'Whole instalments of principal that this makes; negative when behind.' })
  aheadInstalments!: number;

  @Field(() => Won, { description: 'What is due and not paid, in won, without default interest.' })
  dueWon!: number;

  @Field(() => Won, {
    description: 'What came in for an instalment before its day, in won; it is applied on that day.',
  })
  heldWon!: number;
}

@ObjectType('LoanDelinquency', {
  description: 'Arrears as the books have them today, and what they cost by law. ',
})
export class LoanDelinquencyType {
  @Field(() => DelinquencyBucketEnum, { description: 'How long the first unpaid instalment has been overdue.' })
  bucket!: DelinquencyBucket;

  @Field(() => Int, { description: 'The same in days; 0 when nothing is overdue.' })
  overdueDays!: number;

  @Field(() => Won, { description: 'Instalments overdue, in won.' })
  overdueWon!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which the first of them could be paid on time; null when none is.',
  })
  overdueSince!: string | null;

  @Field(() => Decimal, {
    description:
      'The highest rate on what is overdue, in percent a year: that of the contract and 3 points, at most the legal ceiling of the day the money went out.',
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
    description: 'What would bear that rate once the loan is called: below 50 million won only what is overdue.',
  })
  basisOnceCalled!: DefaultInterestBasis;

  @Field(() => Won, { description: 'Interest of one day once the loan is called, in won.' })
  perDiemOnceCalledWon!: number;
}
