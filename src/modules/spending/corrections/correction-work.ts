import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { Jobs } from '../../../platform/jobs/index.js';
import { IMPORT_TASKS, type ImportTaskRepository } from '../import-batches/index.js';
import {
  batchNotFound,
  correctByRule,
  correctLines,
  dropCorrection,
  expectCorrectable,
  type CorrectedLine,
  type CorrectionPlace,
  type CorrectionRule,
} from '../import/index.js';
import { CHANGE_IMPORTS } from '../access/index.js';

/** Which correction: of a line, or a rule by its number; null where none was named, or both were. */
export type Which = { readonly line: number } | { readonly rule: number } | null;

/**
 * Corrects batches that wait to be loaded, in the caller's transaction. Records each correction; a worker then checks
 * the batch again, and more corrections may be made during the check.
 */
export class ImportCorrectionWork {
  constructor(
    private readonly parts: {
      readonly clock: Clock;
      readonly jobs: Jobs;
      readonly tasks: ImportTaskRepository;
    },
  ) {}

  /** Corrects lines, all or none. For administrators. @throws Refusal as `correctLines` does. */
  async lines(
    transaction: Transaction,
    caller: Caller,
    batchId: number,
    lines: readonly CorrectedLine[],
  ): Promise<void> {
    const place = this.#place(caller, batchId);
    await correctLines(transaction, place, lines);
    const detail = lines.length === 1 ? { lineNumber: lines[0]?.line } : { lines: lines.length };
    const columns = [...new Set(lines.flatMap(({ fields }) => fields.map(({ column }) => column)))];
    await this.#changed(transaction, caller, place, { ...detail, columns });
  }

  /** Corrects all lines that are refused for one reason. @throws Refusal as `correctByRule` does. */
  async rule(transaction: Transaction, caller: Caller, batchId: number, rule: CorrectionRule): Promise<void> {
    const place = this.#place(caller, batchId);
    await correctByRule(transaction, place, rule);
    const { column, code, from, to } = rule;
    await this.#changed(transaction, caller, place, { column, code, from, to });
  }

  /** @throws Refusal BATCH_NOT_FOUND. */
  async expectBatch(transaction: Transaction, caller: Caller, batchId: number): Promise<void> {
    const { institutionId } = this.#place(caller, batchId);
    if (!(await this.parts.tasks.find(transaction, institutionId, batchId))) batchNotFound();
  }

  /** Locks a batch that can be corrected until the transaction ends. @throws Refusal as `correctLines` does. */
  async hold(transaction: Transaction, caller: Caller, batchId: number): Promise<void> {
    await expectCorrectable(transaction, this.#place(caller, batchId));
  }

  /** Takes a correction back. @throws Refusal as `dropCorrection` does. */
  async drop(transaction: Transaction, caller: Caller, batchId: number, which: Which): Promise<void> {
    const place = this.#place(caller, batchId);
    await dropCorrection(transaction, place, which);
    await this.#changed(transaction, caller, place, { dropped: which });
  }

  #place(caller: Caller, batchId: number): CorrectionPlace {
    const { institutionId, accountId } = CHANGE_IMPORTS.require(caller);
    return { institutionId, batchId, by: { accountId, at: this.parts.clock.now() } };
  }

  async #changed(
    transaction: Transaction,
    caller: Caller,
    { institutionId, batchId, by }: CorrectionPlace,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { tasks, jobs } = this.parts;
    // Busy means that a check waits or runs, which makes sure that the batch is checked again.
    await tasks.ask(transaction, { institutionId, batchId, task: 'CHECK', accountId: by.accountId });
    await recordAudit(transaction, caller, {
      action: 'IMPORT_CORRECTED',
      subjectType: 'ImportBatch',
      subjectId: batchId,
      customerId: null,
      detail,
    });
    await jobs.enqueue(transaction, IMPORT_TASKS, {});
  }
}
