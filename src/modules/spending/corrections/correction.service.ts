import type { Caller } from '../../../platform/access/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Queryable, Transaction } from '../../../platform/database/index.js';
import { SourceFile, StoredSource } from '../../../platform/delimited/index.js';
import type { PageRequest } from '../../../platform/graphql/index.js';
import { groupByKey } from '../../../platform/graphql/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { importOnce, fileNotFound, fileNotUploaded } from '../import-batches/index.js';
import { readCorrections, type CorrectionRule } from '../import/index.js';
import {
  CorrectedRowsRepository,
  type ChangedRow,
  type CorrectedRow,
  type StoredCorrectionRule,
} from './corrected-rows.repository.js';
import type { ImportCorrectionWork, Which } from './correction-work.js';
import { CHANGE_IMPORTS, READ_IMPORTS } from '../access/index.js';

export type { ChangedRow, CorrectedRow, StoredCorrectionRule };

/** Corrections that administrators make to files before they are loaded, and what files change row by row. */
export class ImportCorrectionService {
  readonly #rows: CorrectedRowsRepository;

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: Pick<ObjectStore, 'get'>;
      readonly work: ImportCorrectionWork;
    },
  ) {
    this.#rows = new CorrectedRowsRepository(parts.database);
  }

  /** Corrects all lines that are refused for one reason. @throws Refusal as `ImportCorrectionWork`. */
  byRule(caller: Caller, key: string, batchId: number, rule: CorrectionRule): Promise<number> {
    const { column, code, from, to } = rule;
    return this.#once(caller, key, 'rejectedRowsFix', [batchId, column, code, from, to], async (transaction) => {
      await this.parts.work.rule(transaction, caller, batchId, rule);
      return batchId;
    });
  }

  /**
   * Applies a file of corrections, all of it or nothing.
   * @throws Refusal as `ImportCorrectionWork`, FILE_NOT_FOUND, FILE_NOT_UPLOADED, MALFORMED_CORRECTIONS.
   */
  byFile(caller: Caller, key: string, batchId: number, fileId: number): Promise<number> {
    const { institutionId } = CHANGE_IMPORTS.require(caller);
    const { work } = this.parts;
    return this.#once(caller, key, 'importCorrectionsApply', [batchId, fileId], async (transaction) => {
      await work.expectBatch(transaction, caller, batchId);
      const file = await this.#kept(transaction, institutionId, fileId);
      await work.hold(transaction, caller, batchId);
      await work.lines(transaction, caller, batchId, await readCorrections(file));
      return batchId;
    });
  }

  /** Takes a correction back. @throws Refusal as `ImportCorrectionWork`. */
  drop(caller: Caller, key: string, batchId: number, which: Which): Promise<number> {
    return this.#once(caller, key, 'importCorrectionRemove', [batchId, which], async (transaction) => {
      await this.parts.work.drop(transaction, caller, batchId, which);
      return batchId;
    });
  }

  /** Corrected lines of each batch, in file order: one page, one row longer when more follows. */
  async listCorrected(caller: Caller, batchIds: readonly number[], request: PageRequest): Promise<CorrectedRow[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.#rows.listCorrected(institutionId, batchIds, request);
    return groupByKey(batchIds, rows, ({ batchId }) => batchId);
  }

  async listRules(caller: Caller, batchIds: readonly number[]): Promise<StoredCorrectionRule[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    return groupByKey(batchIds, await this.#rows.listRules(institutionId, batchIds), ({ batchId }) => batchId);
  }

  /** Rows that each batch changes, or would change, in file order: one page, one row longer when more follows. */
  async listChanged(caller: Caller, batchIds: readonly number[], request: PageRequest): Promise<ChangedRow[][]> {
    const { institutionId } = READ_IMPORTS.require(caller);
    const rows = await this.#rows.listChanged(institutionId, batchIds, request);
    return groupByKey(batchIds, rows, ({ batchId }) => batchId);
  }

  async #kept(queryable: Queryable, institutionId: number, fileId: number): Promise<SourceFile> {
    const kept = (await this.#rows.file(queryable, institutionId, fileId)) ?? fileNotFound();
    if (kept.storageId === null) return fileNotUploaded();
    return new SourceFile(new StoredSource(this.parts.objects, kept.storageId, kept.fileName));
  }

  #once(
    caller: Caller,
    key: string,
    operation: string,
    input: readonly unknown[],
    work: (transaction: Transaction) => Promise<number>,
  ): Promise<number> {
    const { database, clock } = this.parts;
    const act = { actor: CHANGE_IMPORTS.require(caller), key, operation, input, at: clock.now() };
    return importOnce(database, act, work);
  }
}
