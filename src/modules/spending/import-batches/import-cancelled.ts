import type { Database } from '../../../platform/database/index.js';
import type { ImportFailure } from '../import/index.js';
import type { ImportTaskRepository } from './import-batch-task.repository.js';
import { TASK_CANCELLED } from './import-batch.texts.js';

/** How soon a cancel takes effect while lines are read. */
const CANCEL_POLL_MS = 1_000;

/** Somebody wants a task to end. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

export const CANCELLED: ImportFailure['problems'] = [
  {
    code: 'CANCELLED',
    message: TASK_CANCELLED,
  },
];

/** Checks from time to time whether a task was cancelled, on connections other than the task's own. */
export class CancelWatch {
  readonly #timer: NodeJS.Timeout;
  #isCancelled: boolean;

  constructor(
    database: Database,
    tasks: ImportTaskRepository,
    { batchId, cancelRequested }: { readonly batchId: number; readonly cancelRequested: boolean },
  ) {
    this.#isCancelled = cancelRequested;
    const look = async (): Promise<void> => {
      // The task itself reports a database that is down.
      this.#isCancelled ||= await tasks.isCancelled(database, batchId).catch(() => false);
    };
    this.#timer = setInterval(() => void look(), CANCEL_POLL_MS);
  }

  /** @throws ImportCancelled */
  expectWanted(): void {
    if (this.#isCancelled) throw new ImportCancelled();
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
