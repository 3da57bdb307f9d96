import { MAX_RECORD_BYTES } from '../reading/record-scanner.js';
import type { Staged } from '../reading/staged-rows.js';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { quotedName, quotedText, shownNames } from '../reading/column-names.js';
import { asText, planColumns, widened, type ColumnPlan } from './column-plan.js';
import { valueSql } from './conversion.js';
import type { TableDatabase } from './database.js';
import { areRejectedAtFault, REJECTED } from './rejected-rows.js';
import { faultSql, mayBeAtFault } from './row-faults.js';

/** The table that queries read. */
export const TABLE = 'data';
/** Types are changed at most this often before columns become text. */
const MOST_TRIES = 4;
/** When a larger share of a column is faulty, the column is text. */
const MOST_FAULTY = 0.05;

/** Above this, 64-bit floats no longer distinguish whole numbers. */
const MOST_WHOLE = Number.MAX_SAFE_INTEGER;
/** With this many columns, all rows are written once more: changing each column takes a statement of its own. */
const MANY_COLUMNS = 32;
/** More than any record that the reader lets through. */
const MAX_LINE_BYTES = 4 * MAX_RECORD_BYTES;

/** Rows and columns as the database holds them. */
export interface Loaded {
  readonly columns: readonly ColumnPlan[];
  readonly rowsAccepted: number;
  /** Rows refused for a value; `BAD` lists them by their order. */
  readonly rowsRefused: number;
}

/** Rows refused for a value: their order in the file, from 0, and the index of the column. */
export const BAD = 'bad_rows';

/** The database found another number of rows in a file than the reader did: it split records differently. */
export class UnlikeRecords extends Error {
  override readonly name = 'UnlikeRecords';
}

/**
 * Fills the table with the good rows of a staged file, each value in its column's type. Rows with an invalid value stay
 * out, and are listed in `BAD`.
 */
export async function loadTable(
  database: TableDatabase,
  staged: Staged,
  given: readonly ColumnPlan[] | null = null,
): Promise<Loaded> {
  let plans = given === null ? planColumns(staged) : plansFor(staged, given);
  for (let tries = 1; ; tries += 1) {
    const { rejecting, broken } = await readRows(database, staged, plans);
    const isRefused = broken.size === 0 && rejecting.size > 0 && (await areRejectedAtFault(database, staged, plans));
    const misread = broken.size > 0 ? broken : rejecting;
    if (misread.size > 0 && !isRefused) {
      plans = plans.map((plan, place) =>
        misread.has(place) ? (tries < MOST_TRIES ? widened(plan) : asText(plan)) : plan,
      );
      continue;
    }
    const rejected = isRefused ? await database.number(`SELECT count(*) FROM ${REJECTED}`) : 0;
    const read = await database.number('SELECT count(*) FROM raw');
    if (read + rejected !== staged.rowsGood) throw new UnlikeRecords(`${read + rejected} rows of ${staged.rowsGood}`);
    const refused = await findBad(database, plans, rejected);
    const faulty = await tooFaulty(database, plans, staged.rowsGood, refused + rejected);
    if (faulty.size > 0) {
      plans = plans.map((plan, place) => (faulty.has(place) ? asText(plan) : plan));
      continue;
    }
    await keepGood(database, plans, refused);
    return { columns: plans, rowsAccepted: read - refused, rowsRefused: refused + rejected };
  }
}

/**
 * Plans of other files for the columns of this one, by their names.
 * @throws TableError COLUMNS_DIFFER when it has others.
 */
function plansFor({ names }: Staged, given: readonly ColumnPlan[]): ColumnPlan[] {
  const left = [...given];
  const plans = shownNames(names).flatMap((name) => {
    const place = left.findIndex((plan) => plan.name === name);
    return place < 0 ? [] : left.splice(place, 1);
  });
  if (plans.length === names.length && left.length === 0) return plans;
  throw new TableError('COLUMNS_DIFFER', TABLE_ERROR_TEXTS.COLUMNS_DIFFER);
}

/** Indices of columns with values that do not match the plan. */
interface Misread {
  /** Rows with such a value were skipped. */
  readonly rejecting: ReadonlySet<number>;
  /** Fractions stand in a column of whole numbers. */
  readonly broken: ReadonlySet<number>;
}

