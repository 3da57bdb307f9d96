import { project, selectionStatement, type Database } from '../../../platform/database/index.js';
import { RecentMap } from '../../../platform/recent-map.js';
import { quarterColumns, type QuarterField, type QuarterRow } from './customer-quarter.columns.js';
import type { QuarterRange } from '../source/index.js';

/** A customer's key in the source, within their institution. */
export interface SpendingKey {
  readonly institutionId: number;
  readonly sourceKey: string;
}

interface Plan {
  readonly text: string;
  readonly read: (tuple: readonly unknown[]) => QuarterRow;
}

/** Choices of columns whose SQL a process remembers; a client rarely has more than a few. */
const CACHED_STATEMENTS_MAX = 200;
const plans = new RecentMap<Plan>(CACHED_STATEMENTS_MAX);

/** Reads quarterly spending. */
export class SpendingRepository {
  constructor(private readonly database: Database) {}

  /** The quarters of each key, newest first, in the order of the keys, with one statement. */
  async listByKeys(
    keys: readonly SpendingKey[],
    { last, from, to }: QuarterRange,
    fields: readonly QuarterField[],
  ): Promise<QuarterRow[][]> {
    const { text, read } = planOf(fields);
    const institutionIds = keys.map(({ institutionId }) => institutionId);
    const sourceKeys = keys.map(({ sourceKey }) => sourceKey);
    const tuples = await this.database.tuples(selectionStatement(text), [institutionIds, sourceKeys, last, from, to]);
    const lists = keys.map((): QuarterRow[] => []);
    for (const tuple of tuples) lists[(tuple[0] as number) - 1]?.push(read(tuple));
    return lists;
  }
}

function planOf(fields: readonly QuarterField[]): Plan {
  const name = fields.join();
  let plan = plans.get(name);
  if (!plan) plans.set(name, (plan = makePlan(fields)));
  return plan;
}

/**
 * Bounds of the quarter are always given, so that PostgreSQL leaves out partitions; the newest partition is read first,
 * and older ones only until there are enough rows.
 */
function makePlan(fields: readonly QuarterField[]): Plan {
  const { sql, read } = project<QuarterRow>(quarterColumns, 'q', fields, ['quarter']);
  const text = `
    SELECT asked.position::integer, ${sql}
    FROM unnest($1::bigint[], $2::varchar[]) WITH ORDINALITY AS asked (institution_id, source_key, position)
    CROSS JOIN LATERAL (
      SELECT * FROM customer_quarter c
      WHERE c.institution_id = asked.institution_id AND c.source_key = asked.source_key
        AND c.quarter BETWEEN $4::bpchar AND $5::bpchar
      ORDER BY c.quarter DESC LIMIT $3
    ) AS q
    ORDER BY asked.position, q.quarter DESC`;
  return { text, read: (tuple) => read(tuple, 1) };
}
