import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Inference } from '../../../platform/inference/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService } from '../../customers/index.js';
import type { SpendingService } from '../../spending/index.js';
import type { SpendingHistories } from '../anomalies/index.js';
import type { ServedModels } from '../served-or-null.js';
import { SpendingClusterCountEntity } from './cluster-count.entity.js';
import { ClusterCountRepository } from './cluster-count.repository.js';
import { ClusterCounting, COUNT_CLUSTERS } from './cluster-counting.js';
import { ClusterResolver, SimilarCustomerResolver } from './cluster.resolver.js';
import { ClusterService } from './cluster.service.js';
import { LikenessTables } from './likeness-tables.js';
import { SimilarService } from './similar.service.js';

export const clusterEntities: Entities = [SpendingClusterCountEntity];

export interface ClusterNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds' | 'listRecorded'>;
  readonly spending: Pick<SpendingService, 'personQuarters'>;
  readonly histories: SpendingHistories;
  readonly models: ServedModels;
  readonly inference: Pick<Inference, 'hold'>;
}

export interface Clusters {
  readonly resolvers: Resolvers;
  readonly counting: ClusterCounting;
  readonly service: ClusterService;
  startWorker(): Promise<void>;
}

export function createClusters({ database, clock, jobs }: Platform, neighbours: ClusterNeighbours): Clusters {
  const { customers, spending, histories, models, inference } = neighbours;
  const counts = new ClusterCountRepository(database);
  const counting = new ClusterCounting({ database, clock, models, histories, counts });
  const clusters = new ClusterService({ models, spending, counts });
  const tables = new LikenessTables({ database, clock, inference, histories });
  const similar = new SimilarService({ customers, models, tables });
  return {
    counting,
    service: clusters,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ClusterResolver, new ClusterResolver(clusters, similar)],
      [SimilarCustomerResolver, new SimilarCustomerResolver(customers)],
    ]),
    async startWorker() {
      await jobs.work(COUNT_CLUSTERS, async () => {
        await counting.run();
      });
      await database.transaction((transaction) => jobs.enqueue(transaction, COUNT_CLUSTERS, {}));
    },
  };
}
