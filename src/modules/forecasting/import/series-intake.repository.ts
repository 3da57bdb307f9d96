import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import type { Series } from '../series/index.js';

const KNOWN_SERIES = statement(`
  SELECT id, institution_id AS "institutionId", code, name_ko AS "nameKo", name_en AS "nameEn", topic, frequency, unit,
    source, is_made_up AS "isMadeUp"
  FROM series WHERE institution_id IS NOT DISTINCT FROM $1::bigint AND code = ANY ($2::text[])`);
/** All vintages of the periods that a page of rows names. */
const KNOWN_VINTAGES = statement(`
  SELECT o.series_id AS "seriesId", o.period, o.known_from AS "knownFrom", trim_scale(o.value)::text AS value
  FROM jsonb_to_recordset($1::jsonb) AS n ("seriesId" bigint, period text)
  JOIN series_observation o ON o.series_id = n."seriesId" AND o.period = n.period`);
const NOTE_SERIES = statement(`
  INSERT INTO imported_series (batch_id, series_id, line_number, is_new) VALUES ($1, $2, $3, $4)
  ON CONFLICT (batch_id, series_id) DO NOTHING`);
/** The first series of a batch that a later batch in force also named. */
const RESTED_ON = statement(`
  SELECT i.line_number AS line, s.code FROM imported_series i JOIN series s ON s.id = i.series_id
  WHERE i.batch_id = $1 AND EXISTS (
    SELECT FROM imported_series later JOIN import_batch b ON b.id = later.batch_id AND b.state = 'COMMITTED'
    JOIN import_batch own ON own.id = $1
    WHERE later.series_id = i.series_id AND later.batch_id <> $1 AND b.load_number > own.load_number)
  ORDER BY i.line_number LIMIT 1`);
/** Forecasts from withdrawn figures say nothing about their method, so they are deleted. */
const FORGET_FORECASTS_SINCE = statement(`
  DELETE FROM series_forecast f USING imported_series i, import_batch b
  WHERE i.batch_id = $1 AND b.id = $1 AND f.series_id = i.series_id AND f.made_at >= b.finished_at`);
const TAKE_BACK = statement(`DELETE FROM series_observation WHERE batch_id = $1`);
/** A series that the batch began is deleted with it, unless it has figures from elsewhere. */
const END_SERIES = statement(`
  DELETE FROM series s USING imported_series i
  WHERE i.batch_id = $1 AND i.is_new AND s.id = i.series_id
    AND NOT EXISTS (SELECT FROM series_observation o WHERE o.series_id = s.id)`);
const FORGET_NOTES = statement(`DELETE FROM imported_series WHERE batch_id = $1`);

/** An earlier vintage of a period that a row names. */
export interface SaidBefore {
  readonly seriesId: number;
  readonly period: string;
  readonly knownFrom: string;
  readonly value: string | null;
}

/** Reads and undoes what imports of series did, within their transaction. */
export class SeriesIntakeRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  listSeries(institutionId: number | null, codes: readonly string[]): Promise<Series[]> {
    return this.transaction.rows<Series>(KNOWN_SERIES, [institutionId, codes]);
  }

  listSaid(periods: readonly { readonly seriesId: number; readonly period: string }[]): Promise<SaidBefore[]> {
    return this.transaction.rows<SaidBefore>(KNOWN_VINTAGES, [JSON.stringify(periods)]);
  }

  async note(batchId: number, seriesId: number, line: number, isNew: boolean): Promise<void> {
    await this.transaction.rows(NOTE_SERIES, [batchId, seriesId, line, isNew]);
  }

  /** The first series that a later batch depends on; null for none. */
  async restedOn(batchId: number): Promise<{ readonly line: number; readonly code: string } | null> {
    const [first] = await this.transaction.rows<{ line: number; code: string }>(RESTED_ON, [batchId]);
    return first ?? null;
  }

  async takeBack(batchId: number): Promise<void> {
    for (const step of [FORGET_FORECASTS_SINCE, TAKE_BACK, END_SERIES, FORGET_NOTES])
      await this.transaction.rows(step, [batchId]);
  }
}
