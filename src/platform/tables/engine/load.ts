import { MAX_RECORD_BYTES } from '../reading/record-scanner.js';
import type { Staged } from '../reading/staged.js';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { quotedName, quotedText, shownNames } from '../reading/names.js';
import { asText, planColumns, widened, type ColumnPlan } from './column-plan.js';
import { isMissingSql, valueSql } from './conversion.js';
import type { TableDatabase } from './database.js';

/** The table that queries read. */
export const TABLE = 'data';
/** Types are changed at most so often before columns are taken as text. */
const MOST_TRIES = 4;
/** More of a column than this cannot be at fault: then it is text. */
const MOST_FAULTY = 0.05;

/** Beyond it, whole numbers are no more told apart as binary fractions. */
const MOST_WHOLE = Number.MAX_SAFE_INTEGER;
/** More than any record that the reader lets through. */
const MAX_LINE_BYTES = 4 * MAX_RECORD_BYTES;

/** Rows and columns as the database holds them. */
export interface Loaded {
  readonly columns: readonly ColumnPlan[];
  readonly rowsAccepted: number;
  /** Rows that were refused for a value; `BAD` names them by their order. */
  readonly rowsRefused: number;
}

/** Ordinals of rows that are refused for a value, from 0, and the place of the column. */
export const BAD = 'bad_rows';

/** Places from here on are of columns that need a value and have none. */
export const EMPTY_FROM = 10_000;

/** The database found another number of rows in a file than the reader did: it saw other records in it. */
export class UnlikeRecords extends Error {
  override readonly name = 'UnlikeRecords';
}

/**
 * Fills the table with the good rows of a staged file, each value as what its column is. Rows with a value that its column
 * does not take stay out, and are named in `BAD`.
 */
export async function loadTable(
  database: TableDatabase,
  staged: Staged,
  given: readonly ColumnPlan[] | null = null,
): Promise<Loaded> {
  let plans = given === null ? planColumns(staged) : plansFor(staged, given);
  for (let tries = 1; ; tries += 1) {
    const misread = await readRows(database, staged, plans);
    if (misread.size > 0) {
      plans = plans.map((plan, place) =>
        misread.has(place) ? (tries < MOST_TRIES ? widened(plan) : asText(plan)) : plan,
      );
      continue;
    }
    const read = await database.number('SELECT count(*) FROM raw');
    if (read !== staged.rowsGood) throw new UnlikeRecords(`${read} rows of ${staged.rowsGood}`);
    const refused = await findBad(database, plans);
    const faulty = await tooFaulty(database, plans, read);
    if (faulty.size > 0) {
      plans = plans.map((plan, place) => (faulty.has(place) ? asText(plan) : plan));
      continue;
    }
    await keepGood(database, plans, refused);
    return { columns: plans, rowsAccepted: read - refused, rowsRefused: refused };
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

/** Reads the file as the plans say; tells the places of columns with values that the database does not read so. */
async function readRows(
  database: TableDatabase,
  staged: Staged,
  plans: readonly ColumnPlan[],
): Promise<ReadonlySet<number>> {
  const columns = plans.map((plan) => `${quotedText(plan.sqlName)}: ${quotedText(plan.readAs)}`);
  await database.run('DROP TABLE IF EXISTS raw');
  await database.run('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans');
  await database.run(`CREATE TABLE raw AS SELECT * FROM read_csv(${quotedText(staged.path)}, auto_detect = false,
    header = ${staged.hasHeader}, delim = ${quotedText(staged.readDelimiter)}, quote = ${quotedText(staged.readQuote)},
    escape = ${quotedText(staged.readQuote)}, columns = {${columns.join(', ')}}, nullstr = '', max_line_size = ${MAX_LINE_BYTES},
    buffer_size = 16777216, store_rejects = true, rejects_limit = 0)`);
  const rejected = await database.rows('SELECT DISTINCT column_idx, error_type FROM reject_errors');
  const [other] = rejected.flatMap(([, type]) => (type === 'CAST' ? [] : [type]));
  if (other !== undefined) throw new UnlikeRecords(`a record with ${other}`);
  const misread = new Set(rejected.map(([place]) => Number(place) - 1));
  return misread.size > 0 ? misread : makeWhole(database, plans);
}

/** Makes columns whole numbers that were read as something else; tells the places of those that are not whole. */
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
  for (const name of names) await database.run(`ALTER TABLE raw ALTER COLUMN ${name} TYPE BIGINT`);
  return broken;
}

/** Notes the rows with a value that is none of its column's, or without one that is needed. */
async function findBad(database: TableDatabase, plans: readonly ColumnPlan[]): Promise<number> {
  await database.run(`DROP TABLE IF EXISTS ${BAD}`);
  const conditions = plans.flatMap(badSql);
  if (conditions.length === 0) return 0;
  await database.run(`CREATE TABLE ${BAD} AS SELECT * FROM
    (SELECT rowid AS ordinal, CASE ${conditions.join(' ')} END AS place FROM raw) WHERE place IS NOT NULL ORDER BY ordinal`);
  return database.number(`SELECT count(*) FROM ${BAD}`);
}

/** Branches that give the place of a column at fault; a value that is needed and missing gives it beyond `EMPTY_FROM`. */
function badSql(plan: ColumnPlan, place: number): string[] {
  const column = quotedName(plan.sqlName);
  const isText = plan.isConverted || plan.stored === 'VARCHAR';
  const missing = isText
    ? plan.isConverted
      ? isMissingSql(column)
      : `coalesce(trim(${column}), '') = ''`
    : `${column} IS NULL`;
  const empty = plan.isNeeded ? [`WHEN ${missing} THEN ${EMPTY_FROM + place}`] : [];
  if (!plan.isConverted) return empty;
  return [...empty, `WHEN (${valueSql(column, plan.form, plan.stored)}) IS NULL AND NOT ${missing} THEN ${place}`];
}

async function tooFaulty(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
): Promise<ReadonlySet<number>> {
  if (plans.flatMap(badSql).length === 0) return new Set();
  const counts = await database.rows(`SELECT place, count(*) FROM ${BAD} GROUP BY place`);
  const faulty = counts.filter(([place, count]) => {
    const plan = plans[Number(place)];
    return plan?.role === null && Number(count) > rows * MOST_FAULTY;
  });
  return new Set(faulty.map(([place]) => Number(place)));
}

async function keepGood(database: TableDatabase, plans: readonly ColumnPlan[], refused: number): Promise<void> {
  if (refused === 0 && plans.every(({ isConverted }) => !isConverted)) {
    await database.run(`ALTER TABLE raw RENAME TO ${TABLE}`);
    return;
  }
  const columns = plans.map((plan) => {
    const column = quotedName(plan.sqlName);
    return plan.isConverted ? `${valueSql(column, plan.form, plan.stored)} AS ${column}` : column;
  });
  const good = refused === 0 ? '' : `WHERE rowid NOT IN (SELECT ordinal FROM ${BAD})`;
  await database.run(`CREATE TABLE ${TABLE} AS SELECT ${columns.join(', ')} FROM raw ${good}`);
  await database.run('DROP TABLE raw');
}
