import type { Background } from '../../platform/jobs/index.js';
import type { AccessLog } from '../../platform/audit/index.js';
import { ImageInspector } from '../../platform/images/index.js';
import type { Platform } from '../../platform/platform.js';
import { ProgressPublishers } from '../../platform/progress/index.js';
import type { Entities, Room } from '../../platform/room.js';
import type { ModelServing } from '../models/index.js';
import { AnalysisChangeRepository } from './analysis-change.repository.js';
import { AnalysisChangeResolver } from './analysis-change.resolver.js';
import { AnalysisChangeService } from './analysis-change.service.js';
import { AnalysisProgressResolver } from './analysis-progress.resolver.js';
import { AnalysisStream } from './analysis-stream.service.js';
import { AnalysisRepository } from './analysis.repository.js';
import { AnalysisResultResolver, FileAnalysisResolver, FileWithAnalysisResolver } from './analysis.resolver.js';
import { AnalysisService } from './analysis.service.js';
import { AnalysisFileEntity, createFiles, SWEEP_FILES } from './files/index.js';
import { ImageInspectionResolver } from './image.resolver.js';
import { AttachedUploads } from './attached-uploads.js';
import { NewestUploads } from './newest-upload.js';
import { TableQuestions } from './table-questions.js';
import {
  WAKE_ANALYSIS_WORKERS,
  AnalysisEntity,
  AnalysisTaskRepository,
  AnalysisWorker,
  createAnalysers,
  HeatMapEntity,
  NO_PROGRESS,
  RefusedRowEntity,
} from './work/index.js';

export const analysisBackground: Background = {
  jobs: [WAKE_ANALYSIS_WORKERS, SWEEP_FILES],
  continuous: [
    {
      kind: 'WORKER',
      name: 'analyses',
      does: 'Analyses files, one at a time in a process.',
      when: 'When it is woken, and every five seconds.',
      ifItDies: 'Nothing of the analysis is stored, and the row is taken over when its lease ends.',
    },
    {
      kind: 'LEASE',
      name: 'analysis.lease_until',
      does: 'Holds the row of an analysis for the worker that does it, for 20 seconds at a time.',
      when: 'Renewed every two seconds while the file is analysed.',
      ifItDies:
        'Its lease ends after 20 seconds, and another worker begins the row again; the fifth attempt is the last.',
    },
  ],
};

export const analysisEntities: Entities = [AnalysisFileEntity, AnalysisEntity, HeatMapEntity, RefusedRowEntity];

export interface Analysis extends Required<Room> {
  /** What the assistant may say about the asker's newest file. */
  readonly uploads: NewestUploads;
  /** What it may say about files that a message is about. */
  readonly attached: AttachedUploads;
  /** Opens tables for queries. */
  readonly tables: TableQuestions;
}

export interface AnalysisNeighbours {
  readonly accessLog: AccessLog;
  readonly models: Pick<ModelServing, 'servingImage'>;
}

export function createAnalysis(platform: Platform, { accessLog, models }: AnalysisNeighbours): Analysis {
  const { config, database, clock, jobs, objects, eventLog, log } = platform;
  const tasks = new AnalysisTaskRepository();
  const files = createFiles(platform, { accessLog, tasks });
  const repository = new AnalysisRepository(database);
  const service = new AnalysisService(repository);
  const changes = new AnalysisChangeService({
    database,
    clock,
    jobs,
    files: files.repository,
    analyses: new AnalysisChangeRepository(),
  });
  const stream = new AnalysisStream({ eventLog, files: files.service, analyses: repository });
  const publishers = new ProgressPublishers(eventLog, log, NO_PROGRESS);
  return {
    uploads: new NewestUploads(repository),
    attached: new AttachedUploads(repository),
    tables: new TableQuestions({ analyses: repository, objects }),
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      ...files.resolvers,
      [FileWithAnalysisResolver, new FileWithAnalysisResolver(service)],
      [FileAnalysisResolver, new FileAnalysisResolver(service)],
      [AnalysisResultResolver, new AnalysisResultResolver()],
      [ImageInspectionResolver, new ImageInspectionResolver(files.service, config.http)],
      [AnalysisChangeResolver, new AnalysisChangeResolver(changes, files.service)],
      [AnalysisProgressResolver, new AnalysisProgressResolver(stream)],
    ]),
    nodes: {
      AnalysisFile: async (id, context) => {
        const row = await files.service.find(context, id);
        return row && { ...row, __typename: 'AnalysisFile' };
      },
    },
    routes: files.routes,
    async startWorker() {
      const inspector = new ImageInspector();
      const analysers = await createAnalysers(inspector, models);
      const worker = new AnalysisWorker({ database, objects, tasks, publishers, analysers, log });
      await jobs.work(WAKE_ANALYSIS_WORKERS, () => {
        worker.wake();
        return Promise.resolve();
      });
      await files.startWorker();
      worker.start();
      return async () => {
        await worker.stop();
        await inspector.close();
      };
    },
  };
}
