import { ArrayMaxSize, IsInt, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ArgsType, Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  DateTime,
  CalendarDate,
  connectionType,
  Decimal,
  PageArgs,
  Won,
  type Connection,
} from '../../../../platform/graphql/index.js';
import { LoanTypeEnum, LoanType, type LoanRow, type LoanKind } from '../../loans/index.js';
import { MAX_PRINCIPAL_WON, RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { RefinanceProductType, type ProductRow } from '../../refinance/index.js';
import type { RetentionReasonCode } from './retention-candidate.js';
import { RetentionReasonEnum, ScorePartEnum } from './retention.enums.js';
import type { ScorePart } from './retention-score.js';

/** As many as there are types of loans. */
const MAX_TYPES = 7;

@ObjectType('RetentionMarketRate', { description: 'What loans of a type and amount cost elsewhere.' })
export class MarketRateType {
  @Field(() => LoanTypeEnum, { description: 'Loans of this type.' })
  loanType!: LoanKind;

  @Field(() => Won, { nullable: true, description: 'For balances above this, in won; null for all up to `upToWon`.' })
  aboveWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'For balances up to this, in won; null for all above `aboveWon`.' })
  upToWon!: number | null;

  @Field(() => Decimal, { description: 'In percent a year, with four decimals.' })
  annualRatePercent!: string;

  @Field(() => RefinanceProductType, {
    nullable: true,
    description: 'The product whose lowest rate it is; null for a published average.',
  })
  product!: ProductRow | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the average was published; null for a product.' })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it; null for a product.' })
  source!: string | null;
}

@ObjectType('RetentionScoredPart', { description: 'A part of a score, in won, and its weight.' })
class ScoredPartType {
  @Field(() => ScorePartEnum, { description: 'The part.' })
  part!: ScorePart;

  @Field(() => Int, { description: '1 or -1: the factor of the amount in the sum.' })
  weight!: number;

  @Field(() => Won, { nullable: true, description: 'In won; null when it is not known.' })
  amountWon!: number | null;
}

@ObjectType('RetentionReason', { description: 'Why a customer may leave, or stay, in figures.' })
class RetentionReasonType {
  @Field(() => RetentionReasonEnum, { description: 'The reason; its description says which figures it has.' })
  code!: RetentionReasonCode;

  @Field(() => Won, { nullable: true, description: 'An amount in won.' })
  amountWon!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Percentage points, with four decimals.' })
  percent!: string | null;

  @Field(() => Int, { nullable: true, description: 'Months, or instalments.' })
  months!: number | null;

  @Field(() => Int, { nullable: true, description: 'Days.' })
  days!: number | null;

  @Field(() => Int, { nullable: true, description: 'Repayments that came in.' })
  repayments!: number | null;
}

@ObjectType('RetentionCandidate', {
  description:
    'A loan without arrears whose customer would save by leaving. Amounts come from closed formulas; `refinanceCompare` computes them from schedules, to the won.',
})
export class RetentionCandidateType {
  @Field(() => Int, { description: 'Its place in the whole order, from 1.' })
  rank!: number;

  @Field(() => LoanType, { description: 'The loan.' })
  loan!: LoanRow;

  @Field(() => Won, {
    nullable: true,
    description:
      'The score: what the customer would save over the rest of the loan, net of fee and stamp duty, in won. Null when one of them is not known; such loans come last.',
  })
  savingWon!: number | null;

  @Field(() => [ScoredPartType], { description: 'The parts whose weighted sum is the score.' })
  @Extensions({ listSize: 4 })
  parts!: readonly ScoredPartType[];

  @Field(() => MarketRateType, {
    description:
      'The rate it is compared with: that of the cheapest product that the customer could really get, or a published one.',
  })
  market!: MarketRateType;

  @Field(() => Decimal, { description: 'How many points its rate is above that, with four decimals.' })
  rateGapPercent!: string;

  @Field(() => Int, { description: 'Months left.' })
  remainingMonths!: number;

  @Field(() => CalendarDate, { description: 'The first day on which paying off costs no fee.' })
  feeFreeFrom!: string;

  @Field(() => [RetentionReasonType], { description: 'Why the customer may leave, or stay, for programs.' })
  @Extensions({ listSize: 6 })
  reasons!: readonly RetentionReasonType[];
}

export const RetentionCandidateConnection = connectionType(RetentionCandidateType, 'RetentionCandidate');
const list = RetentionCandidateConnection.prototype;
Field(() => [MarketRateType], { description: 'The rates that loans were compared with, by type and amount.' })(
  list,
  'market',
);
Extensions({ listSize: 20 })(list, 'market');
Field(() => [LoanTypeEnum], {
  description: 'Types asked for that are not in the list: no product and no published rate exists for them.',
})(list, 'unknownTypes');
Field(() => DateTime, { description: 'When the order was found.' })(list, 'rankedAt');
Field(() => String, { description: 'How the list is ordered, in the language of the caller.' })(list, 'rankingText');

/** A page as it goes out. */
export interface RetentionConnection extends Connection<RetentionCandidateType> {
  readonly market: readonly MarketRateType[];
  readonly unknownTypes: readonly LoanKind[];
  readonly rankingText: string;
  readonly rankedAt: Date;
}

@InputType('RetentionMarketRateInput', { description: 'An average rate that somebody has published.' })
class MarketRateInput {
  @Field(() => LoanTypeEnum, { description: 'For loans of this type.' })
  loanType!: LoanKind;

  @Field(() => Decimal, { description: 'In percent a year, 0 to 100 with at most four decimals.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  annualRatePercent!: string;

  @Field(() => CalendarDate, { description: 'When it was published; not in the future.' })
  publishedOn!: string;

  @Field(() => String, { description: 'Who published it, 1 to 200 characters.' })
  @Length(1, 200)
  source!: string;
}

@InputType('RetentionFilterInput', { description: 'Which loans to list. What is left out does not narrow the list.' })
export class RetentionFilterInput {
  @Field(() => [LoanTypeEnum], { nullable: true, description: 'Only loans of these types, at most seven.' })
  @ArrayMaxSize(MAX_TYPES)
  loanTypes?: LoanKind[] | null;

  @Field(() => Won, { nullable: true, description: 'Only loans that save at least this, in won; 1 when left out.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  minSavingWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Only loans with at least this balance, in won.' })
  @Min(0)
  @Max(MAX_PRINCIPAL_WON)
  minBalanceWon?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Only loans whose rate is at least this many points above the market’s.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  minRateGapPercent?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only loans whose prepayment fee ends within this many days, 0 to 1,095; 0 for those without a fee.',
  })
  @IsInt()
  @Min(0)
  @Max(1_095)
  feeEndsWithinDays?: number | null;

  @Field(() => [MarketRateInput], {
    nullable: true,
    description: 'Published averages to compare loans with instead of products, one a type, at most seven.',
  })
  @ArrayMaxSize(MAX_TYPES)
  @ValidateNested()
  marketRates?: MarketRateInput[] | null;
}

@ArgsType()
export class RetentionArgs extends PageArgs {
  @Field(() => RetentionFilterInput, { nullable: true, description: 'Narrows the list.' })
  @ValidateNested()
  filter?: RetentionFilterInput | null;
}
