import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RefusedRow } from '../analysis.types.js';
import { ROW_FAULT_TEXTS, TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { stageDelimited } from '../reading/delimited.js';
import { kindOf } from '../reading/file-format.js';
import { parquetAsText } from '../reading/parquet.js';
import { shownNames } from '../reading/column-names.js';
import type { Reporter, Staged, StagedFault } from '../reading/staged-rows.js';
import { stageWorkbook } from '../workbook/workbook.js';
import type { ColumnPlan } from './column-plan.js';
import { FOR_FEW_ROWS, FOR_MANY_ROWS, TableDatabase } from './database.js';
import { REJECTED } from './rejected-rows.js';
import { BAD, loadTable, UnlikeRecords, type Loaded } from './load-rows.js';
import type { Said } from './orders.js';
import { reportRefusedValues } from './refused-values.js';

/** Bytes of text up to which a table has few rows: beyond, two processors are faster. */
const FEW_ROWS_BYTES = 16 * 1024 * 1024;
/** Rows in memory need this many times the bytes of their text, including room for queries. */
const MEMORY_TIMES = 4;
const MIB = 1024 * 1024;
/** Interval of progress reports, in milliseconds; also at the end of each stage. */
const PROGRESS_EVERY_MS = 100;
/** Refused rows that are passed on together. */
const HANDED = 100;

/** How an analysis reports to the process that ordered it. */
export interface AnalysisReporter {
  say(said: Said): void;
  /** Resolves once the refused rows are processed. */
  handOver(rows: readonly RefusedRow[]): Promise<void>;
}

/** A file that is to be loaded, and where. */
export interface FileOrder {
  readonly path: string;
  readonly memoryMb: number;
  readonly sheet: string | null;
  /** Where the rows stay; null when they are not kept. */
  readonly keepAs: string | null;
  /** How columns are read, by name; null to derive it from the file. */
  readonly plans: readonly ColumnPlan[] | null;
}

/** The temporary path of a stored table until it is complete. */
export const partOf = (keepAs: string): string => `${keepAs}.part`;

/** A file being loaded into a database of its own. */
export class LoadedFile {
  readonly #order: FileOrder;
  readonly #folder: string;
  readonly #reporter: AnalysisReporter;
  #waiting: StagedFault[] = [];
  /** Faults are held back until the names of columns are known. */
  #names: readonly string[] | null = null;
  #reportedAt = 0;
  #bytesTotal = 0;
  #rowsRead = 0;

  constructor(order: FileOrder, folder: string, reporter: AnalysisReporter) {
    this.#order = order;
    this.#folder = folder;
    this.#reporter = reporter;
  }

  /**
   * Fills the database, reports every refused row, and passes the table to `use`.
   * @throws TableError as its code says, FILE_CHANGED when the file did meanwhile.
   */
  async use<Result>(
    use: (database: TableDatabase, staged: Staged, loaded: Loaded) => Promise<Result>,
  ): Promise<Result> {
    const before = await signatureOf(this.#order.path);
    this.#bytesTotal = before.size;
    const staged = await this.#stage(false);
    this.#rowsRead = staged.rowsGood + staged.rowsFaulty;
    this.#names = shownNames(staged.names);
    this.#reportProgress('LOAD');
    const { database, loaded, used } = await this.#load(staged);
    try {
      if (loaded.rowsRefused > 0)
        await reportRefusedValues(database, used, loaded.columns, (fault) => this.#fault(fault));
      await this.#handOver();
      await database.run(`DROP TABLE IF EXISTS ${BAD}; DROP TABLE IF EXISTS ${REJECTED}`);
      const after = await signatureOf(this.#order.path);
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
        throw new TableError('FILE_CHANGED', TABLE_ERROR_TEXTS.FILE_CHANGED);
      this.#reportProgress('ANALYSE');
      const result = await use(database, used, loaded);
      this.#reportProgress('ANALYSE');
      return result;
    } finally {
      database.close();
    }
  }

  async #stage(isRewritten: boolean): Promise<Staged> {
    const { path, sheet } = this.#order;
    const reporter: Reporter = {
      progress: (bytesRead, rowsRead) => this.#progress(bytesRead, rowsRead),
      fault: (fault) => this.#fault(fault),
    };
    const kind = await kindOf(path);
    if (kind === 'XLSX') return stageWorkbook(path, this.#folder, reporter, sheet);
    if (kind === 'CSV') return stageDelimited(path, this.#folder, reporter, isRewritten);
    const text = await parquetAsText(path, this.#folder, this.#order.memoryMb);
    const staged = await stageDelimited(text, this.#folder, reporter, isRewritten);
    return { ...staged, format: 'PARQUET', encoding: null, delimiter: null };
  }

  /** When the database splits records differently than the reader did, the file is rewritten and read once more. */
  async #load(staged: Staged): Promise<{ database: TableDatabase; loaded: Loaded; used: Staged }> {
    const database = await this.#open(staged);
    try {
      return { database, loaded: await loadTable(database, staged, this.#order.plans), used: staged };
    } catch (error) {
      database.close();
      if (!(error instanceof UnlikeRecords) || staged.path !== this.#order.path) throw error;
    }
    const again = await this.#stage(true);
    const fresh = await this.#open(again);
    return { database: fresh, loaded: await loadTable(fresh, again, this.#order.plans), used: again };
  }

  #databasePath(): string {
    const { keepAs } = this.#order;
    return keepAs === null ? join(this.#folder, 'rows.duckdb') : partOf(keepAs);
  }

  /** A new database: in memory for a file that fits there, which is faster; on disk for a stored table. */
  async #open(staged: Staged): Promise<TableDatabase> {
    const { path, memoryMb, keepAs } = this.#order;
    const { size } = await stat(staged.path);
    const isSmall = keepAs === null && size * MEMORY_TIMES < memoryMb * MIB;
    const use = size <= FEW_ROWS_BYTES ? FOR_FEW_ROWS : FOR_MANY_ROWS;
    const limits = { ...use, memoryMb, scratch: this.#folder };
    if (isSmall) return TableDatabase.connect(':memory:', { ...limits, reads: [path, this.#folder] });
    await rm(this.#databasePath(), { force: true });
    const reads = [path, this.#folder, dirname(this.#databasePath())];
    return TableDatabase.connect(this.#databasePath(), { ...limits, reads });
  }

  async #fault(fault: StagedFault): Promise<void> {
    this.#waiting.push(fault);
    if (this.#waiting.length >= HANDED) await this.#handOver();
  }

  async #handOver(): Promise<void> {
    const rows = this.#waiting.map((fault) => this.#refused(fault));
    this.#waiting = [];
    if (rows.length > 0) await this.#reporter.handOver(rows);
  }

  #refused({ line, code, column, text }: StagedFault): RefusedRow {
    const name = column === null ? null : (this.#names?.[column] ?? null);
    return { line, text, reason: { code, column: name, message: ROW_FAULT_TEXTS[code] } };
  }

  #progress(bytesRead: number, rowsRead: number): void {
    const now = performance.now();
    this.#rowsRead = rowsRead;
    if (now - this.#reportedAt < PROGRESS_EVERY_MS) return;
    this.#reportedAt = now;
    this.#reporter.say({
      kind: 'PROGRESS',
      progress: { stage: 'READ', bytesRead, bytesTotal: this.#bytesTotal, rowsRead },
    });
  }

  #reportProgress(stage: 'LOAD' | 'ANALYSE'): void {
    const bytes = this.#bytesTotal;
    const progress = { stage, bytesRead: bytes, bytesTotal: bytes, rowsRead: this.#rowsRead } as const;
    this.#reporter.say({ kind: 'PROGRESS', progress });
  }
}

async function signatureOf(path: string): Promise<{ readonly size: number; readonly mtimeMs: number }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new TableError('FILE_NOT_READABLE', TABLE_ERROR_TEXTS.FILE_NOT_READABLE);
  return { size: found.size, mtimeMs: found.mtimeMs };
}
