import { statement, type Queryable } from '../../../platform/database/index.js';
import { heldOut, type OwnSeries } from '../../../platform/forecasting/index.js';
import { LEAST_VALUES, MOST_VALUES, stretchOf } from '../outlook/index.js';
import { SEASON, type Frequency, type Observation } from '../series/index.js';
import type { JudgedSeries } from './judged-series.js';

/** Most series read. */
const MOST_SERIES = 2_000;
/** What is known now of the series that an institution may read: its own and those of all, newest figures first. */
const LIST_KNOWN_FIGURES = statement(`
  SELECT s.id::text AS id, s.frequency, k.observations FROM series s CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('period', n.period, 'value', n.value, 'knownFrom', n.known_from)
      ORDER BY n.period DESC) AS observations FROM (
      SELECT period, trim_scale(value)::text AS value, known_from FROM (
        SELECT DISTINCT ON (period) period, value, known_from FROM series_observation
        WHERE series_id = s.id ORDER BY period, known_from DESC) o
      WHERE value IS NOT NULL ORDER BY period DESC LIMIT ${MOST_VALUES}) n) k
  WHERE (s.institution_id IS NULL OR s.institution_id = $1) AND k.observations IS NOT NULL
  ORDER BY s.id LIMIT ${MOST_SERIES}`);

interface Row {
  readonly id: string;
  readonly frequency: Frequency;
  readonly observations: readonly Observation[];
}

/** The series that an institution may read, from their last gap on; those too short to forecast are left out. */
export async function readOwnSeries(database: Queryable, institutionId: number): Promise<readonly OwnSeries[]> {
  const rows = await database.rows<Row>(LIST_KNOWN_FIGURES, [institutionId]);
  return rows.flatMap(({ id, frequency, observations }) => {
    const stretch = stretchOf(observations, frequency).observations;
    if (stretch.length < LEAST_VALUES[frequency]) return [];
    const values = Float64Array.from(stretch, ({ value }) => Number(value));
    return { id, period: SEASON[frequency], values };
  });
}

/** Origins within the held-out part from which a network is judged. */
const ORIGINS = 4;

/** The held-out part of a series, seen from a few origins in it: as far as each of them reaches. */
export function judgedOf(one: OwnSeries): readonly JudgedSeries[] {
  const kept = heldOut(one);
  const [first, step] = [one.values.length - kept, Math.max(1, Math.floor(kept / ORIGINS))];
  return Array.from({ length: Math.min(ORIGINS, kept) }, (_, origin) => {
    const at = first + origin * step;
    return { group: one.id, period: one.period, history: one.values.slice(0, at), future: one.values.slice(at) };
  });
}
