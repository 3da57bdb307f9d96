import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PriceFrequency, PriceIndex } from './price-index.js';

/** The series of consumer prices that all may read. */
export const CPI = 'CPI';

/** Values outside these bounds are not an index; within them every figure is exact in millionths. */
const READ_INDEX = statement(`
  SELECT s.source, s.frequency, o.period, (o.value * 1000000)::bigint
  FROM series s CROSS JOIN LATERAL (
    SELECT DISTINCT ON (period) period, value FROM series_observation
    WHERE series_id = s.id AND known_from <= $1 ORDER BY period, known_from DESC) o
  WHERE s.code = '${CPI}' AND s.institution_id IS NULL AND s.frequency IN ('MONTH', 'QUARTER') AND NOT s.is_made_up
    AND o.value > 0 AND o.value < 10000000
  ORDER BY o.period`);

/** The index of consumer prices as it was known on a day; null when there was none. */
export async function findPriceIndex(queryable: Queryable, asOf: string): Promise<PriceIndex | null> {
  const tuples = await queryable.tuples(READ_INDEX, [asOf]);
  const [first] = tuples;
  if (!first) return null;
  const values = new Map(tuples.map(([, , period, value]) => [period as string, value as number]));
  return { source: first[0] as string, frequency: first[1] as PriceFrequency, values };
}
