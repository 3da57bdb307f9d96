import { statement, type BulkTransaction } from '../../../platform/database/index.js';
import type { RejectionCode } from './field.js';
import { SOURCE_COLUMNS, type SourceColumn } from './source-columns.js';
import type { Inspection } from './source-file.js';

/** A batch as it stands in the database. */
export interface BatchRow {
  readonly id: number;
  readonly encoding: Inspection['encoding'];
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
  readonly quarters: readonly string[];
}

/** How often one fault occurred, and where first. */
export interface RejectionCount {
  readonly column: string | null;
  readonly code: RejectionCode;
  readonly count: number;
  readonly firstLine: number;
}

const KIND = 'QUARTERLY_SPENDING';
/** Kinds of fault told of a batch; the rest are in `rejected_row`. */
const REJECTION_KINDS = 50;
const COLUMNS = SOURCE_COLUMNS.map(({ databaseName }) => databaseName).join(', ');

const INSTITUTION = statement(`SELECT id FROM institution WHERE code = $1`);
const LOCK = statement(`SELECT pg_advisory_xact_lock(hashtext('${KIND}'), $1)`);
const COMMITTED = statement(`
  SELECT id, encoding, rows_read AS "rowsRead", rows_accepted AS "rowsAccepted", rows_rejected AS "rowsRejected", quarters
  FROM import_batch WHERE institution_id = $1 AND kind = '${KIND}' AND sha256 = $2 AND state = 'COMMITTED'`);
const OPEN = statement(`
  INSERT INTO import_batch (institution_id, kind, file_name, sha256, encoding, state, account_id, started_at)
  VALUES ($1, '${KIND}', $2, $3, $4, 'COMMITTED', $5, $6) RETURNING id`);
const CLOSE = statement(`
  UPDATE import_batch SET rows_read = $2, rows_accepted = $3, rows_rejected = $4, quarters = $5, finished_at = $6
  WHERE id = $1`);
const REJECTIONS = statement(`
  SELECT column_name AS column, code, count(*)::integer AS count, min(line_number) AS "firstLine"
  FROM rejected_row WHERE batch_id = $1 GROUP BY column_name, code
  ORDER BY count DESC, "firstLine" LIMIT ${REJECTION_KINDS}`);

/** What one import asks of the database, all in its one transaction. */
export class ImportRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  async findInstitutionId(code: string): Promise<number | null> {
    const [row] = await this.transaction.rows<{ id: number }>(INSTITUTION, [code]);
    return row?.id ?? null;
  }

  /** Waits until no other import of this institution runs. */
  async lock(institutionId: number): Promise<void> {
    await this.transaction.rows(LOCK, [institutionId]);
  }

  async findCommitted(institutionId: number, sha256: Buffer): Promise<BatchRow | null> {
    const [row] = await this.transaction.rows<BatchRow>(COMMITTED, [institutionId, sha256]);
    return row ?? null;
  }

  async openBatch(batch: {
    institutionId: number;
    fileName: string;
    inspection: Inspection;
    accountId: number | null;
    startedAt: Date;
  }): Promise<number> {
    const { institutionId, fileName, inspection, accountId, startedAt } = batch;
    const values = [institutionId, fileName, inspection.sha256, inspection.encoding, accountId, startedAt];
    const [row] = await this.transaction.rows<{ id: number }>(OPEN, values);
    if (!row) throw new Error('INSERT … RETURNING returned nothing');
    return row.id;
  }

  async dropStaged(): Promise<void> {
    await this.transaction.run(`DROP TABLE staged_quarter`);
  }

  /** Takes in the encoder's text, accepted and refused lines alike; nothing is checked but types. */
  async stage(columns: readonly SourceColumn[], chunks: AsyncIterable<Buffer>): Promise<void> {
    await this.transaction.run(`
      CREATE TEMPORARY TABLE staged_quarter ON COMMIT DROP AS
      SELECT line_number, ${COLUMNS}, NULL::text AS refused_column, NULL::text AS refused_code, NULL::text AS raw
      FROM customer_quarter WITH NO DATA`);
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    await this.transaction.copy(
      `COPY staged_quarter (line_number, ${names}, refused_column, refused_code, raw) FROM STDIN`,
      chunks,
    );
  }

  /** Moves accepted lines to the table, in file order, but for those whose customer and quarter are there already. */
  async keepStaged(batchId: number, institutionId: number): Promise<number> {
    return this.transaction.run(
      `INSERT INTO customer_quarter (batch_id, institution_id, line_number, ${COLUMNS})
       SELECT $1::bigint, $2::bigint, line_number, ${COLUMNS} FROM staged_quarter WHERE refused_code IS NULL
       ON CONFLICT DO NOTHING`,
      [batchId, institutionId],
    );
  }

  async keepRefused(batchId: number): Promise<void> {
    await this.transaction.run(
      `INSERT INTO rejected_row (batch_id, line_number, column_name, code, raw)
       SELECT $1, line_number, refused_column, refused_code, raw FROM staged_quarter WHERE refused_code IS NOT NULL`,
      [batchId],
    );
  }

  /** Refuses the accepted lines that found their place taken: by an earlier line, or by an earlier file. */
  async keepDuplicates(batchId: number, institutionId: number): Promise<number> {
    return this.transaction.run(
      `INSERT INTO rejected_row (batch_id, line_number, column_name, code, raw)
       SELECT $1, s.line_number, 'SEQ',
         CASE WHEN c.batch_id = $1 THEN 'DUPLICATE_IN_FILE' ELSE 'DUPLICATE_KEY' END, s.quarter || ',' || s.source_key
       FROM staged_quarter s
       JOIN customer_quarter c
         ON c.institution_id = $2 AND c.source_key = s.source_key AND c.quarter = s.quarter
       WHERE s.refused_code IS NULL AND (c.batch_id <> $1 OR c.line_number <> s.line_number)`,
      [batchId, institutionId],
    );
  }

  async closeBatch(batch: BatchRow, finishedAt: Date): Promise<void> {
    const { id, rowsRead, rowsAccepted, rowsRejected, quarters } = batch;
    await this.transaction.rows(CLOSE, [id, rowsRead, rowsAccepted, rowsRejected, quarters, finishedAt]);
  }

  async countRejections(batchId: number): Promise<RejectionCount[]> {
    return this.transaction.rows<RejectionCount>(REJECTIONS, [batchId]);
  }
}
