import { statement, type BulkTransaction } from '../../../../platform/database/index.js';
import type { ExistingRows } from './import-batch.entity.js';
import { SOURCE_COLUMNS, type SourceColumn } from '../../source/index.js';
import type { FateCount, RefusedCount } from './import-diff.js';

const STAGED_SOURCE_COLUMNS = SOURCE_COLUMNS.map(({ databaseName }) => databaseName).join(', ');
/** Changed rows that are listed for a batch; its diff has the total. */
const MOST_CHANGES = 100_000;
/** All except the two that identify a row. */
const CONTENT = SOURCE_COLUMNS.map(({ databaseName }) => databaseName).filter(
  (name) => !['quarter', 'source_key'].includes(name),
);
const of = (alias: string, names: readonly string[]): string => names.map((name) => `${alias}.${name}`).join(', ');
const DIFFERS = `(${of('s', CONTENT)}) IS DISTINCT FROM (${of('c', CONTENT)})`;
const SAME_KEY = 'c.institution_id = $2 AND c.source_key = s.source_key AND c.quarter = s.quarter';

/**
 * Duplicates within the file, by order, then rows that are already loaded. $1 is the batch, $3 the outcome of others.
 */
const FATE = `
  CASE WHEN a.nth > 1 OR a.holder = $1 THEN 'DUPLICATE_IN_FILE' WHEN NOT a.differs THEN 'UNCHANGED'
    WHEN $3::text = 'REPLACE' THEN 'CHANGED' ELSE 'DUPLICATE_KEY' END`;
const INTO_AGAIN = `
  INSERT INTO staged_again (line_number, quarter, source_key, thousands, holder, held_thousands, fate)
  SELECT a.line_number, a.quarter, a.source_key, a.thousands, a.holder, a.held_thousands, ${FATE} FROM`;
/** After the load: lines whose key was already taken. */
const AFTER_LOAD = `${INTO_AGAIN} (
    SELECT s.line_number, s.quarter, s.source_key, s.tot_use_am AS thousands, c.batch_id AS holder,
      c.tot_use_am AS held_thousands, ${DIFFERS} AS differs,
      row_number() OVER (PARTITION BY s.quarter, s.source_key ORDER BY s.line_number) AS nth
    FROM staged_quarter s JOIN customer_quarter c ON ${SAME_KEY}
    WHERE s.refused_code IS NULL AND (c.batch_id <> $1 OR c.line_number <> s.line_number)
  ) AS a`;
/** Without a load: the same lines, by their order in the file and the loaded rows. */
const BEFORE_LOAD = `${INTO_AGAIN} (
    SELECT s.line_number, s.quarter, s.source_key, s.tot_use_am AS thousands, c.batch_id AS holder,
      c.tot_use_am AS held_thousands, ${DIFFERS} AS differs, n.nth
    FROM (
      SELECT line_number, row_number() OVER (PARTITION BY quarter, source_key ORDER BY line_number) AS nth
      FROM staged_quarter WHERE refused_code IS NULL
    ) AS n
    JOIN staged_quarter s ON s.line_number = n.line_number
    LEFT JOIN customer_quarter c ON ${SAME_KEY}
    WHERE n.nth > 1 OR c.batch_id <> $1
  ) AS a`;

const FATES = statement(`
  SELECT quarter, fate, count(*) AS rows, sum(thousands) AS thousands, coalesce(sum(held_thousands), 0) AS "heldThousands"
  FROM staged_again GROUP BY quarter, fate`);
const COUNT_REFUSED = statement(`
  SELECT quarter, count(*) AS rows FROM staged_quarter
  WHERE refused_code IS NOT NULL AND quarter IS NOT NULL GROUP BY quarter`);

const LIST_UNKNOWN_CODES = statement(`
  SELECT count(*) AS count, min(line_number) AS "firstLine" FROM staged_quarter s
  WHERE refused_code IS NULL AND NOT EXISTS (
    SELECT FROM customer c WHERE c.institution_id = $1 AND c.source_key = s.source_key)`);

