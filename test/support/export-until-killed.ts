import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { NO_PROGRESS } from '../../src/modules/exports/export-progress.js';
import { sweepExports } from '../../src/modules/exports/export-sweep.js';
import { ExportTaskRepository } from '../../src/modules/exports/export-task.repository.js';
import { ExportWorker } from '../../src/modules/exports/export-worker.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { EVENT_LOG_DEFAULTS, InProcessEventLog } from '../../src/platform/event-log/index.js';
import { ProgressPublishers } from '../../src/platform/progress/index.js';
import { FolderStore, type StoredObject } from '../../src/platform/storage/index.js';
import { systemTimer } from '../../src/platform/timer.js';
import { openDatabase } from './spending-file.js';

// Started by a test as a process of its own: works off the queue of exports, and sweeps. Told to stall, it stops storing
// after the first piece of a file, says so, and waits to be killed.
const [, , url = '', folder = '', task = ''] = process.argv;

class StallingStore extends FolderStore {
  override put(id: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredObject> {
    return super.put(id, stalling(source), maxBytes);
  }
}

async function* stalling(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of source) {
    yield piece;
    process.stdout.write('begun\n');
    await delay(600_000);
  }
}

const database = await openDatabase(url);
const place = join(folder, 'objects');
const objects = task === 'stall' ? new StallingStore(place) : new FolderStore(place);
const tasks = new ExportTaskRepository();
const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer, settings: EVENT_LOG_DEFAULTS });
const log = pino({ level: 'silent' });
const publishers = new ProgressPublishers(eventLog, log, NO_PROGRESS);
const worker = new ExportWorker({
  database,
  clock: systemClock,
  objects,
  tasks,
  publishers: publishers,
  keepHours: 1,
  log,
});
const isQueued = statement(`SELECT 1 AS found FROM export WHERE state IN ('QUEUED', 'RUNNING')`);
worker.start();
while ((await database.rows(isQueued)).length > 0) await delay(20);
await worker.stop();
await sweepExports({ database, clock: systemClock, objects, tasks });
await database.dataSource.destroy();
