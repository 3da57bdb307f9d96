import type { BulkTransaction } from '../../../platform/database/index.js';
import { splitHeader, type Inspection, type SourceFile } from '../../../platform/delimited/index.js';
import { refuse } from '../../../platform/errors/index.js';
import type { ExistingRows } from './batch/import-batch.entity.js';
import { expectationsInForce, judgeFile, type ExpectationResult } from '../expectations/index.js';
import { factsOfBatch, storeQuality, type QuarterProfile } from '../quality/index.js';
import type { ImportWarning } from './batch/import-warning.js';
import { SOURCE_COLUMNS, type SourceColumn } from '../source/index.js';
import { figuresOf, type BatchFigures } from './batch/batch.js';
import { BatchRepository, rowsOfLastBatch } from './batch/batch.repository.js';
import { Corrections } from './corrections/corrections.js';
import { diffOf, type QuarterDiff } from './batch/import-diff.js';
import { ensureQuarterPartition } from './batch/quarter-partition.js';
import { RowEncoder } from './rows/row-encoder.js';
import { fileCutOff, noRows } from './import.refusals.js';
import { StagingRepository } from './batch/staging.repository.js';
import { tooManyQuartersText } from './import.texts.js';

export interface ImportProgress {
  /** STORING once every line has been read. */
  readonly phase: 'READING' | 'STORING';
  readonly rows: number;
  /** Bytes of lines read so far, in UTF-8; for a CP949 file they may exceed the file's. */
  readonly bytes: number;
  readonly totalBytes: number;
}

/** A batch that a file is read for. */
interface RunBatch {
  readonly id: number;
  readonly institutionId: number;
  readonly existing: ExistingRows;
}

/** What a run over a file found, and loaded if asked to. */
export interface RunResult {
  readonly figures: BatchFigures;
  readonly diff: readonly QuarterDiff[];
  readonly expectations: readonly ExpectationResult[];
}

/** More quarters than ten years have mean a broken file, and each would become a partition. */
const MAX_QUARTERS = 40;

/**
 * One run over a file, in one transaction: every line is read, judged and counted, and the good ones are loaded unless
 * it is only a check. Memory does not grow with the file.
 */
export class ImportRun {
  readonly #staging: StagingRepository;
  readonly #batches: BatchRepository;

  constructor(
    private readonly transaction: BulkTransaction,
    private readonly file: SourceFile,
    private readonly inspection: Inspection,
    /** The last quarter that is over. */
    private readonly lastQuarter: string,
    private readonly onProgress: (progress: ImportProgress) => void = () => undefined,
    private readonly corrections = new Corrections(),
  ) {
    this.#staging = new StagingRepository(transaction);
    this.#batches = new BatchRepository(transaction);
  }

  /** Reports what loading would do, and keeps the findings with the batch. @throws as `load` does. */
  check(batch: RunBatch): Promise<RunResult> {
    return this.#run(batch, 'CHECK');
  }

  /** Loads the good lines. @throws Refusal TOO_MANY_QUARTERS, FILE_CUT_OFF, NO_ROWS, and those of SourceFile and of the header. */
  load(batch: RunBatch): Promise<RunResult> {
    return this.#run(batch, 'LOAD');
  }

