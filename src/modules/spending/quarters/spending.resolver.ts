import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Extensions, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { selectionOf, type RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { largestCategories, MAX_CATEGORIES } from './category-shares.js';
import { quarterColumns, type QuarterField, type QuarterRow } from './customer-quarter.columns.js';
import { MAX_QUARTERS, quarterRange } from '../source/index.js';
import type { SpendingService } from './spending.service.js';
import {
  CategoryArgs,
  CategorySpendingType,
  QuarterArgs,
  QuarterlySpendingType,
  toCategorySpending,
} from './spending.types.js';

const AMOUNTS_OF = { MAJOR: 'majorWon', DETAIL: 'detailWon' } as const;
const QUARTER_FIELDS = Object.keys(quarterColumns) as QuarterField[];

@Resolver(() => CustomerType)
export class CustomerSpendingResolver {
  constructor(private readonly service: SpendingService) {}

  @FieldResolver(() => [QuarterlySpendingType], {
    description: 'Card spending by quarter, newest first; empty when none is known. All amounts are won a month.',
  })
  @Extensions({ listSize: MAX_QUARTERS })
  async quarterlySpending(
    @Root() { key }: CustomerRow,
    @Args(() => QuarterArgs) args: QuarterArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuarterRow[]> {
    const range = quarterRange(args);
    const fields = fieldsOf(info);
    // Not the field node: a fragment may place one node in several selections that differ.
    const kind = `Customer.quarterlySpending ${JSON.stringify([range, fields])}`;
    return context.loaders
      .for<number, QuarterRow[]>(kind, (ids) => this.service.listQuarters(context, ids, range, fields))
      .load(key);
  }
}

/** The fields to read, in a fixed order; for categories, the levels that any selection requests. */
function fieldsOf(info: GraphQLResolveInfo): QuarterField[] {
  const fields = selectionOf(info);
  const wanted = new Set(fields.names);
  for (const { level } of fields.below('categories')?.eachArguments ?? []) {
    wanted.add(AMOUNTS_OF[level === 'DETAIL' ? 'DETAIL' : 'MAJOR']);
  }
  return QUARTER_FIELDS.filter((field) => wanted.has(field));
}

@Resolver(() => QuarterlySpendingType)
export class QuarterlySpendingResolver {
  @FieldResolver(() => [CategorySpendingType], {
    description: 'Spending by category, largest first. Categories without spending come last.',
  })
  @Extensions({ listSize: MAX_CATEGORIES })
  categories(
    @Root() row: QuarterRow,
    @Args(() => CategoryArgs) { level, first }: CategoryArgs,
    @Ctx() { locale }: RequestContext,
  ): CategorySpendingType[] {
    const shares = largestCategories(level, row[AMOUNTS_OF[level]] ?? [], first);
    return shares.map((share) => toCategorySpending(share, locale));
  }
}
