import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import {
  alreadyImported,
  batchNotFound,
  expectCommittable,
  expectUndoable,
  findCommitted,
  fixRow,
  type FixedField,
  type ExistingRows,
  type ImportTask,
} from '../import/index.js';
import type { ImportCorrectionWork } from '../corrections/index.js';
import type { ImportOverride } from '../expectations/index.js';
import {
  importOnce,
  batchBusy,
  fileNotFound,
  fileNotUploaded,
  nothingToCancel,
  IMPORT_TASKS,
  type ImportTaskRepository,
} from '../import-batches/index.js';
import { CHANGE_IMPORTS } from '../access/index.js';

interface StartRequest {
  readonly fileId: number;
  readonly dryRun: boolean;
  readonly existing: ExistingRows;
  readonly override: AskedOverride | null;
}

/** The names of the expectations to override, and why. */
interface AskedOverride {
  readonly names: readonly string[];
  readonly reason: string;
}

interface FixRequest {
  readonly batchId: number;
  readonly lineNumber: number;
  readonly fields: readonly FixedField[];
}

/** What administrators do with imports of their institution. A worker does whatever takes long. */
export class ImportChangeService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly tasks: ImportTaskRepository;
      readonly corrections: Pick<ImportCorrectionWork, 'lines'>;
    },
  ) {}

  /**
   * Has an uploaded file checked, or loaded at once; returns the number of its batch.
   * @throws Refusal FILE_NOT_FOUND, FILE_NOT_UPLOADED, FILE_ALREADY_IMPORTED, IDEMPOTENCY_CONFLICT.
   */
  start(caller: Caller, key: string, { fileId, dryRun, existing, override }: StartRequest): Promise<number> {
    const actor = CHANGE_IMPORTS.require(caller);
    const { institutionId, accountId } = actor;
    const { tasks, clock } = this.parts;
    const input = [fileId, dryRun, existing, ...(override ? [override.names, override.reason] : [])];
    return this.#once(actor, key, 'importStart', input, async (transaction) => {
      const file = (await tasks.file(transaction, institutionId, fileId)) ?? fileNotFound();
      if (file.state !== 'STORED' || !file.sha256) return fileNotUploaded();
      const earlier = await findCommitted(transaction, institutionId, file.sha256);
      if (earlier) alreadyImported(earlier);
      const task = dryRun ? 'CHECK' : 'LOAD';
      const at = clock.now();
      const asked = task === 'LOAD' ? saidBy(override, accountId, at) : null;
      const batch = { institutionId, accountId, fileId, existing, task, override: asked, at } as const;
      const batchId = await tasks.create(transaction, batch);
      await this.#askedFor(transaction, caller, batchId, task);
      return batchId;
    });
  }

  /**
   * Has a checked batch loaded, exactly as the check showed.
   * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_CHECKED, FILE_NOT_KEPT, CHECK_OUTDATED, EXPECTATION_NOT_MET,
   * UNKNOWN_EXPECTATION, BATCH_BUSY, IDEMPOTENCY_CONFLICT.
   */
  commit(caller: Caller, key: string, batchId: number, asked: AskedOverride | null): Promise<number> {
    const actor = CHANGE_IMPORTS.require(caller);
    const input = [batchId, ...(asked ? [asked.names, asked.reason] : [])];
    return this.#once(actor, key, 'importCommit', input, async (transaction) => {
      const override = saidBy(asked, actor.accountId, this.parts.clock.now());
      await expectIdle(this.parts.tasks, transaction, actor.institutionId, batchId);
      return this.#ask(transaction, caller, actor, { batchId, task: 'LOAD', override }, () =>
        expectCommittable(transaction, actor.institutionId, batchId, override),
      );
    });
  }

  /**
   * Has a loaded batch undone.
   * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_LOADED, UNDO_TOO_LATE, BATCH_OVERWRITTEN, BATCH_BUSY,
   * IDEMPOTENCY_CONFLICT.
   */
  undo(caller: Caller, key: string, batchId: number): Promise<number> {
    const actor = CHANGE_IMPORTS.require(caller);
    return this.#once(actor, key, 'importUndo', [batchId], async (transaction) => {
      const at = this.parts.clock.now();
      return this.#ask(transaction, caller, actor, { batchId, task: 'UNDO' }, () =>
        expectUndoable(transaction, actor.institutionId, batchId, at),
      );
    });
  }

  /**
   * Cancels the waiting or running task of a batch: the batch is as it was before the request, and its failure says
   * CANCELLED. A running task ends within seconds; rows that are being stored are stored first, and then rolled back.
   * @throws Refusal BATCH_NOT_FOUND, NOTHING_TO_CANCEL, IDEMPOTENCY_CONFLICT.
   */
  cancel(caller: Caller, key: string, batchId: number): Promise<number> {
    const actor = CHANGE_IMPORTS.require(caller);
    const { tasks } = this.parts;
    return this.#once(actor, key, 'importCancel', [batchId], async (transaction) => {
      const task = await tasks.requestCancel(transaction, actor.institutionId, batchId);
      if (!task) {
        if (!(await tasks.find(transaction, actor.institutionId, batchId))) batchNotFound();
        return nothingToCancel();
      }
      await recordAudit(transaction, caller, {
        action: 'IMPORT_CANCELLED',
        subjectType: 'ImportBatch',
        subjectId: batchId,
        customerId: null,
        detail: { task: task.task },
      });
      // A task that no worker runs ends when a worker takes it.
      await this.parts.jobs.enqueue(transaction, IMPORT_TASKS, {});
      return batchId;
    });
  }

  /**
   * Corrects a refused line of a batch in force and loads it into the batch. In a batch that waits to be loaded,
   * corrects the line and has the batch checked again (`ImportCorrectionService`).
   * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_LOADED, BATCH_BUSY, ROW_NOT_FOUND, ROW_TAKEN, UNKNOWN_COLUMN,
   * FIELD_GIVEN_TWICE, FIELD_REFUSED, IMPORT_BUSY, IDEMPOTENCY_CONFLICT.
   */
  fixRow(caller: Caller, key: string, { batchId, lineNumber, fields }: FixRequest): Promise<number> {
    const actor = CHANGE_IMPORTS.require(caller);
    const { institutionId, accountId } = actor;
    const { clock, tasks } = this.parts;
    const input = [batchId, lineNumber, fields.map(({ column, value }) => [column, value])];
    return this.#once(actor, key, 'rejectedRowFix', input, async (transaction) => {
      const batch = (await tasks.find(transaction, institutionId, batchId)) ?? batchNotFound();
      if (batch.state === 'CHECKED') {
        await this.parts.corrections.lines(transaction, caller, batchId, [{ line: lineNumber, fields, path: null }]);
        return batchId;
      }
      if (batch.task !== null) batchBusy();
      const at = clock.now();
      await fixRow(transaction, { institutionId, batchId, lineNumber }, fields, { at, accountId });
      await recordAudit(transaction, caller, {
        action: 'REJECTED_ROW_FIXED',
        subjectType: 'ImportBatch',
        subjectId: batchId,
        customerId: null,
        detail: { lineNumber, columns: fields.map(({ column }) => column) },
      });
      return batchId;
    });
  }

  /**
   * Gives a batch a task. Checks that it may have the task while its row is locked: otherwise a worker could end
   * another task in between, and a batch that was just undone would be undone again.
   */
  async #ask(
    transaction: Transaction,
    caller: Caller,
    { institutionId, accountId }: Actor,
    { batchId, task, override = null }: { batchId: number; task: ImportTask; override?: ImportOverride | null },
    expectPossible: () => Promise<unknown>,
  ): Promise<number> {
    const isFree = await this.parts.tasks.ask(transaction, { institutionId, batchId, task, accountId, override });
    await expectPossible();
    if (!isFree) return batchBusy();
    await this.#askedFor(transaction, caller, batchId, task);
    return batchId;
  }

  /** Records the request now; the worker records the result. */
  async #askedFor(transaction: Transaction, caller: Caller, batchId: number, task: ImportTask): Promise<void> {
    await recordAudit(transaction, caller, {
      action: `IMPORT_${task}_REQUESTED`,
      subjectType: 'ImportBatch',
      subjectId: batchId,
      customerId: null,
    });
    await this.parts.jobs.enqueue(transaction, IMPORT_TASKS, {});
  }

  #once(
    actor: Actor,
    key: string,
    operation: string,
    input: readonly unknown[],
    work: (transaction: Transaction) => Promise<number>,
  ): Promise<number> {
    const { database, clock } = this.parts;
    return importOnce(database, { actor, key, operation, input, at: clock.now() }, work);
  }
}

async function expectIdle(
  tasks: ImportTaskRepository,
  transaction: Transaction,
  institutionId: number,
  batchId: number,
): Promise<void> {
  const batch = await tasks.find(transaction, institutionId, batchId);
  if (batch?.state === 'CHECKED' && batch.task !== null) batchBusy();
}

const saidBy = (asked: AskedOverride | null, accountId: number, at: Date): ImportOverride | null =>
  asked && { names: asked.names, reason: asked.reason, accountId, at: at.toISOString() };
