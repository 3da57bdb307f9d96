import { IsInt, Max, Min } from 'class-validator';
import { ArgsType, Extensions, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate, Decimal, Won } from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { RepaymentMethodEnum } from '../../loans/index.js';
import { RefinanceProductType, RejectionReasonEnum, type Criterion, type ProductRow } from '../../refinance/index.js';
import { PrepaymentFeeType, type PrepaymentFee } from '../../schedule/index.js';
import { BreakEvenAheadType } from './break-even.types.js';
import {
  RateBasisEnum,
  UnknownReasonEnum,
  AlternativeFigureEnum,
  AlternativeKindEnum,
  AlternativeReasonEnum,
} from '../decision.enums.js';
import type { AlternativeKind } from './ranking.js';
import type { RateBasis, UnknownReason, AlternativeFigure, AlternativeReason } from './alternative.js';

@ObjectType('RefinanceUpfront', { description: 'What is paid on the day itself when another loan replaces it.' })
export class UpfrontType {
  @Field(() => Won, { description: 'Interest of the old loan up to the day, in won; the new one is charged from it.' })
  closingInterestWon!: number;

  @Field(() => PrepaymentFeeType, { description: 'The fee for paying the whole balance off.' })
  prepaymentFee!: PrepaymentFee;

  @Field(() => Won, {
    nullable: true,
    description: 'Stamp duty (인지세) on the new contract, in won; null when no table of the day is known.',
  })
  stampDutyWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The customer’s part of it, in won.' })
  customerStampDutyWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'All of it that the customer pays, in won; null when a part is not known.',
  })
  totalWon!: number | null;
}

@ObjectType('RefinanceDebtService', {
  description:
    'Yearly debt service in percent of income, counting only loans on record here: those of other lenders are not known.',
})
class DebtServiceAfterType {
  @Field(() => Decimal, {
    nullable: true,
    description: 'At contract rates, without stress; null when it is not known.',
  })
  dsrPercent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'As a lender computes it for a new loan, with stress; null for a loan that is not new.',
  })
  stressedDsrPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Points added to the rate for that.' })
  stressPercent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The highest the law lets the lender grant; null when it asks for no DSR, or that is not known.',
  })
  capPercent!: string | null;
}

@ObjectType('RateCutAcceptance', {
  description: 'How often requests for a lower rate were granted, over all lenders. Not a forecast for one request.',
})
export class AcceptanceType {
  @Field(() => Decimal, { description: 'Requests granted, in percent.' })
  percent!: string;

  @Field(() => Int, { description: 'Requests, to the thousand.' })
  requests!: number;

  @Field(() => CalendarDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day.' })
  to!: string | null;

  @Field(() => String, { description: 'Who published it.' })
  source!: string;
}

@ObjectType('RefinanceUnknown', { description: 'A figure that is null, and why.' })
class UnknownType {
  @Field(() => AlternativeFigureEnum, { description: 'The figure.' })
  figure!: AlternativeFigure;

  @Field(() => UnknownReasonEnum, { description: 'Why it is not known.' })
  reason!: UnknownReason;
}

@ObjectType('RefinanceWaySeries', { description: 'The figures of a way after each month: the first item is month 1.' })
export class AlternativeSeriesType {
  @Field(() => [Won], { description: 'All that was paid since the day and on it, in won.' })
  paidWon!: readonly number[];

  @Field(() => [Won], { description: 'What is still owed, in won.' })
  balanceLeftWon!: readonly number[];

  @Field(() => [Won], { description: 'Both together, in won: what the way has cost. Break-even compares this.' })
  costWon!: readonly number[];
}

@ObjectType('RefinanceWay', {
  description: 'One option for a loan, in numbers. Null means not known; `unknown` says why.',
})
export class AlternativeType {
  @Field(() => AlternativeKindEnum, { description: 'What it is.' })
  kind!: AlternativeKind;

  @Field(() => Int, { description: 'Its place in the order of `rankingPolicy`, from 1.' })
  rank!: number;

  @Field(() => Boolean, { description: 'Whether it can be taken, as far as is known.' })
  attainable!: boolean;

  @Field(() => RefinanceProductType, { nullable: true, description: 'The product, of a SWITCH to one.' })
  product!: ProductRow | null;

  @Field(() => [RejectionReasonEnum], { description: 'Criteria of the product that could not be checked.' })
  @Extensions({ listSize: 10 })
  openCriteria!: readonly Criterion[];

  @Field(() => Decimal, { nullable: true, description: 'Rate in percent a year, with four decimals.' })
  annualRatePercent!: string | null;

  @Field(() => RateBasisEnum, { nullable: true, description: 'Where the rate is from.' })
  rateBasis!: RateBasis | null;

  @Field(() => Int, { nullable: true, description: 'How long it runs from the day, in months.' })
  termMonths!: number | null;

  @Field(() => RepaymentMethodEnum, { nullable: true, description: 'How it is repaid.' })
  repaymentMethod!: RepaymentMethod | null;

  @Field(() => Won, {
    nullable: true,
    description: 'The regular monthly payment, in won: the second one, since the first may have interest at two rates.',
  })
  monthlyPaymentWon!: number | null;

  @Field(() => UpfrontType, { nullable: true, description: 'What is paid on the day itself; null where nothing is.' })
  upfront!: UpfrontType | null;

  @Field(() => Won, { nullable: true, description: 'Instalments within the horizon, in won.' })
  paymentsWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'What is still owed at its end, in won.' })
  balanceLeftWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'Net cash over the horizon, in won: what is paid on the day, the instalments, and what is still owed. Nothing is discounted.',
  })
  netCashWon!: number | null;

  @Field(() => Won, {
    nullable: true,
    description: 'How much less that is than doing nothing, in won; negative when it is more.',
  })
  savingWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Interest within the horizon, in won.' })
  horizonInterestWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'Interest from the day until it ends, in won.' })
  totalInterestWon!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The first month after which it has cost less than doing nothing, counting what was paid and what is still owed; it may lie after the horizon.',
  })
  breakEvenMonth!: number | null;

  @Field(() => BreakEvenAheadType, {
    nullable: true,
    description:
      'The same when market rates move as forecast; null where neither rate follows the market, no series of rates can be forecast, or fees are not known.',
  })
  breakEvenAhead!: BreakEvenAheadType | null;

  @Field(() => DebtServiceAfterType, { description: 'Debt service after it.' })
  debtService!: DebtServiceAfterType;

  @Field(() => AcceptanceType, {
    nullable: true,
    description: 'For a RATE_CUT_REQUEST: how often such requests were granted in the last period known.',
  })
  acceptance!: AcceptanceType | null;

  @Field(() => [AlternativeReasonEnum], { description: 'What speaks for or against it, for programs.' })
  @Extensions({ listSize: 15 })
  reasons!: readonly AlternativeReason[];

  @Field(() => [UnknownType], { description: 'Figures that are null, each with a reason.' })
  @Extensions({ listSize: 8 })
  unknown!: readonly UnknownType[];
}

/** Fifty years: the longest loan there is. */
const MAX_MONTHS = 600;

@ArgsType()
export class SeriesArgs {
  @Field(() => Int, { defaultValue: 60, description: 'How many months, from the first on: 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  months!: number;
}
