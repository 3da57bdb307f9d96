import { Extensions, Field, ObjectType } from 'type-graphql';
import { Decimal, Quarter, Won } from '../../../platform/graphql/index.js';
import type { CategoryName } from '../source/index.js';
import { SpendingCategoryEnum, A_MONTH } from '../quarters/index.js';
import { NoChangeEnum, PriceFrequencyEnum, SumCheckEnum } from './dashboard.enums.js';
import type { PriceFrequency } from '../../forecasting/index.js';
import type { NoChange } from './spending-change.js';
import type { SumCheckKind } from './sum-check.js';

@ObjectType('SpendingChange', {
  description:
    'How an amount changed since an earlier quarter. Where a field is null, `unavailable` or `realUnavailable` gives the reason. Figures are means of six months, so those of a quarter and the previous one share three months, which damps the change between them; those of a year before share none.',
})
class SpendingChangeType {
  @Field(() => Quarter, { description: 'The earlier quarter.' })
  since!: string;

  @Field(() => Won, { nullable: true, description: 'The amount then, in won a month; null with NO_FIGURES.' })
  beforeWon!: number | null;

  @Field(() => Won, { nullable: true, description: 'The amount less the earlier one, in won a month.' })
  changeWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The same in percent of the earlier amount, two decimals, halves away from 0.',
  })
  changePercent!: string | null;

  @Field(() => NoChangeEnum, { nullable: true, description: 'Why the change, or its percentage, is null.' })
  unavailable!: NoChange | null;

  @Field(() => Won, {
    nullable: true,
    description:
      'The change in real terms, in won a month at current prices: the amount less the value of the earlier one at current prices. The price level of a quarter is the mean index of the six months its figures cover.',
  })
  realChangeWon!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The same in percent of the value of the earlier amount, two decimals, halves away from 0.',
  })
  realChangePercent!: string | null;

  @Field(() => NoChangeEnum, { nullable: true, description: 'Why the real change, or its percentage, is null.' })
  realUnavailable!: NoChange | null;
}

@ObjectType()
abstract class ChangingAmount {
  @Field(() => Won, { description: `What was spent. ${A_MONTH}` })
  amountWon!: number;

  @Field(() => SpendingChangeType, { description: 'Its change since the previous quarter.' })
  sincePreviousQuarter!: SpendingChangeType;

  @Field(() => SpendingChangeType, { description: 'Its change since the same quarter a year before.' })
  sinceYearBefore!: SpendingChangeType;
}

@ObjectType('SpendingFigure', { description: 'An amount in a quarter, and how it changed.' })
export class SpendingFigureType extends ChangingAmount {}

@ObjectType('CategoryFigure', { description: 'What was spent on one category, and how it changed.' })
export class CategoryFigureType extends ChangingAmount {
  @Field(() => SpendingCategoryEnum, { description: 'The category.' })
  category!: CategoryName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Its share of the sum of all categories of the level, in percent, two decimals, halves up; null when nothing was spent.',
  })
  sharePercent!: string | null;
}

/** The cost of `movers` already counts how many were requested. */
const PRICED_ABOVE = { listSize: 1 };

@ObjectType('SpendingMovers', { description: 'The categories that changed most in won, not adjusted for prices.' })
export class SpendingMoversType {
  @Field(() => Quarter, { description: 'The earlier quarter.' })
  since!: string;

  @Field(() => NoChangeEnum, { nullable: true, description: 'Why there are none: NO_FIGURES; null when there may be.' })
  unavailable!: NoChange | null;

  @Field(() => [CategoryFigureType], { description: 'Those that rose, largest rise first.' })
  @Extensions(PRICED_ABOVE)
  risen!: readonly CategoryFigureType[];

  @Field(() => [CategoryFigureType], { description: 'Those that fell, largest fall first.' })
  @Extensions(PRICED_ABOVE)
  fallen!: readonly CategoryFigureType[];
}

@ObjectType('SpendingCheck', {
  description:
    'Whether the parts of a row add up to its total. Each amount is truncated to 10,000 won, so the sum may fall short by 10,000 won for each part but one. A failed check describes the row and is no error.',
})
export class SpendingCheckType {
  @Field(() => SumCheckEnum, { description: 'What is checked.' })
  kind!: SumCheckKind;

  @Field(() => Boolean, { description: 'Whether truncation can explain the difference.' })
  holds!: boolean;

  @Field(() => Won, { description: 'The total less the sum of its parts, in won a month.' })
  differenceWon!: number;

  @Field(() => Won, { description: 'The largest difference that truncation can cause, in won a month.' })
  toleranceWon!: number;
}

@ObjectType('PriceChange', { description: 'How consumer prices changed, by the loaded index.' })
export class PriceChangeType {
  @Field(() => String, { description: 'Who publishes the index, and its base, as given when it was loaded.' })
  source!: string;

  @Field(() => PriceFrequencyEnum, { description: 'How often it is published.' })
  frequency!: PriceFrequency;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Since the previous quarter, in percent, two decimals; null when the index does not cover the months of both.',
  })
  sincePreviousQuarterPercent!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Since the same quarter a year before, likewise.' })
  sinceYearBeforePercent!: string | null;
}

@ObjectType('SpendingDashboard', {
  description:
    "A customer's card spending in one quarter beside the quarters it is compared with. Amounts are won a month, not sums of a quarter: the source gives, in thousands of won truncated to 10,000 won, the mean of the months with card use in the six months that end with the quarter.",
})
export class SpendingDashboardType {
  @Field(() => Quarter, { description: 'The figures end with this quarter.' })
  quarter!: string;
}
