import type { Database, Queryable } from '../../src/platform/database/index.js';

/**
 * Looks at a database that somebody with all rights has changed behind the program's back, past triggers and references.
 * Nothing of it stays.
 */
export async function whenTampered<Result>(
  database: Database,
  change: string,
  look: (tampered: Queryable) => Promise<Result>,
): Promise<Result> {
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(change);
    return await look({
      rows: async ({ text }, values = []) => (await client.query(text, [...values])).rows as never[],
      tuples: async ({ text }, values = []) =>
        (await client.query({ text, values: [...values], rowMode: 'array' })).rows as unknown[][],
    });
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
