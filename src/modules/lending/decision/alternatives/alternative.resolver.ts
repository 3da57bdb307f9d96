import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { toSeries, type WayView } from '../comparison/comparison-views.js';
import { SeriesArgs, WaySeriesType, WayType } from './alternative.types.js';

/** Shows a way month by month. */
@Resolver(() => WayType)
export class WayResolver {
  @FieldResolver(() => WaySeriesType, {
    nullable: true,
    description: 'Its figures after each month; null where it has no rate or a fee is not known.',
  })
  series(@Root() { cashFlow }: WayView, @Args(() => SeriesArgs) { months }: SeriesArgs): WaySeriesType | null {
    return cashFlow && toSeries(cashFlow, months);
  }
}
