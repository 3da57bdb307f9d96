import { statement, type Queryable } from '../../../../platform/database/index.js';
import type { ImportState, ImportTask } from '../batch/import-batch.entity.js';
import type { RejectionCode } from '../../source/index.js';
import { Corrections, type CorrectionRule, type FixedField } from './corrections.js';

/** The columns of a batch that corrections need. */
export interface CorrectableBatch {
  readonly state: ImportState;
  readonly task: ImportTask | null;
  readonly header: readonly string[];
  readonly isKept: boolean;
}

/** A refused line as it was read. */
interface RefusedRaw {
  readonly line: number;
  readonly raw: string;
  readonly column: string | null;
  readonly code: RejectionCode;
}

/** Who corrected something, and when; null for the command line. */
export interface CorrectedBy {
  readonly accountId: number | null;
  readonly at: Date;
}

const LOCK_CORRECTED_BATCH = statement(`
  SELECT b.state, b.task, b.header, coalesce(f.state = 'STORED', false) AS "isKept"
  FROM import_batch b LEFT JOIN import_file f ON f.id = b.file_id
  WHERE b.institution_id = $1 AND b.kind = 'QUARTERLY_SPENDING' AND b.id = $2 FOR UPDATE OF b`);
const LINES = statement(`SELECT line_number AS line, fields FROM import_correction WHERE batch_id = $1`);
const LIST_CORRECTION_RULES = statement(`
  SELECT column_name AS column, code, from_value AS "from", to_value AS "to"
  FROM import_correction_rule WHERE batch_id = $1 ORDER BY number`);
/** Lines that are refused now, and those that were until they were corrected. */
const LIST_REFUSED_LINES = statement(`
  SELECT coalesce(c.line_number, r.line_number) AS line, coalesce(c.raw, r.raw) AS raw,
    r.column_name AS column, coalesce(r.code, c.code) AS code
  FROM (SELECT * FROM rejected_row WHERE batch_id = $1 AND line_number = ANY($2::int[])) AS r
  FULL JOIN (SELECT * FROM import_correction WHERE batch_id = $1 AND line_number = ANY($2::int[])) AS c
    ON c.line_number = r.line_number`);
const REFUSED_FOR = statement(`
  SELECT line_number AS line, raw, column_name AS column, code FROM rejected_row
  WHERE batch_id = $1 AND column_name = $2 AND code = $3 AND line_number > $4 ORDER BY line_number LIMIT 1000`);
const KEEP_LINES = statement(`
  INSERT INTO import_correction (batch_id, line_number, code, raw, fields, account_id, corrected_at)
  SELECT $1, l.line, l.code, l.raw, l.fields, $3, $4
  FROM jsonb_to_recordset($2::jsonb) AS l (line integer, code text, raw text, fields jsonb)
  ON CONFLICT (batch_id, line_number) DO UPDATE SET fields = excluded.fields, account_id = excluded.account_id,
    corrected_at = excluded.corrected_at`);
const KEEP_RULE = statement(`
  INSERT INTO import_correction_rule (batch_id, number, column_name, code, from_value, to_value, account_id, corrected_at)
  SELECT $1, coalesce((SELECT max(number) FROM import_correction_rule WHERE batch_id = $1), 0) + 1, $2, $3, $4, $5, $6, $7
  ON CONFLICT ON CONSTRAINT import_correction_rule_key DO UPDATE SET to_value = excluded.to_value,
    account_id = excluded.account_id, corrected_at = excluded.corrected_at`);
const COUNT_CORRECTIONS = statement(`
  SELECT (SELECT count(*) FROM import_correction WHERE batch_id = $1) AS lines,
    (SELECT count(*) FROM import_correction_rule WHERE batch_id = $1) AS rules`);
const DROP_LINE = statement(`DELETE FROM import_correction WHERE batch_id = $1 AND line_number = $2 RETURNING 1`);
const DROP_RULE = statement(`DELETE FROM import_correction_rule WHERE batch_id = $1 AND number = $2 RETURNING 1`);
const COUNT_CORRECTION = statement(`UPDATE import_batch SET corrections = corrections + 1 WHERE id = $1`);

/** Corrections of batches that are not loaded yet. */
export class CorrectionRepository {
  constructor(private readonly queryable: Queryable) {}

  /** The batch, locked until the transaction ends; null when the institution has no such batch. */
  async lock(institutionId: number, batchId: number): Promise<CorrectableBatch | null> {
    const [batch] = await this.queryable.rows<CorrectableBatch>(LOCK_CORRECTED_BATCH, [institutionId, batchId]);
    return batch ?? null;
  }

  async of(batchId: number): Promise<Corrections> {
    type Line = { readonly line: number; readonly fields: readonly FixedField[] };
    const lines = await this.queryable.rows<Line>(LINES, [batchId]);
    const rules = await this.queryable.rows<CorrectionRule>(LIST_CORRECTION_RULES, [batchId]);
    return new Corrections(new Map(lines.map(({ line, fields }) => [line, fields])), rules);
  }

  listRefused(batchId: number, lines: readonly number[]): Promise<RefusedRaw[]> {
    return this.queryable.rows<RefusedRaw>(LIST_REFUSED_LINES, [batchId, lines]);
  }

  /** Lines that are refused for one reason, a thousand at a time. */
  listRefusedFor(batchId: number, column: string, code: RejectionCode, after: number): Promise<RefusedRaw[]> {
    return this.queryable.rows<RefusedRaw>(REFUSED_FOR, [batchId, column, code, after]);
  }

  count(batchId: number): Promise<{ readonly lines: number; readonly rules: number }[]> {
    return this.queryable.rows(COUNT_CORRECTIONS, [batchId]);
  }

  async keepLines(
    batchId: number,
    lines: readonly (RefusedRaw & { readonly fields: readonly FixedField[] })[],
    { accountId, at }: CorrectedBy,
  ): Promise<void> {
    await this.queryable.rows(KEEP_LINES, [batchId, JSON.stringify(lines), accountId, at]);
  }

  async keepRule(batchId: number, rule: CorrectionRule, { accountId, at }: CorrectedBy): Promise<void> {
    const { column, code, from, to } = rule;
    await this.queryable.rows(KEEP_RULE, [batchId, column, code, from, to, accountId, at]);
  }

  /** Whether there was such a correction. */
  async drop(batchId: number, what: { readonly line: number } | { readonly rule: number }): Promise<boolean> {
    const dropped =
      'line' in what
        ? await this.queryable.rows(DROP_LINE, [batchId, what.line])
        : await this.queryable.rows(DROP_RULE, [batchId, what.rule]);
    return dropped.length > 0;
  }

  /** Marks the last check as outdated, because the corrections changed. */
  async changed(batchId: number): Promise<void> {
    await this.queryable.rows(COUNT_CORRECTION, [batchId]);
  }
}
