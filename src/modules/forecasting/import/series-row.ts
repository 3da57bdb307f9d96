import { refusedRow, type ReadRow, type RowFate } from '../../../platform/delimited/index.js';
import { firstDayOf, readPeriod, type Series } from '../series/index.js';

/** A row of a file of series, read by the series that it names. */
export interface SeriesRow {
  readonly line: number;
  readonly seriesId: number;
  readonly code: string;
  readonly period: string;
  readonly knownFrom: string;
  /** A decimal in text, without superfluous zeros. */
  readonly value: string;
}

/** Reads a row; @param series the one that it names, or why there is none. */
export function readRow(
  { line, values }: ReadRow,
  series: Pick<Series, 'id' | 'code' | 'frequency'> | RowFate,
  today: string,
): SeriesRow | RowFate {
  if ('fate' in series) return series;
  const written = values['period'] ?? '';
  const period = readPeriod(series.frequency, written);
  if (period === null) return refusedRow(line, 'WRONG_FREQUENCY', 'period', `${written}; ${series.frequency}`);
  const begins = firstDayOf(series.frequency, period);
  if (begins > today) return refusedRow(line, 'IN_THE_FUTURE', 'period', written);
  const knownFrom = values['knownFrom'] ?? today;
  if (knownFrom > today) return refusedRow(line, 'IN_THE_FUTURE', 'knownFrom', knownFrom);
  if (knownFrom < begins) return refusedRow(line, 'KNOWN_TOO_EARLY', 'knownFrom', knownFrom);
  return { line, seriesId: series.id, code: series.code, period, knownFrom, value: plain(values['value'] ?? '') };
}

/** `007.50` and `-0` as PostgreSQL writes them: `7.5` and `0`. */
export function plain(value: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(value) ?? [];
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return text === '0' ? text : `${sign}${text}`;
}
