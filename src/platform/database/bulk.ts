import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { queryable, type Database, type Queryable } from './database.js';

/** A transaction that loads much at once. */
export interface BulkTransaction extends Queryable {
  /** Runs one statement that needs no name; returns how many rows it changed. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** Feeds `COPY … FROM STDIN` at the server's pace; returns how many rows it stored. */
  copy(sql: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<number>;
}

/** Bytes that wait for the socket while more are made. */
const IN_FLIGHT_BYTES = 4 * 1_048_576;

/** Runs `work` in one transaction that may take minutes: the time limits meant for requests do not hold in it. */
export async function bulkTransaction<Result>(
  database: Database,
  work: (transaction: BulkTransaction) => Promise<Result>,
  outcome: 'COMMIT' | 'ROLLBACK' = 'COMMIT',
): Promise<Result> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => void (broken = error);
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    await client.query(`
      SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
    const result = await work(bulk(client));
    await client.query(outcome);
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken ??= failure instanceof Error ? failure : new Error('ROLLBACK failed', { cause: failure });
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

function bulk(client: PoolClient): BulkTransaction {
  return {
    ...queryable(client),
    run: async (sql, values = []) => (await client.query(sql, values as unknown[])).rowCount ?? 0,
    async copy(sql, chunks) {
      const stream = client.query(copyFrom(sql, { highWaterMark: IN_FLIGHT_BYTES }));
      await pipeline(chunks, stream);
      return stream.rowCount;
    },
  };
}

/** Runs a statement that may take minutes and that cannot run in a transaction, such as VACUUM. */
export async function maintain(database: Database, sql: string): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query(sql);
    await client.query('RESET statement_timeout');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
