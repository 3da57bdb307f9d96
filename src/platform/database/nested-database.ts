import type { BulkTransaction } from './bulk.js';
import type { Database, Transaction } from './database.js';

/**
 * A database whose statements and transactions all run inside an outer one: a failed transaction is rolled back to its
 * start, and a successful one is kept if the outer one commits. For hand-written SQL, one transaction after another.
 */
export function nestedDatabase(outer: BulkTransaction): Database {
  let depth = 0;
  let last: Promise<unknown> = Promise.resolve();
  // Concurrent calls run one after the other: there is one connection.
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }
  const rows: Transaction['rows'] = (statement, values) => inTurn(() => outer.rows(statement, values));
  const tuples: Transaction['tuples'] = (statement, values) => inTurn(() => outer.tuples(statement, values));
  const run = (sql: string) => inTurn(() => outer.run(sql));
  const transaction: Transaction = {
    rows,
    tuples,
    get manager(): never {
      throw new Error('entities are not to be had within a load');
    },
  };
  return {
    rows,
    tuples,
    get dataSource(): never {
      throw new Error('a load has no data source of its own');
    },
    get pool(): never {
      throw new Error('a load has no pool of its own');
    },
    async transaction(work) {
      const savepoint = `within_${(depth += 1)}`;
      await run(`SAVEPOINT ${savepoint}`);
      try {
        const result = await work(transaction);
        await run(`RELEASE SAVEPOINT ${savepoint}`);
        return result;
      } catch (error) {
        await run(`ROLLBACK TO SAVEPOINT ${savepoint}`);
        throw error;
      } finally {
        depth -= 1;
      }
    },
  };
}
