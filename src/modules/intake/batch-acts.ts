import { recordAudit } from '../../platform/audit/index.js';
import { koreanDate } from '../../platform/clock.js';
import { SourceFile, StoredSource } from '../../platform/delimited/index.js';
import { bulkTransaction } from '../../platform/database/index.js';
import type { ObjectStore } from '../../platform/storage/index.js';
import {
  alreadyImported,
  BatchRepository,
  checkOutdated,
  fileNotKept,
  findCommitted,
  lockImports,
  notChecked,
  notLoaded,
  undoTooLate,
} from '../spending/index.js';
import { getBatch, markUndone, type StoredBatch } from './batch.repository.js';
import { intakeOf } from './intake-kinds.js';
import { close, refusingConcurrentChanges, runBatch, type IntakeDependencies } from './intake-steps.js';

/**
 * Loads a batch from a dry run, exactly as it was shown or not at all.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_CHECKED, FILE_NOT_KEPT, FILE_ALREADY_IMPORTED, CHECK_OUTDATED, CHANGED_MEANWHILE.
 */
export async function commitIntake(
  id: number,
  dependencies: IntakeDependencies & { readonly objects: Pick<ObjectStore, 'get'> },
): Promise<void> {
  const { database, objects } = dependencies;
  const { institutionId } = await getBatch(database, id);
  await refusingConcurrentChanges(() =>
    bulkTransaction(database, async (work) => {
      await lockImports(work, institutionId, 'BOOKS');
      const batch = await getBatch(work, id);
      const { kind, state, storageId, fileName, sha256, effects } = batch;
      if (state !== 'CHECKED') notChecked(state);
      if (storageId === null) return fileNotKept();
      const earlier = await findCommitted(work, institutionId, sha256, kind);
      if (earlier) alreadyImported(earlier);
      const source = new SourceFile(new StoredSource(objects, storageId, fileName));
      const inspection = await source.inspect();
      await new BatchRepository(work).forget(id);
      const opened = { kind, intake: intakeOf(kind, dependencies), source, inspection, institutionId };
      const result = await runBatch({ work, records: work, recordId: id }, opened, id, dependencies);
      if (result.digest !== effects?.digest) checkOutdated();
      await close(work, opened, { id, result, state: 'COMMITTED' }, dependencies);
    }),
  );
}

/**
 * Reports what undoing a batch would do, and changes nothing. @throws Refusal as `undoIntake`, except BATCH_RESTED_ON.
 */
export async function foreseeIntakeUndo(
  id: number,
  { database, clock }: Pick<IntakeDependencies, 'database' | 'clock'>,
): Promise<StoredBatch> {
  const batch = await getBatch(database, id);
  expectUndoable(batch, clock.now());
  return batch;
}

/**
 * Undoes a loaded batch, whole or not at all.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_LOADED, UNDO_TOO_LATE, or BATCH_RESTED_ON naming the first row that something
 * rests on.
 */
export async function undoIntake(id: number, dependencies: IntakeDependencies): Promise<void> {
  const { database, clock, caller } = dependencies;
  const { institutionId } = await getBatch(database, id);
  await refusingConcurrentChanges(() =>
    bulkTransaction(database, async (work) => {
      await lockImports(work, institutionId, 'BOOKS');
      const batch = await getBatch(work, id);
      const at = clock.now();
      expectUndoable(batch, at);
      await markUndone(work, id, at);
      const intake = intakeOf(batch.kind, dependencies);
      await intake.undo(work, { id, institutionId, at, today: koreanDate(at), caller });
      await recordAudit(work, caller, {
        action: `${batch.kind}_IMPORT_UNDONE`,
        subjectType: 'ImportBatch',
        subjectId: id,
        customerId: null,
        detail: { institutionId },
      });
    }),
  );
}

function expectUndoable({ state, undoUntil }: StoredBatch, at: Date): void {
  if (state !== 'COMMITTED') notLoaded(state);
  if (!undoUntil || undoUntil <= at) undoTooLate();
}
