import type { Cache } from '../../platform/cache/index.js';
import type { ForecastEngine } from '../../platform/forecast-thread/index.js';
import type { Inference } from '../../platform/inference/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import { systemTimer, type Timer } from '../../platform/timer.js';
import type { TwoPersonCheck } from '../identity/index.js';
import {
  type AnswersCheck,
  CandidateModels,
  DriftService,
  DriftWatch,
  ModelVersionResolver,
  ModelVersionService,
  PromotionResolver,
  PromotionService,
  RollbackService,
  toPromotion,
  toVersion,
  VersionJudge,
} from './lifecycle/index.js';
import {
  ModelDriftEntity,
  ModelDriftRepository,
  ModelPromotionEntity,
  ModelPromotionRepository,
  ModelVersionEntity,
  ModelVersionRepository,
} from './registry/index.js';
import { ModelServer, type ModelServing } from './serving/index.js';
import { ShippedModels } from './shipping/index.js';
import type { ModelTask } from './task/index.js';

export const modelsEntities: Entities = [ModelVersionEntity, ModelPromotionEntity, ModelDriftEntity];

interface ModelsNeighbours {
  /** What models are trained for, by the rooms that have the data. */
  readonly tasks: readonly ModelTask[];
  readonly inference: Pick<Inference, 'open'>;
  readonly forecasters: Pick<ForecastEngine, 'open'>;
  readonly cache: Cache;
  /** Checks whether two accounts can be two people. */
  readonly origins: TwoPersonCheck;
  readonly timer?: Timer;
  /** Asks past questions again before a model that understands questions is put in service; nobody does when left out. */
  readonly answersCheck?: AnswersCheck;
  /** The folder of the shipped models; the one in the sources when left out. */
  readonly shippedDir?: string;
}

export interface Models extends Room {
  readonly serving: ModelServing;
  readonly driftWatch: DriftWatch;
  /** Versions of models of texts, to be tried before they serve. */
  readonly candidates: Pick<CandidateModels, 'find'>;
  /** Tasks whose version in service is refused on this node, as far as anybody has asked for it. */
  refusedTasks(): readonly string[];
  /** Tasks of which an earlier version answers on this node in place of the one in service. */
  standInTasks(): readonly string[];
}

const nodesOf = (service: ModelVersionService): NonNullable<Room['nodes']> => ({
  ModelVersion: async (id, context) => {
    const row = await service.findNode(context, id);
    return row && toVersion(row);
  },
  ModelPromotion: async (id, context) => {
    const row = await service.findPromotion(context, id);
    return row && toPromotion(row, context.locale);
  },
});

/** Builds the room. */
export function createModels(platform: Platform, neighbours: ModelsNeighbours): Models {
  const { database, clock, log } = platform;
  const objects = platform.stores.models;
  const { tasks, inference, forecasters, cache, origins, answersCheck, timer = systemTimer, shippedDir } = neighbours;
  const versions = new ModelVersionRepository(database);
  const stored = new ModelDriftRepository(database);
  const promotions = new ModelPromotionRepository(database);
  const found = { database, versions, objects, clock, log };
  const shipped = new ShippedModels(shippedDir === undefined ? found : { ...found, dir: shippedDir });
  const server = new ModelServer({
    tasks,
    versions,
    objects,
    inference,
    forecasters,
    clock,
    timer,
    log,
    shipped: (task) => shipped.find(task),
    drift: (institutionId, key) => stored.find(institutionId, key),
  });
  const judge = new VersionJudge({ tasks, versions, objects, inference, forecasters });
  const service = new ModelVersionService({
    versions,
    promotions,
    judge,
    objects,
    server,
    shipped: () => shipped.registerAll(),
  });
  const drifts = new DriftService({ database, cache, clock, judge });
  const driftWatch = new DriftWatch({
    database,
    stored,
    drifts,
    tasks,
    log,
    inService: async (task, institutionId) =>
      (await versions.findPromoted(institutionId, task)) ?? (await shipped.find(task)),
  });
  const candidates = new CandidateModels({ tasks, versions, objects, inference, forecasters });
  const acts = { database, clock, versions, promotions, judge, server, origins, candidates, answersCheck };
  return {
    serving: server,
    driftWatch,
    candidates,
    refusedTasks: () => [...new Set(server.refusals().map(({ task }) => task))],
    standInTasks: () => server.standIns(),
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ModelVersionResolver, new ModelVersionResolver(service, drifts)],
      [PromotionResolver, new PromotionResolver(new PromotionService(acts), new RollbackService(acts))],
    ]),
    nodes: nodesOf(service),
    async startWorker() {
      await shipped.registerAll();
      return () => Promise.resolve();
    },
  };
}
