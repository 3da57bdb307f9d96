import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, type Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { StatisticRepository, type UncountedQuarter } from './statistic.repository.js';

/** Counts quarters again whose rows have changed. */
export const COUNT_STATISTICS: JobKind<object> = {
  name: 'spending-count-statistics',
  retries: 2,
  expireInSeconds: 3_600,
  does: 'Counts statistics of quarters for which files were loaded or undone.',
  /** Checks every minute whether there is anything to do: imports and undos are rare, and any process may run them. */
  cron: '* * * * *',
  ifItDies: 'Quarters that were counted stay so. What is left is done by the next run.',
};

/**
 * Counts every quarter for which files were loaded or undone since it was last counted, each in its own transaction;
 * figures of other batches are no longer shown from the moment those change. Skips institutions that another process is
 * counting.
 */
export async function countStatistics(database: Database, clock: Clock): Promise<UncountedQuarter[]> {
  const repository = new StatisticRepository(database);
  await repository.forgetGone();
  const counted: UncountedQuarter[] = [];
  for (const stale of await repository.listStale()) {
    const isDone = await bulkTransaction(database, async (transaction) => {
      await transaction.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const own = new StatisticRepository(transaction);
      if (!(await own.tryLock(stale))) return false;
      await own.keep(stale, await own.count(stale), clock.now());
      return true;
    });
    if (isDone) counted.push(stale);
  }
  return counted;
}
