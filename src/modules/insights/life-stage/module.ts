import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { CustomerService } from '../../customers/index.js';
import type { SpendingService } from '../../spending/index.js';
import type { ServedModels } from '../served-or-null.js';
import { LifeStageCorrectionEntity } from './life-stage-correction.entity.js';
import { LifeStageCorrectionRepository } from './life-stage-correction.repository.js';
import { LifeStageCorrectionService } from './life-stage-correction.service.js';
import { LifeStageReasonResolver, LifeStageResolver } from './life-stage.resolver.js';
import { LifeStageService } from './life-stage.service.js';

export const lifeStageEntities: Entities = [LifeStageCorrectionEntity];

export interface LifeStageNeighbours {
  readonly customers: Pick<CustomerService, 'listByIds'>;
  readonly spending: Pick<SpendingService, 'personQuarters'>;
  readonly models: ServedModels;
}

export interface LifeStages {
  readonly resolvers: Resolvers;
  readonly service: LifeStageService;
}

export function createLifeStages({ database, clock }: Platform, neighbours: LifeStageNeighbours): LifeStages {
  const { customers, spending, models } = neighbours;
  const corrections = new LifeStageCorrectionRepository(database);
  const service = new LifeStageService({ clock, models, spending, corrections });
  const correcting = new LifeStageCorrectionService({ database, clock, customers, corrections });
  return {
    service,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [LifeStageResolver, new LifeStageResolver(service, correcting, customers)],
      [LifeStageReasonResolver, new LifeStageReasonResolver(service)],
    ]),
  };
}
