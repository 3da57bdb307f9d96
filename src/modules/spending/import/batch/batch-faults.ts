import { statement, type Queryable } from '../../../../platform/database/index.js';

/** Kinds of fault listed for a batch; the rest are in `rejected_row`. */
const MOST_KINDS = 50;

/** A refused line of a batch. */
interface StoredFault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly detail: string | null;
}

/** How often one fault occurred, and the first of them. */
export interface FaultCount extends Omit<StoredFault, 'line'> {
  readonly count: number;
  readonly firstLine: number;
}

/** The line itself stays in the raw file: it may hold personal data. */
const INSERT_FAULTS = statement(`
  INSERT INTO rejected_row (batch_id, line_number, column_name, code, detail, raw)
  SELECT $1, f.line, f."column", f.code, f.detail, ''
  FROM json_to_recordset($2::json) AS f (line integer, "column" text, code text, detail text)`);
const COUNT_FAULTS = statement(`
  SELECT r.*, f.detail FROM (
    SELECT column_name AS column, code, count(*) AS count, min(line_number) AS "firstLine"
    FROM rejected_row WHERE batch_id = $1 GROUP BY column_name, code ORDER BY count DESC, "firstLine" LIMIT ${MOST_KINDS}
  ) AS r JOIN rejected_row f ON f.batch_id = $1 AND f.line_number = r."firstLine"
  ORDER BY r.count DESC, r."firstLine"`);
const EFFECTS = statement('UPDATE import_batch SET effects = $2 WHERE id = $1');

/** What was refused and what was done in a batch of customers, loans or repayments. */
export class BatchFaults {
  constructor(private readonly queryable: Queryable) {}

  async keep(batchId: number, faults: readonly StoredFault[]): Promise<void> {
    if (faults.length > 0) await this.queryable.rows(INSERT_FAULTS, [batchId, JSON.stringify(faults)]);
  }

  /** The most common faults, most common first. */
  count(batchId: number): Promise<FaultCount[]> {
    return this.queryable.rows<FaultCount>(COUNT_FAULTS, [batchId]);
  }

  async keepEffects(batchId: number, effects: object): Promise<void> {
    await this.queryable.rows(EFFECTS, [batchId, JSON.stringify(effects)]);
  }
}
