import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { ExistingRows, ImportState } from '../batch/import-batch.entity.js';
import { SOURCE_COLUMNS, type SourceColumn } from '../../source/index.js';
import type { QuarterDiff } from '../batch/import-diff.js';

/** A refused line and its batch. */
interface FixableRow {
  readonly state: ImportState;
  readonly existing: ExistingRows;
  readonly header: readonly string[];
  readonly raw: string;
  readonly quarter: string | null;
}

/** The row that already has the key. */
export interface Holder {
  readonly batchId: number;
  readonly isEarlier: boolean;
  readonly differs: boolean;
  readonly thousands: number;
}

const FIXED_ROW_COLUMNS = SOURCE_COLUMNS.map(({ databaseName }) => databaseName);
const ALL_COLUMNS = ['institution_id', 'batch_id', 'line_number', ...FIXED_ROW_COLUMNS].join(', ');
/** The row's values as parameters from a number on. */
const given = (first: number): string => FIXED_ROW_COLUMNS.map((_, index) => `$${index + first}`).join(', ');
const typed = (first: number): string =>
  SOURCE_COLUMNS.map(({ rule }, index) => `$${index + first}::${rule.kind === 'AMOUNT' ? 'integer' : 'text'}`).join(
    ', ',
  );
const at = (name: string, first: number): string => `$${FIXED_ROW_COLUMNS.indexOf(name) + first}`;

const FIND_REJECTED_ROW = statement(`
  SELECT b.state, b.existing, b.header, r.raw, r.quarter
  FROM rejected_row r JOIN import_batch b ON b.id = r.batch_id
  WHERE b.institution_id = $1 AND r.batch_id = $2 AND r.line_number = $3 AND r.fixed_at IS NULL FOR UPDATE`);
const HOLDER = statement(`
  SELECT c.batch_id AS "batchId", c.tot_use_am AS thousands,
    coalesce(h.load_number < b.load_number, false) AS "isEarlier",
    (${FIXED_ROW_COLUMNS.map((name) => `c.${name}`).join(', ')}) IS DISTINCT FROM (${typed(3)}) AS differs
  FROM customer_quarter c JOIN import_batch h ON h.id = c.batch_id JOIN import_batch b ON b.id = $2
  WHERE c.institution_id = $1 AND c.source_key = ${at('source_key', 3)} AND c.quarter = ${at('quarter', 3)}`);
const KEEP_REPLACED = statement(`
  INSERT INTO replaced_quarter (${ALL_COLUMNS}, replaced_by)
  SELECT ${ALL_COLUMNS}, $2 FROM customer_quarter
  WHERE institution_id = $1 AND source_key = $3 AND quarter = $4`);
const DELETE_REPLACED_ROW = statement(`
  DELETE FROM customer_quarter WHERE institution_id = $1 AND source_key = $2 AND quarter = $3`);
const INSERT_FIXED_ROW = statement(`INSERT INTO customer_quarter (${ALL_COLUMNS}) VALUES ($1, $2, $3, ${given(4)})`);
const MARK_FIXED = statement(`
  UPDATE rejected_row SET fixed_at = $3, fixed_by = $4 WHERE batch_id = $1 AND line_number = $2`);
const COUNT_FIXED_ROW = statement(`
  UPDATE import_batch SET rows_accepted = rows_accepted + 1, rows_rejected = rows_rejected - 1,
    rows_new = rows_new + $3, rows_changed = rows_changed + $4, rows_unchanged = rows_unchanged + $5,
    quarters = ARRAY(SELECT DISTINCT q FROM unnest(quarters || $2::text) AS q ORDER BY q), revision = revision + 1
  WHERE id = $1`);
const COUNT_REFUSED = statement(`
  UPDATE import_batch_quarter SET rows_rejected = rows_rejected - 1 WHERE batch_id = $1 AND quarter = $2`);
