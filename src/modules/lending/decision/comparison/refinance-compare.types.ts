import { IsInt, Matches, Max, Min } from 'class-validator';
import { ArgsType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import { MAX_PRINCIPAL_WON, RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import { LoanType, type LoanRow } from '../../loans/index.js';
import { LenderClassEnum, RegionEnum, type LenderClass, type Region } from '../../limit/index.js';
import { RejectionReasonEnum, type Criterion } from '../../refinance/index.js';
import { MirrorUnknownEnum, NoLeaveProbabilityEnum, NoTurningRateEnum, ProductRateEnum } from '../decision.enums.js';
import type { MirrorUnknown, NoLeaveProbability } from '../alternatives/lender-mirror.js';
import { RankingPolicyType } from '../alternatives/ranking.types.js';
import type { ProductRate } from './switch-offers.js';
import type { NoTurningRate } from '../alternatives/turning-rate.js';
import { AlternativeType } from '../alternatives/alternative.types.js';

/** Fifty years: the longest loan there is. */
const MAX_MONTHS = 600;
export const MAX_PRODUCTS = 20;

@ArgsType()
export class RefinanceCompareArgs {
  @Field(() => ID, { description: 'Id of the loan.' })
  loanId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months to look ahead, 1 to 600; as many as the loan has left when left out.',
  })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  horizonMonths?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of the decision, from today on; today when left out. Instalments up to it are taken as paid.',
  })
  on?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Rate that the lender offers to keep the customer, in percent a year, 0 to 100 with at most four decimals. When left out, staff see the rate that would keep them; customers see none.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  offerRatePercent?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'By how many points the requested rate is lower, at most the rate of the loan. When left out: as many as make staying as cheap as the best way out.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateCutPercent?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Rate at which another lender would lend the balance on the terms that are left, in percent a year.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  otherLenderRatePercent?: string | null;

  @Field(() => ProductRateEnum, { defaultValue: 'LOWEST', description: 'Which rate of products to use.' })
  productRate!: ProductRate;

  @Field(() => Int, {
    defaultValue: 3,
    description: `How many products to show, the best first: 1 to ${MAX_PRODUCTS}.`,
  })
  @IsInt()
  @Min(1)
  @Max(MAX_PRODUCTS)
  switches!: number;

  @Field(() => RegionEnum, {
    nullable: true,
    description: 'Where the home is, for criteria and DSR that depend on it.',
  })
  homeRegion?: Region | null;

  @Field(() => Won, {
    nullable: true,
    description: 'Price of the home, in won, for products that bound the loan by it.',
  })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  homePriceWon?: number | null;

  @Field(() => LenderClassEnum, {
    defaultValue: 'BANK',
    description: 'The class of lenders asked for a new loan, for which DSR is computed.',
  })
  lenderClass!: LenderClass;
}

@ObjectType('RefinanceCriterionFailed', { description: 'How many products do not replace the loan for a reason.' })
class FailedCriterionType {
  @Field(() => RejectionReasonEnum, { description: 'The criterion.' })
  reason!: Criterion;

  @Field(() => Int, { description: 'Products that fail it. One product may fail several.' })
  products!: number;
}

@ObjectType('LenderMirror', {
  description:
    'The lender’s side of a decision over the same horizon, in won. Nothing is discounted, and no probability is assumed.',
})
export class LenderMirrorType {
  @Field(() => Decimal, {
    nullable: true,
    description:
      'The cheapest offer that keeps the customer: the highest rate in steps of 0.01 points at which staying costs no more than the best way out.',
  })
  turningRatePercent!: string | null;

  @Field(() => NoTurningRateEnum, {
    nullable: true,
    description: 'Why there is none; null when there is one, or no way out is known.',
  })
  noTurningRate!: NoTurningRate | null;

  @Field(() => Won, { nullable: true, description: 'What that offer saves the customer, in won; null without one.' })
  incomeForgoneWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'Interest above the cost of money when the loan stays as it is, in won; null without `fundingRatePercent`.',
  })
  marginKeptWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The same with the offer, in won.' })
  marginWithOfferWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'What the lender loses when the customer leaves, in won: the margin of the loan as it is, less the prepayment fee.',
  })
  lossIfLeftWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'What the offer costs the lender, in won: the difference of the two margins.',
  })
  offerCostWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The offer pays when the customer would otherwise leave with more than this probability, in percent: cost divided by loss, rounded up.',
  })
  paysAbovePercent!: string | null;

  @Field(() => NoLeaveProbabilityEnum, {
    nullable: true,
    description: 'Why it does not pay at any; null when it pays at some, or that is not known.',
  })
  neverPays!: NoLeaveProbability | null;

  @Field(() => [MirrorUnknownEnum], { description: 'What is missing for the figures that are null.' })
  unknown!: readonly MirrorUnknown[];
}

@ObjectType('RefinanceComparison', {
  description:
    'The options for a loan, side by side: doing nothing, an offer to stay, a request for a lower rate, and other loans.',
})
export class RefinanceComparisonType {
  @Field(() => LoanType, { description: 'The loan.' })
  loan!: LoanRow;

  @Field(() => CalendarDate, { description: 'The day of the decision.' })
  on!: string;

  @Field(() => Int, { description: 'Months looked ahead.' })
  horizonMonths!: number;

  @Field(() => Won, { description: 'What is owed on the day, in won: the amount of a replacement loan.' })
  balanceWon!: number;

  @Field(() => Int, { description: 'Months left on the loan.' })
  remainingMonths!: number;

  @Field(() => Won, { description: 'The current regular monthly payment, in won.' })
  monthlyPaymentWon!: number;

  @Field(() => [AlternativeType], {
    description: 'Every way, the best first by `rankingPolicy`; each kind appears at least once.',
  })
  @Extensions({ listSize: 3 + MAX_PRODUCTS })
  ways!: readonly AlternativeType[];

  @Field(() => Int, { description: 'Products on offer that were compared with the loan.' })
  productsOffered!: number;

  @Field(() => [FailedCriterionType], { description: 'Why products were left out.' })
  @Extensions({ listSize: 10 })
  failedCriteria!: readonly FailedCriterionType[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the table of stamp duty is from; null when none of the day is known.',
  })
  stampDutySource!: string | null;

  @Field(() => RankingPolicyType, { description: 'How the ways are ordered.' })
  rankingPolicy!: RankingPolicyType;
}

@ArgsType()
export class MirrorArgs {
  @Field(() => Decimal, {
    nullable: true,
    description:
      'What the money costs the lender, in percent a year, 0 to 100 with at most four decimals. Left out: margins are not known.',
  })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  fundingRatePercent?: string | null;
}
