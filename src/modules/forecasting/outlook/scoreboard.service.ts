import type { Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { SeriesService } from '../series/index.js';
import type { ForecastScore, ScoreboardRepository } from './scoreboard.repository.js';
import { READ_FORECASTS } from './forecast.policy.js';

export interface ScoreboardParts {
  readonly clock: Clock;
  readonly scores: ScoreboardRepository;
  readonly series: Pick<SeriesService, 'get'>;
}

/** Reports how accurate forecasts were. Scores are computed on request, so that a figure counts once it is known. */
export class ScoreboardService {
  constructor(private readonly parts: ScoreboardParts) {}

  /** @throws Refusal SERIES_NOT_FOUND. */
  async list(caller: Caller, seriesId: number | null): Promise<ForecastScore[]> {
    const { institutionId } = READ_FORECASTS.require(caller);
    if (seriesId !== null) await this.parts.series.get(caller, seriesId, ['seriesId']);
    return this.parts.scores.list(institutionId, seriesId, koreanDate(this.parts.clock.now()));
  }
}
