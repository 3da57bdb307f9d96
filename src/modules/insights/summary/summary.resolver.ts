import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { QuarterSummary } from './quarter-summary.js';
import type { SummaryService } from './summary.service.js';
import { QuarterSummaryArgs, QuarterSummaryType, toQuarterSummary } from './summary.types.js';

/** Adds a quarter's summary to customers. */
@Resolver(() => CustomerType)
export class CustomerSummaryResolver {
  constructor(private readonly service: SummaryService) {}

  @FieldResolver(() => QuarterSummaryType, {
    nullable: true,
    description:
      'A quarter in a few sentences; null when no quarter is given and the source has no data on the customer.',
  })
  async quarterSummary(
    @Root() { key }: CustomerRow,
    @Args(() => QuarterSummaryArgs) { quarter = null }: QuarterSummaryArgs,
    @Ctx() context: RequestContext,
  ): Promise<QuarterSummaryType | null> {
    const summary = await context.loaders
      .for<number, QuarterSummary | null>(`Customer.quarterSummary ${quarter ?? ''}`, (ids) =>
        this.service.summarise(context, ids, quarter),
      )
      .load(key);
    return summary && toQuarterSummary(summary, context.locale);
  }
}
