import type { Background } from '../../platform/jobs/index.js';
import type { AccessLog } from '../../platform/audit/index.js';
import type { Platform } from '../../platform/platform.js';
import { ProgressPublishers } from '../../platform/progress/index.js';
import type { Entities, Room } from '../../platform/room.js';
import { ExportChangeResolver } from './export-change.resolver.js';
import { ExportChangeService } from './export-change.service.js';
import { exportLinks } from './export-links.js';
import { ExportProgressResolver } from './export-progress.resolver.js';
import { NO_PROGRESS } from './export-progress.js';
import { exportRoutes } from './export-routes.js';
import { ExportStream } from './export-stream.service.js';
import { SWEEP_EXPORTS, sweepExports } from './export-sweep.js';
import { ExportTaskRepository } from './export-task.repository.js';
import { EXPORTS_WAKE, ExportWorker } from './export-worker.js';
import { ExportEntity } from './export.entity.js';
import { ExportRepository } from './export.repository.js';
import { ExportResolver } from './export.resolver.js';
import { ExportService } from './export.service.js';

export const exportsBackground: Background = {
  jobs: [EXPORTS_WAKE, SWEEP_EXPORTS],
  continuous: [
    {
      kind: 'WORKER',
      name: 'exports',
      does: 'Writes exports, one at a time in a process.',
      when: 'When it is woken, and every five seconds.',
      ifItDies: 'The file is not stored, and the row is taken over when its lease ends.',
    },
    {
      kind: 'LEASE',
      name: 'export.lease_until',
      does: 'Holds the row of an export for the worker that writes it, for 20 seconds at a time.',
      when: 'Renewed every two seconds while the file is written.',
      ifItDies:
        'Its lease ends after 20 seconds, and another worker begins the row again; the fifth attempt is the last.',
    },
  ],
};

export const exportEntities: Entities = [ExportEntity];

export function createExports(platform: Platform, { accessLog }: { readonly accessLog: AccessLog }): Required<Room> {
  const { config, database, clock, jobs, objects, eventLog, log } = platform;
  const exports = new ExportRepository();
  const links = exportLinks(config.identity);
  const service = new ExportService({ database, clock, objects, exports, links, accessLog });
  const changes = new ExportChangeService({ database, clock, jobs, exports });
  const stream = new ExportStream({ eventLog, exports: service });
  const tasks = new ExportTaskRepository();
  const publishers = new ProgressPublishers(eventLog, log, NO_PROGRESS);
  return {
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [ExportResolver, new ExportResolver(service, config.http)],
      [ExportChangeResolver, new ExportChangeResolver(changes, service)],
      [ExportProgressResolver, new ExportProgressResolver(stream)],
    ]),
    nodes: {
      Export: async (id, context) => {
        const row = await service.find(context, id);
        return row && { ...row, __typename: 'Export' };
      },
    },
    routes: exportRoutes(service, config.http),
    async startWorker() {
      const { keepHours } = config.exports;
      const worker = new ExportWorker({ database, clock, objects, tasks, publishers, keepHours, log });
      await jobs.work(EXPORTS_WAKE, () => {
        worker.wake();
        return Promise.resolve();
      });
      await jobs.work(SWEEP_EXPORTS, () => sweepExports({ database, clock, objects, tasks }));
      worker.start();
      return () => worker.stop();
    },
  };
}
