import { statement, takeLock, type Queryable, type Statement } from '../../../../platform/database/index.js';

const PARTITION_QUARTER = /^\d{4}Q[1-4]$/;
const EXISTS = statement(`SELECT to_regclass($1) IS NOT NULL AS exists`);

/** SQL that is sent once and needs no prepared statement. */
const once = (text: string): Statement => ({ name: '', text });

/**
 * Creates the partition of a quarter when there is none. It is created as a separate table and then attached, which,
 * unlike CREATE TABLE … PARTITION OF, does not block readers.
 */
export async function ensureQuarterPartition(transaction: Queryable, quarter: string): Promise<void> {
  if (!PARTITION_QUARTER.test(quarter)) throw new RangeError(`not a quarter: ${quarter}`);
  const name = `customer_quarter_${quarter.toLowerCase()}`;
  if (await exists(transaction, name)) return;
  await takeLock(transaction, 'QUARTER_PARTITIONS');
  if (await exists(transaction, name)) return;
  await transaction.rows(once(`CREATE TABLE ${name} (LIKE customer_quarter INCLUDING CONSTRAINTS)`));
  await transaction.rows(once(`ALTER TABLE customer_quarter ATTACH PARTITION ${name} FOR VALUES IN ('${quarter}')`));
}

async function exists(transaction: Queryable, name: string): Promise<boolean> {
  const [row] = await transaction.rows<{ exists: boolean }>(EXISTS, [name]);
  return row?.exists ?? false;
}
