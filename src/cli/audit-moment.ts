import { bulkTransaction, type Database, type Queryable } from '../platform/database/index.js';

/** Runs work that reads the database as it is at one moment, however long it takes. */
export const atOneMoment = <Result>(
  database: Database,
  work: (transaction: Queryable) => Promise<Result>,
): Promise<Result> =>
  bulkTransaction(database, async (transaction) => {
    await transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(transaction);
  });