/** Sums of `bigint` come as `numeric`, which is text. */
const numbers = <Row extends object>(row: Row, names: readonly (keyof Row)[]): Row => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, Number(row[name])])),
});

/** The lines of one file during an import, in temporary tables of its transaction. */
export class StagingRepository {
  constructor(private readonly transaction: BulkTransaction) {}

  /** Copies the encoder's text, accepted and refused lines alike; only types are checked. */
  async stage(columns: readonly SourceColumn[], chunks: AsyncIterable<Buffer>): Promise<void> {
    await this.transaction.run(`
      CREATE TEMPORARY TABLE staged_quarter ON COMMIT DROP AS
      SELECT line_number, ${STAGED_SOURCE_COLUMNS}, NULL::text AS refused_column, NULL::text AS refused_code, NULL::text AS raw
      FROM customer_quarter WITH NO DATA`);
    await this.transaction.run(`
      CREATE TEMPORARY TABLE staged_again (
        line_number integer, quarter char(6), source_key varchar(20), thousands bigint,
        holder bigint, held_thousands bigint, fate text
      ) ON COMMIT DROP`);
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    await this.transaction.copy(
      `COPY staged_quarter (line_number, ${names}, refused_column, refused_code, raw) FROM STDIN`,
      chunks,
    );
  }

  /** Moves accepted lines to the table, in file order, except those whose customer and quarter are already there. */
  load(batchId: number, institutionId: number): Promise<number> {
    return this.transaction.run(
      `INSERT INTO customer_quarter (batch_id, institution_id, line_number, ${STAGED_SOURCE_COLUMNS})
       SELECT $1::bigint, $2::bigint, line_number, ${STAGED_SOURCE_COLUMNS} FROM staged_quarter WHERE refused_code IS NULL
       ON CONFLICT DO NOTHING`,
      [batchId, institutionId],
    );
  }

  /** Decides the outcome of lines whose key is taken by an earlier line or an earlier file; returns how many. */
  async judge(
    when: 'BEFORE_LOAD' | 'AFTER_LOAD',
    batch: { readonly id: number; readonly institutionId: number; readonly existing: ExistingRows },
  ): Promise<number> {
    await this.transaction.run('ANALYZE staged_quarter (line_number, quarter, source_key, refused_code)');
    const text = when === 'BEFORE_LOAD' ? BEFORE_LOAD : AFTER_LOAD;
    return this.transaction.run(text, [batch.id, batch.institutionId, batch.existing]);
  }

  async fates(): Promise<FateCount[]> {
    const rows = await this.transaction.rows<FateCount>(FATES);
    return rows.map((row) => numbers(row, ['rows', 'thousands', 'heldThousands']));
  }

  refusedByQuarter(): Promise<RefusedCount[]> {
    return this.transaction.rows<RefusedCount>(COUNT_REFUSED);
  }

  /** How many accepted lines have a key that no customer of the institution has; null for none. */
  async unknownCustomers(institutionId: number): Promise<{ count: number; firstLine: number } | null> {
    const [row] = await this.transaction.rows<{ count: number; firstLine: number | null }>(LIST_UNKNOWN_CODES, [
      institutionId,
    ]);
    return row?.firstLine == null ? null : { count: row.count, firstLine: row.firstLine };
  }

  /** Replaces rows with the lines that change them, and keeps the replaced rows. */
  async replace(batchId: number, institutionId: number): Promise<void> {
    const all = `batch_id, institution_id, line_number, ${STAGED_SOURCE_COLUMNS}`;
    await this.transaction.run(
      `INSERT INTO replaced_quarter (${all}, replaced_by)
       SELECT ${of('c', all.split(', '))}, $1
       FROM staged_again s JOIN customer_quarter c ON ${SAME_KEY} WHERE s.fate = 'CHANGED'`,
      [batchId, institutionId],
    );
    const set = CONTENT.map((name) => `${name} = s.${name}`).join(', ');
    await this.transaction.run(
      `UPDATE customer_quarter c SET batch_id = $1, line_number = s.line_number, ${set}
       FROM staged_again a JOIN staged_quarter s ON s.line_number = a.line_number
       WHERE a.fate = 'CHANGED' AND ${SAME_KEY}`,
      [batchId, institutionId],
    );
  }

