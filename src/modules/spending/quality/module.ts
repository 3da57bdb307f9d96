import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { ImportQualityEntity, QuarterQualityEntity } from './quality.entity.js';
import { MEASURE_QUALITY, measureQuality } from './quality-refresh.js';
import { QualityResolver } from './quality.resolver.js';
import { QualityService } from './quality.service.js';

export const qualityEntities: Entities = [ImportQualityEntity, QuarterQualityEntity];

export interface Quality {
  readonly resolvers: Resolvers;
  readonly service: QualityService;
  /** Measures again every minute what has changed. */
  startWorker(): Promise<void>;
}

export function createQuality({ database, clock, jobs, log }: Platform): Quality {
  const service = new QualityService(database);
  return {
    resolvers: new Map([[QualityResolver, new QualityResolver(service)]]),
    service,
    async startWorker() {
      await jobs.work(MEASURE_QUALITY, async () => {
        // One line an institution: at the first start there are a dozen quarters of each.
        for (const [institutionId, of] of Map.groupBy(
          await measureQuality(database, clock),
          (one) => one.institutionId,
        )) {
          const quarters = of.map(({ quarter, figures: { drift } }) => ({ quarter, drift }));
          log.info({ institutionId, quarters }, 'data quality measured');
        }
      });
    },
  };
}
