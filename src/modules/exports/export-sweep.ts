import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { removeAbandonedRows } from '../../platform/outgoing/index.js';
import type { ObjectStore } from '../../platform/storage/index.js';
import type { ExportTaskRepository } from './export-task.repository.js';

/** Removes expired files, and what failed attempts left behind. */
export const SWEEP_EXPORTS: JobKind<object> = {
  name: 'export-sweep',
  retries: 3,
  expireInSeconds: 600,
  does: 'Removes expired files of exports, and what failed attempts left behind.',
  cron: '*/15 * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** The row of an export stays: it records what was exported, and when its file was removed. */
export async function sweepExports(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: Pick<ObjectStore, 'delete'>;
  readonly tasks: ExportTaskRepository;
}): Promise<void> {
  const { database, clock, objects, tasks } = parts;
  await removeAbandonedRows();
  await tasks.expire(database, clock.now());
  for (let after = 0; ;) {
    const remainders = await tasks.remainders(database, after);
    for (const { exportId, objectIds } of remainders) {
      for (const id of objectIds) await objects.delete(id);
      await tasks.forget(database, exportId);
      after = exportId;
    }
    if (remainders.length === 0) return;
  }
}
