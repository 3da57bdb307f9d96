import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { EventLog } from '../../../platform/event-log/index.js';
import { placeOf, toldProgress } from '../../../platform/progress/index.js';
import { batchNotFound } from '../import/index.js';
import { sequenceNotTold } from './import-batch.refusals.js';
import { progressStream, type ImportProgress } from './import-batch-progress.js';
import type { ImportBatchRow } from './import-batch.repository.js';
import type { ImportBatchService } from './import-batch.service.js';
import type { BatchTask, ImportTaskRepository } from './import-batch-task.repository.js';
import { READ_IMPORTS } from '../access/index.js';

/** One event of a task: its place in the stream, or none when it comes from the record, and at the end the batch. */
export interface TaskProgress extends ImportProgress {
  readonly sequence: number | null;
  readonly batch: ImportBatchRow | null;
}

/** Lets administrators and staff follow the tasks of a batch, on any node. */
export class ImportProgressStream {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly eventLog: EventLog;
      readonly tasks: ImportTaskRepository;
      readonly batches: Pick<ImportBatchService, 'find'>;
    },
  ) {}

  /**
   * The events of the batch's last task after `after`: past ones, then live ones, and its end, once.
   * @throws Refusal BATCH_NOT_FOUND when the institution has no such batch; BAD_USER_INPUT when `after` is negative, or
   *  beyond the last event of a running task: the number belongs to an earlier task.
   */
  async follow(
    caller: Caller,
    batchId: number,
    after: number,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<TaskProgress, void, void>> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const task = (await this.parts.tasks.find(this.parts.database, institutionId, batchId)) ?? batchNotFound();
    if (after < 0 || (await this.#isAhead(task, after))) sequenceNotTold();
    return this.#events(caller, task, after, signal);
  }

  async *#events(
    caller: Caller,
    task: BatchTask,
    after: number,
    signal: AbortSignal,
  ): AsyncGenerator<TaskProgress, void, void> {
    for await (const { sequence, event } of this.#told(task, after, signal)) {
      const isLast = event.phase === 'ENDED';
      yield { ...event, sequence, batch: isLast ? await this.parts.batches.find(caller, task.batchId) : null };
      if (isLast) return;
    }
    if (signal.aborted) return;
    const batch = await this.parts.batches.find(caller, task.batchId);
    yield { phase: 'ENDED', rowsRead: batch?.rowsRead ?? 0, percent: null, sequence: null, batch };
  }

  /** The events in the log; none for a task that ended so long ago that the log is gone. */
  async *#told(task: BatchTask, after: number, signal: AbortSignal) {
    const { eventLog } = this.parts;
    const stream = progressStream(task);
    if (task.task === null && (await placeOf(eventLog, stream, after)) !== 'KEPT') return;
    yield* toldProgress<ImportProgress>(eventLog, { stream, after, signal }, () => this.#hasEnded(task));
  }

  /** Followed from there, a running task would seem to have ended. */
  async #isAhead(task: BatchTask, after: number): Promise<boolean> {
    if (after === 0 || task.task === null) return false;
    return (await placeOf(this.parts.eventLog, progressStream(task), after)) === 'AHEAD';
  }

  async #hasEnded({ institutionId, batchId, taskNumber }: BatchTask): Promise<boolean> {
    const now = await this.parts.tasks.find(this.parts.database, institutionId, batchId);
    return now !== null && (now.task === null || now.taskNumber !== taskNumber);
  }
}
