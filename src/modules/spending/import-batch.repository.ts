import { statement, type Database } from '../../platform/database/index.js';
import { encodeId, type PageRequest } from '../../platform/graphql/index.js';
import type { RejectionCode } from './import/index.js';
import type { ImportEncoding, ImportKind, ImportState } from './import-batch.entity.js';

/** A batch as it goes out. */
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
  readonly quarters: readonly string[];
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

export interface RejectedRow {
  readonly batchId: number;
  readonly lineNumber: number;
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly raw: string;
}

const COLUMNS = `
  b.id AS key, b.kind, b.file_name AS "fileName", encode(b.sha256, 'hex') AS sha256, b.encoding, b.state,
  b.rows_read AS "rowsRead", b.rows_accepted AS "rowsAccepted", b.rows_rejected AS "rowsRejected",
  b.quarters, b.started_at AS "startedAt", b.finished_at AS "finishedAt"`;
const PAGE = statement(`
  SELECT ${COLUMNS} FROM import_batch b WHERE b.institution_id = $1 AND b.id < $2 ORDER BY b.id DESC LIMIT $3`);
const ONE = statement(`SELECT ${COLUMNS} FROM import_batch b WHERE b.institution_id = $1 AND b.id = $2`);
const REJECTED = statement(`
  SELECT r.batch_id AS "batchId", r.line_number AS "lineNumber", r.column_name AS column, r.code, r.raw
  FROM import_batch b
  CROSS JOIN LATERAL (
    SELECT * FROM rejected_row r WHERE r.batch_id = b.id AND r.line_number > $3 ORDER BY r.line_number LIMIT $4
  ) AS r
  WHERE b.institution_id = $1 AND b.id = ANY($2::bigint[])
  ORDER BY r.batch_id, r.line_number`);

const withId = (row: Omit<ImportBatchRow, 'id'>): ImportBatchRow => ({ ...row, id: encodeId('ImportBatch', row.key) });

/** Reads what was imported, by institution. */
export class ImportBatchRepository {
  constructor(private readonly database: Database) {}

  /** A page, newest first, one row longer than asked for when more follows. */
  async page(institutionId: number, request: PageRequest): Promise<ImportBatchRow[]> {
    const before = request.after ?? Number.MAX_SAFE_INTEGER;
    const rows = await this.database.rows<ImportBatchRow>(PAGE, [institutionId, before, request.first + 1]);
    return rows.map(withId);
  }

  async findById(institutionId: number, id: number): Promise<ImportBatchRow | null> {
    const [row] = await this.database.rows<ImportBatchRow>(ONE, [institutionId, id]);
    return row ? withId(row) : null;
  }

  /** Refused lines of several batches in file order: of each one page, one row longer when more follows. */
  async listRejected(institutionId: number, batchIds: readonly number[], request: PageRequest): Promise<RejectedRow[]> {
    return this.database.rows<RejectedRow>(REJECTED, [institutionId, batchIds, request.after ?? 0, request.first + 1]);
  }
}
