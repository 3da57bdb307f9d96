import { statement, type Queryable } from '../../platform/database/index.js';
import { batchNotFound, type ImportState } from '../spending/index.js';
import type { AppliedEffects } from './row-counts.js';

/** Kinds of file that are taken in here. */
export type IntakeKind = 'CUSTOMERS' | 'LOANS' | 'REPAYMENTS' | 'SERIES' | 'PRODUCTS';

/** A batch as it stands, with the file it was made from where that is kept. */
export interface StoredBatch {
  readonly id: number;
  /** Null for series that all may read. */
  readonly institutionId: number | null;
  readonly institutionCode: string | null;
  readonly kind: IntakeKind;
  readonly state: ImportState;
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly storageId: string | null;
  readonly undoUntil: Date | null;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly effects: AppliedEffects | null;
}

const FIND_INTAKE_BATCH = statement(`
  SELECT b.id, b.institution_id AS "institutionId", i.code AS "institutionCode", b.kind, b.state, b.sha256,
    b.file_name AS "fileName", f.storage_id AS "storageId", b.undo_until AS "undoUntil", b.rows_new AS "rowsNew",
    b.rows_changed AS "rowsChanged", b.effects
  FROM import_batch b LEFT JOIN institution i ON i.id = b.institution_id
  LEFT JOIN import_file f ON f.id = b.file_id AND f.state = 'STORED'
  WHERE b.id = $1 AND b.kind <> 'QUARTERLY_SPENDING'`);
const MARK_UNDONE = statement(`UPDATE import_batch SET state = 'UNDONE', undone_at = $2 WHERE id = $1`);

/** @throws Refusal BATCH_NOT_FOUND. */
export async function getBatch(queryable: Queryable, id: number): Promise<StoredBatch> {
  const [batch] = await queryable.rows<StoredBatch>(FIND_INTAKE_BATCH, [id]);
  return batch ?? batchNotFound();
}

/** Whether a batch is one of customers, loans, repayments, series or products. */
export async function isIntakeBatch(queryable: Queryable, id: number): Promise<boolean> {
  return (await queryable.rows(FIND_INTAKE_BATCH, [id])).length > 0;
}

export async function markUndone(queryable: Queryable, id: number, at: Date): Promise<void> {
  await queryable.rows(MARK_UNDONE, [id, at]);
}