  async #run(batch: RunBatch, task: 'CHECK' | 'LOAD'): Promise<RunResult> {
    const { bytes } = this.inspection;
    const { columns, encoder } = await this.#read();
    this.onProgress({ phase: 'STORING', rows: encoder.read, bytes, totalBytes: bytes });
    if (task === 'LOAD') await this.#load(batch, encoder);
    else await this.#staging.judge('BEFORE_LOAD', batch);
    const result = await this.#keep(batch, columns, encoder);
    await storeQuality(this.transaction, batch, encoder.profiles);
    return result;
  }

  /** Copies every line to the database, to a temporary table of this transaction. */
  async #read(): Promise<{ readonly columns: readonly SourceColumn[]; readonly encoder: RowEncoder }> {
    const lines = this.file.lines(this.inspection.encoding);
    try {
      const { columns, body } = await splitHeader(lines, SOURCE_COLUMNS);
      const encoder = new RowEncoder(columns, this.lastQuarter, this.corrections);
      await this.#staging.stage(columns, this.#encode(encoder, body));
      await this.file.expectUnchanged();
      expectFewQuarters(encoder);
      expectWhole(encoder);
      return { columns, encoder };
    } finally {
      // A file with a refused header is not read to its end.
      await lines.return(undefined);
    }
  }

  /** Keeps the outcome of each line with the batch. */
  async #keep(batch: RunBatch, columns: readonly SourceColumn[], encoder: RowEncoder): Promise<RunResult> {
    const refused = await this.#staging.keepRefused(batch.id, columns);
    const [fates, malformed] = [await this.#staging.fates(), await this.#staging.refusedByQuarter()];
    const diff = diffOf(readQuarters(encoder.profiles), fates, malformed);
    const quarters = [...encoder.profiles.keys()].sort();
    const header = columns.map(({ name }) => name);
    const { encoding } = this.inspection;
    const warnings = await this.#warnings(batch, encoder);
    const figures = figuresOf({ encoding, header, rowsRead: encoder.read, quarters, warnings }, diff);
    if (figures.rowsRejected !== refused) throw new Error(`${refused} refused lines kept of ${figures.rowsRejected}`);
    await this.#staging.keepDependencies(batch.id);
    if (figures.rowsChanged > 0) await this.#staging.keepChanges(batch.id, batch.institutionId);
    const expectations = await this.#judge(batch, encoder, figures, diff);
    await this.#staging.drop();
    await this.#batches.keepDiff(batch.id, diff);
    return { figures, diff, expectations };
  }

  /** Checks the file against what the institution expects of its files. */
  async #judge(
    { id, institutionId }: RunBatch,
    { profiles }: RowEncoder,
    { rowsRead, rowsRejected }: BatchFigures,
    diff: readonly QuarterDiff[],
  ): Promise<readonly ExpectationResult[]> {
    return judgeFile(await expectationsInForce(this.transaction, institutionId), {
      rowsRead,
      rowsRejected,
      profiles,
      diff,
      refusals: (await factsOfBatch(this.transaction, id)).refusals,
      rowsOfLastBatch: await rowsOfLastBatch(this.transaction, institutionId),
      countBeyond: (quarter, columns, range) => this.#staging.countBeyond(quarter, columns, range),
    });
  }

  /** What is odd about accepted lines. */
  async #warnings({ institutionId }: RunBatch, { sums, openLine }: RowEncoder): Promise<ImportWarning[]> {
    const unknown = await this.#staging.unknownCustomers(institutionId);
    return [
      ...(unknown ? [{ code: 'UNKNOWN_CUSTOMER', ...unknown } as const] : []),
      ...sums.warnings,
      ...(openLine === null ? [] : [{ code: 'NO_FINAL_LINE_END', count: 1, firstLine: openLine } as const]),
    ];
  }

  /** Loads the lines whose key is free, and judges the rest only if there are any. */
  async #load(batch: RunBatch, encoder: RowEncoder): Promise<void> {
    for (const quarter of [...encoder.profiles.keys()].sort()) await ensureQuarterPartition(this.transaction, quarter);
    const loaded = await this.#staging.load(batch.id, batch.institutionId);
    if (loaded + encoder.refused === encoder.read) return;
    await this.#staging.judge('AFTER_LOAD', batch);
    if (batch.existing === 'REPLACE') await this.#staging.replace(batch.id, batch.institutionId);
  }

  async *#encode(encoder: RowEncoder, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let line = 2;
    let bytes = 0;
    for await (const block of body) {
      const { text, nextLine } = encoder.encode(block, line);
      expectFewQuarters(encoder);
      line = nextLine;
      bytes += block.length;
      this.onProgress({ phase: 'READING', rows: encoder.read, bytes, totalBytes: this.inspection.bytes });
      if (text.length > 0) yield text;
    }
  }
}

const readQuarters = (profiles: ReadonlyMap<string, QuarterProfile>) =>
  [...profiles].map(([quarter, { rows, totalThousands }]) => ({ quarter, rows, totalThousands }));

function expectFewQuarters({ profiles }: RowEncoder): void {
  if (profiles.size <= MAX_QUARTERS) return;
  refuse('TOO_MANY_QUARTERS', tooManyQuartersText(MAX_QUARTERS), ['file']);
}

/** A truncated file lacks an unknown number of rows: it is not loaded in part. */
function expectWhole({ cutLine, read }: RowEncoder): void {
  if (cutLine !== null) fileCutOff(cutLine);
  if (read === 0) noRows();
}

/** The columns of a header that was accepted before. */
export function columnsNamed(header: readonly string[]): SourceColumn[] {
  return header.flatMap((name) => SOURCE_COLUMNS.find((column) => column.name === name) ?? []);
}
