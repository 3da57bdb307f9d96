import type { Logger } from 'pino';
import { recordAudit } from '../../platform/audit/index.js';
import type { Caller } from '../../platform/access/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { QueueWorker, underLease } from '../../platform/lease/index.js';
import { percentDone, type ProgressPublishers } from '../../platform/progress/index.js';
import { newObjectId, type ObjectStore, type StoredObject } from '../../platform/storage/index.js';
import { exportBytes } from './export-bytes.js';
import { failureOf } from './export-failures.js';
import { TOO_MANY_ATTEMPTS } from './export-failures.texts.js';
import type { ExportFailure } from './export.entity.js';
import { progressStream, type ExportProgressEvent } from './export-progress.js';
import { recordOf } from './export-record.js';
import type { ExportTask, ExportTaskRepository } from './export-task.repository.js';

/** Wakes workers when an export is requested. Its row is the queue; the job only says that there is work. */
export const EXPORTS_WAKE: JobKind<object> = {
  name: 'export-wake',
  retries: 0,
  expireInSeconds: 60,
  does: 'Wakes workers: an export was requested.',
  cron: null,
  also: 'when an export is requested',
  ifItDies: 'Workers look at the table every five seconds.',
};

/** Largest file: a million rows of the widest kind take a quarter of a gigabyte. */
const MAX_EXPORT_FILE_BYTES = 20_000_000_000;
const HOUR_MS = 3_600_000;

interface ExportWorkerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: ObjectStore;
  readonly tasks: ExportTaskRepository;
  readonly publishers: ProgressPublishers<ExportProgressEvent>;
  /** How long a file is kept, in hours. */
  readonly keepHours: number;
  readonly log: Logger;
}

/** What an attempt has. */
interface Attempt {
  readonly objectId: string;
  readonly signal: AbortSignal;
  readonly written: (rows: number, total: number) => void;
}

/** Writes exports, one at a time in a process. A file is stored whole, and only by the attempt that holds its row. */
export class ExportWorker extends QueueWorker {
  constructor(private readonly given: ExportWorkerParts) {
    super({ next: (stopping) => this.#next(stopping), log: given.log, what: 'exports' });
  }

  async #next(stopping: AbortSignal): Promise<boolean> {
    const objectId = newObjectId();
    const task = await this.given.tasks.claim(this.given.database, objectId);
    if (task) await this.#one(task, objectId, stopping);
    return task !== null;
  }

  async #one(task: ExportTask, objectId: string, stopping: AbortSignal): Promise<void> {
    const { database, clock, tasks, publishers, log } = this.given;
    const publisher = await publishers.open({ stream: progressStream(task.exportId), attempts: task.attempts });
    let rowsWritten = 0;
    const written = (rows: number, total: number): void => {
      rowsWritten = rows;
      publisher.publish({ phase: 'WRITING', rowsWritten, percent: percentDone(rows, total) });
    };
    const row = {
      renew: () => tasks.renew(database, task, rowsWritten),
      cancelled: () => tasks.cancelled(database, task, clock.now()),
      fail: (failure: ExportFailure) => tasks.fail(database, task, failure, clock.now()),
      giveBack: () => tasks.giveBack(database, task),
      tryLater: (seconds: number, error: unknown) => {
        log.error({ err: error, exportId: task.exportId }, 'an export failed; tried again');
        return tasks.tryLater(database, task, seconds);
      },
      failureOf,
      givenUp: TOO_MANY_ATTEMPTS,
    };
    const hasEnded = await underLease(task, row, stopping, async (signal) => {
      const object = await this.#write(task, { objectId, signal, written });
      await this.#keep(task, object, rowsWritten);
    });
    if (hasEnded) await publisher.end();
  }

  async #write({ institutionId, request }: ExportTask, { objectId, signal, written }: Attempt): Promise<StoredObject> {
    const { database, objects } = this.given;
    const object = await exportBytes(database, { institutionId, request, written, signal }, (bytes) =>
      objects.put(objectId, bytes, MAX_EXPORT_FILE_BYTES),
    );
    signal.throwIfAborted();
    return object;
  }

  /** Marks the file ready and records it. When the export was cancelled or taken over, the sweep removes the object. */
  async #keep(task: ExportTask, object: StoredObject, rows: number): Promise<void> {
    const { database, clock, tasks, keepHours } = this.given;
    const at = clock.now();
    const expiresAt = new Date(at.getTime() + keepHours * HOUR_MS);
    const isKept = await database.transaction(async (transaction) => {
      if (!(await tasks.ready(transaction, task, { object, rows, at, expiresAt }))) return false;
      const detail = { rows, sizeBytes: object.bytes, sha256: object.sha256.toString('hex') };
      const fact = recordOf('EXPORT_WRITTEN', task.exportId, task.request, detail);
      await recordAudit(transaction, callerOf(task), fact);
      return true;
    });
    if (!isKept) await tasks.cancelled(database, task, at);
  }
}

/** The account that asked for the export, for the record. */
const callerOf = ({ institutionId, accountId, exportId }: ExportTask): Caller => ({
  actor: { accountId, institutionId, role: 'ADMIN', customerId: null },
  requestId: `export-${exportId}`,
  locale: 'ko',
  address: null,
});
