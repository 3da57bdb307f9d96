import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum, type LoanKind, type RateKind } from '../../loans/index.js';
import { LenderClassEnum, PolicyProfileEnum, RegionEnum, WantedLoanTypeEnum } from './limit.enums.js';
import type { LenderClass, PolicyProfile, Region, WantedKind } from '../engine/limit-profile.js';

/** A trillion won: more than any household has, owes or earns. */
const MAX_WON = 1_000_000_000_000;
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

@InputType('LoanLimitRepaymentInput', {
  description: 'Money put towards a debt: one of `debt` and `loanId` says which.',
})
class LimitRepaymentInput {
  @Field(() => Int, { nullable: true, description: 'Index of the debt in `profile.debts`, from 0.' })
  @IsInt()
  @Min(0)
  debt?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of a loan on record.' })
  loanId?: string | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'How much, in won, at least 1; left out to repay it in full. The limit of an overdraft falls by the same amount.',
  })
  @Min(1)
  @Max(MAX_WON)
  amountWon?: number | null;
}

@InputType('LoanLimitRateTypeInput', { description: 'Another type of rate.' })
class LimitRateTypeInput {
  @Field(() => RateTypeEnum, { description: 'How the rate may change.' })
  rateType!: RateKind;

  @Field(() => Int, { nullable: true, description: 'As in the loan: for MIXED and PERIODIC only.' })
  @IsInt()
  @Min(1)
  @Max(600)
  fixedMonths?: number | null;
}

@InputType('LoanLimitChangesInput', { description: 'Changes to simulate, each alone and all together.' })
export class LimitChangesInput {
  @Field(() => Decimal, {
    nullable: true,
    description: 'Added to yearly income, in percent of it: −100 to 999.9999 with at most four decimals.',
  })
  @Matches(/^(-(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)|\d{1,3}(\.\d{1,4})?)$/, {
    message: '$property must be between -100 and 999.9999 with at most four decimals',
  })
  incomePercent?: string | null;

  @Field(() => [LimitRepaymentInput], {
    nullable: true,
    description: 'Debts repaid, at most 50, each debt once.',
  })
  @ArrayMaxSize(MAX_DEBTS)
  @ValidateNested({ each: true })
  repayments?: LimitRepaymentInput[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Added to the rate offered, in percentage points with at most four decimals; the sum stays in 0 to 100.',
  })
  @Matches(/^-?(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, {
    message: '$property must be between -100 and 100 with at most four decimals',
  })
  ratePoints?: string | null;

  @Field(() => Int, { nullable: true, description: 'Another term, in months, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMonths?: number | null;

  @Field(() => LimitRateTypeInput, { nullable: true, description: 'Another type of rate.' })
  @ValidateNested()
  rateType?: LimitRateTypeInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Another credit score, 1 to 1,000, where the rate is left to the table of rates by score.',
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  creditScore?: number | null;
}

/** What every question about a limit begins with. Its fields are those of the inputs that extend it. */
@InputType({ description: 'Whose limit it is.' })
export abstract class LimitSubjectInput {
  @Field(() => LimitProfileInput, { description: 'Who asks, and for which loan.' })
  @ValidateNested()
  profile!: LimitProfileInput;

  @Field(() => PolicyProfileEnum, {
    nullable: true,
    description: 'What the limit follows; LAW_ONLY when left out.',
  })
  policyProfile?: PolicyProfile | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A customer whose open loans are added to the debts, and whose income and score on record are used where left out. Recorded when staff ask.',
  })
  customerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The same for the customer who asks, without `customerId`.',
  })
  useMyLoans?: boolean | null;
}

@InputType('LoanLimitSimulateInput', { description: 'A limit to simulate.' })
export class LoanLimitSimulateInput extends LimitSubjectInput {
  @Field(() => LimitChangesInput, { nullable: true, description: 'Changes to simulate.' })
  @ValidateNested()
  changes?: LimitChangesInput | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day whose rules are used; today when left out.' })
  on?: string | null;
}
