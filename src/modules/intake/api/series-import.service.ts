import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { Refusal, type Problem } from '../../../platform/errors/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { Semaphore } from '../../../platform/semaphore.js';
import { batchNotFound } from '../../spending/index.js';
import { getBatch, type StoredBatch } from '../batch.repository.js';
import { commitIntake, undoIntake } from '../batch-acts.js';
import { findInstitutionCode } from '../institution.repository.js';
import { runIntake, type IntakeReport } from '../intake-steps.js';
import { IMPORT_SERIES } from './series-import.policy.js';

interface SeriesImportParts {
  readonly database: Database;
  readonly objects: ObjectStore;
  readonly clock: Clock;
}

/** A batch as it stands. */
export type SeriesBatch = Pick<StoredBatch, 'id' | 'state' | 'rowsNew' | 'rowsChanged'>;

/** Imports series of an institution for its staff, as the same batches as on the command line. */
export class SeriesImportService {
  /** One import at a time: each holds a connection of the pool while it waits for others of the same series. */
  readonly #turns = new Semaphore(1);

  constructor(private readonly parts: SeriesImportParts) {}

  /**
   * Imports a file for the caller's institution, or shows what it would do. The same text again changes nothing.
   * @throws Refusal as `runIntake` does, with `csv` at fault.
   */
  async take(
    caller: Caller,
    { csv, dryRun }: { readonly csv: string; readonly dryRun: boolean },
  ): Promise<IntakeReport> {
    const { institutionId } = IMPORT_SERIES.require(caller);
    const institutionCode = await findInstitutionCode(this.parts.database, institutionId);
    const folder = await mkdtemp(join(tmpdir(), 'moa-series-'));
    try {
      const path = join(folder, 'series.csv');
      await writeFile(path, csv);
      const order = { kind: 'SERIES', path, institutionCode, dryRun } as const;
      return await this.#turns.take(() => runIntake(order, { ...this.parts, caller }));
    } catch (error) {
      throw error instanceof Refusal ? namingCsv(error) : error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Loads a batch as it was shown. @throws Refusal as `commitIntake` does. */
  async commit(caller: Caller, batchId: number): Promise<SeriesBatch> {
    await this.#expectOwn(caller, batchId);
    await this.#turns.take(() => commitIntake(batchId, { ...this.parts, caller }));
    return getBatch(this.parts.database, batchId);
  }

  /** Undoes a loaded batch. @throws Refusal as `undoIntake` does. */
  async undo(caller: Caller, batchId: number): Promise<SeriesBatch> {
    await this.#expectOwn(caller, batchId);
    await this.#turns.take(() => undoIntake(batchId, { ...this.parts, caller }));
    return getBatch(this.parts.database, batchId);
  }

  /** @throws Refusal BATCH_NOT_FOUND for one of another institution, of all, or of another kind. */
  async #expectOwn(caller: Caller, batchId: number): Promise<void> {
    const { institutionId } = IMPORT_SERIES.require(caller);
    const batch = await getBatch(this.parts.database, batchId);
    if (batch.institutionId !== institutionId || batch.kind !== 'SERIES') batchNotFound();
  }
}

/** What is wrong with a file is wrong with the text that was given. */
function namingCsv({ problems: [first, ...others] }: Refusal): Refusal {
  const named = (problem: Problem): Problem => ({ ...problem, field: ['csv'] });
  return new Refusal([named(first), ...others.map(named)]);
}
