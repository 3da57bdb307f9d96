import { unknownInstitution, type Caller } from '../../platform/access/index.js';
import { recordAudit } from '../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../platform/clock.js';
import { SourceFile, type Inspection, type Intake } from '../../platform/delimited/index.js';
import {
  bulkTransaction,
  isUniqueViolation,
  sqlState,
  type BulkTransaction,
  type Database,
} from '../../platform/database/index.js';
import type { ObjectStore } from '../../platform/storage/index.js';
import {
  BatchFaults,
  BatchRepository,
  findCommitted,
  lockImports,
  RawFiles,
  type BatchFigures,
  type FaultCount,
  type NewBatch,
} from '../spending/index.js';
import { institutionNamed } from '../identity/index.js';
import { changedMeanwhile } from './intake.refusals.js';
import { getBatch, type IntakeKind } from './batch.repository.js';
import { IntakeRun, type IntakeWatcher, type RunResult, type Workplace } from './intake-run.js';
import { intakeOf } from './intake-kinds.js';
import type { AppliedEffects } from './row-counts.js';

const DEADLOCK_DETECTED = '40P01';

interface TakeInOptions {
  readonly kind: IntakeKind;
  /** Where the CSV file is. */
  readonly path: string;
  /** The owner of the rows; null for series that all may read, and for no other kind. */
  readonly institutionCode: string | null;
  readonly dryRun: boolean;
}

export interface IntakeDependencies extends IntakeWatcher {
  readonly database: Database;
  readonly clock: Clock;
  /** On whose behalf; the caller has checked their permission. */
  readonly caller: Caller;
}

export interface IntakeReport extends AppliedEffects {
  /** UNCHANGED: this very file was imported before; the figures are that import's. CHECKED: nothing was loaded. */
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'CHECKED';
  readonly kind: IntakeKind;
  readonly batchId: number;
  readonly fileName: string;
  readonly figures: BatchFigures;
  /** The most common faults, most common first. */
  readonly faults: readonly FaultCount[];
}

/** A file that was checked, and its owner. */
interface Opened {
  readonly kind: IntakeKind;
  readonly intake: Intake;
  readonly source: SourceFile;
  readonly inspection: Inspection;
  readonly institutionId: number | null;
  readonly fileId: number | null;
}

/**
 * Imports a file of customers, loans, repayments, series or products: all its good rows in one transaction, each bad row kept with its line,
 * column and reason. A file that was imported before changes nothing. A dry run does the same work and undoes it; what it
 * found is kept as a batch that can be committed.
 * @throws Refusal INSTITUTION_NOT_FOUND, CHANGED_MEANWHILE, and those of SourceFile, of the header and of IntakeRun.
 */
export async function runIntake(
  { kind, path, institutionCode, dryRun }: TakeInOptions,
  dependencies: IntakeDependencies & { readonly objects: ObjectStore },
): Promise<IntakeReport> {
  const { database, objects, clock, caller } = dependencies;
  const source = await SourceFile.open(path);
  try {
    const inspection = await source.inspect();
    const institutionId = await ownerNamed(database, kind, institutionCode);
    const earlier = await findCommitted(database, institutionId, inspection.sha256, kind);
    if (earlier) return await unchanged(database, kind, source.name, earlier);
    const raw = new RawFiles(database, objects, clock);
    const accountId = caller.actor?.accountId ?? null;
    const fileId = await raw.keep(source, inspection, { institutionId, accountId });
    try {
      const opened = { kind, intake: intakeOf(kind, dependencies), source, inspection, institutionId, fileId };
      return dryRun ? await checked(opened, dependencies) : await loaded(opened, dependencies);
    } finally {
      // Only a file that no batch uses is deleted.
      await raw.discard(fileId);
    }
  } finally {
    await source.close();
  }
}

async function loaded(opened: Opened, dependencies: IntakeDependencies): Promise<IntakeReport> {
  const { kind, source, inspection, institutionId } = opened;
  return refusingConcurrentChanges(() =>
    bulkTransaction(dependencies.database, async (work) => {
      await lockImports(work, institutionId, 'BOOKS');
      const earlier = await findCommitted(work, institutionId, inspection.sha256, kind);
      if (earlier) return unchanged(work, kind, source.name, earlier);
      const recordId = await open(work, opened, dependencies);
      const result = await runBatch({ work, records: work, recordId }, opened, recordId, dependencies);
      await close(work, opened, { id: recordId, result, state: 'COMMITTED' }, dependencies);
      return report(work, 'IMPORTED', opened, recordId, result);
    }),
  );
}

