import { ArrayMaxSize, ArrayMinSize, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import {
  CodeField,
  Decimal,
  IdempotencyKeyField,
  payloadType,
  ReadVersionField,
  stated,
  Won,
} from '../../../../platform/graphql/index.js';
import { LifeStageEnum, SpendingCategoryEnum, type CategoryName } from '../../../spending/index.js';
import { HealthPartEnum, type HealthPart } from '../../health/index.js';
import { InsightsError } from '../../insights.errors.js';
import { InsightProductType } from './insight-product.types.js';
import { MAX_BENEFITS, MAX_BONUSES, MAX_CONDITIONS, type ConditionKind, type ProductKind } from './product.js';
import { InsightConditionKindEnum, InsightProductKindEnum } from '../recommendation.enums.js';
import { RATE_RULE_TEXT, SHARE_RULE_TEXT, FIGURE_RULE_TEXT } from './insight-product.texts.js';

const MOST_WON = 1_000_000_000_000;
const RATE = /^(50(\.0{1,2})?|[1-4]?\d(\.\d{1,2})?)$/;
const RATE_RULE = stated(RATE_RULE_TEXT);
const PERCENT_PATTERN = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;
const SHARE_RULE = stated(SHARE_RULE_TEXT);
const FIGURE = /^\d{1,6}(\.\d{1,2})?$/;
const FIGURE_RULE = stated(FIGURE_RULE_TEXT);

@InputType('InsightBenefitInput', { description: 'What a product gives back of what is spent in a month.' })
export class InsightBenefitInput {
  @Field(() => SpendingCategoryEnum, {
    nullable: true,
    description: 'The category; all card spending when left out. Those of a product are all major or all detailed.',
  })
  category?: CategoryName | null;

  @Field(() => Decimal, {
    description: 'The share that is given back, in percent, 0.01 to 50, two decimals; of all spending at most 5.',
  })
  @Matches(RATE, RATE_RULE)
  ratePercent!: string;

  @Field(() => Won, {
    nullable: true,
    description:
      'The most it gives in a month, in won, at most 1,000,000; no bound when left out, which may be up to 10 percent.',
  })
  @Min(1)
  @Max(MOST_WON)
  monthlyCapWon?: number | null;
}

@InputType('InsightConditionInput', {
  description:
    'Something that must hold of a customer. `kind` says which other fields are to be set; no others may be.',
})
export class InsightConditionInput {
  @Field(() => InsightConditionKindEnum, { description: 'What is asked.' })
  kind!: ConditionKind;

  @Field(() => SpendingCategoryEnum, { nullable: true, description: 'The category it is about.' })
  category?: CategoryName | null;

  @Field(() => Won, { nullable: true, description: 'An amount in won a month, from 0.' })
  @Min(0)
  @Max(MOST_WON)
  won?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'A share in percent, 0 to 100, two decimals.' })
  @Matches(PERCENT_PATTERN, SHARE_RULE)
  sharePercent?: string | null;

  @Field(() => [LifeStageEnum], { nullable: true, description: 'Stages of life, 1 to 10.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  lifeStages?: string[] | null;

  @Field(() => HealthPartEnum, { nullable: true, description: 'The part of the health score.' })
  healthPart?: HealthPart | null;

  @Field(() => Decimal, { nullable: true, description: 'What its figure must be below: its own unit, two decimals.' })
  @Matches(FIGURE, FIGURE_RULE)
  below?: string | null;
}

@InputType('InsightBonusInput', { description: 'Something that is worth won to a customer whom it fits.' })
export class InsightBonusInput {
  @Field(() => String, { description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn!: string;

  @Field(() => Won, { description: 'What it is worth in a year, in won, 1 to 3,000,000.' })
  @Min(1)
  @Max(MOST_WON)
  worthWon!: number;

  @Field(() => String, { description: 'How its worth was computed, for customers to read; 1 to 300 letters.' })
  @Length(1, 300)
  basis!: string;

  @Field(() => [InsightConditionInput], { nullable: true, description: 'Whom it fits, at most 6; everybody for none.' })
  @ArrayMaxSize(MAX_CONDITIONS)
  @ValidateNested({ each: true })
  when?: InsightConditionInput[] | null;
}

@InputType('InsightProductCreateInput', { description: 'A product to propose.' })
export class InsightProductCreateInput {
  @CodeField()
  code!: string;

  @Field(() => String, { description: 'Its name in Korean, 1 to 100 letters.' })
  @Length(1, 100)
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English, 1 to 100 letters.' })
  @Length(1, 100)
  nameEn!: string;

  @Field(() => InsightProductKindEnum, { description: 'What it is.' })
  kind!: ProductKind;

  @Field(() => Won, { description: 'What it costs in a year, in won, 0 to 5,000,000.' })
  @Min(0)
  @Max(MOST_WON)
  annualFeeWon!: number;

  @Field(() => [InsightBenefitInput], { description: 'What it gives back, 1 to 8, each category once.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BENEFITS)
  @ValidateNested({ each: true })
  benefits!: InsightBenefitInput[];

  @Field(() => [InsightConditionInput], {
    nullable: true,
    description: 'Its conditions, at most 6; none when left out.',
  })
  @ArrayMaxSize(MAX_CONDITIONS)
  @ValidateNested({ each: true })
  eligibility?: InsightConditionInput[] | null;

  @Field(() => [InsightBonusInput], { nullable: true, description: 'What else it is worth, at most 4.' })
  @ArrayMaxSize(MAX_BONUSES)
  @ValidateNested({ each: true })
  bonuses?: InsightBonusInput[] | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('InsightProductUpdateInput', {
  description: 'Changes of a product. What is left out, or null, stays as it is; lists are replaced as a whole.',
})
export class InsightProductUpdateInput {
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

  @Field(() => Won, { nullable: true, description: 'What it costs in a year, in won, 0 to 5,000,000.' })
  @Min(0)
  @Max(MOST_WON)
  annualFeeWon?: number | null;

  @Field(() => [InsightBenefitInput], {
    nullable: true,
    description: 'What it gives back, 1 to 8, each category once.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BENEFITS)
  @ValidateNested({ each: true })
  benefits?: InsightBenefitInput[] | null;

  @Field(() => [InsightConditionInput], { nullable: true, description: 'Its conditions, at most 6.' })
  @ArrayMaxSize(MAX_CONDITIONS)
  @ValidateNested({ each: true })
  eligibility?: InsightConditionInput[] | null;

  @Field(() => [InsightBonusInput], { nullable: true, description: 'What else it is worth, at most 4.' })
  @ArrayMaxSize(MAX_BONUSES)
  @ValidateNested({ each: true })
  bonuses?: InsightBonusInput[] | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('InsightProductPublishInput', {
  description: 'A proposed product, or change of one, to publish.',
})
export class InsightProductPublishInput {
  @Field(() => ID, { description: 'Id of the product.' })
  productId!: string;

  @ReadVersionField()
  version!: number;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('InsightProductRejectInput', { description: 'A product whose proposal to withdraw.' })
export class InsightProductRejectInput extends InsightProductPublishInput {}

@InputType('InsightProductDeactivateInput', { description: 'A product to stop offering.' })
export class InsightProductDeactivateInput {
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
    product: [InsightProductType, 'The product as it is now; null when refused.'],
    userErrors: [InsightsError, 'Why nothing was done; empty when something was.'],
  });

export const InsightProductCreatePayload = productPayload('InsightProductCreate');
export const InsightProductUpdatePayload = productPayload('InsightProductUpdate');
export const InsightProductPublishPayload = productPayload('InsightProductPublish');
export const InsightProductRejectPayload = productPayload('InsightProductReject');
export const InsightProductDeactivatePayload = productPayload('InsightProductDeactivate');
