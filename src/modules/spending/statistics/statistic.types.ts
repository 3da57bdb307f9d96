import { ArgsType, Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter, Won, enumOf } from '../../../platform/graphql/index.js';
import { DEFAULT_QUARTERS, CATEGORY_NAMES, type CategoryName } from '../source/index.js';
import { SpendingCategoryEnum } from '../quarters/index.js';
import type { StatisticGroup } from './statistic-figures.js';

/** Codes of one grouping: seventeen regions and one part for people without a region. */
export const MOST_GROUPS = 18;
/** Batches that are listed for a quarter. */
export const MOST_BATCHES = 10;

const groups: Readonly<Record<StatisticGroup, readonly [StatisticGroup, string]>> = {
  AGE_BAND: ['AGE_BAND', 'Five-year band of age.'],
  SEX: ['SEX', 'Sex.'],
  GRADE: ['GRADE', 'Grade of the card member.'],
  LIFE_STAGE: ['LIFE_STAGE', 'Stage of life, as the source gives it.'],
  REGION: ['REGION', 'Where they live.'],
};
export const StatisticGroupEnum = enumOf('SpendingStatisticsGroup', 'What customers are grouped by.', groups);

@ArgsType()
export class StatisticsArgs {
  @Field(() => Int, { defaultValue: DEFAULT_QUARTERS, description: 'How many quarters, the latest first: 1 to 40.' })
  last!: number;

  @Field(() => Quarter, { nullable: true, description: 'The first quarter, included.' })
  from?: string | null;

  @Field(() => Quarter, { nullable: true, description: 'The last quarter, included.' })
  to?: string | null;
}

@ObjectType('SpendingStatisticsCategory', { description: 'What customers spent in one major category.' })
export class StatisticCategoryType {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name, in the language of the caller.' })
  name!: string;

  @Field(() => Won, { description: 'A month, in won.' })
  amountWon!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Percent of all ten categories, two decimals, halves up; null when nothing was spent.',
  })
  sharePercent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Growth since the previous quarter, in percent, two decimals; null when that is not known or 0.',
  })
  sincePreviousQuarterPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The same since a year before.' })
  sinceYearBeforePercent!: string | null;
}

@ObjectType('SpendingStatisticsPart', { description: 'What one group of customers spent.' })
export class StatisticPartType {
  @Field(() => String, {
    nullable: true,
    description: "The source's code of what they share, such as 35 for an age band; null for those without one.",
  })
  code!: string | null;

  @Field(() => Int, { description: 'Customers.' })
  customers!: number;

  @Field(() => Boolean, {
    description: 'Whether they are fewer than 20, so that figures could reveal single people: do not pass them on.',
  })
  isFew!: boolean;

  @Field(() => Won, { description: 'All their spending a month, in won.' })
  totalWon!: number;

  @Field(() => Won, { nullable: true, description: 'The mean per customer, in won, halves up.' })
  meanWon!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Percent of the spending of all, two decimals, halves up.' })
  sharePercent!: string | null;
}

@ObjectType('SpendingStatisticsBatch', { description: 'An import that the figures were counted from.' })
export class StatisticBatchType {
  @Field(() => ID, { description: 'Id of the `ImportBatch`.' })
  importBatchId!: string;

  @Field(() => String, { description: 'Name of its file.' })
  fileName!: string;

  @Field(() => DateTime, { description: 'When it was loaded.' })
  loadedAt!: Date;
}

@ObjectType('SpendingStatisticsFigures', { description: 'What all customers of an institution spent in a quarter.' })
export class StatisticFiguresType {
  @Field(() => Int, { description: 'Customers of the source who have figures of the quarter.' })
  customers!: number;

  @Field(() => Int, { description: 'Customers of the institution when it was counted.' })
  institutionCustomers!: number;

  @Field(() => Decimal, {
    nullable: true,
    description: "Percent of the institution's customers who have figures, two decimals, halves up.",
  })
  coveragePercent!: string | null;

  @Field(() => Won, { description: 'All spending a month, in won: a mean of six months, as the source gives it.' })
  totalWon!: number;

  @Field(() => Won, { description: 'The part of it spent by credit card.' })
  creditWon!: number;

  @Field(() => Won, { description: 'The part of it spent by check (debit) card.' })
  checkWon!: number;

  @Field(() => Won, { nullable: true, description: 'The mean per customer, in won, halves up; null for no customers.' })
  meanWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Growth of `totalWon` since the previous quarter, in percent, two decimals; null when not known.',
  })
  totalSincePreviousQuarterPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The same since a year before.' })
  totalSinceYearBeforePercent!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'Growth of `meanWon` since the previous quarter, which excludes growth in the number of customers.',
  })
  meanSincePreviousQuarterPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The same since a year before.' })
  meanSinceYearBeforePercent!: string | null;

  @Field(() => [StatisticCategoryType], { description: 'The ten major categories, in the order of the source.' })
  @Extensions({ listSize: CATEGORY_NAMES.MAJOR.length })
  categories!: StatisticCategoryType[];
}

@ObjectType('SpendingStatistics', {
  description: 'What all customers of your institution spent in one quarter, and the imports it was counted from.',
})
export class StatisticType {
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  @Field(() => [StatisticBatchType], {
    description: 'The imports in force that hold the quarter, the latest first: at most 10.',
  })
  @Extensions({ listSize: MOST_BATCHES })
  asOf!: StatisticBatchType[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the figures were counted from exactly these imports; null until that is done, within about a minute.',
  })
  countedAt!: Date | null;

  @Field(() => StatisticFiguresType, {
    nullable: true,
    description: 'The figures; null until they are counted. Figures of imports that changed since are not shown.',
  })
  figures!: StatisticFiguresType | null;
}
