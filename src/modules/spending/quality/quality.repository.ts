import { statement, type Queryable } from '../../../platform/database/index.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS, type RejectionCode, type SourceColumn } from '../source/index.js';
import type { QualityFigures, Refusals } from './quality-figures.js';
import { NO_CODE, QuarterProfile } from './quarter-profile.js';

/** A quarter of an institution. */
export interface QuarterOf {
  readonly institutionId: number;
  readonly quarter: string;
}

/** Refused lines and known keys of several quarters. */
interface BatchFacts {
  readonly refusals: readonly (Refusals & { readonly quarter: string })[];
  readonly knownKeys: ReadonlyMap<string, number>;
}

const BATCH_REFUSALS = statement(`
  SELECT quarter, column_name AS column, code, count(*) AS rows FROM rejected_row
  WHERE batch_id = $1 AND quarter IS NOT NULL GROUP BY quarter, column_name, code`);
const BATCH_KNOWN = statement(`
  SELECT quarter, rows_changed + rows_unchanged AS rows FROM import_batch_quarter WHERE batch_id = $1`);
const KEEP_OF_BATCH = statement(`
  INSERT INTO import_quality (batch_id, quarter, figures) VALUES ($1, $2, $3)
  ON CONFLICT (batch_id, quarter) DO UPDATE SET figures = excluded.figures`);
const LIST_OF_BATCHES = statement(`
  SELECT q.batch_id AS "batchId", q.figures FROM import_quality q JOIN import_batch b ON b.id = q.batch_id
  WHERE b.institution_id = $1 AND q.batch_id = ANY($2::bigint[]) AND q.quarter = $3::bpchar`);

/** One column of a quarter by value. Without a name: there are as many texts as columns, and each is asked rarely. */
const spread = ({ databaseName }: SourceColumn) => ({
  name: '',
  text: `SELECT ${databaseName}, count(*) FROM customer_quarter WHERE institution_id = $1 AND quarter = $2 GROUP BY 1`,
});
const ROWS = statement('SELECT count(*) AS rows FROM customer_quarter WHERE institution_id = $1 AND quarter = $2');

/** How the rows of a quarter that are in force are spread, counted by the database column by column. */
export async function profileOfLoaded(
  queryable: Queryable,
  { institutionId, quarter }: QuarterOf,
): Promise<QuarterProfile> {
  const profile = new QuarterProfile();
  const of = [institutionId, quarter];
  const [counted] = await queryable.rows<{ rows: number }>(ROWS, of);
  profile.rows = counted?.rows ?? 0;
  if (profile.rows === 0) return profile;
  for (const [index, column] of AMOUNT_COLUMNS.entries()) {
    for (const [amount, rows] of await queryable.tuples(spread(column), of))
      profile.addAmount(index, amount as number, rows as number);
  }
  for (const [index, column] of CODED_COLUMNS.entries()) {
    for (const [code, rows] of await queryable.tuples(spread(column), of))
      profile.addCode(index, (code as string | null) ?? NO_CODE, rows as number);
  }
  return profile;
}

/** Refused lines of a file by quarter and reason, and known keys by quarter. */
export async function factsOfBatch(queryable: Queryable, batchId: number): Promise<BatchFacts> {
  type Refused = { quarter: string; column: string | null; code: RejectionCode; rows: number };
  const refusals = await queryable.rows<Refused>(BATCH_REFUSALS, [batchId]);
  const known = await queryable.rows<{ quarter: string; rows: number }>(BATCH_KNOWN, [batchId]);
  return { refusals, knownKeys: new Map(known.map(({ quarter, rows }) => [quarter, rows])) };
}

/** Reads and keeps what was found of files. */
export class QualityRepository {
  constructor(private readonly queryable: Queryable) {}

  async keepOfBatch(batchId: number, quarter: string, figures: QualityFigures): Promise<void> {
    await this.queryable.rows(KEEP_OF_BATCH, [batchId, quarter, JSON.stringify(figures)]);
  }

  /** What was found of a quarter in each of some files. */
  listOfBatches(
    institutionId: number,
    batchIds: readonly number[],
    quarter: string,
  ): Promise<{ readonly batchId: number; readonly figures: QualityFigures }[]> {
    return this.queryable.rows(LIST_OF_BATCHES, [institutionId, batchIds, quarter]);
  }
}
