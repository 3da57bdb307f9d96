import { bulkTransaction, type BulkTransaction } from './bulk.js';
import type { Database } from './database.js';

/** Runs work that reads the database at one snapshot, however long it takes. It cannot change anything. */
export const readSnapshot = <Result>(
  database: Database,
  work: (transaction: BulkTransaction) => Promise<Result>,
): Promise<Result> =>
  bulkTransaction(database, async (transaction) => {
    await transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(transaction);
  });
