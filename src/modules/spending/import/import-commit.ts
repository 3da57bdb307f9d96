import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { statement, type BulkTransaction, type Queryable } from '../../../platform/database/index.js';
import { SourceFile, StoredSource } from '../../../platform/delimited/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { expectMet, type ExpectationResult, type ImportOverride } from '../expectations/index.js';
import { lastQuarterOver } from '../source/index.js';
import type { ExistingRows, ImportState } from './batch/import-batch.entity.js';
import { BatchRepository, findCommitted, listDiff, lockImports } from './batch/batch.repository.js';
import { CorrectionRepository } from './corrections/correction.repository.js';
import type { QuarterDiff } from './batch/import-diff.js';
import { alreadyImported, batchNotFound, checkOutdated, fileNotKept, notChecked } from './import.refusals.js';
import { ImportRun, type ImportProgress } from './import-run.js';

/** A batch whose file is kept. */
interface StoredBatch {
  readonly id: number;
  readonly state: ImportState;
  readonly existing: ExistingRows;
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly storageId: string | null;
  /** How often it was corrected: in total, and before the last check. */
  readonly corrections: number;
  readonly correctionsRead: number;
  readonly expectations: readonly ExpectationResult[];
  /** The override given with the request to load it. */
  readonly override: ImportOverride | null;
}

export interface StoredDependencies {
  readonly objects: Pick<ObjectStore, 'get'>;
  readonly clock: Clock;
  readonly caller: Caller;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Expectations that the file need not meet to be loaded. */
  readonly override?: ImportOverride | null;
}

const FIND_BATCH_TO_COMMIT = statement(`
  SELECT b.id, b.state, b.existing, b.sha256, b.file_name AS "fileName", f.storage_id AS "storageId",
    b.corrections, b.corrections_read AS "correctionsRead", b.expectations, b.override
  FROM import_batch b LEFT JOIN import_file f ON f.id = b.file_id AND f.state = 'STORED'
  WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING' AND b.id = $2`);

async function find(queryable: Queryable, institutionId: number, batchId: number): Promise<StoredBatch> {
  const [batch] = await queryable.rows<StoredBatch>(FIND_BATCH_TO_COMMIT, [institutionId, batchId]);
  return batch ?? batchNotFound();
}

/**
 * Checks that a batch can be committed now.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_CHECKED, FILE_NOT_KEPT, CHECK_OUTDATED, UNKNOWN_EXPECTATION or
 * EXPECTATION_NOT_MET.
 */
export async function expectCommittable(
  queryable: Queryable,
  institutionId: number,
  batchId: number,
  override: ImportOverride | null,
): Promise<void> {
  const { state, storageId, corrections, correctionsRead, expectations } = await find(
    queryable,
    institutionId,
    batchId,
  );
  if (state !== 'CHECKED') notChecked(state);
  if (storageId === null) fileNotKept();
  if (corrections !== correctionsRead) checkOutdated();
  expectMet(expectations, override);
}

/**
 * Reads the kept file of a batch: checks it, loads it, or loads what an earlier check showed. A checked batch is loaded
 * exactly as it was shown or not at all.
 * @throws Refusal BATCH_NOT_FOUND, BATCH_NOT_CHECKED, FILE_NOT_KEPT, FILE_ALREADY_IMPORTED, CHECK_OUTDATED, and those
 * of ImportRun.
 */
export async function importStored(
  transaction: BulkTransaction,
  task: 'CHECK' | 'LOAD',
  { institutionId, batchId }: { readonly institutionId: number; readonly batchId: number },
  { objects, clock, caller, onProgress, override }: StoredDependencies,
): Promise<void> {
  await lockImports(transaction, institutionId);
  const stored = await find(transaction, institutionId, batchId);
  const { state, storageId, fileName, existing, corrections } = stored;
  if (state !== 'PENDING' && state !== 'CHECKED') notChecked(state);
  if (storageId === null) return fileNotKept();
  if (task === 'LOAD' && corrections !== stored.correctionsRead) checkOutdated();
  const earlier = await findCommitted(transaction, institutionId, stored.sha256);
  if (earlier) alreadyImported(earlier);
  const file = new SourceFile(new StoredSource(objects, storageId, fileName));
  const inspection = await file.inspect();
  const shown = state === 'CHECKED' && task === 'LOAD' ? await listDiff(transaction, batchId) : null;
  const batches = new BatchRepository(transaction);
  await batches.forget(batchId);
  const corrected = await new CorrectionRepository(transaction).of(batchId);
  const lastQuarter = lastQuarterOver(koreanDate(clock.now()));
  const run = new ImportRun(transaction, file, inspection, lastQuarter, onProgress, corrected);
  const batch = { id: batchId, institutionId, existing };
  const { figures, diff, expectations } = task === 'CHECK' ? await run.check(batch) : await run.load(batch);
  if (shown && !isSame(shown, diff)) checkOutdated();
  const overridden = task === 'LOAD' ? expectMet(expectations, override ?? stored.override) : null;
  const ended = task === 'CHECK' ? 'CHECKED' : 'COMMITTED';
  const end = { state: ended, at: clock.now(), corrections, expectations, override: overridden } as const;
  await batches.close(batchId, figures, end);
  await recordAudit(transaction, caller, {
    action: task === 'CHECK' ? 'SPENDING_CHECKED' : 'SPENDING_IMPORTED',
    subjectType: 'ImportBatch',
    subjectId: batchId,
    customerId: null,
    detail: {
      institutionId,
      rowsAccepted: figures.rowsAccepted,
      rowsRejected: figures.rowsRejected,
      ...(overridden && { overridden: overridden.names, reason: overridden.reason }),
    },
  });
}

/** Both lists have ascending quarters. */
function isSame(one: readonly QuarterDiff[], other: readonly QuarterDiff[]): boolean {
  const facts = ({ quarter, ...figures }: QuarterDiff): unknown[] => [
    quarter,
    ...Object.keys(figures)
      .sort()
      .map((name) => figures[name as keyof typeof figures]),
  ];
  return JSON.stringify(one.map(facts)) === JSON.stringify(other.map(facts));
}
