import {
  RowReader,
  splitHeader,
  type FileRow,
  type Inspection,
  type Intake,
  type IntakeBatch,
  type RowFate,
  type SourceFile,
} from '../../platform/delimited/index.js';
import type { BulkTransaction } from '../../platform/database/index.js';
import { BatchFaults, fileCutOff, noRows, type BatchFigures } from '../spending/index.js';
import { StagingRepository } from './staging.repository.js';
import { RowCounts, type AppliedEffects } from './row-counts.js';

/** Rows taken by one step: some statements, each far from its limits. */
const ROWS_PER_INTAKE_STEP = 2_000;

export interface IntakeProgress {
  /** READING until every line has been read. */
  readonly phase: 'READING' | 'TAKING';
  readonly done: number;
  /** Bytes while READING, rows while TAKING. */
  readonly total: number;
}

/** What a run did, or would do. */
export interface RunResult extends AppliedEffects {
  readonly figures: BatchFigures;
}

/** Observes the outcome of rows. */
export interface IntakeWatcher {
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Called with each row in the order of processing; the run awaits it. */
  readonly onRow?: (fate: RowFate) => Promise<void> | void;
}

/** Where a run works, and where it records refused rows: two transactions for a dry run, whose work is rolled back. */
export interface Workplace {
  readonly work: BulkTransaction;
  readonly records: BulkTransaction;
  /** The batch in `records`. */
  readonly recordId: number;
}

/** One run over a file: every row is read, judged and processed. Memory does not grow with the file. */
export class IntakeRun {
  readonly #staging: StagingRepository;
  readonly #faults: BatchFaults;

  constructor(
    private readonly place: Workplace,
    private readonly intake: Intake,
    private readonly file: { readonly source: SourceFile; readonly inspection: Inspection },
    private readonly watcher: IntakeWatcher,
  ) {
    this.#staging = new StagingRepository(place.work, intake);
    this.#faults = new BatchFaults(place.records);
  }

  /** @throws Refusal FILE_CUT_OFF, NO_ROWS, and those of SourceFile and of the header. */
  async run(batch: IntakeBatch): Promise<RunResult> {
    const { header, rows } = await this.#read();
    const take = this.intake.open(this.place.work, batch);
    const tally = new RowCounts();
    for (let after = 0; ;) {
      const page = await this.#staging.page(after, ROWS_PER_INTAKE_STEP);
      if (page.last === null) break;
      for (const fate of await this.#taken(take, page.rows)) {
        tally.add(fate);
        await this.watcher.onRow?.(fate);
      }
      after = page.last;
      this.watcher.onProgress?.({ phase: 'TAKING', done: tally.rows, total: rows });
    }
    await this.#staging.drop();
    const { rowsNew, rowsChanged, rowsUnchanged, rowsRejected } = tally;
    const rowsAccepted = rowsNew + rowsChanged + rowsUnchanged;
    const counts = { rowsRead: rows, rowsAccepted, rowsRejected, rowsNew, rowsChanged, rowsUnchanged };
    const { encoding } = this.file.inspection;
    return { ...tally.result(), figures: { encoding, header, ...counts, warnings: [], quarters: [] } };
  }

  async #taken(take: ReturnType<Intake['open']>, rows: Parameters<typeof take>[0]): Promise<RowFate[]> {
    const fates = await take(rows);
    const refused = fates.flatMap((fate) => (fate.fate === 'REFUSED' ? [{ line: fate.line, ...fate.fault }] : []));
    await this.#faults.keep(this.place.recordId, refused);
    return fates;
  }

  /** Copies every row to the database, to a temporary table of this transaction. */
  async #read(): Promise<{ readonly header: string[]; readonly rows: number }> {
    const { source, inspection } = this.file;
    const lines = source.lines(inspection.encoding);
    try {
      const { columns, body } = await splitHeader(lines, this.intake.columns);
      const reader = new RowReader(columns);
      await this.#staging.stage(this.#rows(reader, body));
      await source.expectUnchanged();
      if (reader.cutLine !== null) fileCutOff(reader.cutLine);
      if (reader.read === 0) noRows();
      return { header: columns.map(({ name }) => name), rows: reader.read };
    } finally {
      // A file with a refused header is not read to its end.
      await lines.return(undefined);
    }
  }

  async *#rows(reader: RowReader, body: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
    let bytes = 0;
    for await (const block of body) {
      yield* reader.rows(block);
      bytes += block.length;
      this.watcher.onProgress?.({ phase: 'READING', done: bytes, total: this.file.inspection.bytes });
    }
  }
}
