import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, type Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { StatisticRepository, type UncountedQuarter } from './statistic.repository.js';

/** Counts quarters again whose rows have changed. */
export const COUNT_STATISTICS: JobKind<object> = {
  name: 'spending-count-statistics',
  retries: 2,
  expireInSeconds: 3_600,
};
/** Every minute looks whether there is anything to do: files are taken in and back rarely, and by any process. */
export const COUNT_STATISTICS_CRON = '* * * * *';

/**
 * Counts every quarter that files were loaded into or taken back from since it was last counted, each in a transaction
 * of its own; what was counted of other batches is told no more from the moment that they change. Institutions that
 * another process is at are left to it.
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
