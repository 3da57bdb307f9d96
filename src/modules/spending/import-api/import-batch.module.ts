import type { AccessLog } from '../../../platform/audit/index.js';
import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Route } from '../../../platform/http/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import type { Platform } from '../../../platform/platform.js';
import { ProgressPublishers } from '../../../platform/progress/index.js';
import type { Entities } from '../../../platform/room.js';
import { forgetImportedCustomers } from '../../customers/index.js';
import { forgetReplaced, forgetUnloaded, ImportFileEntity, ImportBatchEntity } from '../import/index.js';
import { ImportChangeResolver, ImportProgressResolver } from './import-batch-change.resolver.js';
import { ImportChangeService } from './import-batch-change.service.js';
import { ImportBatchDetailsResolver } from './import-batch-details.resolver.js';
import {
  ImportFileRepository,
  ImportFileService,
  ImportLinks,
  NO_PROGRESS,
  ImportBatchDependencyEntity,
  ImportBatchQuarterEntity,
  ReplacedQuarterEntity,
  ImportProgressStream,
  ImportTaskRepository,
  IMPORT_TASKS,
  ImportWorker,
  ImportBatchRepository,
  ImportBatchResolver,
  ImportBatchService,
  RejectedRowEntity,
} from '../import-batches/index.js';
import { importRoutes } from './import-batch-routes.js';
import {
  CorrectionEntity,
  CorrectionRuleEntity,
  ImportCorrectionResolver,
  ImportCorrectionService,
  ImportCorrectionWork,
  ImportLists,
  ProposedQuarterEntity,
} from '../corrections/index.js';
import { ImportExpectationResolver, QualityExpectationResolver } from './import-expectation.resolver.js';

export const importEntities: Entities = [
  ImportFileEntity,
  ImportBatchEntity,
  ImportBatchQuarterEntity,
  ImportBatchDependencyEntity,
  ReplacedQuarterEntity,
  RejectedRowEntity,
  CorrectionEntity,
  CorrectionRuleEntity,
  ProposedQuarterEntity,
];

/** Removes files that no import uses, and replaced rows that can no longer be restored. */
export const SWEEP_IMPORTS: JobKind<object> = {
  name: 'spending-import-sweep',
  retries: 3,
  expireInSeconds: 600,
  does: 'Removes files that no import uses, and replaced rows that can no longer be restored.',
  cron: '20 * * * *',
  ifItDies: 'What is left is done by the next run.',
};

export interface Imports {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly routes: Readonly<Record<string, Route>>;
  /** Runs the tasks of imports, and cleans up after them. */
  startWorker(): Promise<void>;
}

export function createImports(platform: Platform, { accessLog }: { readonly accessLog: AccessLog }): Imports {
  const { config, database, clock, jobs, log, objects, eventLog } = platform;
  const batches = new ImportBatchService(new ImportBatchRepository(database));
  const links = new ImportLinks(config.identity);
  const files = new ImportFileService({
    database,
    clock,
    objects,
    files: new ImportFileRepository(),
    links,
    accessLog,
  });
  const tasks = new ImportTaskRepository();
  const corrections = new ImportCorrectionWork({ clock, jobs, tasks });
  const changes = new ImportChangeService({ database, clock, jobs, tasks, corrections });
  const service = new ImportCorrectionService({ database, clock, objects, work: corrections });
  const lists = new ImportLists({ database, clock, links, accessLog });
  const publishers = new ProgressPublishers(eventLog, log, NO_PROGRESS);
  const worker = new ImportWorker({ database, clock, objects, tasks, publishers, log });
  const stream = new ImportProgressStream({ database, eventLog, tasks, batches });
  const { http } = config;
  return {
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ImportBatchResolver, new ImportBatchResolver(batches)],
      [ImportBatchDetailsResolver, new ImportBatchDetailsResolver(batches, files, http)],
      [ImportExpectationResolver, new ImportExpectationResolver()],
      [QualityExpectationResolver, new QualityExpectationResolver(batches)],
      [ImportCorrectionResolver, new ImportCorrectionResolver({ service, lists, batches, http })],
      [ImportChangeResolver, new ImportChangeResolver({ changes, files, batches, http })],
      [ImportProgressResolver, new ImportProgressResolver(stream)],
    ]),
    nodes: {
      ImportBatch: async (id, context) => {
        const batch = await batches.find(context, id);
        return batch && { ...batch, __typename: 'ImportBatch' };
      },
      ImportFile: async (id, context) => {
        const file = await files.find(context, id);
        return file && { ...file, __typename: 'ImportFile' };
      },
    },
    routes: importRoutes(files, lists, http),
    async startWorker() {
      await jobs.work(IMPORT_TASKS, () => worker.run());
      await jobs.work(SWEEP_IMPORTS, async () => {
        await forgetUnloaded(database, clock.now());
        await files.sweep();
        await forgetReplaced(database, clock.now());
        await forgetImportedCustomers(database, clock.now());
      });
    },
  };
}
