import type { ExecutionResult } from 'graphql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { TypedDocumentString } from '../../schema/generated/test/graphql.js';
import { AccountOrigins, identityEntities } from '../../src/modules/identity/index.js';
import {
  createModels,
  modelsEntities,
  registerCandidate,
  trainFiles,
  type Models,
  type ModelTask,
  type VersionFiles,
} from '../../src/modules/models/index.js';
import type { Actor, Caller, Role } from '../../src/platform/access/index.js';
import { InProcessCache } from '../../src/platform/cache/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, statement, type Database } from '../../src/platform/database/index.js';
import {
  graphqlSchemaOf,
  Documents,
  encodeId,
  Executor,
  NodeResolver,
  type Resolvers,
} from '../../src/platform/graphql/index.js';
import { ForecastThread } from '../../src/platform/forecast-thread/index.js';
import { createInference, type Inference } from '../../src/platform/inference/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { FolderStore, type ObjectStore } from '../../src/platform/storage/index.js';
import { createTestDatabase } from './database.js';
import { PATIENCE_MS, PATIENT_DATABASE } from './patience.js';

const INSTITUTION = statement(`INSERT INTO institution (code, name, kind) VALUES ($1, $1, 'CARD') RETURNING id`);
const ACCOUNT = statement(`
  INSERT INTO account (institution_id, role, customer_id, email, name, password_hash, made_by)
  VALUES ($1, $2, NULL, $3, '김하늘', 'none', $4) RETURNING id`);

/** Where time comes from when a test moves it. */
export class HandClock {
  #aheadMs = 0;
  now(): Date {
    return new Date(systemClock.now().getTime() + this.#aheadMs);
  }
  pass(milliseconds: number): void {
    this.#aheadMs += milliseconds;
  }
}

export interface ModelsUnderTest {
  readonly database: Database;
  readonly inference: Inference;
  readonly objects: ObjectStore;
  readonly models: Models;
  readonly clock: HandClock;
  /** Where the models that ship with this program lie; empty at first. */
  readonly shippedDir: string;
  /** Where the files of versions lie. */
  readonly filesDir: string;
  /** Another node on the same database: a program of its own, which may know other tasks. */
  anotherNode(tasks: readonly ModelTask[]): Models;
  /** Asks another node. */
  askNode<Data, Variables>(
    node: Models,
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    actor: Actor | null,
  ): Promise<ExecutionResult<Data>>;
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    actor: Actor | null,
  ): Promise<ExecutionResult<Data>>;
  institution(): Promise<number>;
  /** An account that the operator made, or an administrator. */
  actor(institutionId: number, role?: Role, madeBy?: Actor): Promise<Actor>;
  train(task: ModelTask, seed?: number): Promise<VersionFiles>;
  /** Trains a task for an institution and registers it; its id. */
  candidate(task: ModelTask, institutionId: number, seed?: number): Promise<string>;
  close(): Promise<void>;
}

const OPERATOR: Caller = { actor: null, requestId: 'test', locale: 'en', address: null };
const LIMITS = {
  maxDepth: 12,
  maxAliases: 30,
  maxDirectives: 10,
  maxTokens: 2_000,
  maxSelections: 2_000,
  introspection: false,
};

function executorOf(models: Models, faults: unknown[]) {
  const nodes = new NodeResolver(models.nodes ?? {});
  const resolvers: Resolvers = new Map([[NodeResolver, nodes], ...models.resolvers]);
  const schema = graphqlSchemaOf(resolvers);
  const free = { allowed: true, remaining: 1, capacity: 1, perSecond: 1, retryAfterMs: 0 };
  const executor = new Executor({
    hideSuggestions: false,
    schema,
    resolvers,
    maxCost: 5_000,
    timeoutMs: PATIENCE_MS,
    budget: { take: () => Promise.resolve(free) },
    report: (error: unknown) => faults.push(error),
    observe: () => undefined,
  });
  return { executor, documents: new Documents(schema, LIMITS) };
}

/** Models on a database of their own, with tasks of a test's making, asked as the server asks them. */
export async function startModels(tasks: readonly ModelTask[]): Promise<ModelsUnderTest> {
  const storage = await createTestDatabase();
  const dir = await mkdtemp(join(tmpdir(), 'moa-models-'));
  const shippedDir = join(dir, 'shipped');
  const config = loadConfig({
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: storage.url,
    ...PATIENT_DATABASE,
  });
  const entities = [...identityEntities, ...modelsEntities];
  const dataSource = await createDataSource(config.database, { entities, migrations: [] }).initialize();
  const database = createDatabase(dataSource);
  const inference = createInference();
  const forecasters = new ForecastThread();
  const clock = new HandClock();
  const objects = new FolderStore(join(dir, 'files'));
  const stores = { models: objects };
  const platform = { config, clock, log: pino({ level: 'silent' }), database, stores } as unknown as Platform;
  const node = (known: readonly ModelTask[]): Models =>
    createModels(platform, {
      tasks: known,
      inference,
      forecasters,
      cache: new InProcessCache(clock),
      shippedDir,
      origins: new AccountOrigins(database),
    });
  const models = node(tasks);
  const faults: unknown[] = [];
  const own = executorOf(models, faults);
  const asked = async <Data, Variables>(
    { executor, documents }: ReturnType<typeof executorOf>,
    source: TypedDocumentString<Data, Variables>,
    variables: Variables,
    actor: Actor | null,
  ): Promise<ExecutionResult<Data>> => {
    const document = documents.read(source.toString());
    if (!('kind' in document)) throw new Error(document.map(({ message }) => message).join('; '));
    const caller: Caller = { actor, requestId: 'test', locale: 'en', address: null };
    const operation = { document, operationName: null, variables: variables as Record<string, unknown> };
    const result = await executor.run(operation, caller);
    if (faults.length > 0) throw new AggregateError(faults.splice(0), 'the room is at fault');
    return JSON.parse(JSON.stringify(result)) as ExecutionResult<never>;
  };
  let made = 0;
  const insert = async (...parts: Parameters<Database['rows']>): Promise<number> =>
    (await database.rows<{ id: number }>(...parts))[0]?.id ?? 0;
  const train = (task: ModelTask, institutionId: number, seed = 1): Promise<VersionFiles> => {
    const run = { institutionId, seed, signal: new AbortController().signal, progress: () => undefined };
    return trainFiles(task, run, { database, inference, forecasters, codeVersion: 'test' });
  };
  return {
    database,
    inference,
    objects,
    models,
    clock,
    shippedDir,
    filesDir: join(dir, 'files'),
    anotherNode: node,
    askNode: (other, source, variables, actor) => asked(executorOf(other, faults), source, variables, actor),
    ask: (source, variables, actor) => asked(own, source, variables, actor),
    institution: () => insert(INSTITUTION, [`card-${(made += 1)}`]),
    async actor(institutionId, role = 'ADMIN', madeBy) {
      const accountId = await insert(ACCOUNT, [
        institutionId,
        role,
        `account-${(made += 1)}@example.com`,
        madeBy?.accountId ?? null,
      ]);
      return { accountId, institutionId, role, customerId: null };
    },
    train: (task, seed) => train(task, 0, seed),
    async candidate(task, institutionId, seed) {
      const files = await train(task, institutionId, seed);
      const { row } = await registerCandidate(files, { institutionId }, { database, objects, clock, caller: OPERATOR });
      return encodeId('ModelVersion', row.key);
    },
    async close() {
      await Promise.all([inference.close(), forecasters.close()]);
      await dataSource.destroy();
      await storage.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
