import { institutionNamed } from '../../identity/index.js';
import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { bulkTransaction, type BulkTransaction, type Database } from '../../../platform/database/index.js';
import { SourceFile, type Inspection } from '../../../platform/delimited/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { lastQuarterOver } from '../source/index.js';
import type { ExistingRows } from './batch/import-batch.entity.js';
import { expectMet, type ImportOverride } from '../expectations/index.js';
import { BatchRepository, findCommitted, lockImports } from './batch/batch.repository.js';
import { reportOn, type ImportReport } from './batch/import-report.js';
import { ImportRun, type ImportProgress } from './import-run.js';
import { RawFiles } from './batch/raw-files.js';

interface ImportOptions {
  /** Where the CSV file is. */
  readonly path: string;
  readonly institutionCode: string;
  /** What to do with rows that are already loaded, with other figures: refuse (KEEP, the default) or replace them. */
  readonly existing?: ExistingRows;
  /** Expectations that the file need not meet to be loaded. */
  readonly override?: ImportOverride | null;
}

interface ImportDependencies {
  readonly clock: Clock;
  /** On whose behalf, for the batch and the audit trail; the caller has checked their permission. */
  readonly caller: Caller;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports one file of quarterly spending: all its good rows in one transaction, each bad row kept with its line, column
 * and reason. A file that was imported before changes nothing. With `dryRun` it only says what would be loaded, in a
 * batch that can be committed. The raw file is kept where there is a store for it.
 * @throws Refusal INSTITUTION_NOT_FOUND, TOO_MANY_QUARTERS, UNKNOWN_EXPECTATION, EXPECTATION_NOT_MET, and those of SourceFile and of the header.
 */
export async function importQuarterly(
  options: ImportOptions & { readonly dryRun: boolean },
  dependencies: ImportDependencies & { readonly database: Database; readonly objects?: ObjectStore },
): Promise<ImportReport> {
  const { database, objects, clock, caller } = dependencies;
  const file = await SourceFile.open(options.path);
  try {
    const inspection = await file.inspect();
    const institutionId = await institutionNamed(database, options.institutionCode);
    const isNew = (await findCommitted(database, institutionId, inspection.sha256)) === null;
    const raw = objects && isNew ? new RawFiles(database, objects, clock) : null;
    const accountId = caller.actor?.accountId ?? null;
    const fileId = raw ? await raw.keep(file, inspection, { institutionId, accountId }) : null;
    const task = options.dryRun ? 'CHECK' : 'LOAD';
    try {
      return await bulkTransaction(database, (transaction) =>
        importFile({ transaction, file, inspection, fileId, task }, options, dependencies),
      );
    } finally {
      // Only a file that no batch uses is deleted.
      if (fileId !== null) await raw?.discard(fileId);
    }
  } finally {
    await file.close();
  }
}

/** The same as a part of a larger load, committed or rolled back with it; the raw file is not kept. */
export async function importWithin(
  transaction: BulkTransaction,
  options: ImportOptions,
  dependencies: ImportDependencies,
): Promise<ImportReport> {
  const file = await SourceFile.open(options.path);
  try {
    const inspection = await file.inspect();
    return await importFile({ transaction, file, inspection, fileId: null, task: 'LOAD' }, options, dependencies);
  } finally {
    await file.close();
  }
}

interface Opened {
  readonly transaction: BulkTransaction;
  readonly file: SourceFile;
  readonly inspection: Inspection;
  readonly fileId: number | null;
  readonly task: 'CHECK' | 'LOAD';
}

async function importFile(
  { transaction, file, inspection, fileId, task }: Opened,
  options: ImportOptions,
  { clock, caller, onProgress }: ImportDependencies,
): Promise<ImportReport> {
  const institutionId = await institutionNamed(transaction, options.institutionCode);
  await lockImports(transaction, institutionId);
  const earlier = await findCommitted(transaction, institutionId, inspection.sha256);
  if (earlier) return { ...(await reportOn(transaction, 'UNCHANGED', earlier.id)), fileName: file.name };
  const batches = new BatchRepository(transaction);
  const existing = options.existing ?? 'KEEP';
  const opened = { institutionId, fileId, existing, accountId: caller.actor?.accountId ?? null };
  const { sha256 } = inspection;
  const id = await batches.open({ ...opened, fileName: file.name, sha256, startedAt: clock.now() });
  const run = new ImportRun(transaction, file, inspection, lastQuarterOver(koreanDate(clock.now())), onProgress);
  const batch = { id, institutionId, existing };
  const { figures, expectations } = task === 'CHECK' ? await run.check(batch) : await run.load(batch);
  const override = task === 'CHECK' ? null : expectMet(expectations, options.override ?? null);
  const state = task === 'CHECK' ? 'CHECKED' : 'COMMITTED';
  await batches.close(id, figures, { state, at: clock.now(), expectations, override });
  await recordAudit(transaction, caller, {
    action: task === 'CHECK' ? 'SPENDING_CHECKED' : 'SPENDING_IMPORTED',
    subjectType: 'ImportBatch',
    subjectId: id,
    customerId: null,
    detail: {
      institutionId,
      rowsAccepted: figures.rowsAccepted,
      rowsRejected: figures.rowsRejected,
      ...(override && { overridden: override.names, reason: override.reason }),
    },
  });
  return reportOn(transaction, task === 'CHECK' ? 'CHECKED' : 'IMPORTED', id);
}
