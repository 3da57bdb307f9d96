import type { TestServer } from './server.js';

/** Columns of a series that are not usual. */
export interface SeriesRow {
  readonly code?: string;
  readonly institutionId?: number | null;
  readonly topic?: string;
  readonly frequency?: string;
}

let made = 0;

/** A series of months from January 2015, each known on the first day of the next month; returns its number. */
export async function aSeries(
  { sql }: Pick<TestServer, 'sql'>,
  values: readonly number[],
  { code = `S${++made}`, institutionId = null, topic = 'OTHER', frequency = 'MONTH' }: SeriesRow = {},
): Promise<number> {
  const [series] = await sql<{ id: string }>(
    `INSERT INTO series (institution_id, code, name_ko, name_en, topic, frequency, unit, source, created_at)
     VALUES ($1, $2, '한국은행 기준금리', 'Base rate', $3, $4, '%', '한국은행', now()) RETURNING id`,
    [institutionId, code, topic, frequency],
  );
  const id = Number(series?.id);
  await sql(
    `INSERT INTO series_observation (series_id, period, known_from, value)
     SELECT $1, to_char(month, 'YYYY-MM'), (month + interval '1 month')::date, value
     FROM unnest($2::float8[]) WITH ORDINALITY AS v (value, nth),
       LATERAL (SELECT '2015-01-01'::date + (nth - 1) * interval '1 month' AS month) m`,
    [id, values],
  );
  return id;
}

/** A series that rises by about one a month: a line is better than last year. */
export const rising = (length: number): number[] =>
  Array.from({ length }, (_, at) => 100 + at + Math.sin(at * 1.7) + Math.cos(at * at));