  /**
   * Keeps the lines that were refused: malformed ones as they were, duplicates as they were read.
   * @param columns those of the file, in its order.
   */
  async keepRefused(batchId: number, columns: readonly SourceColumn[]): Promise<number> {
    const malformed = await this.transaction.run(
      `INSERT INTO rejected_row (batch_id, line_number, column_name, code, raw, quarter)
       SELECT $1, line_number, refused_column, refused_code, raw, quarter
       FROM staged_quarter WHERE refused_code IS NOT NULL`,
      [batchId],
    );
    const raw = columns.map(({ databaseName }) => `coalesce(s.${databaseName}::text, '')`).join(` || ',' || `);
    const duplicates = await this.transaction.run(
      `INSERT INTO rejected_row (batch_id, line_number, column_name, code, raw, quarter)
       SELECT $1, s.line_number, 'SEQ', a.fate, ${raw}, s.quarter
       FROM staged_again a JOIN staged_quarter s ON s.line_number = a.line_number
       WHERE a.fate IN ('DUPLICATE_IN_FILE', 'DUPLICATE_KEY')`,
      [batchId],
    );
    return malformed + duplicates;
  }

  /** Records which batches this one depends on: those whose rows it replaced or found to be the same. */
  async keepDependencies(batchId: number): Promise<void> {
    await this.transaction.run(
      `INSERT INTO import_batch_dependency (batch_id, on_batch_id, rows_changed, rows_unchanged)
       SELECT $1, holder, count(*) FILTER (WHERE fate = 'CHANGED'), count(*) FILTER (WHERE fate = 'UNCHANGED')
       FROM staged_again WHERE fate IN ('CHANGED', 'UNCHANGED') GROUP BY holder`,
      [batchId],
    );
  }

  /**
   * Keeps the first lines that change rows with the batch, in the order of the file, so that their changes can be
   * listed. The replaced rows stay where they are: in force, or set aside by the load.
   */
  async keepChanges(batchId: number, institutionId: number): Promise<void> {
    const own = `s.line_number, ${of('s', STAGED_SOURCE_COLUMNS.split(', '))}`;
    await this.transaction.run(
      `INSERT INTO proposed_quarter (institution_id, batch_id, proposed_by, line_number, ${STAGED_SOURCE_COLUMNS})
       SELECT $2::bigint, $1::bigint, $1::bigint, ${own}
       FROM (SELECT line_number FROM staged_again WHERE fate = 'CHANGED' ORDER BY line_number LIMIT ${MOST_CHANGES}) AS a
       JOIN staged_quarter s USING (line_number)`,
      [batchId, institutionId],
    );
  }

  /** Accepted lines of a quarter with an amount under or over a range, in thousand won. */
  async countBeyond(
    quarter: string,
    columns: readonly SourceColumn[],
    { least, most }: { readonly least: number; readonly most: number },
  ): Promise<{ readonly rows: number; readonly firstLine: number | null }> {
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    const [found] = await this.transaction.rows<{ rows: number; firstLine: number | null }>(
      {
        name: '',
        text: `SELECT count(*) AS rows, min(line_number) AS "firstLine" FROM staged_quarter
          WHERE refused_code IS NULL AND quarter = $1::bpchar
            AND (least(${names})::float8 < $2::float8 OR greatest(${names})::float8 > $3::float8)`,
      },
      [quarter, least, most],
    );
    return found ?? { rows: 0, firstLine: null };
  }

  async drop(): Promise<void> {
    await this.transaction.run(`DROP TABLE staged_quarter, staged_again`);
  }
}
