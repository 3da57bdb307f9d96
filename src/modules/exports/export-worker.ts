import type { Logger } from 'pino';
import { recordAudit } from '../../platform/audit/index.js';
import type { Caller } from '../../platform/access/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/index.js';
import type { JobKind } from '../../platform/jobs/index.js';
import { Lease, QueueWorker, type LeaseEnd } from '../../platform/lease/index.js';
import type { ProgressTeller, ProgressTellers } from '../../platform/progress/index.js';
import { newObjectId, type ObjectStore, type StoredObject } from '../../platform/storage/index.js';
import { exportBytes } from './export-bytes.js';
import { delaySeconds, failureOf, MAX_ATTEMPTS } from './export-failures.js';
import { GIVEN_UP } from './export-failures.texts.js';
import { progressStream, type ExportProgressEvent } from './export-progress.js';
import { recordOf } from './export-record.js';
import type { ExportTask, ExportTaskRepository } from './export-task.repository.js';

/** Wakes workers when an export is requested. Its row is the queue; the job only says that there is work. */
export const EXPORTS_WAKE: JobKind<object> = { name: 'export-wake', retries: 0, expireInSeconds: 60 };

/** Largest file: a million rows of the widest kind take a quarter of a gigabyte. */
const MAX_BYTES = 20_000_000_000;
const HOUR_MS = 3_600_000;

interface ExportWorkerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly objects: ObjectStore;
  readonly tasks: ExportTaskRepository;
  readonly tellers: ProgressTellers<ExportProgressEvent>;
  /** How long a file is kept, in hours. */
  readonly keepHours: number;
  readonly log: Logger;
}

/** What an attempt has: its progress, its lease and its progress teller. */
interface Attempt {
  readonly objectId: string;
  readonly lease: Lease;
  readonly teller: ProgressTeller<ExportProgressEvent>;
  rows: number;
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
    const { database, tasks, tellers } = this.given;
    const teller = await tellers.open({ stream: progressStream(task.exportId), attempts: task.attempts });
    const lease = new Lease(() => tasks.renew(database, task, attempt.rows), stopping);
    const attempt: Attempt = { objectId, lease, teller, rows: 0 };
    let hasEnded = true;
    try {
      await this.#write(task, attempt);
    } catch (error) {
      hasEnded = await this.#broken(task, lease.ended, error);
    } finally {
      lease.close();
    }
    if (hasEnded) await teller.end();
  }

  /** Fails, cancels or reschedules an attempt without a file; returns whether the export has ended with it. */
  async #broken(task: ExportTask, why: LeaseEnd | null, error: unknown): Promise<boolean> {
    const { database, clock, tasks, log } = this.given;
    const failure = failureOf(error, task.attempts);
    if (why === 'LOST') return false;
    if (why === 'CANCELLED') await tasks.cancelled(database, task, clock.now());
    else if (why === 'STOPPED') await tasks.giveBack(database, task);
    else if (failure) await tasks.fail(database, task, failure, clock.now());
    else {
      log.error({ err: error, exportId: task.exportId }, 'an export failed; tried again');
      await tasks.tryLater(database, task, delaySeconds(task.attempts));
    }
    return why === 'CANCELLED' || (why === null && failure !== null);
  }

  async #write(task: ExportTask, attempt: Attempt): Promise<void> {
    const { database, clock, objects, tasks } = this.given;
    const { institutionId, request } = task;
    if (task.cancelRequested) return tasks.cancelled(database, task, clock.now());
    if (task.attempts > MAX_ATTEMPTS) return tasks.fail(database, task, GIVEN_UP, clock.now());
    const { signal } = attempt.lease;
    const written = (rows: number, total: number): void => {
      attempt.rows = rows;
      attempt.teller.tell({ phase: 'WRITING', rowsWritten: rows, percent: percentOf(rows, total) });
    };
    const object = await exportBytes(database, { institutionId, request, written, signal }, (bytes) =>
      objects.put(attempt.objectId, bytes, MAX_BYTES),
    );
    signal.throwIfAborted();
    await this.#keep(task, object, attempt.rows);
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

const percentOf = (rows: number, total: number): number =>
  total > 0 ? Math.min(100, Math.floor((100 * rows) / total)) : 0;

/** The account that asked for the export, for the record. */
const callerOf = ({ institutionId, accountId, exportId }: ExportTask): Caller => ({
  actor: { accountId, institutionId, role: 'ADMIN', customerId: null },
  requestId: `export-${exportId}`,
  locale: 'ko',
  address: null,
});
