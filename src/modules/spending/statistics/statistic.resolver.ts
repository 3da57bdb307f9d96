import { Arg, Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { encodeId, type RequestContext } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { MAX_QUARTERS, CATEGORIES, CATEGORY_NAMES } from '../source/index.js';
import { FEW_PEOPLE, growthPercent, meanWon, shareOf, wonOf, type StatisticGroup } from './statistic-figures.js';
import type { ComparedStatistic, StatisticService } from './statistic.service.js';
import {
  MOST_BATCHES,
  MOST_GROUPS,
  type StatisticBatchType,
  type StatisticCategoryType,
  type StatisticFiguresType,
  StatisticGroupEnum,
  StatisticPartType,
  StatisticsArgs,
  StatisticType,
} from './statistic.types.js';

@Resolver(() => StatisticType)
export class StatisticResolver {
  constructor(private readonly service: StatisticService) {}

  @Query(() => [StatisticType], {
    description:
      'What all customers of your institution spent, quarter by quarter, newest first: at most 40. For administrators.',
  })
  @Extensions({ listSize: MAX_QUARTERS })
  spendingStatistics(
    @Args(() => StatisticsArgs) args: StatisticsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ComparedStatistic[]> {
    return this.service.list(context, args);
  }

  @FieldResolver()
  quarter(@Root() { row }: ComparedStatistic): string {
    return row.quarter;
  }

  @FieldResolver()
  countedAt(@Root() { row }: ComparedStatistic): Date | null {
    return row.countedAt;
  }

  @FieldResolver()
  asOf(@Root() { row }: ComparedStatistic): StatisticBatchType[] {
    return row.batches
      .slice(0, MOST_BATCHES)
      .map(({ id, ...batch }) => ({ ...batch, importBatchId: encodeId('ImportBatch', id) }));
  }

  @FieldResolver()
  figures(@Root() compared: ComparedStatistic, @Ctx() { locale }: RequestContext): StatisticFiguresType | null {
    return figuresOf(compared, locale);
  }

  @FieldResolver(() => [StatisticPartType], {
    nullable: true,
    description: 'The same by group of customers: at most 18 parts. Null until they are counted.',
  })
  @Extensions({ listSize: MOST_GROUPS })
  parts(
    @Root() { row: { figures } }: ComparedStatistic,
    @Arg('by', () => StatisticGroupEnum, { description: 'What to group them by.' }) by: StatisticGroup,
  ): StatisticPartType[] | null {
    if (!figures) return null;
    return figures.groups[by].map((part) => ({
      code: part.code,
      customers: part.customers,
      isFew: part.customers < FEW_PEOPLE,
      totalWon: wonOf(part.totalThousands),
      meanWon: meanWon(part),
      sharePercent: shareOf(part.totalThousands, figures.totalThousands),
    }));
  }
}

function figuresOf({ row, previous, yearBefore }: ComparedStatistic, locale: Locale): StatisticFiguresType | null {
  const { figures } = row;
  if (!figures) return null;
  const [before, lastYear] = [previous?.figures ?? null, yearBefore?.figures ?? null];
  const { customers, institutionCustomers, coveredCustomers, totalThousands } = figures;
  const mean = meanWon(figures);
  return {
    customers,
    institutionCustomers,
    coveragePercent: shareOf(coveredCustomers, institutionCustomers),
    totalWon: wonOf(totalThousands),
    creditWon: wonOf(figures.creditThousands),
    checkWon: wonOf(figures.checkThousands),
    meanWon: mean,
    totalSincePreviousQuarterPercent: growthPercent(totalThousands, before?.totalThousands ?? null),
    totalSinceYearBeforePercent: growthPercent(totalThousands, lastYear?.totalThousands ?? null),
    meanSincePreviousQuarterPercent: growthPercent(mean, before && meanWon(before)),
    meanSinceYearBeforePercent: growthPercent(mean, lastYear && meanWon(lastYear)),
    categories: CATEGORY_NAMES.MAJOR.map((category, at): StatisticCategoryType => {
      const thousands = figures.majorThousands[at] ?? 0;
      const all = figures.majorThousands.reduce((sum, each) => sum + each, 0);
      return {
        category,
        name: CATEGORIES[category].text[locale],
        amountWon: wonOf(thousands),
        sharePercent: shareOf(thousands, all),
        sincePreviousQuarterPercent: growthPercent(thousands, before?.majorThousands[at] ?? null),
        sinceYearBeforePercent: growthPercent(thousands, lastYear?.majorThousands[at] ?? null),
      };
    }),
  };
}
