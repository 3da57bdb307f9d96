import { bulkTransaction, type BulkTransaction } from './bulk.js';
import type { Database } from './database.js';

/** Runs work that reads the database as it is at one moment, however long it takes. It can change nothing. */
export const atOneMoment = <Result>(
  database: Database,
  work: (transaction: BulkTransaction) => Promise<Result>,
): Promise<Result> =>
  bulkTransaction(database, async (transaction) => {
    await transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(transaction);
  });
