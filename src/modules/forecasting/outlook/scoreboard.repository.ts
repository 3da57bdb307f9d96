import { statement, type Queryable } from '../../../platform/database/index.js';

/** How accurate forecasts by one method for one series have been since they were made. */
export interface ForecastScore {
  readonly seriesId: number;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly method: string;
  readonly isReplay: boolean;
  /** Forecast periods whose actual figure is known. */
  readonly values: number;
  readonly mase: number | null;
  readonly coverage80: number | null;
  readonly coverage95: number | null;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
}

/** Most rows returned. */
const MOST_ROWS = 200;
/**
 * Each period counts once for each distance from which it was forecast, however many horizons were asked for. It is
 * compared with the figure as it is known now. Errors are divided by the mean absolute change over a season.
 */
const SCORES = statement(`
  WITH told AS (
    SELECT DISTINCT ON (f.series_id, f.method, f.is_replay, p.period, p.step)
      f.series_id, f.method, f.is_replay, p.period, p.median, p.baseline, p.low80, p.high80, p.low95, p.high95
    FROM series_forecast f JOIN series s ON s.id = f.series_id JOIN series_forecast_point p ON p.forecast_id = f.id
    WHERE (s.institution_id IS NULL OR s.institution_id = $1) AND ($2::bigint IS NULL OR s.id = $2)
      AND (f.institution_id IS NULL OR f.institution_id = $1)
    ORDER BY f.series_id, f.method, f.is_replay, p.period, p.step, f.made_at DESC)
  SELECT t.series_id AS "seriesId", s.name_ko AS "nameKo", s.name_en AS "nameEn", t.method, t.is_replay AS "isReplay", count(*) AS values,
    sum(abs(a.value - t.median)) / nullif(sum(abs(a.value - t.baseline)), 0) AS mase,
    avg((a.value BETWEEN t.low80 AND t.high80)::int)::float8 AS coverage80,
    avg((a.value BETWEEN t.low95 AND t.high95)::int)::float8 AS coverage95,
    min(t.period) AS "firstPeriod", max(t.period) AS "lastPeriod"
  FROM told t JOIN series s ON s.id = t.series_id CROSS JOIN LATERAL (
    SELECT o.value::float8 AS value FROM series_observation o
    WHERE o.series_id = t.series_id AND o.period = t.period AND o.known_from <= $3
    ORDER BY o.known_from DESC LIMIT 1) a
  WHERE a.value IS NOT NULL
  GROUP BY t.series_id, s.name_ko, s.name_en, t.method, t.is_replay
  ORDER BY t.series_id, t.is_replay, t.method LIMIT ${MOST_ROWS}`);

/** Compares stored forecasts with actual figures. */
export class ScoreboardRepository {
  constructor(private readonly database: Queryable) {}

  /** Scores of the series that an institution may read, or of one of them, by what is known on a day. */
  list(institutionId: number, seriesId: number | null, today: string): Promise<ForecastScore[]> {
    return this.database.rows<ForecastScore>(SCORES, [institutionId, seriesId, today]);
  }
}
