import { statement, type Queryable } from '../../../platform/database/index.js';
import type { Frequency } from './period.js';
import type { Series } from './series.js';

/** A series to create. */
export type NewSeries = Omit<Series, 'id'>;

/** A figure to store; a null value withdraws the figure. */
export interface NewObservation {
  readonly seriesId: number;
  readonly period: string;
  readonly knownFrom: string;
  /** A decimal in text. */
  readonly value: string | null;
}

const BEGIN_SERIES = statement(`
  INSERT INTO series (institution_id, code, name_ko, name_en, topic, frequency, unit, source, is_made_up, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`);
const KEEP_OBSERVATIONS = statement(`
  INSERT INTO series_observation (series_id, period, known_from, value, batch_id)
  SELECT n."seriesId", n.period, n."knownFrom", n.value, $2
  FROM jsonb_to_recordset($1::jsonb) AS n ("seriesId" bigint, period text, "knownFrom" date, value numeric)
  ON CONFLICT (series_id, period, known_from) DO UPDATE SET value = excluded.value, batch_id = excluded.batch_id`);
const DESCRIBE = statement(`UPDATE series SET frequency = $2, source = $3, is_made_up = false WHERE id = $1`);
const FORGET_FIGURES = statement(`DELETE FROM series_observation WHERE series_id = $1`);
const FORGET_FORECASTS = statement(`DELETE FROM series_forecast WHERE series_id = $1`);

/** Writes series and their figures, within the caller's transaction. */
export class SeriesWritingRepository {
  constructor(private readonly transaction: Queryable) {}

  async begin(series: NewSeries, at: Date): Promise<number> {
    const { institutionId, code, nameKo, nameEn, topic, frequency, unit, source, isMadeUp } = series;
    const values = [institutionId, code, nameKo, nameEn, topic, frequency, unit, source, isMadeUp, at];
    const [row] = await this.transaction.rows<{ id: number }>(BEGIN_SERIES, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Stores vintages; one of the same series, period and day replaces the one of that day. */
  async keep(observations: readonly NewObservation[], batchId: number | null): Promise<void> {
    if (observations.length > 0)
      await this.transaction.rows(KEEP_OBSERVATIONS, [JSON.stringify(observations), batchId]);
  }

  /** Updates who publishes a series, and how often. */
  async describe(id: number, frequency: Frequency, source: string): Promise<void> {
    await this.transaction.rows(DESCRIBE, [id, frequency, source]);
  }

  /** Deletes figures and forecasts: what follows is another series. */
  async startAnew(id: number): Promise<void> {
    await this.transaction.rows(FORGET_FORECASTS, [id]);
    await this.transaction.rows(FORGET_FIGURES, [id]);
  }
}
