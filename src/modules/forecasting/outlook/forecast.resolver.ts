import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import { CalendarDate, decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import type { ForecastService } from './forecast.service.js';
import { ForecastScoreType, ForecastType } from './forecast.types.js';
import { toForecastType, toScoreType, type ForecastSource } from './forecast-views.js';
import { MOST_MONTHS } from './stored-forecast.js';
import type { ScoreboardService } from './scoreboard.service.js';

@Resolver()
export class ForecastResolver {
  constructor(
    private readonly forecasts: ForecastService,
    private readonly scoreboard: ScoreboardService,
  ) {}

  @Query(() => ForecastType, {
    description:
      'How a series may go on, with bands and with how methods did in its past. Uses the method that was shown to beat the baseline there, or else the baseline, with the reason.',
  })
  async forecast(
    @Arg('seriesId', () => ID, { description: 'Id of the series.' }) seriesId: string,
    @Arg('months', () => Int, {
      description: `How far ahead, 1 to ${MOST_MONTHS} months. Series of quarters and years are forecast by whole periods, those of days one month at most.`,
    })
    months: number,
    @Arg('asOf', () => CalendarDate, {
      nullable: true,
      description: 'Uses only what was known on this day, not after today; today when left out.',
    })
    asOf: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ForecastSource> {
    const question = { months, asOf: asOf ?? null };
    return toForecastType(
      await this.forecasts.forecast(context, decodeId('Series', seriesId, ['seriesId']), question),
      context.locale,
    );
  }

  @Query(() => [ForecastScoreType], {
    description:
      'How accurate forecasts have been since they were made, by series and method: each is kept, and counts as soon as the figure is known. At most 200 rows.',
  })
  @Extensions({ listSize: 200 })
  async forecastScoreboard(
    @Arg('seriesId', () => ID, { nullable: true, description: 'Only this series; all when left out.' })
    seriesId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ForecastScoreType[]> {
    const id = seriesId == null ? null : decodeId('Series', seriesId, ['seriesId']);
    return (await this.scoreboard.list(context, id)).map((score) => toScoreType(score, context.locale));
  }
}
