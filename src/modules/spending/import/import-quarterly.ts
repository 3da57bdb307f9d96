import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import { bulkTransaction, type BulkTransaction, type Database } from '../../../platform/database/index.js';
import { refuse } from '../../../platform/errors/index.js';
import { columnsOfHeader } from './header.js';
import { ImportRepository, type BatchRow, type RejectionCount } from './import.repository.js';
import { ensureQuarterPartition } from './quarter-partition.js';
import { MAX_LINE_BYTES, RowEncoder } from './row-encoder.js';
import { SourceFile, type Inspection } from './source-file.js';
import type { SourceColumn } from './source-columns.js';

export interface ImportOptions {
  /** Where the CSV file is. */
  readonly path: string;
  readonly institutionCode: string;
}

export interface ImportDependencies {
  readonly clock: Clock;
  /** On whose behalf, for the batch and the audit trail; whoever lets people in has checked that they may. */
  readonly caller: Caller;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly rows: number;
  /** Bytes of lines read so far, in UTF-8; for a CP949 file they may exceed the file's. */
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ImportReport {
  /** UNCHANGED: this very file was imported before; the figures are that import's. */
  readonly outcome: 'IMPORTED' | 'UNCHANGED' | 'DRY_RUN';
  /** Null for a dry run, whose batch is gone. */
  readonly batchId: number | null;
  readonly fileName: string;
  readonly encoding: Inspection['encoding'];
  /** Lines that are not blank, without the header: accepted plus rejected, always. */
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  /** Quarters that acceptable lines speak of, ascending. */
  readonly quarters: readonly string[];
  /** The commonest faults, commonest first. */
  readonly rejections: readonly RejectionCount[];
}

/** More quarters than ten years have are a broken file, and each would become a partition. */
const MAX_QUARTERS = 40;

/**
 * Imports one file of quarterly spending: all its good rows in one transaction, each bad row kept with its line, column
 * and reason. A file that was imported before changes nothing. Memory does not grow with the file.
 * @throws Refusal INSTITUTION_NOT_FOUND, TOO_MANY_QUARTERS, and those of SourceFile and of the header.
 */
export async function importQuarterly(
  options: ImportOptions & { /** Does everything, tells how it went, and keeps nothing. */ readonly dryRun: boolean },
  dependencies: ImportDependencies & { readonly database: Database },
): Promise<ImportReport> {
  const { database } = dependencies;
  if (!options.dryRun) return bulkTransaction(database, (within) => importWithin(within, options, dependencies));
  const report = await bulkTransaction(database, (within) => importWithin(within, options, dependencies), 'ROLLBACK');
  return report.outcome === 'IMPORTED' ? { ...report, outcome: 'DRY_RUN', batchId: null } : report;
}

/** The same as a part of a larger load, to be kept or dropped with it. */
export async function importWithin(
  transaction: BulkTransaction,
  options: ImportOptions,
  dependencies: ImportDependencies,
): Promise<ImportReport> {
  const file = await SourceFile.open(options.path);
  try {
    const inspection = await file.inspect();
    return await new Import(options, dependencies, transaction, file, inspection).run();
  } finally {
    await file.close();
  }
}

/** One import while it runs. */
class Import {
  readonly #repository: ImportRepository;

  constructor(
    private readonly options: ImportOptions,
    private readonly dependencies: ImportDependencies,
    private readonly transaction: BulkTransaction,
    private readonly file: SourceFile,
    private readonly inspection: Inspection,
  ) {
    this.#repository = new ImportRepository(transaction);
  }

  async run(): Promise<ImportReport> {
    const institutionId =
      (await this.#repository.findInstitutionId(this.options.institutionCode)) ??
      refuseInstitution(this.options.institutionCode);
    await this.#repository.lock(institutionId);
    const earlier = await this.#repository.findCommitted(institutionId, this.inspection.sha256);
    if (earlier) return this.#report('UNCHANGED', earlier);
    const batch = await this.#load(institutionId);
    await recordAudit(this.transaction, this.dependencies.caller, {
      action: 'SPENDING_IMPORTED',
      subjectType: 'ImportBatch',
      subjectId: batch.id,
      customerId: null,
      detail: { institutionId, rowsAccepted: batch.rowsAccepted, rowsRejected: batch.rowsRejected },
    });
    return this.#report('IMPORTED', batch);
  }

  async #load(institutionId: number): Promise<BatchRow> {
    const { clock, caller } = this.dependencies;
    const lines = this.file.lines(this.inspection.encoding);
    const { columns, body } = await splitHeader(lines);
    const encoder = new RowEncoder(columns);
    const id = await this.#repository.openBatch({
      institutionId,
      fileName: this.file.name,
      inspection: this.inspection,
      accountId: caller.actor?.accountId ?? null,
      startedAt: clock.now(),
    });
    await this.#repository.stage(columns, this.#encode(encoder, body));
    await this.file.expectUnchanged();
    const quarters = [...encoder.quarters].sort();
    if (quarters.length > MAX_QUARTERS) refuseQuarters();
    for (const quarter of quarters) await ensureQuarterPartition(this.transaction, quarter);
    const rowsAccepted = await this.#repository.keepStaged(id, institutionId);
    await this.#repository.keepRefused(id);
    const rowsRead = encoder.read;
    const duplicates =
      rowsAccepted + encoder.refused < rowsRead ? await this.#repository.keepDuplicates(id, institutionId) : 0;
    await this.#repository.dropStaged();
    const rowsRejected = encoder.refused + duplicates;
    const batch = { id, encoding: this.inspection.encoding, rowsRead, rowsAccepted, rowsRejected, quarters };
    await this.#repository.closeBatch(batch, clock.now());
    return batch;
  }

  async *#encode(encoder: RowEncoder, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let line = 2;
    let bytes = 0;
    for await (const block of body) {
      const { text, nextLine } = encoder.encode(block, line);
      line = nextLine;
      bytes += block.length;
      this.dependencies.onProgress?.({ rows: encoder.read, bytes, totalBytes: this.inspection.bytes });
      if (text.length > 0) yield text;
    }
  }

  async #report(outcome: ImportReport['outcome'], batch: BatchRow): Promise<ImportReport> {
    const { id, ...figures } = batch;
    return {
      outcome,
      batchId: id,
      fileName: this.file.name,
      ...figures,
      rejections: await this.#repository.countRejections(id),
    };
  }
}

/** Takes the first line off; the rest comes as it is read. */
async function splitHeader(
  lines: AsyncGenerator<Buffer>,
): Promise<{ readonly columns: SourceColumn[]; readonly body: AsyncIterable<Buffer> }> {
  const first = await lines.next();
  const block: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const newline = block.indexOf(10);
  const end = newline < 0 ? block.length : newline;
  const header = block.toString('utf8', 0, Math.min(end, MAX_LINE_BYTES));
  const columns = columnsOfHeader(header);
  async function* body(): AsyncGenerator<Buffer> {
    if (end + 1 < block.length) yield block.subarray(end + 1);
    yield* lines;
  }
  return { columns, body: body() };
}

function refuseInstitution(code: string): never {
  return refuse(
    'INSTITUTION_NOT_FOUND',
    { ko: `등록되지 않은 기관입니다: ${code}`, en: `There is no institution ${code}.` },
    ['institution'],
  );
}

function refuseQuarters(): never {
  refuse(
    'TOO_MANY_QUARTERS',
    {
      ko: `한 파일에는 ${MAX_QUARTERS}개 분기까지 넣을 수 있습니다.`,
      en: `A file may hold ${MAX_QUARTERS} quarters at most.`,
    },
    ['file'],
  );
}
