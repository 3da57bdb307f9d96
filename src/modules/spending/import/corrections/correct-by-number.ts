import {
  bulkTransaction,
  statement,
  type BulkTransaction,
  type Database,
} from '../../../../platform/database/index.js';
import { SourceFile } from '../../../../platform/delimited/index.js';
import { recordAudit } from '../../../../platform/audit/index.js';
import { correctByRule, correctLines, type CorrectionPlace } from './correcting.js';
import { readCorrections } from './corrections-file.js';
import type { CorrectionRule, FixedField } from './corrections.js';
import { importStored, type StoredDependencies } from '../import-commit.js';
import { reportOn, type ImportReport } from '../batch/import-report.js';
import { lockImports } from '../batch/batch.repository.js';
import { batchNotFound } from '../import.refusals.js';

/** What to correct: one line, all lines refused for one reason, or the lines in a file on disk. */
export type Correction =
  | { readonly line: number; readonly fields: readonly FixedField[] }
  | CorrectionRule
  | { readonly path: string };

const OWNER = statement(`
  SELECT institution_id AS "institutionId" FROM import_batch WHERE id = $1 AND kind = 'QUARTERLY_SPENDING'`);

/** The institution of a batch. @throws Refusal BATCH_NOT_FOUND. */
export async function batchOwner(
  database: Database,
  batchId: number,
): Promise<{ readonly institutionId: number; readonly batchId: number }> {
  const [batch] = await database.rows<{ institutionId: number }>(OWNER, [batchId]);
  return batch ? { ...batch, batchId } : batchNotFound();
}

/**
 * Corrects a checked batch and checks it again, both or neither. For callers who may do so in any institution.
 * @throws Refusal as `correctLines`, `correctByRule` and `importStored` do.
 */
export async function correctImport(
  batchId: number,
  correction: Correction,
  dependencies: StoredDependencies & { readonly database: Database },
): Promise<ImportReport> {
  const { database, clock, caller } = dependencies;
  const owner = await batchOwner(database, batchId);
  const place = { ...owner, by: { accountId: caller.actor?.accountId ?? null, at: clock.now() } };
  return bulkTransaction(database, async (transaction) => {
    await lockImports(transaction, owner.institutionId);
    await correct(transaction, place, correction);
    const { institutionId } = owner;
    const subject = { subjectType: 'ImportBatch', subjectId: batchId, customerId: null };
    await recordAudit(transaction, caller, { action: 'IMPORT_CORRECTED', ...subject, detail: { institutionId } });
    await importStored(transaction, 'CHECK', owner, dependencies);
    return reportOn(transaction, 'CHECKED', batchId);
  });
}

async function correct(transaction: BulkTransaction, place: CorrectionPlace, correction: Correction): Promise<void> {
  if ('path' in correction) return correctLines(transaction, place, await correctionsIn(correction.path));
  if ('line' in correction) return correctLines(transaction, place, [{ ...correction, path: null }]);
  return correctByRule(transaction, place, correction);
}

async function correctionsIn(path: string) {
  const file = await SourceFile.open(path);
  try {
    return await readCorrections(file);
  } finally {
    await file.close();
  }
}
