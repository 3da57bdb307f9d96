import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { InForce } from '../in-force.js';
import { parseHealthScale } from './health-scale-parser.js';
import { HealthScoreVersionEntity } from './health-score-version.entity.js';
import { HealthScoreVersionRepository } from './health-score-version.repository.js';
import { HealthScoreResolver } from './health.resolver.js';
import { HealthService, type HealthNeighbours } from './health.service.js';

export const healthEntities: Entities = [HealthScoreVersionEntity];

export interface Health {
  readonly resolvers: Resolvers;
  readonly service: HealthService;
}

export function createHealth({ database, clock }: Platform, neighbours: HealthNeighbours): Health {
  const versions = new HealthScoreVersionRepository(database);
  const scales = new InForce({ find: () => versions.findActive(), parse: parseHealthScale, clock });
  const service = new HealthService({ ...neighbours, clock, scales });
  return { service, resolvers: new Map([[HealthScoreResolver, new HealthScoreResolver(service)]]) };
}
