import type { Platform } from '../../platform/platform.js';
import type { Resolvers } from '../../platform/graphql/index.js';
import type { Entities, Room } from '../../platform/room.js';
import type { CustomerService } from '../customers/index.js';
import { CustomerQuarterEntity } from './customer-quarter.entity.js';
import { ImportBatchEntity } from './import-batch.entity.js';
import { ImportBatchRepository } from './import-batch.repository.js';
import { ImportBatchResolver } from './import-batch.resolver.js';
import { ImportBatchService } from './import-batch.service.js';
import { RejectedRowEntity } from './rejected-row.entity.js';
import { SpendingRepository } from './spending.repository.js';
import { CustomerSpendingResolver, QuarterlySpendingResolver } from './spending.resolver.js';
import { SpendingService } from './spending.service.js';

export const spendingEntities: Entities = [CustomerQuarterEntity, ImportBatchEntity, RejectedRowEntity];

export interface SpendingNeighbours {
  /** Says which customers a caller may see, and how the source knows them. */
  readonly customers: Pick<CustomerService, 'listByIds'>;
}

export interface Spending extends Room {
  readonly service: SpendingService;
}

/** Builds the room. */
export function createSpending({ database }: Platform, { customers }: SpendingNeighbours): Spending {
  const service = new SpendingService(new SpendingRepository(database), customers);
  const imports = new ImportBatchService(new ImportBatchRepository(database));
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [CustomerSpendingResolver, new CustomerSpendingResolver(service)],
    [QuarterlySpendingResolver, new QuarterlySpendingResolver()],
    [ImportBatchResolver, new ImportBatchResolver(imports)],
  ]);
  return {
    service,
    resolvers,
    nodes: {
      ImportBatch: async (id, context) => {
        const batch = await imports.find(context, id);
        return batch && { ...batch, __typename: 'ImportBatch' };
      },
    },
  };
}
