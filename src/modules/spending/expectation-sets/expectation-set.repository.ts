import { statement, takeLock, type Queryable } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { Expectation } from '../expectations/index.js';
import type { ExpectationSetState } from './expectation-set.entity.js';

/** A set as the API returns it. */
export interface ExpectationSetRow {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly state: ExpectationSetState;
  readonly expectations: readonly Expectation[];
  readonly reason: string;
  readonly proposedBy: number;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
}

const EXPECTATION_SET_COLUMNS = `
  s.id AS key, s.version, s.state, s.expectations, s.reason, s.proposed_by AS "proposedBy", s.proposed_at AS "proposedAt",
  s.decided_at AS "decidedAt", (SELECT name FROM account WHERE id = s.proposed_by) AS "proposedByName",
  (SELECT name FROM account WHERE id = s.decided_by) AS "decidedByName"`;
const ONE_SET = statement(
  `SELECT ${EXPECTATION_SET_COLUMNS} FROM import_expectation_set s WHERE s.institution_id = $1 AND s.id = $2`,
);
const LOCK_EXPECTATION_SETS = statement(`
  SELECT id FROM import_expectation_set WHERE institution_id = $1 AND (id = $2 OR state = 'IN_FORCE') ORDER BY id FOR UPDATE`);
const PAGE_OF_EXPECTATION_SETS = statement(`
  SELECT ${EXPECTATION_SET_COLUMNS} FROM import_expectation_set s
  WHERE s.institution_id = $1 AND s.id < $2 ORDER BY s.id DESC LIMIT $3`);
const PROPOSE = statement(`
  INSERT INTO import_expectation_set (institution_id, version, state, expectations, reason, proposed_by, proposed_at)
  SELECT $1, coalesce(max(version), 0) + 1, 'PROPOSED', $2, $3, $4, $5
  FROM import_expectation_set WHERE institution_id = $1 RETURNING id`);
const RETIRE_EXPECTATION_SET = statement(`
  UPDATE import_expectation_set SET state = 'RETIRED' WHERE institution_id = $1 AND state = 'IN_FORCE'`);
const DECIDE_EXPECTATION_SET = statement(`
  UPDATE import_expectation_set SET state = $3, decided_by = $4, decided_at = $5
  WHERE institution_id = $1 AND id = $2 AND state = 'PROPOSED' RETURNING id`);

const withId = (row: Omit<ExpectationSetRow, 'id'>): ExpectationSetRow => ({
  ...row,
  id: encodeId('ImportExpectationSet', row.key),
});

/** Sets of expectations, by institution. */
export class ExpectationSetRepository {
  async find(queryable: Queryable, institutionId: number, id: number): Promise<ExpectationSetRow | null> {
    const [row] = await queryable.rows<ExpectationSetRow>(ONE_SET, [institutionId, id]);
    return row ? withId(row) : null;
  }

  /** Newest first, one row longer than requested when more follows. */
  async page(
    queryable: Queryable,
    institutionId: number,
    { first, after }: { readonly first: number; readonly after: number | null },
  ): Promise<ExpectationSetRow[]> {
    const before = after ?? Number.MAX_SAFE_INTEGER;
    const rows = await queryable.rows<ExpectationSetRow>(PAGE_OF_EXPECTATION_SETS, [institutionId, before, first + 1]);
    return rows.map(withId);
  }

  async propose(
    transaction: Queryable,
    set: {
      readonly institutionId: number;
      readonly expectations: readonly Expectation[];
      readonly reason: string;
      readonly accountId: number;
      readonly at: Date;
    },
  ): Promise<number> {
    await takeLock(transaction, 'EXPECTATION_SETS', set.institutionId);
    const values = [set.institutionId, JSON.stringify(set.expectations), set.reason, set.accountId, set.at];
    const [row] = await transaction.rows<{ id: number }>(PROPOSE, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  /** Locks a set, and the one in force, until the transaction ends. */
  async lock(transaction: Queryable, institutionId: number, id: number): Promise<void> {
    await takeLock(transaction, 'EXPECTATION_SETS', institutionId);
    await transaction.rows(LOCK_EXPECTATION_SETS, [institutionId, id]);
  }

  /** Decides a proposal; put in force, it replaces the current set. Returns whether it was still open. */
  async decide(
    transaction: Queryable,
    { institutionId, id }: { readonly institutionId: number; readonly id: number },
    {
      state,
      accountId,
      at,
    }: { readonly state: 'IN_FORCE' | 'WITHDRAWN'; readonly accountId: number; readonly at: Date },
  ): Promise<boolean> {
    if (state === 'IN_FORCE') await transaction.rows(RETIRE_EXPECTATION_SET, [institutionId]);
    return (await transaction.rows(DECIDE_EXPECTATION_SET, [institutionId, id, state, accountId, at])).length > 0;
  }
}
