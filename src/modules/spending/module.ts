import type { Platform } from '../../platform/platform.js';
import type { Resolvers } from '../../platform/graphql/index.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import { CustomerQuarterEntity } from './customer-quarter.entity.js';
import { createDashboards, dashboardEntities, type Dashboards } from './dashboard/index.js';
import { ImportFileEntity } from './import-batch-file.entity.js';
import {
  ImportBatchDependencyEntity,
  ImportBatchQuarterEntity,
  ReplacedQuarterEntity,
} from './import-batch-quarter.entity.js';
import { ImportBatchEntity } from './import-batch.entity.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { ImportBatchResolver } from './import-batch.resolver.js';
import { ImportBatchService } from './import-batch.service.js';
import { createPeers, peerEntities, type Peers } from './peers/index.js';
import { ImportQualityEntity, QuarterQualityEntity } from './quality/index.js';
import { RejectedRowEntity } from './rejected-row.entity.js';
import { SpendingRepository } from './spending.repository.js';
import { CustomerSpendingResolver, QuarterlySpendingResolver } from './spending.resolver.js';
import { SpendingService } from './spending.service.js';

export const spendingEntities: Entities = [
  CustomerQuarterEntity,
  ImportBatchEntity,
  ImportFileEntity,
  ImportBatchQuarterEntity,
  ImportBatchDependencyEntity,
  ReplacedQuarterEntity,
  ImportQualityEntity,
  QuarterQualityEntity,
  RejectedRowEntity,
  ...dashboardEntities,
  ...peerEntities,
];

export interface SpendingNeighbours {
  /** Says which customers a caller may see, and how the source knows them, and reads figures along with them. */
  readonly customers: Pick<Customers, 'service' | 'readAlong'>;
}

export interface Spending extends Room {
  readonly service: SpendingService;
  readonly dashboards: Dashboards['service'];
  readonly peers: Peers['service'];
}

/** Builds the room. */
export function createSpending(platform: Platform, { customers }: SpendingNeighbours): Spending {
  const { database } = platform;
  const service = new SpendingService(new SpendingRepository(database), customers.service);
  const imports = new ImportBatchService(new ImportBatchRepository(database));
  const dashboards = createDashboards(platform, { spending: service, customers });
  const peers = createPeers(platform, { spending: service, customers });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [CustomerSpendingResolver, new CustomerSpendingResolver(service)],
    [QuarterlySpendingResolver, new QuarterlySpendingResolver()],
    [ImportBatchResolver, new ImportBatchResolver(imports)],
    ...dashboards.resolvers,
    ...peers.resolvers,
  ]);
  return {
    service,
    dashboards: dashboards.service,
    peers: peers.service,
    resolvers,
    nodes: {
      ImportBatch: async (id, context) => {
        const batch = await imports.find(context, id);
        return batch && { ...batch, __typename: 'ImportBatch' };
      },
    },
    async startWorker() {
      await peers.startWorker();
      return () => Promise.resolve();
    },
  };
}
