import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Decimal, Quarter, selectionOf, type RequestContext } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { takePreloaded, type QuarterRow } from '../quarters/index.js';
import { CATEGORY_NAMES } from '../source/index.js';
import { DashboardArgs, MoversArgs } from './dashboard.inputs.js';
import {
  categoryFigures,
  creditSharePercent,
  figureOf,
  inflationPercent,
  sumChecks,
  type CategoryFigure,
  type Dashboard,
} from './dashboard.js';
import { DASHBOARD, dashboardFields, dashboardRange } from './dashboard-reading.js';
import type { DashboardService } from './dashboard.service.js';
import {
  CategoryFigureType,
  PriceChangeType,
  SpendingCheckType,
  SpendingDashboardType,
  SpendingFigureType,
  SpendingMoversType,
} from './dashboard.types.js';

@Resolver(() => CustomerType)
export class CustomerDashboardResolver {
  constructor(private readonly service: DashboardService) {}

  @FieldResolver(() => SpendingDashboardType, {
    nullable: true,
    description:
      'Card spending in a quarter, and how it changed; null when no quarter is asked for and the source knows nothing of the customer.',
  })
  async spendingDashboard(
    @Root() customer: CustomerRow,
    @Args(() => DashboardArgs) { quarter: asked = null }: DashboardArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Dashboard | null> {
    const quarter = await this.service.quarterMeant(context, asked);
    // The preloaded rows were read before the settings of the account were known.
    const preloaded = quarter === asked ? (takePreloaded(customer, DASHBOARD) as QuarterRow[] | undefined) : undefined;
    const rows = preloaded ?? (await this.#read(customer, quarter, context, info));
    return this.service.dashboard(context, rows, quarter);
  }

  #read({ key }: CustomerRow, quarter: string | null, context: RequestContext, info: GraphQLResolveInfo) {
    const fields = dashboardFields(selectionOf(info));
    return context.loaders
      .for<number, QuarterRow[]>(`Customer.${DASHBOARD} ${JSON.stringify([quarter, fields])}`, (ids) =>
        this.service.listRows(context, ids, dashboardRange(quarter), fields),
      )
      .load(key);
  }
}

/** Builds the selected fields from the rows. */
@Resolver(() => SpendingDashboardType)
export class SpendingDashboardResolver {
  constructor(private readonly service: DashboardService) {}

  @FieldResolver(() => Quarter, { description: 'The previous quarter.' })
  previousQuarter(@Root() { earlier }: Dashboard): string {
    return earlier.PREVIOUS_QUARTER.quarter;
  }

  @FieldResolver(() => Quarter, { description: 'The same quarter a year before.' })
  yearBeforeQuarter(@Root() { earlier }: Dashboard): string {
    return earlier.YEAR_BEFORE.quarter;
  }

  @FieldResolver(() => SpendingFigureType, { description: 'All card spending, at home and abroad.' })
  total(@Root() dashboard: Dashboard): SpendingFigureType {
    return figureOf(dashboard, ({ totalWon }) => totalWon);
  }

  @FieldResolver(() => SpendingFigureType, { description: 'Spending by credit card.' })
  credit(@Root() dashboard: Dashboard): SpendingFigureType {
    return figureOf(dashboard, ({ creditWon }) => creditWon);
  }

  @FieldResolver(() => SpendingFigureType, { description: 'Spending by check (debit) card.' })
  check(@Root() dashboard: Dashboard): SpendingFigureType {
    return figureOf(dashboard, ({ checkWon }) => checkWon);
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      'The share of the credit card in credit and check card together, in percent, two decimals; null when neither was used.',
  })
  creditSharePercent(@Root() dashboard: Dashboard): string | null {
    return creditSharePercent(dashboard);
  }

  @FieldResolver(() => [CategoryFigureType], { description: 'The ten major categories, largest first.' })
  @Extensions({ listSize: CATEGORY_NAMES.MAJOR.length })
  majorCategories(@Root() dashboard: Dashboard, @Ctx() { locale }: RequestContext): CategoryFigureType[] {
    return categoryFigures(dashboard, 'MAJOR').map((figure) => named(figure, locale));
  }

  @FieldResolver(() => [CategoryFigureType], { description: 'The 32 detailed categories, largest first.' })
  @Extensions({ listSize: CATEGORY_NAMES.DETAIL.length })
  detailCategories(@Root() dashboard: Dashboard, @Ctx() { locale }: RequestContext): CategoryFigureType[] {
    return categoryFigures(dashboard, 'DETAIL').map((figure) => named(figure, locale));
  }

  @FieldResolver(() => SpendingMoversType, { description: 'The categories that changed most.' })
  movers(
    @Root() dashboard: Dashboard,
    @Args(() => MoversArgs) { level, basis, first }: MoversArgs,
    @Ctx() { locale }: RequestContext,
  ): SpendingMoversType {
    const { risen, fallen, ...rest } = this.service.movers(dashboard, level, basis, first);
    const namedAll = (figures: readonly CategoryFigure[]) => figures.map((figure) => named(figure, locale));
    return { ...rest, risen: namedAll(risen), fallen: namedAll(fallen) };
  }

  @FieldResolver(() => [SpendingCheckType], { description: 'Whether the parts add up to the total, as flags.' })
  @Extensions({ listSize: 3 })
  checks(@Root() dashboard: Dashboard): SpendingCheckType[] {
    return sumChecks(dashboard);
  }

  @FieldResolver(() => PriceChangeType, {
    nullable: true,
    description: 'The price change used for changes in real terms; null when no consumer price index is loaded.',
  })
  prices(@Root() dashboard: Dashboard): PriceChangeType | null {
    if (!dashboard.index) return null;
    const { source, frequency } = dashboard.index;
    return {
      source,
      frequency,
      sincePreviousQuarterPercent: inflationPercent(dashboard, 'PREVIOUS_QUARTER'),
      sinceYearBeforePercent: inflationPercent(dashboard, 'YEAR_BEFORE'),
    };
  }
}

function named({ text, ...figure }: CategoryFigure, locale: Locale): CategoryFigureType {
  return { ...figure, name: text[locale] };
}
