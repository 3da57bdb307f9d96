import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { SpendingStatisticEntity } from './spending-statistic.entity.js';
import { COUNT_STATISTICS, countStatistics } from './statistic-refresh.js';
import { StatisticResolver } from './statistic.resolver.js';
import { StatisticService } from './statistic.service.js';

export const statisticEntities: Entities = [SpendingStatisticEntity];

export interface Statistics {
  readonly resolvers: Resolvers;
  /** Counts again every minute what has changed. */
  startWorker(): Promise<void>;
}

export function createStatistics({ database, clock, jobs, log }: Platform): Statistics {
  const service = new StatisticService(database);
  return {
    resolvers: new Map([[StatisticResolver, new StatisticResolver(service)]]),
    async startWorker() {
      await jobs.work(COUNT_STATISTICS, async () => {
        // One line an institution: at the first start there are a dozen quarters of each.
        for (const [institutionId, of] of Map.groupBy(
          await countStatistics(database, clock),
          (one) => one.institutionId,
        ))
          log.info({ institutionId, quarters: of.map(({ quarter }) => quarter) }, 'spending statistics counted');
      });
    },
  };
}
