import type { Caller } from '../../../platform/access/index.js';
import { groupByKey, type PageRequest } from '../../../platform/graphql/index.js';
import type { QuarterDiff, RejectionCount } from '../import/index.js';
import { READ_IMPORTS, LOOK_UP_IMPORT } from '../access/index.js';
import type {
  ExpectedBatch,
  ImportBatchRepository,
  ImportBatchRow,
  ImportReference,
  RejectedRow,
} from './import-batch.repository.js';

export type { ImportBatchRow, ImportReference, RejectedRow };

/** Shows which files were imported, and which of their lines were refused. */
export class ImportBatchService {
  constructor(private readonly batches: ImportBatchRepository) {}

  /** A page of the institution's batches, newest first. For staff. */
  async page(caller: Caller, request: PageRequest): Promise<ImportBatchRow[]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    return this.batches.page(institutionId, request);
  }

  /** One batch; null when there is none that the caller may see. */
  async find(caller: Caller, id: number): Promise<ImportBatchRow | null> {
    const actor = LOOK_UP_IMPORT.require(caller);
    return READ_IMPORTS.allows(actor) ? this.batches.findById(actor.institutionId, id) : null;
  }

  /** A page of refused lines of each batch, in the order of the ids; empty for batches of others. */
  async listRejected(caller: Caller, batchIds: readonly number[], request: PageRequest): Promise<RejectedRow[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.batches.listRejected(institutionId, batchIds, request);
    return groupByKey(batchIds, rows, ({ batchId }) => batchId);
  }

  /** What each batch loads, by quarter; empty for batches of others. */
  async listDiffs(caller: Caller, batchIds: readonly number[]): Promise<QuarterDiff[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.batches.listDiffs(institutionId, batchIds);
    return groupByKey(batchIds, rows, ({ batchId }) => batchId);
  }

  /** The most common faults of each batch, most common first. */
  async listRejections(caller: Caller, batchIds: readonly number[]): Promise<RejectionCount[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.batches.listRejections(institutionId, batchIds);
    return groupByKey(batchIds, rows, ({ batchId }) => batchId);
  }

  /** What was expected of a quarter in one batch, or in each batch in force that has rows of it, newest first. */
  listExpected(caller: Caller, quarter: string, batchId: number | null): Promise<ExpectedBatch[]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    return this.batches.listExpected(institutionId, quarter, batchId);
  }

  /** The batches in force that must be undone before each batch can be. */
  async listResting(caller: Caller, batchIds: readonly number[]): Promise<ImportReference[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.batches.listResting(institutionId, batchIds);
    return groupByKey(batchIds, rows, ({ onBatchId }) => onBatchId);
  }
}
