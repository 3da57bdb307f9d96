import { IsInt, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../terms/index.js';
import { RepaymentMethodEnum } from '../loans/index.js';
import { MAX_PRINCIPAL_WON, RATE_IN_PERCENT, PERCENT_MESSAGE } from '../registration/index.js';
import { MAX_MONTHS } from './schedule-terms.js';

@InputType('LoanScheduleInput', { description: 'Terms to compute a schedule for.' })
export class LoanScheduleInput {
  @Field(() => Won, { description: 'Principal in won, 1 to 10 trillion.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  principalWon!: number;

  @Field(() => Decimal, { description: 'Interest rate in percent a year, 0 to 100 with at most four decimals.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  annualRatePercent!: string;

  @Field(() => Int, { description: 'How long it runs, in months, 1 to 600, including grace.' })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  termMonths!: number;

  @Field(() => RepaymentMethodEnum, { description: 'How it is repaid.' })
  repaymentMethod!: RepaymentMethod;

  @Field(() => Int, {
    nullable: true,
    description: 'Months at the start that pay interest only (거치기간), fewer than `termMonths`; none when left out.',
  })
  @IsInt()
  @Min(0)
  @Max(MAX_MONTHS - 1)
  graceMonths?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the first instalment falls due; left out, instalments have no dates.',
  })
  firstDueOn?: string | null;
}

@ObjectType('LoanSchedule', {
  description:
    'A schedule with its totals. Interest rounds down to the won each month; the last instalment takes the rounding remainder.',
})
export class LoanScheduleType {
  @Field(() => Won, { description: 'The first payment after grace, in won; for a bullet loan its interest.' })
  monthlyPaymentWon!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The level payment to the hundredth of a won, before rounding; null for other methods.',
  })
  exactMonthlyPayment!: string | null;

  @Field(() => Won, { description: 'Interest of all instalments, in won.' })
  totalInterestWon!: number;

  @Field(() => Won, { description: 'All payments: the principal and all interest, in won.' })
  totalPaymentWon!: number;

  @Field(() => CalendarDate, { nullable: true, description: 'When the last falls due; null without a first day.' })
  lastDueOn!: string | null;
}

@ArgsType()
export class InstalmentsArgs {
  @Field(() => Int, {
    defaultValue: MAX_MONTHS,
    description: 'How many, from the first on: 1 to 600. Each costs a point.',
  })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  first!: number;
}
