import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PriceFrequency, PriceIndex } from './price-index.js';

/** Consumer prices; the one series there is a use for. */
const SERIES = 'CPI';

const READ = statement(`
  SELECT s.source, s.frequency, i.period, (i.value * 1000000)::bigint
  FROM price_series s JOIN price_index i ON i.series = s.code WHERE s.code = '${SERIES}'`);
const FORGET = statement(`DELETE FROM price_series WHERE code = '${SERIES}' RETURNING code`);
const KEEP = statement(`
  INSERT INTO price_series (code, frequency, source, loaded_at) VALUES ('${SERIES}', $1, $2, $3)`);
const FILL = statement(`
  INSERT INTO price_index (series, period, value)
  SELECT '${SERIES}', period, millionths / 1000000.0
  FROM unnest($1::text[], $2::bigint[]) AS loaded (period, millionths)`);

/** Reads and replaces the index of consumer prices. */
export class PriceIndexRepository {
  /** The index that is loaded; null when none is. */
  async find(queryable: Queryable): Promise<PriceIndex | null> {
    const tuples = await queryable.tuples(READ);
    const [first] = tuples;
    if (!first) return null;
    const values = new Map(tuples.map(([, , period, value]) => [period as string, value as number]));
    return { source: first[0] as string, frequency: first[1] as PriceFrequency, values };
  }

  /** Puts an index in the place of the one that is loaded. Returns whether one was. */
  async replace(transaction: Queryable, { source, frequency, values }: PriceIndex, at: Date): Promise<boolean> {
    const before = await transaction.tuples(FORGET);
    await transaction.tuples(KEEP, [frequency, source, at]);
    await transaction.tuples(FILL, [[...values.keys()], [...values.values()]]);
    return before.length > 0;
  }
}
