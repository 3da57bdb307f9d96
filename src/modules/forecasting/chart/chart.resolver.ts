import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { ForecastType, type ForecastSource } from '../outlook/index.js';
import type { ChartFormat } from './chart-links.js';
import { CHARTS } from './chart-routes.js';
import type { ChartService } from './chart.service.js';
import { ChartFormatEnum, ForecastChartType } from './chart.types.js';

@Resolver(() => ForecastType)
export class ChartResolver {
  constructor(
    private readonly service: ChartService,
    private readonly http: { readonly publicUrl: string | null },
  ) {}

  @FieldResolver(() => ForecastChartType, {
    description: 'A link to its chart: figures, median and bands, with words in the language of the request.',
  })
  chart(
    @Arg('format', () => ChartFormatEnum, { description: 'Image format.' }) format: ChartFormat,
    @Root() { result: told }: ForecastSource,
    @Ctx() context: RequestContext,
  ): ForecastChartType {
    const { token, expiresAt } = this.service.start(context, told, format);
    return { url: `${this.http.publicUrl ?? ''}${CHARTS}${token}`, expiresAt };
  }
}
