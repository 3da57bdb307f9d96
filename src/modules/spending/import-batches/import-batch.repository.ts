import { statement, type Database } from '../../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../../platform/graphql/index.js';
import type {
  QuarterDiff,
  RejectionCode,
  RejectionCount,
  ExistingRows,
  ImportEncoding,
  ImportFailure,
  ImportKind,
  ImportState,
  ImportTask,
  ImportWarning,
} from '../import/index.js';
import type { ExpectationResult, ImportOverride } from '../expectations/index.js';
import { MOST_RESTING, REJECTION_KINDS } from './import-batch-bounds.js';

/** A batch as the API returns it. */
export interface ImportBatchRow {
  readonly key: number;
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly encoding: ImportEncoding | null;
  readonly state: ImportState;
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly rowsNew: number;
  readonly rowsChanged: number;
  readonly rowsUnchanged: number;
  readonly existing: ExistingRows;
  readonly quarters: readonly string[];
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly undoUntil: Date | null;
  readonly undoneAt: Date | null;
  readonly task: ImportTask | null;
  readonly failed: ImportFailure | null;
  readonly warned: readonly ImportWarning[];
  readonly expected: readonly ExpectationResult[];
  readonly overridden: ImportOverride | null;
  readonly overriddenByName: string | null;
  /** The raw file, where it was kept. */
  readonly fileKey: number | null;
}

/** Another batch, by name. */
export interface ImportReference {
  readonly importBatchId: string;
  readonly fileName: string;
}

export interface RejectedRow {
  readonly batchId: number;
  readonly lineNumber: number;
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly raw: string;
  /** The columns of the file. */
  readonly header: readonly string[];
}

const IMPORT_BATCH_COLUMNS = `
  b.id AS key, b.kind, b.file_name AS "fileName", encode(b.sha256, 'hex') AS sha256, b.encoding, b.state,
  b.rows_read AS "rowsRead", b.rows_accepted AS "rowsAccepted", b.rows_rejected AS "rowsRejected",
  b.rows_new AS "rowsNew", b.rows_changed AS "rowsChanged", b.rows_unchanged AS "rowsUnchanged", b.existing,
  b.quarters, b.started_at AS "startedAt", b.finished_at AS "finishedAt", b.undo_until AS "undoUntil",
  b.undone_at AS "undoneAt", b.task, b.failure AS failed, b.file_id AS "fileKey",
  b.warnings AS warned, b.expectations AS expected,
  CASE WHEN b.state IN ('COMMITTED', 'UNDONE') THEN b.override END AS overridden,
  (SELECT name FROM account WHERE id = (b.override ->> 'accountId')::bigint) AS "overriddenByName"`;
const PAGE_OF_IMPORT_BATCHES = statement(`
  SELECT ${IMPORT_BATCH_COLUMNS} FROM import_batch b
  WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING' AND b.id < $2 ORDER BY b.id DESC LIMIT $3`);
const ONE_BATCH = statement(`
  SELECT ${IMPORT_BATCH_COLUMNS} FROM import_batch b
  WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING' AND b.id = $2`);
const REJECTED = statement(`
  SELECT r.batch_id AS "batchId", r.line_number AS "lineNumber", r.column_name AS column, r.code, r.raw, b.header
  FROM import_batch b
  CROSS JOIN LATERAL (
    SELECT * FROM rejected_row r WHERE r.batch_id = b.id AND r.fixed_at IS NULL AND r.line_number > $3 ORDER BY r.line_number LIMIT $4
  ) AS r
  WHERE b.institution_id = $1 AND b.id = ANY($2::bigint[])
  ORDER BY r.batch_id, r.line_number`);

const DIFFS = statement(`
  SELECT q.batch_id AS "batchId", q.quarter, q.rows_new AS "rowsNew", q.rows_changed AS "rowsChanged",
    q.rows_unchanged AS "rowsUnchanged", q.rows_rejected AS "rowsRejected", q.new_thousands AS "newThousands",
    q.changed_before_thousands AS "changedBeforeThousands", q.changed_after_thousands AS "changedAfterThousands",
    q.unchanged_thousands AS "unchangedThousands"
  FROM import_batch_quarter q JOIN import_batch b ON b.id = q.batch_id
  WHERE b.institution_id = $1 AND q.batch_id = ANY($2::bigint[]) ORDER BY q.batch_id, q.quarter`);
