import { statement, type Queryable } from '../../../platform/database/index.js';
import type { FixedField, RejectionCode } from '../import/index.js';
import { IS_SPENDING_FILE } from '../import-batches/index.js';
import { SOURCE_COLUMNS } from '../source/index.js';

export interface CorrectedRow {
  readonly batchId: number;
  readonly lineNumber: number;
  readonly code: RejectionCode;
  readonly fields: readonly FixedField[];
  readonly correctedAt: Date;
  readonly correctedByName: string | null;
}

export interface StoredCorrectionRule {
  readonly batchId: number;
  readonly number: number;
  readonly column: string;
  readonly code: RejectionCode;
  readonly from: string | null;
  readonly to: string;
  readonly correctedAt: Date;
  readonly correctedByName: string | null;
}

/** A field of a row that is replaced, as files hold it; null for an empty one. */
interface ChangedField {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ChangedRow {
  readonly batchId: number;
  readonly lineNumber: number;
  readonly quarter: string;
  readonly sourceKey: string;
  readonly changes: readonly ChangedField[];
}

type Tuple = readonly (string | number | null)[];
interface RawChange extends Omit<ChangedRow, 'changes'> {
  readonly before: Tuple;
  readonly after: Tuple;
}

const BY = `(SELECT name FROM account WHERE id = x.account_id) AS "correctedByName"`;
const CORRECTED = statement(`
  SELECT x.batch_id AS "batchId", x.line_number AS "lineNumber", x.code, x.fields, x.corrected_at AS "correctedAt", ${BY}
  FROM import_batch b
  CROSS JOIN LATERAL (
    SELECT * FROM import_correction c WHERE c.batch_id = b.id AND c.line_number > $3 ORDER BY c.line_number LIMIT $4
  ) AS x
  WHERE b.institution_id = $1 AND b.id = ANY($2::bigint[]) ORDER BY x.batch_id, x.line_number`);
const LIST_RULES_OF_BATCHES = statement(`
  SELECT x.batch_id AS "batchId", x.number, x.column_name AS column, x.code, x.from_value AS "from", x.to_value AS "to",
    x.corrected_at AS "correctedAt", ${BY}
  FROM import_correction_rule x JOIN import_batch b ON b.id = x.batch_id
  WHERE b.institution_id = $1 AND x.batch_id = ANY($2::bigint[]) ORDER BY x.batch_id, x.number`);

const tuple = (alias: string): string =>
  `json_build_array(${SOURCE_COLUMNS.map(({ databaseName }) => `${alias}.${databaseName}`).join(', ')})`;
/** A replaced row is set aside while the batch is in force, and is itself in force before and after. */
const LIST_CHANGED_ROWS = statement(`
  SELECT p.proposed_by AS "batchId", p.line_number AS "lineNumber", p.quarter, p.source_key AS "sourceKey",
    coalesce(r.tuple, c.tuple, '[]') AS before, ${tuple('p')} AS after
  FROM import_batch b
  CROSS JOIN LATERAL (
    SELECT * FROM proposed_quarter p WHERE p.proposed_by = b.id AND p.line_number > $3 ORDER BY p.line_number LIMIT $4
  ) AS p
  LEFT JOIN LATERAL (
    SELECT ${tuple('r')} AS tuple FROM replaced_quarter r
    WHERE r.replaced_by = b.id AND r.institution_id = p.institution_id AND r.source_key = p.source_key
      AND r.quarter = p.quarter) AS r ON true
  LEFT JOIN LATERAL (
    SELECT ${tuple('c')} AS tuple FROM customer_quarter c
    WHERE c.institution_id = p.institution_id AND c.source_key = p.source_key AND c.quarter = p.quarter
      AND c.batch_id <> b.id) AS c ON true
  WHERE b.institution_id = $1 AND b.id = ANY($2::bigint[]) ORDER BY p.proposed_by, p.line_number`);
const FIND_CORRECTED_FILE = statement(`
  SELECT CASE WHEN state = 'STORED' THEN storage_id END AS "storageId", file_name AS "fileName" FROM import_file f
  WHERE f.institution_id = $1 AND f.id = $2 AND ${IS_SPENDING_FILE}`);

interface Page {
  readonly first: number;
  readonly after: number | null;
}

/** Reads corrections of batches, and what the batches change row by row. */
export class CorrectedRowsRepository {
  constructor(private readonly queryable: Queryable) {}

  listCorrected(institutionId: number, batchIds: readonly number[], page: Page): Promise<CorrectedRow[]> {
    return this.queryable.rows(CORRECTED, [institutionId, batchIds, page.after ?? 0, page.first + 1]);
  }

  listRules(institutionId: number, batchIds: readonly number[]): Promise<StoredCorrectionRule[]> {
    return this.queryable.rows(LIST_RULES_OF_BATCHES, [institutionId, batchIds]);
  }

  async listChanged(institutionId: number, batchIds: readonly number[], page: Page): Promise<ChangedRow[]> {
    const values = [institutionId, batchIds, page.after ?? 0, page.first + 1];
    const rows = await this.queryable.rows<RawChange>(LIST_CHANGED_ROWS, values);
    return rows.map(({ before, after, ...row }) => ({ ...row, changes: changesOf(before, after) }));
  }

  /** A file that an institution sends; its place in the store is null until it arrives. */
  async file(
    queryable: Queryable,
    institutionId: number,
    fileId: number,
  ): Promise<{ readonly storageId: string | null; readonly fileName: string } | null> {
    const [file] = await queryable.rows<{ storageId: string | null; fileName: string }>(FIND_CORRECTED_FILE, [
      institutionId,
      fileId,
    ]);
    return file ?? null;
  }
}

function changesOf(before: Tuple, after: Tuple): ChangedField[] {
  const text = (value: string | number | null | undefined): string | null => (value == null ? null : String(value));
  return SOURCE_COLUMNS.flatMap(({ name }, at) => {
    const [was, is] = [text(before[at]), text(after[at])];
    return was === is ? [] : [{ column: name, before: was, after: is }];
  });
}
