import { ArrayMaxSize, ArrayMinSize, IsInt, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CodeField,
  Decimal,
  IdempotencyKeyField,
  payloadType,
  ReadVersionField,
  Won,
} from '../../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../../terms/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum, type LoanKind, type RateKind } from '../../loans/index.js';
import { RegionEnum } from '../../limit/index.js';
import { MAX_PRINCIPAL_WON, RATE_IN_PERCENT, PERCENT_MESSAGE } from '../../registration/index.js';
import type { HomeRegion } from '../eligibility/eligibility.js';
import { RefinanceProductType } from './refinance-product.types.js';
import { RefinanceError } from '../refinance.errors.js';

const PERCENT_PATTERN = /^(100(\.0{1,4})?|[1-9]\d?(\.\d{1,4})?)$/;
const SHARE_MESSAGE = { message: '$property must be between 1 and 100 with at most four decimals' };

@InputType('RefinanceEligibilityInput', {
  description: 'What a product asks of applicants. What is left out sets no bound.',
})
export class RefinanceEligibilityInput {
  @Field(() => [LoanTypeEnum], { description: 'Types of loans it may replace, 1 to 7.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  fromLoanTypes!: LoanKind[];

  @Field(() => Int, { nullable: true, description: 'The lowest credit score, 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  minCreditScore?: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest credit score, 1 to 1,000.' })
  @IsInt()
  @Min(1)
  @Max(1_000)
  maxCreditScore?: number | null;

  @Field(() => Won, { nullable: true, description: 'The lowest yearly income, in won, 0 to 10 trillion.' })
  @Min(0)
  @Max(MAX_PRINCIPAL_WON)
  minAnnualIncomeWon?: number | null;

  @Field(() => [RegionEnum], { nullable: true, description: 'Where the home may be, 1 to 4 regions.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  homeRegions?: HomeRegion[] | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest DSR, in percent, 1 to 100.' })
  @Matches(PERCENT_PATTERN, SHARE_MESSAGE)
  maxDsrPercent?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest LTV, in percent, 1 to 100.' })
  @Matches(PERCENT_PATTERN, SHARE_MESSAGE)
  maxLtvPercent?: string | null;
}

@InputType('RefinanceProductCreateInput', { description: 'A product to offer.' })
export class RefinanceProductCreateInput {
  @CodeField()
  code!: string;

  @Field(() => String, { description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn!: string;

  @Field(() => LoanTypeEnum, { description: 'The type of the new loan.' })
  loanType!: LoanKind;

  @Field(() => RateTypeEnum, { description: 'How the rate of the new loan may change.' })
  rateType!: RateKind;

  @Field(() => Decimal, { description: 'The lowest rate, in percent a year, 0 to 100 with at most four decimals.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateMinPercent!: string;

  @Field(() => Decimal, { description: 'The highest rate, not below the lowest.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateMaxPercent!: string;

  @Field(() => Won, { description: 'The least it lends, in won, at least 1.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountMinWon!: number;

  @Field(() => Won, { description: 'The most it lends, in won, not below the least, at most 10 trillion.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountMaxWon!: number;

  @Field(() => Int, { description: 'The shortest term, in months, 1 to 600.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMinMonths!: number;

  @Field(() => Int, { description: 'The longest term, not below the shortest.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMaxMonths!: number;

  @Field(() => [RepaymentMethodEnum], { description: 'How it may be repaid, 1 to 3 ways.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  repaymentMethods!: RepaymentMethod[];

  @Field(() => Decimal, { description: 'Fee for paying back early, in percent of it, 0 to 100.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  prepaymentFeePercent!: string;

  @Field(() => RefinanceEligibilityInput, { description: 'What it asks of applicants.' })
  @ValidateNested()
  eligibility!: RefinanceEligibilityInput;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RefinanceProductUpdateInput', {
  description: 'Changes of a product. What is left out, or null, stays as it is; `eligibility` is replaced as a whole.',
})
export class RefinanceProductUpdateInput {
  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @ReadVersionField()
  version!: number;

  @Field(() => String, { nullable: true, description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The lowest rate, in percent a year.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateMinPercent?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest rate, in percent a year.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  rateMaxPercent?: string | null;

  @Field(() => Won, { nullable: true, description: 'The least it lends, in won.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountMinWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'The most it lends, in won.' })
  @Min(1)
  @Max(MAX_PRINCIPAL_WON)
  amountMaxWon?: number | null;

  @Field(() => Int, { nullable: true, description: 'The shortest term, in months.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMinMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'The longest term, in months.' })
  @IsInt()
  @Min(1)
  @Max(600)
  termMaxMonths?: number | null;

  @Field(() => [RepaymentMethodEnum], { nullable: true, description: 'How it may be repaid, 1 to 3 ways.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => Decimal, { nullable: true, description: 'Fee for paying back early, in percent of it.' })
  @Matches(RATE_IN_PERCENT, PERCENT_MESSAGE)
  prepaymentFeePercent?: string | null;

  @Field(() => RefinanceEligibilityInput, { nullable: true, description: 'What it asks of applicants, all of it.' })
  @ValidateNested()
  eligibility?: RefinanceEligibilityInput | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('RefinanceProductDeactivateInput', { description: 'A product to stop offering.' })
export class RefinanceProductDeactivateInput {
  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

/** The payload of a mutation that answers a product. */
const productPayload = (mutation: string) =>
  payloadType(`${mutation}Payload`, `What \`${mutation.replace(/^./, (letter) => letter.toLowerCase())}\` answers.`, {
    product: [RefinanceProductType, 'The product as it is now; null when refused.'],
    userErrors: [RefinanceError, 'Why nothing was done; empty when something was.'],
  });

export const RefinanceProductCreatePayload = productPayload('RefinanceProductCreate');
export const RefinanceProductUpdatePayload = productPayload('RefinanceProductUpdate');
export const RefinanceProductDeactivatePayload = productPayload('RefinanceProductDeactivate');
