import {
  statement,
  tryLock,
  type BulkTransaction,
  type Queryable,
  type Statement,
} from '../../../platform/database/index.js';
import type { SourceCodes } from './peer-codes.js';
import { PEER_MEASURES } from './peer-measure.js';

/** A quarter of an institution. */
export interface QuarterOf {
  readonly institutionId: number;
  readonly quarter: string;
}

/** People who are alike in every attribute, as the source knows them. */
interface AlikeRow {
  readonly codes: SourceCodes;
  /** By measure, in thousand won. */
  readonly amounts: readonly Int32Array[];
}

/** A group as it is stored: codes in the order of `PEER_ATTRIBUTES`, empty where one does not count. */
export interface GroupRow {
  readonly codes: readonly string[];
  readonly sketch: Uint8Array;
}

/** The batches that hold a quarter, and how many rows of each were corrected since, if any. */
const PEER_QUARTERS_IN_FORCE = `
  SELECT b.institution_id, q.quarter,
    array_agg(b.id ORDER BY b.id) || array_agg(b.revision::bigint ORDER BY b.id) FILTER (WHERE b.revision > 0) AS batches
  FROM import_batch b CROSS JOIN unnest(b.quarters) AS q (quarter)
  WHERE b.kind = 'QUARTERLY_SPENDING' AND b.state = 'COMMITTED'
  GROUP BY b.institution_id, q.quarter`;
const LIST_STALE_PEER_QUARTERS = statement(`
  SELECT coalesce(f.institution_id, p.institution_id) AS "institutionId", coalesce(f.quarter, p.quarter) AS quarter
  FROM (${PEER_QUARTERS_IN_FORCE}) AS f
  FULL JOIN peer_quarter p ON p.institution_id = f.institution_id AND p.quarter = f.quarter::bpchar
  WHERE p.batches IS DISTINCT FROM f.batches
  ORDER BY 2 DESC, 1`);
const BATCHES = statement(`
  SELECT f.batches, p.batches IS DISTINCT FROM f.batches AS stale
  FROM (SELECT $1::bigint AS institution_id, $2::text AS quarter) AS k
  LEFT JOIN (${PEER_QUARTERS_IN_FORCE}) AS f ON f.institution_id = k.institution_id AND f.quarter = k.quarter
  LEFT JOIN peer_quarter p ON p.institution_id = k.institution_id AND p.quarter = k.quarter::bpchar`);
const DELETE_QUARTER = statement(`DELETE FROM peer_quarter WHERE institution_id = $1 AND quarter = $2`);
/** A row that came after our snapshot is a serialization failure in REPEATABLE READ; DO NOTHING never skips one. */
const INSERT_QUARTER = statement(`
  INSERT INTO peer_quarter (institution_id, quarter, batches, members, refreshed_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (institution_id, quarter) DO NOTHING`);

/**
 * Each measure of those who are alike as one string of big-endian integers: one value a kind of people to transfer. In
 * which order does not matter, nor whether it is the same for two measures.
 */
const PACKED = PEER_MEASURES.map(({ column }) => `string_agg(int4send(${column}), ''::bytea)`).join(', ');
const declareCursor = (institutionId: number, quarter: string): string => `
  DECLARE alike NO SCROLL CURSOR FOR
  SELECT age, sex_cd, mbr_rk, life_stage, hous_sido_nm, ${PACKED}
  FROM customer_quarter WHERE institution_id = ${institutionId} AND quarter = '${quarter}'
  GROUP BY age, sex_cd, mbr_rk, life_stage, hous_sido_nm`;
const ATTRIBUTES = 5;
/** Kinds of people taken at a time: some megabytes where there are many of each. */
const FETCHED = 500;
/** Without a name: it means another cursor each time. */
const FETCH: Statement = { name: '', text: `FETCH ${FETCHED} FROM alike` };

/** Quarters whose batches in force differ from those their groups were counted from, the newest first. */
export function listStaleQuarters(queryable: Queryable): Promise<QuarterOf[]> {
  return queryable.rows<QuarterOf>(LIST_STALE_PEER_QUARTERS);
}

/** The queries of one refresh, all in one transaction. */
export class PeerRefreshRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  /** Makes all later queries see the same rows; call it first. */
  async holdStill(): Promise<void> {
    await this.transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    // Sorted rows are aggregated one kind of people at a time; hashed ones all at once, each with its own memory.
    await this.transaction.run(`SET LOCAL enable_hashagg = off; SET LOCAL work_mem = '64MB'`);
  }

  /** Whether nobody else refreshes this quarter. */
  async tryLock({ institutionId, quarter }: QuarterOf): Promise<boolean> {
    return tryLock(this.transaction, 'PEER_GROUPS', institutionId, quarter);
  }

  /** The batches in force of a quarter, ascending; null when its groups were counted from these. */
  async staleBatches({ institutionId, quarter }: QuarterOf): Promise<number[] | null> {
    const values = [institutionId, quarter];
    const [row] = await this.transaction.rows<{ batches: string[] | null; stale: boolean }>(BATCHES, values);
    return row?.stale ? (row.batches ?? []).map(Number) : null;
  }

  /** Everybody of a quarter, by those who are alike. */
  async *alike({ institutionId, quarter }: QuarterOf): AsyncGenerator<AlikeRow> {
    if (!/^\d{4}Q[1-4]$/.test(quarter)) throw new RangeError(`not a quarter: ${quarter}`);
    await this.transaction.run(declareCursor(institutionId, quarter));
    for (;;) {
      const tuples = await this.transaction.tuples(FETCH);
      for (const tuple of tuples) {
        yield {
          codes: tuple.slice(0, ATTRIBUTES) as (string | null)[],
          amounts: tuple.slice(ATTRIBUTES).map((packed) => amountsOf(packed as Buffer)),
        };
      }
      if (tuples.length < FETCHED) break;
    }
    await this.transaction.run('CLOSE alike');
  }

  async forget({ institutionId, quarter }: QuarterOf): Promise<void> {
    await this.transaction.tuples(DELETE_QUARTER, [institutionId, quarter]);
  }

  async keep(
    { institutionId, quarter }: QuarterOf,
    counted: { readonly batches: readonly number[]; readonly members: number; readonly at: Date },
    groups: Iterable<GroupRow>,
  ): Promise<void> {
    await this.transaction.tuples(INSERT_QUARTER, [
      institutionId,
      quarter,
      counted.batches,
      counted.members,
      counted.at,
    ]);
    await this.transaction.copy(
      `COPY peer_group (institution_id, quarter, age, sex, grade, life_stage, region, sketch) FROM STDIN`,
      copyText(institutionId, quarter, groups),
    );
  }
}

/** Codes hold no character that COPY would want escaped: the import takes in known ones alone. */
function* copyText(institutionId: number, quarter: string, groups: Iterable<GroupRow>): Generator<Buffer> {
  for (const { codes, sketch } of groups) {
    const packed = `\\\\x${Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('hex')}`;
    yield Buffer.from(`${[institutionId, quarter, ...codes, packed].join('\t')}\n`);
  }
}

function amountsOf(packed: Buffer): Int32Array {
  const amounts = new Int32Array(packed.length / 4);
  for (const index of amounts.keys()) amounts[index] = packed.readInt32BE(4 * index);
  return amounts;
}
