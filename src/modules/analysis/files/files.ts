import type { AccessLog } from '../../../platform/audit/index.js';
import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Route } from '../../../platform/http/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { AnalysisTaskRepository } from '../work/index.js';
import { FileChangeRepository } from './file-change.repository.js';
import { FileChangeResolver } from './file-change.resolver.js';
import { FileChangeService } from './file-change.service.js';
import { fileLinks } from './file-links.js';
import { fileRoutes } from './file-routes.js';
import { sweepFiles, SWEEP_FILES } from './file-sweep.js';
import { FileTransferService } from './file-transfer.service.js';
import { FileUploadRepository } from './file-upload.repository.js';
import { FileRepository } from './file.repository.js';
import { FileResolver } from './file.resolver.js';
import { FileService } from './file.service.js';

export interface Files {
  readonly service: FileService;
  readonly repository: FileChangeRepository;
  readonly resolvers: Resolvers;
  readonly routes: Readonly<Record<string, Route>>;
  /** Removes leftovers in the background. */
  startWorker(): Promise<void>;
}

export function createFiles(
  platform: Platform,
  { accessLog, tasks }: { readonly accessLog: AccessLog; readonly tasks: AnalysisTaskRepository },
): Files {
  const { config, database, clock, jobs, objects } = platform;
  const { http } = config;
  const links = fileLinks(config.identity);
  const repository = new FileChangeRepository();
  const service = new FileService({ database, clock, files: new FileRepository(), links, accessLog });
  const changes = new FileChangeService({ database, clock, objects, files: repository, links });
  const uploads = new FileUploadRepository();
  const transfer = new FileTransferService({ database, clock, jobs, objects, uploads, tasks, links, accessLog });
  return {
    service,
    repository,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [FileResolver, new FileResolver(service, http)],
      [FileChangeResolver, new FileChangeResolver({ files: service, changes, http })],
    ]),
    routes: fileRoutes(transfer, http),
    async startWorker() {
      await jobs.work(SWEEP_FILES, () => sweepFiles({ database, clock, files: repository, changes }));
    },
  };
}
