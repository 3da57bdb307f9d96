import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { toSeries, type AlternativeView } from '../comparison/comparison-views.js';
import { SeriesArgs, AlternativeSeriesType, AlternativeType } from './alternative.types.js';

/** Shows a way month by month. */
@Resolver(() => AlternativeType)
export class AlternativeResolver {
  @FieldResolver(() => AlternativeSeriesType, {
    nullable: true,
    description: 'Its figures after each month; null where it has no rate or a fee is not known.',
  })
  series(
    @Root() { cashFlow }: AlternativeView,
    @Args(() => SeriesArgs) { months }: SeriesArgs,
  ): AlternativeSeriesType | null {
    return cashFlow && toSeries(cashFlow, months);
  }
}
