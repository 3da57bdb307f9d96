import { ArgsType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  connectionType,
  CursorArgs,
  DateTime,
  Decimal,
  encodeId,
  Node,
  Won,
} from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import { CATEGORIES, LifeStageEnum, SpendingCategoryEnum, type CategoryName } from '../../../spending/index.js';
import { HealthPartEnum, type HealthPart } from '../../health/index.js';
import type { ProductRow } from './insight-product.columns.js';
import { lifeStageText } from '../life-stage-name.texts.js';
import {
  MAX_BENEFITS,
  MAX_BONUSES,
  MAX_CONDITIONS,
  type Benefit,
  type Bonus,
  type Condition,
  type ConditionKind,
  type ProductKind,
  type ProductOffer,
} from './product.js';
import { InsightConditionKindEnum, InsightProductKindEnum } from '../recommendation.enums.js';
import { conditionText, ALL_CARD_SPENDING } from '../recommendation.texts.js';

@ObjectType('InsightBenefit', { description: 'The share of a month’s spending that a product gives back.' })
class InsightBenefitType {
  @Field(() => SpendingCategoryEnum, { nullable: true, description: 'The category; null for all card spending.' })
  category!: CategoryName | null;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, { description: 'The share that is given back, in percent, two decimals.' })
  ratePercent!: string;

  @Field(() => Won, { nullable: true, description: 'The most it gives in a month, in won; null for no bound.' })
  monthlyCapWon!: number | null;
}

@ObjectType('InsightCondition', {
  description: 'Something that must hold of a customer. Amounts are won a month in the mean of the last four quarters.',
})
class InsightConditionType {
  @Field(() => InsightConditionKindEnum, { description: 'What is asked; it says which of the fields are set.' })
  kind!: ConditionKind;

  @Field(() => String, { description: 'The condition in the language of the caller.' })
  text!: string;

  @Field(() => SpendingCategoryEnum, { nullable: true, description: 'The category it is about.' })
  category!: CategoryName | null;

  @Field(() => Won, { nullable: true, description: 'The amount it names, in won a month.' })
  won!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The share it names, in percent, two decimals.' })
  sharePercent!: string | null;

  @Field(() => [LifeStageEnum], { nullable: true, description: 'The stages of life it names, at most ten.' })
  lifeStages!: readonly string[] | null;

  @Field(() => HealthPartEnum, { nullable: true, description: 'The part of the health score it is about.' })
  healthPart!: HealthPart | null;

  @Field(() => Decimal, { nullable: true, description: 'What the figure of that part must be below.' })
  below!: string | null;
}

@ObjectType('InsightBonus', { description: 'A bonus worth an amount in won to customers who meet its conditions.' })
class InsightBonusType {
  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: 'What it is worth in a year, in won.' })
  worthWon!: number;

  @Field(() => String, { description: 'How its worth was computed, in the words of the institution.' })
  basis!: string;

  @Field(() => [InsightConditionType], { description: 'Whom it fits: all of these hold.' })
  @Extensions({ listSize: MAX_CONDITIONS })
  when!: readonly InsightConditionType[];
}

@ObjectType('InsightProductProposal', { description: 'A product as proposed.' })
class InsightProductProposalType {
  @Field(() => String, { description: 'Its name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => Won, { description: 'What it would cost in a year, in won.' })
  annualFeeWon!: number;

  @Field(() => [InsightBenefitType], { description: 'What it would give back.' })
  @Extensions({ listSize: MAX_BENEFITS })
  benefits!: readonly InsightBenefitType[];

  @Field(() => [InsightConditionType], { description: 'What it would ask.' })
  @Extensions({ listSize: MAX_CONDITIONS })
  eligibility!: readonly InsightConditionType[];

  @Field(() => [InsightBonusType], { description: 'What else it would be worth.' })
  @Extensions({ listSize: MAX_BONUSES })
  bonuses!: readonly InsightBonusType[];

  @Field(() => ID, { description: 'Id of the account that proposed it.' })
  proposedById!: string;

  @Field(() => DateTime, { description: 'When.' })
  proposedAt!: string;
}

@ObjectType('InsightProduct', {
  implements: Node,
  description: 'A card or an account that an institution offers. What the institution earns by it is not recorded.',
})
export class InsightProductType extends Node {
  @Field(() => String, { description: 'The code the institution knows it by, unique there.' })
  code!: string;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => String, { description: 'Its name in Korean.' })
  nameKo!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => InsightProductKindEnum, { description: 'What it is.' })
  kind!: ProductKind;

