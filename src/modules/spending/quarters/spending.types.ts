import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Decimal, Quarter, Won } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { CategoryShare } from './category-shares.js';
import {
  DEFAULT_QUARTERS,
  CATEGORY_NAMES,
  type QuarterRequest,
  type CategoryLevel,
  type CategoryName,
} from '../source/index.js';
import {
  CategoryLevelEnum,
  LifeStageEnum,
  MemberRankEnum,
  RegionEnum,
  SpendingCategoryEnum,
} from './spending.enums.js';

/** Repeated on every amount, because the unit and meaning in the source surprise. */
export const A_MONTH =
  'In won a month: the mean of the months with card use in the six months that end with the quarter, truncated to 10,000 won.';

@ArgsType()
export class QuarterArgs implements QuarterRequest {
  @Field(() => Int, {
    defaultValue: DEFAULT_QUARTERS,
    description: 'The maximum number of latest quarters, 1 to 40.',
  })
  last!: number;

  @Field(() => Quarter, { nullable: true, description: 'The earliest quarter to include.' })
  from?: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The latest quarter to include.' })
  to?: string | null;
}

@ArgsType()
export class CategoryArgs {
  @Field(() => CategoryLevelEnum, { defaultValue: 'MAJOR', description: 'Major or detailed categories.' })
  level!: CategoryLevel;

  @Field(() => Int, {
    defaultValue: CATEGORY_NAMES.MAJOR.length,
    description: 'How many of the largest, 1 to 32. There are ten major categories and 32 details.',
  })
  first!: number;
}

@ObjectType('CategorySpending', { description: 'What was spent on one category.' })
export class CategorySpendingType {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: `What was spent on it. ${A_MONTH}` })
  amountWon!: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Its share of the sum of all categories of the level, in percent, rounded to two decimals, halves up; null when nothing was spent. Rounded shares may not add up to 100.',
  })
  sharePercent!: string | null;
}

@ObjectType('QuarterlySpending', {
  description:
    "A customer's card spending around one quarter, as the card company summarises it. Amounts are won a month, not a quarter's sum.",
})
export class QuarterlySpendingType {
  @Field(() => Quarter, { description: 'The figures end with this quarter.' })
  quarter!: string;

  @Field(() => Int, {
    description:
      'Age at the end of the quarter, as the lower end of a five-year band: 20 means 20 to 24. From 20 to 85.',
  })
  ageBand!: number;

  @Field(() => MemberRankEnum, { description: 'Grade of the card member in the quarter.' })
  memberRank!: string;

  @Field(() => LifeStageEnum, { nullable: true, description: 'Stage of life in the quarter; null when not known.' })
  lifeStage!: string | null;

  @Field(() => RegionEnum, { nullable: true, description: 'Where the customer lived; null when not known.' })
  region!: string | null;

  @Field(() => Won, { description: `All card spending, at home and abroad. ${A_MONTH}` })
  totalWon!: number;

  @Field(() => Won, { description: `Spending by credit card. ${A_MONTH}` })
  creditWon!: number;

  @Field(() => Won, { description: `Spending by check (debit) card. ${A_MONTH}` })
  checkWon!: number;
}

export function toCategorySpending({ text, ...share }: CategoryShare, locale: Locale): CategorySpendingType {
  return { ...share, name: text[locale] };
}
