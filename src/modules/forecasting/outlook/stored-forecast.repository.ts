import { statement, type Queryable } from '../../../platform/database/index.js';
import type { ForecastPoint, StoredForecast } from './stored-forecast.js';

const POINTS = `
  (SELECT json_agg(json_build_object('period', p.period, 'median', p.median, 'baseline', p.baseline,
      'low80', p.low80, 'high80', p.high80, 'low95', p.low95, 'high95', p.high95) ORDER BY p.step)
   FROM series_forecast_point p WHERE p.forecast_id = f.id) AS points`;
const FORECAST = `
  f.id, f.series_id AS "seriesId", to_json(f.made_at)#>>'{}' AS "madeAt", f.as_of AS "asOf", f.vintage,
  f.is_replay AS "isReplay", f.steps, f.method, f.history, f.record, ${POINTS}`;
const FIND_STORED_FORECAST = statement(`SELECT ${FORECAST} FROM series_forecast f WHERE f.id = $1`);
const IS_KEPT = statement(`SELECT 1 FROM series_forecast WHERE id = $1`);
const FIND_SAME = statement(`
  SELECT ${FORECAST} FROM series_forecast f
  WHERE f.series_id = $1 AND f.data_digest = $2 AND f.engine = $3 AND f.steps = $4`);
/** When two inserts run at once, the second stores nothing and finds what the first stored. */
const KEEP_FORECAST = statement(`
  WITH kept AS (
    INSERT INTO series_forecast
      (series_id, made_at, as_of, is_replay, data_digest, vintage, engine, steps, method, scale, history, record,
       institution_id)
    VALUES ($1, $5, $6, $7, $2, $8, $3, $4, $9, $10, $11, $12, $14)
    ON CONFLICT (series_id, data_digest, engine, steps) DO NOTHING RETURNING id)
  INSERT INTO series_forecast_point
    (forecast_id, step, period, median, baseline, low80, high80, low95, high95)
  SELECT kept.id, p.step, p.period, p.median, p.baseline, p.low80, p.high80, p.low95, p.high95
  FROM kept, ROWS FROM (jsonb_to_recordset($13::jsonb) AS (period text, median float8, baseline float8, low80 float8,
    high80 float8, low95 float8, high95 float8)) WITH ORDINALITY
    AS p (period, median, baseline, low80, high80, low95, high95, step)`);

/** Identifies a forecast: equal figures, methods and steps make an equal forecast. */
export interface ForecastKey {
  readonly seriesId: number;
  readonly dataDigest: Buffer;
  readonly engine: string;
  readonly steps: number;
}

/** A forecast to store. */
export type NewForecast = Omit<StoredForecast, 'id' | 'seriesId' | 'steps' | 'madeAt'> & {
  readonly madeAt: Date;
  readonly scale: number;
  /** The institution whose network took part; null for the shipped one, and for none. */
  readonly institutionId: number | null;
  readonly points: readonly ForecastPoint[];
};

/** Stores forecasts as they were returned. */
export class StoredForecastRepository {
  constructor(private readonly database: Queryable) {}

  async find(id: number): Promise<StoredForecast | null> {
    const [found] = await this.database.rows<StoredForecast>(FIND_STORED_FORECAST, [id]);
    return found ?? null;
  }

  /** Whether a forecast is stored still: undoing an import deletes those made from its figures. */
  async isKept(id: number): Promise<boolean> {
    return (await this.database.rows(IS_KEPT, [id])).length > 0;
  }

  async findSame({ seriesId, dataDigest, engine, steps }: ForecastKey): Promise<StoredForecast | null> {
    const [found] = await this.database.rows<StoredForecast>(FIND_SAME, [seriesId, dataDigest, engine, steps]);
    return found ?? null;
  }

  /** Stores a forecast unless the same one is stored already; returns the stored one. */
  async keep(key: ForecastKey, made: NewForecast): Promise<StoredForecast> {
    const { seriesId, dataDigest, engine, steps } = key;
    const about = [made.madeAt, made.asOf, made.isReplay, made.vintage, made.method, made.scale];
    const documents = [made.history, made.record, made.points].map((each) => JSON.stringify(each));
    await this.database.rows(KEEP_FORECAST, [
      seriesId,
      dataDigest,
      engine,
      steps,
      ...about,
      ...documents,
      made.institutionId,
    ]);
    const kept = await this.findSame(key);
    if (!kept) throw new Error(`The forecast of series ${seriesId} was not kept`);
    return kept;
  }
}
