import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Assistant } from './assistant.js';
import { serveApi, type Api, type ApiParts } from './api.js';
import { schemaOf } from './graphql-schema.js';
import { migrations } from '../migrations.js';
import { requireMigrated } from './migrator.js';
import { startSealing } from '../platform/audit/index.js';
import { systemClock } from '../platform/clock.js';
import type { Config } from '../platform/config/index.js';
import { createCoordination, type Coordination } from '../platform/coordination/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../platform/database/index.js';
import { ForecastThread } from '../platform/forecast-thread/index.js';
import { budgetOf } from '../platform/graphql/index.js';
import { createInference } from '../platform/inference/index.js';
import { createJobs } from '../platform/jobs/index.js';
import { createLanguageModel, createVerifier } from '../platform/llm/index.js';
import { createObjectStores, type ObjectStore } from '../platform/storage/index.js';
import { createLog, createMetrics, DEGRADED } from '../platform/telemetry/index.js';
import { createRooms, entities, type Rooms } from './rooms.js';

/** The whole program, built and not yet running. */
export interface App {
  readonly dataSource: DataSource;
  /** The customer facts and the look-ups that answers may use. */
  readonly assistant: Assistant;
  startApi(): Promise<{ url: string }>;
  startWorker(): Promise<void>;
  /** Stops in order: no new requests or work, then running work, then connections. */
  stop(): Promise<void>;
}

const ALIVE = statement('SELECT 1 AS alive');

function wellOf(coordination: Coordination): Promise<void> {
  return coordination.health().ready ? Promise.resolve() : Promise.reject(new Error('Redis cannot be reached.'));
}

/** The rest works without files: a store that is down or slower than this is reported and does not block requests. */
const FILES_ANSWER_MS = 1_500;
function filesOf(objects: ObjectStore): Promise<unknown> {
  const late = delay(FILES_ANSWER_MS, DEGRADED, { ref: false });
  return Promise.race([objects.check(), late]).catch(() => DEGRADED);
}

/** How the health of each part is checked. */
const healthOf = (parts: {
  readonly database: Database;
  readonly coordination: Coordination;
  readonly objects: ObjectStore;
  readonly rooms: Rooms;
}): ApiParts['health'] => ({
  database: () => parts.database.rows(ALIVE),
  migrations: () => requireMigrated(parts.database),
  coordination: () => wellOf(parts.coordination),
  files: () => filesOf(parts.objects),
  models: () => Promise.resolve(parts.rooms.models.refusedTasks().length > 0 ? DEGRADED : null),
});

/** Builds every part by hand, in order, from configuration. `config.database.url` must name a migrated database. */
export async function createApp(config: Config): Promise<App> {
  const log = createLog(config.log.level);
  const metrics = createMetrics();
  const dataSource = await createDataSource(config.database, { entities: [...entities], migrations }).initialize();
  const database = createDatabase(dataSource);
  metrics.watchPool(database.pool);
  const coordination = await createCoordination({ redisUrl: config.redis.url, clock: systemClock, log });
  const jobs = createJobs(config.database.url ?? '', log);
  const { model, verifier } = createModels(config, metrics);
  const [inference, forecasters] = [createInference(), new ForecastThread()];
  const stores = createObjectStores(config.storage);
  const platform = {
    config,
    clock: systemClock,
    log,
    database,
    jobs,
    objects: stores.raw,
    stores,
    eventLog: coordination.eventLog,
  };
  const rooms = createRooms(platform, { coordination, model, verifier, inference, forecasters, metrics });
  metrics.watchRefusedModels(() => rooms.models.refusedTasks());
  metrics.watchStandInModels(() => rooms.models.standInTasks());

  let api: Api | null = null;
  const workers: (() => Promise<void>)[] = [];
  return {
    dataSource,
    assistant: rooms.assistant,
    async startApi() {
      api = await serveApi({
        config,
        ...schemaOf(rooms.all),
        identity: rooms.identity,
        budget: budgetOf(coordination.rateLimit, config.limits),
        metrics,
        log,
        routes: Object.assign({}, ...rooms.all.map(({ routes }) => routes)) as ApiParts['routes'],
        health: healthOf({ database, coordination, rooms, objects: stores.raw }),
      });
      return { url: api.url };
    },
    async startWorker() {
      for (const room of rooms.all) {
        const stop = await room.startWorker?.();
        if (stop) workers.push(stop);
      }
      workers.push(await startSealing({ database, jobs, log }));
    },
    async stop() {
      // In parallel, since both may take seconds: a process has ten to end in.
      await Promise.all([api?.close(), ...workers.map((stop) => stop())]);
      await jobs.stop();
      await Promise.all([inference.close(), forecasters.close()]);
      await coordination.close();
      await dataSource.destroy();
    },
  };
}

/** The models that write answers, and the one that checks their sentences. */
function createModels({ llm, chat }: Config, metrics: ReturnType<typeof createMetrics>) {
  const deps = {
    clock: systemClock,
    narratorTokenMs: chat.narratorTokenMs,
    observer: { failed: (provider: string, kind: string) => metrics.modelFailures.inc({ provider, kind }) },
  };
  const model = createLanguageModel(llm, deps);
  return { model, verifier: createVerifier(model, chat.verifier, llm, deps) };
}