  @Field(() => Won, { description: 'What it costs in a year, in won.' })
  annualFeeWon!: number;

  @Field(() => [InsightBenefitType], { description: 'What it gives back.' })
  @Extensions({ listSize: MAX_BENEFITS })
  benefits!: readonly InsightBenefitType[];

  @Field(() => [InsightConditionType], { description: 'Conditions for having it: all of these.' })
  @Extensions({ listSize: MAX_CONDITIONS })
  eligibility!: readonly InsightConditionType[];

  @Field(() => [InsightBonusType], { description: 'What else it is worth.' })
  @Extensions({ listSize: MAX_BONUSES })
  bonuses!: readonly InsightBonusType[];

  @Field(() => Boolean, { description: 'Whether it is offered.' })
  active!: boolean;

  @Field(() => InsightProductProposalType, {
    nullable: true,
    description: 'The proposal waiting for somebody else to publish it; null when there is none, and for customers.',
  })
  proposal!: InsightProductProposalType | null;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: string;

  readonly key!: number;
}

export const InsightProductConnection = connectionType(InsightProductType, 'InsightProduct');

@ArgsType()
export class InsightProductsArgs extends CursorArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those offered, or only those no longer. Customers see those offered, whatever they send.',
  })
  active?: boolean | null;
}

@ArgsType()
export class ResponsesArgs {
  @Field(() => Int, { defaultValue: 90, description: 'How many of the last days to count, 1 to 366.' })
  days!: number;
}

@ObjectType('InsightProductResponses', {
  description: 'How customers responded to recommendations of a product. Each counts once, by their latest answer.',
})
export class InsightProductResponsesType {
  @Field(() => Int, { description: 'Customers to whom it was recommended.' })
  shownTo!: number;

  @Field(() => Int, { description: 'Customers who want to know more.' })
  interested!: number;

  @Field(() => Int, { description: 'Customers who do not want it.' })
  dismissed!: number;
}

/** A product as it goes out. */
export function toInsightProduct(row: ProductRow, locale: Locale) {
  return {
    __typename: 'InsightProduct',
    ...row,
    name: locale === 'ko' ? row.nameKo : row.nameEn,
    ...toTerms(row, locale),
    proposal: toProposal(row, locale),
  };
}

const toTerms = ({ benefits, eligibility, bonuses }: ProductOffer, locale: Locale) => ({
  benefits: benefits.map((benefit) => toBenefit(benefit, locale)),
  eligibility: eligibility.map((condition) => toCondition(condition, locale)),
  bonuses: bonuses.map((bonus) => toBonus(bonus, locale)),
});

function toProposal(
  { pending, proposedBy, proposedAt }: ProductRow,
  locale: Locale,
): InsightProductProposalType | null {
  if (pending === null || proposedBy === null || proposedAt === null) return null;
  const { nameKo, nameEn, annualFeeWon } = pending;
  const by = { proposedById: encodeId('Account', proposedBy), proposedAt };
  return { nameKo, nameEn, annualFeeWon, ...toTerms(pending, locale), ...by };
}

function toBenefit({ category, rateBp, monthlyCapWon }: Benefit, locale: Locale): InsightBenefitType {
  const name = (category === null ? ALL_CARD_SPENDING : CATEGORIES[category].text)[locale];
  return { category, name, ratePercent: (rateBp / 100).toFixed(2), monthlyCapWon };
}

function toBonus({ nameKo, nameEn, worthWon, basis, when }: Bonus, locale: Locale): InsightBonusType {
  const name = locale === 'ko' ? nameKo : nameEn;
  return { name, worthWon, basis, when: when.map((condition) => toCondition(condition, locale)) };
}

function toCondition(condition: Condition, locale: Locale): InsightConditionType {
  return {
    kind: condition.kind,
    text: conditionText(condition, lifeStageText)[locale],
    category: 'category' in condition ? condition.category : null,
    won: 'won' in condition ? condition.won : null,
    sharePercent: 'shareBp' in condition ? (condition.shareBp / 100).toFixed(2) : null,
    lifeStages: 'lifeStages' in condition ? condition.lifeStages : null,
    healthPart: 'healthPart' in condition ? condition.healthPart : null,
    below: 'below' in condition ? condition.below.toFixed(2) : null,
  };
}
