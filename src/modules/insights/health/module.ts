import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import { InForceByInstitution } from '../in-force.js';
import type { SpendingHistories } from '../anomalies/index.js';
import { VersionPublishing, VersionRepository } from '../versions/index.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { parseHealthScale } from './health-scale-parser.js';
import { HealthScoreVersionEntity } from './health-score-version.entity.js';
import { HealthScoreResolver } from './health.resolver.js';
import { HealthVersionResolver } from './health-version.resolver.js';
import { toHealthScoreVersion } from './health-version.types.js';
import { backTestScale } from './scale-back-test.js';
import { scaleProblems, type SaidScale } from './scale-bounds.js';
import { HealthService, type HealthNeighbours } from './health.service.js';

export const healthEntities: Entities = [HealthScoreVersionEntity];

export interface Health {
  readonly resolvers: Resolvers;
  readonly service: HealthService;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
}

/** What putting another version in force needs. */
interface HealthVersionNeighbours {
  readonly origins: TwoPersonCheck;
  readonly histories: SpendingHistories;
}

export function createHealth(
  { database, clock }: Platform,
  { origins, histories, ...neighbours }: HealthNeighbours & HealthVersionNeighbours,
): Health {
  const versions = new VersionRepository(database, 'health_score_version');
  const find = (institutionId: number) => versions.findInForce(institutionId);
  const scales = new InForceByInstitution({ find, parse: parseHealthScale, clock });
  const service = new HealthService({ ...neighbours, clock, scales });
  const publishing = new VersionPublishing({
    database,
    clock,
    origins,
    versions,
    kind: {
      name: 'HealthScoreVersion',
      problems: scaleProblems,
      stored: ({ parts, ...said }: SaidScale) => ({
        ...said,
        parts: Object.fromEntries(parts.map(({ part, ...scale }) => [part, scale])),
      }),
      parse: parseHealthScale,
      backTest: (caller, _before, after) => backTestScale({ database, histories, health: service }, caller, after),
    },
  });
  return {
    service,
    nodes: {
      HealthScoreVersion: async (id, context) => {
        const row = await publishing.find(context, id);
        return row && toHealthScoreVersion(row);
      },
    },
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [HealthScoreResolver, new HealthScoreResolver(service)],
      [HealthVersionResolver, new HealthVersionResolver(publishing)],
    ]),
  };
}
