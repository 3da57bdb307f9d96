import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTime, Decimal, Node, PageArgs, Won } from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum, type LoanKind, type RateKind } from '../../loans/index.js';
import { RegionEnum } from '../../limit/index.js';
import type { HomeRegion } from '../eligibility/eligibility.js';
import type { ProductOrder } from './product-list.js';
import { ProductOrderEnum } from '../refinance.enums.js';

@ObjectType('RefinanceEligibility', { description: 'What a product asks of applicants. Null sets no bound.' })
class RefinanceEligibilityType {
  @Field(() => [LoanTypeEnum], { description: 'Types of loans it may replace, at most seven.' })
  fromLoanTypes!: readonly LoanKind[];

  @Field(() => Int, { nullable: true, description: 'The lowest credit score, 1 to 1,000.' })
  minCreditScore!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest credit score, set by products for people with low scores.',
  })
  maxCreditScore!: number | null;

  @Field(() => Won, { nullable: true, description: 'The lowest yearly income, in won.' })
  minAnnualIncomeWon!: number | null;

  @Field(() => [RegionEnum], { nullable: true, description: 'Where the home may be; anywhere when null.' })
  homeRegions!: readonly HomeRegion[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The highest yearly debt service, at contract rates and without stress, in percent of income.',
  })
  maxDsrPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest amount in percent of the price of the home.' })
  maxLtvPercent!: string | null;
}

@ObjectType('RefinanceProduct', {
  implements: Node,
  description: 'A loan that an institution offers in place of another.',
})
export class RefinanceProductType extends Node {
  @Field(() => String, { description: 'Its code, unique in the institution.' })
  code!: string;

  @Field(() => String, { description: 'Its name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => LoanTypeEnum, { description: 'The type of the new loan.' })
  loanType!: LoanKind;

  @Field(() => RateTypeEnum, { description: 'How the rate of the new loan may change.' })
  rateType!: RateKind;

  @Field(() => Decimal, { description: 'The lowest rate, in percent a year with four decimals.' })
  rateMinPercent!: string;

  @Field(() => Decimal, { description: 'The highest rate, in percent a year with four decimals.' })
  rateMaxPercent!: string;

  @Field(() => Won, { description: 'The least it lends, in won.' })
  amountMinWon!: number;

  @Field(() => Won, { description: 'The most it lends, in won.' })
  amountMaxWon!: number;

  @Field(() => Int, { description: 'The shortest term, in months.' })
  termMinMonths!: number;

  @Field(() => Int, { description: 'The longest term, in months.' })
  termMaxMonths!: number;

  @Field(() => [RepaymentMethodEnum], { description: 'How it may be repaid, at most three ways.' })
  repaymentMethods!: readonly RepaymentMethod[];

  @Field(() => Decimal, {
    description: 'Fee for paying the new loan back early, in percent of what is paid early; it shrinks day by day.',
  })
  prepaymentFeePercent!: string;

  @Field(() => RefinanceEligibilityType, { description: 'What it asks of applicants.' })
  eligibility!: RefinanceEligibilityType;

  @Field(() => Boolean, { description: 'Whether it is offered.' })
  active!: boolean;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;
}

export const RefinanceProductConnection = connectionType(RefinanceProductType, 'RefinanceProduct', { counted: true });

@InputType('RefinanceProductFilterInput', {
  description: 'Which products to list. What is left out does not narrow the list.',
})
export class RefinanceProductFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those offered, or only those no longer. For staff.' })
  active?: boolean | null;

  @Field(() => LoanTypeEnum, { nullable: true, description: 'Only products whose loan is of this type.' })
  loanType?: LoanKind | null;

  @Field(() => LoanTypeEnum, { nullable: true, description: 'Only products that may replace a loan of this type.' })
  fromLoanType?: LoanKind | null;

  @Field(() => Won, { nullable: true, description: 'Only products that lend this much, in won.' })
  amountWon?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only products that run this many months.' })
  termMonths?: number | null;
}

@ArgsType()
export class RefinanceProductsArgs extends PageArgs {
  @Field(() => RefinanceProductFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: RefinanceProductFilterInput | null;

  @Field(() => ProductOrderEnum, { defaultValue: 'NEWEST', description: 'How it is ordered.' })
  order!: ProductOrder;
}
