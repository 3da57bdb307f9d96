import { monthNumber, monthStart } from '../../../platform/calendar.js';
import { statement, type Queryable } from '../../../platform/database/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { SNAPSHOT_COLUMNS, type SnapshotOwner, type SnapshotPatch, type SnapshotRow } from './snapshot.js';

const SNAPSHOT_COLUMN_ENTRIES = Object.entries(SNAPSHOT_COLUMNS);
const SNAPSHOT_COLUMN_NAMES = SNAPSHOT_COLUMN_ENTRIES.map(([, column]) => column).join(', ');
const SELECTED_SNAPSHOT_COLUMNS = `s.customer_id AS "customerId", s.month::text AS month,
  ${SNAPSHOT_COLUMN_ENTRIES.map(([field, column]) => `s.${column} AS "${field}"`).join(', ')}`;

const PAGE_OF_SNAPSHOTS = statement(`
  SELECT ${SELECTED_SNAPSHOT_COLUMNS} FROM unnest($1::bigint[]) AS asked (id) CROSS JOIN LATERAL (
    SELECT * FROM financial_snapshot f WHERE f.customer_id = asked.id AND f.month < $2 ORDER BY f.month DESC LIMIT $3
  ) AS s ORDER BY s.month DESC`);
const LIST_SINCE = statement(`
  SELECT ${SELECTED_SNAPSHOT_COLUMNS} FROM financial_snapshot s
  WHERE s.customer_id = ANY ($1::bigint[]) AND s.month BETWEEN $2 AND $3 ORDER BY s.customer_id, s.month DESC`);
const OWNERS = statement(`
  SELECT c.id AS "customerId", c.source_key AS "sourceKey", c.annual_income_won AS "annualIncomeWon",
    c.credit_score AS "creditScore"
  FROM customer c WHERE c.institution_id = $1 AND c.id > $2 ORDER BY c.id LIMIT $3`);
/** An equal snapshot is left as it is, so that sending one again changes nothing, not even when it was recorded. */
const UPSERT_SNAPSHOT = statement(`
  INSERT INTO financial_snapshot AS kept (customer_id, month, ${SNAPSHOT_COLUMN_NAMES}, recorded_at)
  SELECT given.customer_id, given.month, ${SNAPSHOT_COLUMN_NAMES}, $2
  FROM jsonb_populate_recordset(NULL::financial_snapshot, $1::jsonb) AS given
  ON CONFLICT ON CONSTRAINT financial_snapshot_pkey DO UPDATE
    SET (${SNAPSHOT_COLUMN_NAMES}, recorded_at) = ROW (${SNAPSHOT_COLUMN_ENTRIES.map(([, column]) => `excluded.${column}`).join(', ')}, excluded.recorded_at)
    WHERE (${SNAPSHOT_COLUMN_ENTRIES.map(([, column]) => `kept.${column}`).join(', ')})
      IS DISTINCT FROM (${SNAPSHOT_COLUMN_ENTRIES.map(([, column]) => `excluded.${column}`).join(', ')})`);

/**
 * Locks the customers whose months are recorded, so that writers wait for each other; in one order, to avoid deadlock.
 */
const LOCK_CUSTOMERS = statement('SELECT id FROM customer WHERE id = ANY ($1::bigint[]) ORDER BY id FOR NO KEY UPDATE');
const LIST_SNAPSHOTS_OF_MONTHS = statement(`
  SELECT ${SELECTED_SNAPSHOT_COLUMNS} FROM unnest($1::bigint[], $2::date[]) AS asked (customer_id, month)
  JOIN financial_snapshot s USING (customer_id, month)`);
const DELETE_SNAPSHOTS = statement(`
  DELETE FROM financial_snapshot s USING unnest($1::bigint[], $2::date[]) AS gone (customer_id, month)
  WHERE s.customer_id = gone.customer_id AND s.month = gone.month`);

/** Every month lies within: a forged cursor cannot request a date that PostgreSQL does not know. */
const [FIRST, LAST] = [monthNumber('1900-01-01'), monthNumber('2999-12-01')];

/** Reads and keeps monthly snapshots. Permission is checked before. */
export class FinancialSnapshotRepository {
  constructor(private readonly database: Queryable) {}

  /** One page of snapshots for each of several customers, newest first; a page has one row more when others follow. */
  pageOfEach(customerIds: readonly number[], { after, first }: PageRequest): Promise<SnapshotRow[]> {
    const before = monthStart(Math.min(LAST, Math.max(FIRST, after ?? LAST)));
    return this.database.rows<SnapshotRow>(PAGE_OF_SNAPSHOTS, [customerIds, before, first + 1]);
  }

  /** All snapshots of several customers from one month to another, both included; newest first of each. */
  listBetween(customerIds: readonly number[], from: string, to: string): Promise<SnapshotRow[]> {
    return this.database.rows<SnapshotRow>(LIST_SINCE, [customerIds, from, to]);
  }

  /** Customers of an institution in the order of their ids, those after one. */
  listOwners(institutionId: number, afterId: number, count: number): Promise<SnapshotOwner[]> {
    return this.database.rows<SnapshotOwner>(OWNERS, [institutionId, afterId, count]);
  }

  /** Reads some months, and locks these customers against other writers of months until the transaction ends. */
  async lockMonths(within: Queryable, months: readonly SnapshotPatch[]): Promise<SnapshotRow[]> {
    const ids = months.map(({ customerId }) => customerId);
    await within.rows(LOCK_CUSTOMERS, [ids]);
    return within.rows<SnapshotRow>(LIST_SNAPSHOTS_OF_MONTHS, [ids, months.map(({ month }) => month)]);
  }

  /** Deletes months. */
  async remove(within: Queryable, months: readonly SnapshotRow[]): Promise<void> {
    if (months.length === 0) return;
    await within.rows(DELETE_SNAPSHOTS, [months.map(({ customerId }) => customerId), months.map(({ month }) => month)]);
  }

  /** Stores snapshots in place of earlier ones of the same months. */
  async put(within: Queryable, snapshots: readonly SnapshotRow[], at: Date): Promise<void> {
    if (snapshots.length === 0) return;
    const rows = snapshots.map((snapshot) => ({
      ...Object.fromEntries(
        SNAPSHOT_COLUMN_ENTRIES.map(([field, column]) => [column, snapshot[field as keyof typeof SNAPSHOT_COLUMNS]]),
      ),
      customer_id: snapshot.customerId,
      month: snapshot.month,
    }));
    await within.rows(UPSERT_SNAPSHOT, [JSON.stringify(rows), at]);
  }
}
