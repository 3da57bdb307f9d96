import type { Caller } from '../../../platform/access/index.js';
import type { Database } from '../../../platform/database/index.js';
import type { EventLog } from '../../../platform/event-log/index.js';
import { followedTask, isAhead, type FollowedTask, type Following } from '../../../platform/progress/index.js';
import { batchNotFound } from '../import/index.js';
import { sequenceUnknown } from './import-batch.refusals.js';
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
    const found = (await this.parts.tasks.find(this.parts.database, institutionId, batchId)) ?? batchNotFound();
    const task = this.#followedOf(found);
    if (after < 0 || (await isAhead(this.parts.eventLog, task, after))) sequenceUnknown();
    return this.#events(task, { after, signal }, () => this.parts.batches.find(caller, batchId));
  }

  async *#events(
    task: FollowedTask,
    following: Following,
    now: () => Promise<ImportBatchRow | null>,
  ): AsyncGenerator<TaskProgress, void, void> {
    const ended = async (): Promise<ImportProgress> => ({
      phase: 'ENDED',
      rowsRead: (await now())?.rowsRead ?? 0,
      percent: null,
    });
    for await (const { sequence, event } of followedTask(this.parts.eventLog, task, following, ended))
      yield { ...event, sequence, batch: event.phase === 'ENDED' ? await now() : null };
  }

  #followedOf(batch: BatchTask): FollowedTask {
    const { institutionId, batchId, taskNumber } = batch;
    return {
      stream: progressStream(batch),
      isUnderWay: batch.task !== null,
      hasEnded: async () => {
        const now = await this.parts.tasks.find(this.parts.database, institutionId, batchId);
        return now !== null && (now.task === null || now.taskNumber !== taskNumber);
      },
    };
  }
}