/** The work is done in a transaction that is rolled back; another one keeps the findings. */
async function checked(opened: Opened, dependencies: IntakeDependencies): Promise<IntakeReport> {
  const { database } = dependencies;
  return bulkTransaction(database, async (records) => {
    const recordId = await open(records, opened, dependencies);
    const result = await refusingConcurrentChanges(() =>
      bulkTransaction(
        database,
        async (work) => {
          await lockImports(work, opened.institutionId, 'BOOKS');
          const workId = await open(work, { ...opened, fileId: null }, dependencies);
          return runBatch({ work, records, recordId }, opened, workId, dependencies);
        },
        'ROLLBACK',
      ),
    );
    await close(records, opened, { id: recordId, result, state: 'CHECKED' }, dependencies);
    return report(records, 'CHECKED', opened, recordId, result);
  });
}

/** Runs a file for a batch of the transaction that does the work. */
export function runBatch(
  place: Workplace,
  { intake, source, inspection, institutionId }: Pick<Opened, 'intake' | 'source' | 'inspection' | 'institutionId'>,
  id: number,
  { clock, caller, ...watcher }: IntakeDependencies,
): Promise<RunResult> {
  const at = clock.now();
  return new IntakeRun(place, intake, { source, inspection }, watcher).run({
    id,
    institutionId,
    at,
    today: koreanDate(at),
    caller,
  });
}

async function open(
  transaction: BulkTransaction,
  { kind, source, inspection, institutionId, fileId }: Opened,
  { clock, caller }: IntakeDependencies,
): Promise<number> {
  const batch: NewBatch = {
    kind,
    institutionId,
    fileName: source.name,
    sha256: inspection.sha256,
    fileId,
    existing: 'KEEP',
    accountId: caller.actor?.accountId ?? null,
    startedAt: clock.now(),
  };
  return new BatchRepository(transaction).open(batch);
}

/** Stores the result of a batch, and records it. */
export async function close(
  transaction: BulkTransaction,
  { kind, institutionId }: Pick<Opened, 'kind' | 'institutionId'>,
  { id, result, state }: { readonly id: number; readonly result: RunResult; readonly state: 'CHECKED' | 'COMMITTED' },
  { clock, caller }: IntakeDependencies,
): Promise<void> {
  const { figures, effects, changes, digest } = result;
  await new BatchRepository(transaction).close(id, figures, { state, at: clock.now() });
  await new BatchFaults(transaction).keepEffects(id, { effects, changes, digest });
  await recordAudit(transaction, caller, {
    action: state === 'CHECKED' ? `${kind}_CHECKED` : `${kind}_IMPORTED`,
    subjectType: 'ImportBatch',
    subjectId: id,
    customerId: null,
    detail: { institutionId, rowsAccepted: figures.rowsAccepted, rowsRejected: figures.rowsRejected },
  });
}

async function report(
  transaction: BulkTransaction,
  outcome: IntakeReport['outcome'],
  { kind, source }: Opened,
  batchId: number,
  result: RunResult,
): Promise<IntakeReport> {
  const faults = await new BatchFaults(transaction).count(batchId);
  return { outcome, kind, batchId, fileName: source.name, ...result, faults };
}

async function unchanged(
  queryable: Pick<Database, 'rows' | 'tuples'>,
  kind: IntakeKind,
  fileName: string,
  { id, ...figures }: BatchFigures & { readonly id: number },
): Promise<IntakeReport> {
  const { effects } = await getBatch(queryable, id);
  const faults = await new BatchFaults(queryable).count(id);
  const done = effects ?? { effects: [], changes: {}, digest: '' };
  return { outcome: 'UNCHANGED', kind, batchId: id, fileName, figures, ...done, faults };
}

/** If somebody registers the same customer or loan during an import, nothing of the import is kept. */
export async function refusingConcurrentChanges<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error) && sqlState(error) !== DEADLOCK_DETECTED) throw error;
    return changedMeanwhile();
  }
}

/** The number of the named institution. */
async function ownerNamed(database: Database, kind: IntakeKind, code: string | null): Promise<number | null> {
  if (code !== null) return institutionNamed(database, code);
  return kind === 'SERIES' ? null : unknownInstitution('');
}
