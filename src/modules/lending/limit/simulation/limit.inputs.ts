import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { RateTypeEnum, type RateKind } from '../../loans/index.js';
import { PolicyProfileEnum } from './limit.enums.js';
import type { PolicyProfile } from '../engine/limit-profile.js';
import { MAX_WON, MAX_DEBTS, LimitProfileInput } from './limit-profile.inputs.js';

/** A trillion won: more than any household has, owes or earns. */
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
