import { ArrayMaxSize, IsInt, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { RateTypeEnum, type RateKind } from '../../loans/index.js';
import { RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { LimitSubjectInput } from '../simulation/limit.inputs.js';
import { MAX_DEBTS } from '../simulation/limit-profile.inputs.js';

/** A trillion won: more than any household has. */
export const MAX_WON = 1_000_000_000_000;
/** Rules are announced months ahead, not years. */
export const MAX_MONTHS_AHEAD = 24;
const MAX_TERMS = 8;
const MAX_RATES = 3;

@InputType('LoanLimitRepayableInput', {
  description: 'A debt that may be repaid early: one of `debt` and `loanId` says which.',
})
class LimitRepayableInput {
  @Field(() => Int, { nullable: true, description: 'Index of the debt in `profile.debts`, from 0.' })
  @IsInt()
  @Min(0)
  debt?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of a loan on record.' })
  loanId?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Fee for that in percent of what is repaid, 0 to 100. When left out, it is unknown and not counted.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  feePercent?: string | null;
}

/** Whose limit it is, and what is available to raise it. */
@InputType({ description: 'Whose limit it is, and what is available to raise it.' })
export abstract class LimitMeansInput extends LimitSubjectInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The first day; today when left out.' })
  on?: string | null;

  @Field(() => Won, {
    nullable: true,
    description: 'Money available at once, in won, 0 to a trillion; 0 when left out.',
  })
  @Min(0)
  @Max(MAX_WON)
  cashWon?: number | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'Monthly saving, in won, 0 to a trillion. When left out, the median of the last six months of the customer named, where at least three are known.',
  })
  @Min(0)
  @Max(MAX_WON)
  savingPerMonthWon?: number | null;

  @Field(() => [LimitRepayableInput], {
    nullable: true,
    description: `Debts that may be repaid early, each once, at most ${MAX_DEBTS}; all when left out, no fee being known.`,
  })
  @ArrayMaxSize(MAX_DEBTS)
  @ValidateNested({ each: true })
  repayable?: LimitRepayableInput[] | null;
}

@InputType('LoanLimitRateOptionInput', { description: 'A rate on offer besides that of the loan.' })
class LimitRateOptionInput {
  @Field(() => RateTypeEnum, { description: 'How it may change.' })
  rateType!: RateKind;

  @Field(() => Int, { nullable: true, description: 'As in the loan: for MIXED and PERIODIC only.' })
  @IsInt()
  @Min(1)
  @Max(600)
  fixedMonths?: number | null;

  @Field(() => Decimal, { description: 'The rate in percent a year, without stress, 0 to 100.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  annualRatePercent!: string;
}

@InputType('LoanLimitGoalInput', { description: 'How much somebody wants to borrow, and what may be done for it.' })
export class LoanLimitGoalInput extends LimitMeansInput {
  @Field(() => Won, {
    description: 'The amount to borrow, in won, 10,000 to a trillion; rounded up to the next 10,000.',
  })
  @Min(10_000)
  @Max(MAX_WON)
  targetWon!: number;

  @Field(() => [Int], {
    nullable: true,
    description: `Terms in months that would do beside that of the loan, at most ${MAX_TERMS}. Left out: for mortgages every whole five years more, up to thirty; none for other loans.`,
  })
  @ArrayMaxSize(MAX_TERMS)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(600, { each: true })
  terms?: number[] | null;

  @Field(() => [LimitRateOptionInput], {
    nullable: true,
    description: `Rates on offer beside that of the loan, at most ${MAX_RATES}. Others are not guessed.`,
  })
  @ArrayMaxSize(MAX_RATES)
  @ValidateNested({ each: true })
  rates?: LimitRateOptionInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many months it may take, 0 to ${MAX_MONTHS_AHEAD}; 12 when left out. No matter when saving is not known.`,
  })
  @IsInt()
  @Min(0)
  @Max(MAX_MONTHS_AHEAD)
  withinMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Over how many months extra and saved interest counts, from the day the loan is taken: 1 to 600; 12 when left out.',
  })
  @IsInt()
  @Min(1)
  @Max(600)
  horizonMonths?: number | null;
}
