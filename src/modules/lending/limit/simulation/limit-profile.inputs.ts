import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum, type LoanKind, type RateKind } from '../../loans/index.js';
import { LenderClassEnum, RegionEnum, WantedLoanTypeEnum } from './limit.enums.js';
import type { LenderClass, Region, WantedKind } from '../engine/limit-profile.js';

export const MAX_WON = 1_000_000_000_000;
export const MAX_DEBTS = 50;
const RATE = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;
const RATE_MESSAGE = { message: '$property must be between 0 and 100 with at most four decimals' };

@InputType('LoanLimitDebtInput', { description: 'An existing loan.' })
export class LimitDebtInput {
  @Field(() => LoanTypeEnum, { description: 'What it is for, or secured by.' })
  loanType!: LoanKind;

  @Field(() => Won, { description: 'What is still owed, in won, 0 to a trillion.' })
  @Min(0)
  @Max(MAX_WON)
  balanceWon!: number;

  @Field(() => Won, {
    nullable: true,
    description: 'For an overdraft: the agreed limit, in won, which counts in full. Not given for other loans.',
  })
  @Min(0)
  @Max(MAX_WON)
  agreedLimitWon?: number | null;

  @Field(() => Decimal, { description: 'Contract rate in percent a year, 0 to 100 with at most four decimals.' })
  @Matches(RATE, RATE_MESSAGE)
  annualRatePercent!: string;

  @Field(() => Int, { description: 'Months until it ends, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  remainingMonths!: number;

  @Field(() => RepaymentMethodEnum, {
    nullable: true,
    description: 'How it is repaid; when left out, BULLET for a jeonse loan, EQUAL_PAYMENT for others.',
  })
  repaymentMethod?: RepaymentMethod | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'The monthly payment, in won, for loans that count with their actual payments. Computed when left out.',
  })
  @Min(0)
  @Max(MAX_WON)
  monthlyPaymentWon?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When its money went out. Jeonse loans count only from a certain day on.',
  })
  startedOn?: string | null;
}

@InputType('LoanLimitLoanInput', { description: 'The loan to compute the limit of.' })
export class LimitLoanInput {
  @Field(() => WantedLoanTypeEnum, { description: 'What it is for, or secured by.' })
  loanType!: WantedKind;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Rate offered in percent a year, without stress. When left out, it comes from the table of rates by score.',
  })
  @Matches(RATE, RATE_MESSAGE)
  annualRatePercent?: string | null;

  @Field(() => Int, { description: 'Term in months, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths!: number;

  @Field(() => RepaymentMethodEnum, {
    nullable: true,
    description: 'How it is to be repaid; when left out, BULLET for a jeonse loan, EQUAL_PAYMENT for others.',
  })
  repaymentMethod?: RepaymentMethod | null;

  @Field(() => RateTypeEnum, { nullable: true, description: 'How its rate may change; VARIABLE when left out.' })
  rateType?: RateKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For MIXED, months fixed at first; for PERIODIC, months between resets: 1 to the term. Else left out.',
  })
  @IsInt()
  @Min(1)
  @Max(600)
  fixedMonths?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a policy or hardship loan; false when left out.',
  })
  policyLoan?: boolean | null;

  @Field(() => Won, { nullable: true, description: 'The most its product lends, in won; left out when there is none.' })
  @Min(0)
  @Max(MAX_WON)
  productCapWon?: number | null;
}

@InputType('LoanLimitProfileInput', { description: 'Who asks for a loan, and for which.' })
export class LimitProfileInput {
  @Field(() => Won, {
    nullable: true,
    description: 'Yearly income before tax, in won. May be left out for a customer whose income is on record.',
  })
  @Min(0)
  @Max(MAX_WON)
  yearlyIncomeWon?: number | null;

  @Field(() => [LimitDebtInput], {
    nullable: true,
    description: `Loans there are already, at most ${MAX_DEBTS}, beside those that are on record.`,
  })
  @ArrayMaxSize(MAX_DEBTS)
  @ValidateNested({ each: true })
  debts?: LimitDebtInput[] | null;

  @Field(() => LimitLoanInput, { description: 'The loan asked for.' })
  @ValidateNested()
  loan!: LimitLoanInput;

  @Field(() => RegionEnum, { description: 'Where the home is, that of the borrower when none is bought.' })
  region!: Region;

  @Field(() => Int, {
    nullable: true,
    description:
      'Homes the household keeps, 0 to 100, 0 when left out; one to be sold as a condition of the loan is not counted.',
  })
  @IsInt()
  @Min(0)
  @Max(100)
  homeCount?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the household buys its first home ever (생애최초); false when left out.',
  })
  firstHome?: boolean | null;

  @Field(() => Won, { nullable: true, description: 'Price of the home bought, in won.' })
  @Min(0)
  @Max(MAX_WON)
  priceWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'Prior claims on the home, in won; none when left out.',
  })
  @Min(0)
  @Max(MAX_WON)
  liensWon?: number | null;

  @Field(() => Int, { nullable: true, description: 'Credit score, 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  creditScore?: number | null;

  @Field(() => LenderClassEnum, { nullable: true, description: 'Class of the lender asked; BANK when left out.' })
  lenderClass?: LenderClass | null;
}
