import { bulkTransaction, statement, type Database } from '../../../platform/database/index.js';
import { importStored, type StoredDependencies } from './import-commit.js';
import { batchNotFound } from './import.refusals.js';
import { undoOutlook, undoWithin, type UndoOutlook } from './import-undo.js';

const INSTITUTION_OF_NUMBERED_BATCH = statement(
  `SELECT institution_id AS "institutionId" FROM import_batch WHERE id = $1`,
);

async function institutionOf(database: Database, batchId: number): Promise<number> {
  const [row] = await database.rows<{ institutionId: number }>(INSTITUTION_OF_NUMBERED_BATCH, [batchId]);
  return row ? row.institutionId : batchNotFound();
}

/**
 * Loads a checked batch, exactly as it was shown, whole or not at all. For callers who may do so in any institution.
 * @throws Refusal as `importStored` does.
 */
export async function commitImport(
  batchId: number,
  dependencies: StoredDependencies & { readonly database: Database },
): Promise<void> {
  const { database } = dependencies;
  const institutionId = await institutionOf(database, batchId);
  await bulkTransaction(database, (transaction) =>
    importStored(transaction, 'LOAD', { institutionId, batchId }, dependencies),
  );
}

/** What `undoImport` would do. @throws Refusal as it does. */
export async function foreseeUndo(
  batchId: number,
  { database, clock }: Pick<StoredDependencies, 'clock'> & { readonly database: Database },
): Promise<UndoOutlook> {
  return undoOutlook(database, { institutionId: await institutionOf(database, batchId), batchId }, clock.now());
}

/** Undoes a loaded batch. For callers who may do so in any institution. @throws Refusal as `undoWithin` does. */
export async function undoImport(
  batchId: number,
  dependencies: Pick<StoredDependencies, 'clock' | 'caller'> & { readonly database: Database },
): Promise<void> {
  const { database } = dependencies;
  const institutionId = await institutionOf(database, batchId);
  await bulkTransaction(database, (transaction) => undoWithin(transaction, { institutionId, batchId }, dependencies));
}
