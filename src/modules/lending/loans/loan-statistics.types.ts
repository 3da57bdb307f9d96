import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Won } from '../../../platform/graphql/index.js';
import { LoanStatusEnum, LoanTypeEnum } from './lending.enums.js';
import type { LoanKind, LoanState } from './loan.entity.js';

@ObjectType('LoanStatusCount', { description: 'Loans in one state.' })
class LoanStatusCount {
  @Field(() => LoanStatusEnum, { description: 'Their state.' })
  status!: LoanState;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Won, { description: 'Principal still owed on them, in won.' })
  balanceWon!: number;
}

@ObjectType('LoanTypeCount', { description: 'Loans of one type.' })
class LoanTypeCount {
  @Field(() => LoanTypeEnum, { description: 'Their type.' })
  loanType!: LoanKind;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;

  @Field(() => Won, { description: 'Principal still owed on them, in won.' })
  balanceWon!: number;
}

@ObjectType('LoanStatistics', {
  description: 'Figures of an institution. Sums are exact; all figures are as of `asOf`.',
})
export class LoanStatisticsType {
  @Field(() => DateTime, { description: 'When the figures were computed: at most five seconds ago.' })
  asOf!: string;

  @Field(() => Int, { description: 'How many customers the institution has, with loans or without.' })
  customerCount!: number;

  @Field(() => Int, { description: 'How many loans there are, in every state.' })
  loanCount!: number;

  @Field(() => Int, { description: 'How many loans are paid out and not repaid: ACTIVE or DELINQUENT.' })
  openLoanCount!: number;

  @Field(() => Int, { description: 'How many loans have a payment overdue.' })
  overdueLoanCount!: number;

  @Field(() => Won, { description: 'Principal of all loans, in won.' })
  totalPrincipalWon!: number;

  @Field(() => Won, { description: 'Principal still owed on all loans, in won.' })
  totalBalanceWon!: number;

  @Field(() => Won, { description: 'Overdue instalments on all loans, in won.' })
  totalOverdueWon!: number;

  @Field(() => Won, { nullable: true, description: 'Mean principal, rounded half up to the won; null without loans.' })
  averagePrincipalWon!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Mean rate in percent a year, each loan counting once.' })
  averageRatePercent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Mean rate in percent a year, each won of balance counting once; null when nothing is owed.',
  })
  balanceWeightedRatePercent!: string | null;

  @Field(() => [LoanStatusCount], { description: 'The loans by state; states without loans are left out.' })
  @Extensions({ listSize: 6 })
  byStatus!: LoanStatusCount[];

  @Field(() => [LoanTypeCount], { description: 'The loans by type; types without loans are left out.' })
  @Extensions({ listSize: 7 })
  byType!: LoanTypeCount[];
}