/** Reads the file by the plans. */
async function readRows(database: TableDatabase, staged: Staged, plans: readonly ColumnPlan[]): Promise<Misread> {
  const columns = plans.map((plan) => `${quotedText(plan.sqlName)}: ${quotedText(plan.readAs)}`);
  await database.run('DROP TABLE IF EXISTS raw');
  await database.run(
    `DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans; DROP TABLE IF EXISTS ${REJECTED}`,
  );
  await database.run(`CREATE TABLE raw AS SELECT * FROM read_csv(${quotedText(staged.path)}, auto_detect = false,
    header = ${staged.hasHeader}, delim = ${quotedText(staged.readDelimiter)}, quote = ${quotedText(staged.readQuote)},
    escape = ${quotedText(staged.readQuote)}, columns = {${columns.join(', ')}}, nullstr = '', max_line_size = ${MAX_LINE_BYTES},
    buffer_size = ${MAX_LINE_BYTES}, store_rejects = true, rejects_limit = 0)`);
  const rejected = await database.rows('SELECT DISTINCT column_idx, error_type FROM reject_errors');
  const [other] = rejected.flatMap(([, type]) => (type === 'CAST' ? [] : [type]));
  if (other !== undefined) throw new UnlikeRecords(`a record with ${other}`);
  const rejecting = new Set(rejected.map(([place]) => Number(place) - 1));
  return { rejecting, broken: await makeWhole(database, plans) };
}

/** Converts columns to whole numbers; returns the indices of those that contain fractions. */
async function makeWhole(database: TableDatabase, plans: readonly ColumnPlan[]): Promise<ReadonlySet<number>> {
  const places = plans.flatMap(({ readAs, stored }, place) => (readAs === stored || readAs === 'VARCHAR' ? [] : place));
  if (places.length === 0) return new Set();
  const names = places.map((place) => quotedName(plans[place]?.sqlName ?? ''));
  const odd = names.map(
    (name) =>
      `count(*) FILTER (WHERE NOT isfinite(${name}) OR ${name} <> trunc(${name}) OR abs(${name}) > ${MOST_WHOLE})`,
  );
  const counts = await database.row(`SELECT ${odd.join(', ')} FROM raw`);
  const broken = new Set(places.filter((_, at) => Number(counts[at]) > 0));
  if (broken.size > 0) return broken;
  if (names.length > MANY_COLUMNS) {
    const whole = names.map((name) => `CAST(${name} AS BIGINT) AS ${name}`).join(', ');
    await database.run(`CREATE OR REPLACE TABLE raw AS SELECT * REPLACE (${whole}) FROM raw`);
  } else for (const name of names) await database.run(`ALTER TABLE raw ALTER COLUMN ${name} TYPE BIGINT`);
  return broken;
}

/**
 * Records the rows with an invalid value, or without a required one, by their order in the file. Skipped rows are not
 * in `raw`, so later rows have a higher index in the file than in it.
 */
async function findBad(database: TableDatabase, plans: readonly ColumnPlan[], rejected: number): Promise<number> {
  await database.run(`DROP TABLE IF EXISTS ${BAD}`);
  if (!mayBeAtFault(plans) && rejected === 0) return 0;
  await database.run(`CREATE TABLE ${BAD} AS SELECT row AS ordinal, place, row FROM
    (SELECT rowid AS row, ${faultSql(plans)} AS place FROM raw) WHERE place IS NOT NULL ORDER BY row`);
  const found = await database.number(`SELECT count(*) FROM ${BAD}`);
  if (rejected > 0)
    await database.run(`CREATE OR REPLACE TABLE ${BAD} AS
      WITH passed AS (SELECT ordinal - count(*) OVER before AS row, 1 + count(*) OVER before AS rows FROM ${REJECTED}
        WINDOW before AS (ORDER BY ordinal ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
      steps AS (SELECT row, max(rows) AS rows FROM passed GROUP BY row)
      SELECT b.row + coalesce(s.rows, 0) AS ordinal, b.place, b.row FROM ${BAD} b ASOF LEFT JOIN steps s ON b.row >= s.row
      UNION ALL SELECT ordinal, place, NULL FROM ${REJECTED}`);
  return found;
}

async function tooFaulty(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
  refused: number,
): Promise<ReadonlySet<number>> {
  if (refused === 0) return new Set();
  const counts = await database.rows(`SELECT place, count(*) FROM ${BAD} GROUP BY place`);
  const faulty = counts.filter(([place, count]) => {
    const plan = plans[Number(place)];
    return plan?.role === null && Number(count) > rows * MOST_FAULTY;
  });
  return new Set(faulty.map(([place]) => Number(place)));
}

async function keepGood(database: TableDatabase, plans: readonly ColumnPlan[], refused: number): Promise<void> {
  const bad = `(SELECT row FROM ${BAD} WHERE row IS NOT NULL)`;
  if (plans.every(({ isConverted }) => !isConverted)) {
    if (refused > 0) await database.run(`DELETE FROM raw WHERE rowid IN ${bad}`);
    await database.run(`ALTER TABLE raw RENAME TO ${TABLE}`);
    return;
  }
  const columns = plans.map((plan) => {
    const column = quotedName(plan.sqlName);
    return plan.isConverted ? `${valueSql(column, plan.form, plan.stored)} AS ${column}` : column;
  });
  const good = refused === 0 ? '' : `WHERE rowid NOT IN ${bad}`;
  await database.run(`CREATE TABLE ${TABLE} AS SELECT ${columns.join(', ')} FROM raw ${good}`);
  await database.run('DROP TABLE raw');
}