const COUNT_QUARTER = statement(`
  INSERT INTO import_batch_quarter AS q (batch_id, quarter, rows_new, rows_changed, rows_unchanged, new_thousands,
    changed_before_thousands, changed_after_thousands, unchanged_thousands)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (batch_id, quarter) DO UPDATE SET rows_new = q.rows_new + excluded.rows_new,
    rows_changed = q.rows_changed + excluded.rows_changed, rows_unchanged = q.rows_unchanged + excluded.rows_unchanged,
    new_thousands = q.new_thousands + excluded.new_thousands,
    changed_before_thousands = q.changed_before_thousands + excluded.changed_before_thousands,
    changed_after_thousands = q.changed_after_thousands + excluded.changed_after_thousands,
    unchanged_thousands = q.unchanged_thousands + excluded.unchanged_thousands`);
const DEPEND = statement(`
  INSERT INTO import_batch_dependency AS d (batch_id, on_batch_id, rows_changed, rows_unchanged)
  VALUES ($1, $2, $3, $4) ON CONFLICT (batch_id, on_batch_id) DO UPDATE
  SET rows_changed = d.rows_changed + excluded.rows_changed, rows_unchanged = d.rows_unchanged + excluded.rows_unchanged`);

/** The values of a row as they will be kept. */
type MendedRow = ReadonlyMap<SourceColumn, string | null>;

/** The batch and key of a corrected row. */
export interface FixPlace {
  readonly institutionId: number;
  readonly batchId: number;
  readonly lineNumber: number;
}

/** Loads one corrected row, in the transaction of the change. */
export class RowFixRepository {
  constructor(private readonly transaction: Queryable) {}

  async lock({ institutionId, batchId, lineNumber }: FixPlace): Promise<FixableRow | null> {
    const [row] = await this.transaction.rows<FixableRow>(FIND_REJECTED_ROW, [institutionId, batchId, lineNumber]);
    return row ?? null;
  }

  /** The current row with the same key; null when there is none. */
  async holderOf({ institutionId, batchId }: FixPlace, row: MendedRow): Promise<Holder | null> {
    const [holder] = await this.transaction.rows<Holder>(HOLDER, [institutionId, batchId, ...valuesOf(row)]);
    return holder ?? null;
  }

  async insert({ institutionId, batchId, lineNumber }: FixPlace, row: MendedRow): Promise<void> {
    await this.transaction.rows(INSERT_FIXED_ROW, [institutionId, batchId, lineNumber, ...valuesOf(row)]);
  }

  /** Sets the current row aside, so that it can be restored. */
  async setAside({ institutionId, batchId }: FixPlace, sourceKey: string, quarter: string): Promise<void> {
    await this.transaction.rows(KEEP_REPLACED, [institutionId, batchId, sourceKey, quarter]);
    await this.transaction.rows(DELETE_REPLACED_ROW, [institutionId, sourceKey, quarter]);
  }

  /** Counts the line as accepted instead of rejected. @param brings the diff of one row. */
  async count(
    { batchId, lineNumber }: FixPlace,
    brings: QuarterDiff,
    refusedAs: string | null,
    by: FixedBy,
  ): Promise<void> {
    const { quarter, rowsNew, rowsChanged, rowsUnchanged } = brings;
    const rows = [rowsNew, rowsChanged, rowsUnchanged];
    const { newThousands, changedBeforeThousands, changedAfterThousands, unchangedThousands } = brings;
    const sums = [newThousands, changedBeforeThousands, changedAfterThousands, unchangedThousands];
    await this.transaction.rows(MARK_FIXED, [batchId, lineNumber, by.at, by.accountId]);
    await this.transaction.rows(COUNT_FIXED_ROW, [batchId, quarter, ...rows]);
    if (refusedAs !== null) await this.transaction.rows(COUNT_REFUSED, [batchId, refusedAs]);
    await this.transaction.rows(COUNT_QUARTER, [batchId, quarter, ...rows, ...sums]);
  }

  async depend(batchId: number, onBatchId: number, { rowsChanged, rowsUnchanged }: QuarterDiff): Promise<void> {
    await this.transaction.rows(DEPEND, [batchId, onBatchId, rowsChanged, rowsUnchanged]);
  }
}

export interface FixedBy {
  readonly at: Date;
  readonly accountId: number;
}

function valuesOf(row: MendedRow): unknown[] {
  return SOURCE_COLUMNS.map((column) => row.get(column) ?? null);
}
