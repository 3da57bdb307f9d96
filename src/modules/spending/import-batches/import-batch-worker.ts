import type { Logger } from 'pino';
import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, type BulkTransaction, type Database } from '../../../platform/database/index.js';
import { Refusal } from '../../../platform/errors/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { percentDone, type ProgressPublisher, type ProgressPublishers } from '../../../platform/progress/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { importStored, undoWithin, type ImportFailure } from '../import/index.js';
import { progressStream, type ImportProgress } from './import-batch-progress.js';
import type { BatchTask, ImportTaskRepository } from './import-batch-task.repository.js';
import { CANCELLED, CancelWatch, ImportCancelled } from './import-cancelled.js';
import { TASK_GIVEN_UP } from './import-batch.texts.js';

/** Runs the tasks of batches. Queued with each request, and every minute for what a dead worker left. */
export const IMPORT_TASKS: JobKind<object> = {
  name: 'spending-import-tasks',
  retries: 2,
  expireInSeconds: 7_200,
  does: 'Runs the waiting tasks of import batches.',
  cron: '* * * * *',
  also: 'when a task of a batch is requested',
  ifItDies:
    'A task is one transaction: the batch stays as it was, and the next run takes the task again, five times at most.',
};

/** After this many workers died or failed on a task, it is given up. */
const MAX_ATTEMPTS = 5;
const TOO_MANY_ATTEMPTS: ImportFailure['problems'] = [
  {
    code: 'INTERRUPTED',
    message: TASK_GIVEN_UP,
  },
];

/** Runs the tasks of batches, each in one transaction: if this dies, a batch is either complete or as it was. */
export class ImportWorker {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly tasks: ImportTaskRepository;
      readonly publishers: ProgressPublishers<ImportProgress>;
      readonly log: Logger;
    },
  ) {}

  /** Runs all waiting tasks that no other worker has. */
  async run(): Promise<void> {
    const { database, tasks } = this.parts;
    for (const waiting of await tasks.listWaiting(database)) {
      let next: BatchTask | null = waiting;
      while (next?.task) next = await this.#one(next);
    }
  }

  /** Runs one task; returns the batch when corrections made meanwhile need another task. */
  async #one(waiting: BatchTask): Promise<BatchTask | null> {
    const { database, tasks, publishers, log } = this.parts;
    let begun: { readonly task: BatchTask; readonly publisher: ProgressPublisher<ImportProgress> } | null = null;
    let after: BatchTask | null = null;
    try {
      await bulkTransaction(database, async (transaction) => {
        if (!(await tasks.tryLock(transaction, waiting.batchId))) return;
        // On its own connection, so that it stays even if the attempt fails.
        const task = await tasks.begin(database, waiting);
        if (!task) return;
        begun = { task, publisher: await publishers.open({ stream: progressStream(task), attempts: task.attempts }) };
        if (task.attempts > MAX_ATTEMPTS) throw new GivenUp();
        await this.#unlessCancelled(transaction, task, begun.publisher);
        after = await tasks.done(transaction, task.batchId);
      });
    } catch (error) {
      const failure = failureOf(waiting, error);
      if (!failure) {
        log.error({ err: error, batchId: waiting.batchId, task: waiting.task }, 'an import task failed; tried again');
        return null;
      }
      await tasks.failed(database, waiting, failure);
    }
    await ended(begun);
    return after;
  }

  /** Completes a task, or throws so that nothing of it stays, also when it was cancelled at its very end. */
  async #unlessCancelled(
    transaction: BulkTransaction,
    task: BatchTask,
    publisher: ProgressPublisher<ImportProgress>,
  ): Promise<void> {
    const { database, tasks } = this.parts;
    const watch = new CancelWatch(database, tasks, task);
    try {
      watch.expectWanted();
      await this.#do(transaction, task, {
        ...publisher,
        publish: (event) => {
          watch.expectWanted();
          publisher.publish(event);
        },
      });
      if (!(await tasks.holdUnlessCancelled(transaction, task.batchId))) throw new ImportCancelled();
    } finally {
      watch.close();
    }
  }

  async #do(
    transaction: BulkTransaction,
    task: BatchTask,
    publisher: ProgressPublisher<ImportProgress>,
  ): Promise<void> {
    const { clock, objects } = this.parts;
    const caller = callerOf(task);
    if (task.task === 'UNDO') {
      publisher.publish({ phase: 'STORING', rowsRead: 0, percent: null });
      await undoWithin(transaction, task, { clock, caller });
      return;
    }
    await importStored(transaction, task.task ?? 'CHECK', task, {
      objects,
      clock,
      caller,
      onProgress: ({ phase, rows, bytes, totalBytes }) =>
        publisher.publish({ phase, rowsRead: rows, percent: percentDone(bytes, totalBytes) }),
    });
  }
}

/** Too many attempts failed. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Null for a fault or an outage, after which the task is tried again. */
function failureOf({ task }: BatchTask, error: unknown): ImportFailure | null {
  if (error instanceof ImportCancelled) return { task: task ?? 'CHECK', problems: CANCELLED };
  if (error instanceof GivenUp) return { task: task ?? 'CHECK', problems: TOO_MANY_ATTEMPTS };
  if (!(error instanceof Refusal)) return null;
  return { task: task ?? 'CHECK', problems: error.problems.map(({ code, message }) => ({ code, message })) };
}

async function ended(begun: { readonly publisher: ProgressPublisher<ImportProgress> } | null): Promise<void> {
  await begun?.publisher.end();
}

/** Work in the name of the person who requested it, for the record. */
function callerOf({ institutionId, accountId, batchId }: BatchTask): Caller {
  const actor = accountId === null ? null : ({ accountId, institutionId, role: 'ADMIN', customerId: null } as const);
  return { actor, requestId: `import-${batchId}`, locale: 'ko', address: null };
}