/** The most common faults of each batch. */
const REJECTIONS = statement(`
  SELECT b.id AS "batchId", b.header, r.*, (
    SELECT f.raw FROM rejected_row f WHERE f.batch_id = b.id AND f.line_number = r."firstLine") AS raw
  FROM import_batch b
  CROSS JOIN LATERAL (
    SELECT column_name AS column, code, count(*) AS count, min(line_number) AS "firstLine" FROM rejected_row r
    WHERE r.batch_id = b.id AND r.fixed_at IS NULL GROUP BY column_name, code
    ORDER BY count DESC, "firstLine" LIMIT ${REJECTION_KINDS}
  ) AS r
  WHERE b.institution_id = $1 AND b.id = ANY($2::bigint[])`);
/** Batches in force that depend on each batch, the latest first. */
const LIST_DEPENDENT_BATCHES = statement(`
  SELECT o.id AS "onBatchId", r.id AS key, r.file_name AS "fileName" FROM import_batch o
  CROSS JOIN LATERAL (
    SELECT b.id, b.file_name, b.load_number FROM import_batch_dependency d JOIN import_batch b ON b.id = d.batch_id
    WHERE d.on_batch_id = o.id AND b.state = 'COMMITTED' ORDER BY b.load_number DESC LIMIT ${MOST_RESTING}
  ) AS r
  WHERE o.institution_id = $1 AND o.id = ANY($2::bigint[]) ORDER BY o.id, r.load_number DESC`);

const EXPECTED = statement(`
  SELECT b.id AS key, b.expectations AS expected FROM import_batch b
  WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING'
    AND CASE WHEN $3::bigint IS NULL THEN b.state = 'COMMITTED' AND b.quarters @> ARRAY[$2::text] ELSE b.id = $3 END
  ORDER BY b.load_number DESC LIMIT 10`);

/** A batch, and what was expected of it. */
export type ExpectedBatch = Pick<ImportBatchRow, 'key' | 'expected'>;

const withId = (row: Omit<ImportBatchRow, 'id'>): ImportBatchRow => ({ ...row, id: encodeId('ImportBatch', row.key) });

/** Reads what was imported, by institution. */
export class ImportBatchRepository {
  constructor(private readonly database: Database) {}

  /** A page, newest first, one row longer than requested when more follows. */
  async page(institutionId: number, request: PageRequest): Promise<ImportBatchRow[]> {
    const before = request.after ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.database.rows<ImportBatchRow>(PAGE_OF_IMPORT_BATCHES, [
      institutionId,
      before,
      request.first + 1,
    ]);
    return rows.map(withId);
  }

  async findById(institutionId: number, id: number): Promise<ImportBatchRow | null> {
    const [row] = await this.database.rows<ImportBatchRow>(ONE_BATCH, [institutionId, id]);
    return row ? withId(row) : null;
  }

  /** Refused lines of several batches in file order: one page of each, one row longer when more follows. */
  async listRejected(institutionId: number, batchIds: readonly number[], request: PageRequest): Promise<RejectedRow[]> {
    return this.database.rows<RejectedRow>(REJECTED, [institutionId, batchIds, request.after ?? 0, request.first + 1]);
  }

  listDiffs(
    institutionId: number,
    batchIds: readonly number[],
  ): Promise<(QuarterDiff & { readonly batchId: number })[]> {
    return this.database.rows(DIFFS, [institutionId, batchIds]);
  }

  listRejections(
    institutionId: number,
    batchIds: readonly number[],
  ): Promise<(RejectionCount & { readonly batchId: number })[]> {
    return this.database.rows(REJECTIONS, [institutionId, batchIds]);
  }

  /** Batches by what was expected of them: one, or the latest ten in force that have a quarter. */
  listExpected(institutionId: number, quarter: string, batchId: number | null): Promise<ExpectedBatch[]> {
    return this.database.rows<ExpectedBatch>(EXPECTED, [institutionId, quarter, batchId]);
  }

  async listResting(
    institutionId: number,
    batchIds: readonly number[],
  ): Promise<(ImportReference & { readonly onBatchId: number })[]> {
    type Row = { readonly onBatchId: number; readonly key: number; readonly fileName: string };
    const rows = await this.database.rows<Row>(LIST_DEPENDENT_BATCHES, [institutionId, batchIds]);
    return rows.map(({ key, ...row }) => ({ ...row, importBatchId: encodeId('ImportBatch', key) }));
  }
}
