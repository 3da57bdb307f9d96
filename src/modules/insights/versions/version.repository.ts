import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import type { StoredVersion } from '../in-force.js';
import type { VersionRow } from './version-row.js';

/** Where versions of one thing are kept. */
type VersionTable = 'anomaly_rule_set' | 'health_score_version';
const CONTENT: Readonly<Record<VersionTable, string>> = { anomaly_rule_set: 'rules', health_score_version: 'scale' };

export interface NewVersion {
  readonly institutionId: number;
  readonly version: string;
  readonly content: unknown;
  readonly backTest: unknown;
  readonly proposedBy: number;
  readonly at: Date;
}

const instant = (column: string): string => `to_char(v.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function statementsOf(table: VersionTable) {
  const content = CONTENT[table];
  const inForce = `(SELECT f.id FROM ${table} f WHERE f.active AND (f.institution_id = $1 OR f.institution_id IS NULL)
    ORDER BY f.institution_id NULLS LAST LIMIT 1)`;
  const columns = `v.id AS key, v.version, v.${content} AS content, v.institution_id IS NULL AS "isShipped",
    CASE WHEN v.id = ${inForce} THEN 'IN_FORCE' WHEN v.rejected_at IS NOT NULL THEN 'REJECTED'
      WHEN v.institution_id IS NULL OR v.published_at IS NOT NULL THEN 'FORMER' ELSE 'PROPOSED' END AS state,
    v.proposed_by AS "proposedBy", ${instant('proposed_at')} AS "proposedAt", v.published_by AS "publishedBy",
    ${instant('published_at')} AS "publishedAt", v.back_test AS "backTest"`;
  const visible = '(v.institution_id = $1 OR v.institution_id IS NULL)';
  return {
    inForce: statement(`SELECT id, version, ${content} AS content FROM ${table} WHERE id = ${inForce}`),
    list: statement(`SELECT ${columns} FROM ${table} v WHERE ${visible} ORDER BY v.id DESC LIMIT $2`),
    find: statement(`SELECT ${columns} FROM ${table} v WHERE ${visible} AND v.id = $2`),
    propose: statement(`
      INSERT INTO ${table} (institution_id, version, ${content}, back_test, proposed_by, proposed_at)
      SELECT $1, $2, $3, $4, $5, $6
      WHERE NOT EXISTS (SELECT FROM ${table} v WHERE ${visible} AND v.version = $2) RETURNING id`),
    retire: statement(`UPDATE ${table} SET active = false WHERE institution_id = $1 AND active`),
    publish: statement(`
      UPDATE ${table} SET active = true, published_by = $3, published_at = $4
      WHERE institution_id = $1 AND id = $2 AND published_at IS NULL AND rejected_at IS NULL RETURNING id`),
    reject: statement(`
      UPDATE ${table} SET rejected_at = $3
      WHERE institution_id = $1 AND id = $2 AND published_at IS NULL AND rejected_at IS NULL RETURNING id`),
  };
}

/** Stores the versions of rules or weights: those that ship, and those of institutions. */
export class VersionRepository {
  readonly #sql: ReturnType<typeof statementsOf>;

  constructor(
    private readonly database: Queryable,
    private readonly table: VersionTable,
  ) {
    this.#sql = statementsOf(table);
  }

  /** The version in force in an institution: its own, or else the one that ships; null when there is none. */
  async findInForce(institutionId: number, within = this.database): Promise<StoredVersion | null> {
    const [row] = await within.rows<StoredVersion>(this.#sql.inForce, [institutionId]);
    return row ?? null;
  }

  /** The latest versions that an institution may see, newest first. */
  list(institutionId: number, most: number): Promise<VersionRow[]> {
    return this.database.rows<VersionRow>(this.#sql.list, [institutionId, most]);
  }

  async find(institutionId: number, key: number, within = this.database): Promise<VersionRow | null> {
    const [row] = await within.rows<VersionRow>(this.#sql.find, [institutionId, key]);
    return row ?? null;
  }

  /** Locks the versions of an institution until the transaction ends. */
  async takeTurn(transaction: Queryable, institutionId: number): Promise<void> {
    await takeLock(transaction, 'INSIGHT_VERSIONS', institutionId, this.table);
  }

  /** Null, and nothing written, when the institution has a version of this name. */
  async propose(
    transaction: Queryable,
    { institutionId, proposedBy, at, ...made }: NewVersion,
  ): Promise<number | null> {
    const json = [made.content, made.backTest].map((each) => JSON.stringify(each));
    const values = [institutionId, made.version, ...json, proposedBy, at];
    const [row] = await transaction.tuples(this.#sql.propose, values);
    return (row?.[0] as number | undefined) ?? null;
  }

  /** Puts an open proposal in force, replacing the version before; false, and nothing done, when it is not open. */
  async publish(transaction: Queryable, institutionId: number, key: number, by: number, at: Date): Promise<boolean> {
    await transaction.tuples(this.#sql.retire, [institutionId]);
    return (await transaction.tuples(this.#sql.publish, [institutionId, key, by, at])).length > 0;
  }

  /** The same for ending a proposal. */
  async reject(transaction: Queryable, institutionId: number, key: number, at: Date): Promise<boolean> {
    return (await transaction.tuples(this.#sql.reject, [institutionId, key, at])).length > 0;
  }
}
