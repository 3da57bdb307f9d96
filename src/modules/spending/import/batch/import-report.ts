import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { ExpectationResult } from '../../expectations/index.js';
import type { BatchRow, RejectionCount } from './batch.js';
import { BATCH_FIGURES, countRejections, expectationResults, listDiff } from './batch.repository.js';
import { batchNotFound } from '../import.refusals.js';
import type { QuarterDiff } from './import-diff.js';

export interface ImportReport extends Omit<BatchRow, 'id'> {
  /** UNCHANGED: this very file was imported before; the figures are that import's. CHECKED: nothing was loaded. */
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'CHECKED';
  readonly batchId: number;
  readonly fileName: string;
  /** What was, or would be, done, by quarter. */
  readonly diff: readonly QuarterDiff[];
  /** What was expected of the file, and whether it was met. */
  readonly expectations: readonly ExpectationResult[];
  /** The most common faults, most common first. */
  readonly rejections: readonly RejectionCount[];
}

const FIND_REPORTED_BATCH = statement(
  `SELECT ${BATCH_FIGURES}, file_name AS "fileName" FROM import_batch WHERE id = $1`,
);

/** What a batch is now, in full. */
export async function reportOn(
  transaction: Queryable,
  outcome: ImportReport['outcome'],
  batchId: number,
): Promise<ImportReport> {
  const [batch] = await transaction.rows<BatchRow & { readonly fileName: string }>(FIND_REPORTED_BATCH, [batchId]);
  const { id, ...figures } = batch ?? batchNotFound();
  const [diff, rejections] = [await listDiff(transaction, id), await countRejections(transaction, id)];
  const expectations = await expectationResults(transaction, id);
  return { outcome, batchId: id, ...figures, diff, rejections, expectations };
}
