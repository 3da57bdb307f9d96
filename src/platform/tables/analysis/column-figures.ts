import type { Cell, TableColumn } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName } from '../reading/column-names.js';

/**
 * Up to this many rows, values of every column are counted; beyond, those of columns with hardly any duplicates are
 * estimated.
 */
const COUNTED_ROWS = 1_000_000;
/**
 * How many rows show whether values of a column repeat, and the share of different values from which they hardly do.
 */
const ROWS_CONSIDERED = 100_000;
const HARDLY_TWICE = 0.5;
/** Up to this many rows, medians are exact: their values fit in memory. */
const MEDIAN_ROWS = 8_000_000;
/** Up to this many rows, medians of several columns fit in memory together. */
const MEDIANS_TOGETHER_ROWS = 100_000;
/** Values of columns with more different ones than this are not listed. */
const MOST_VALUES = 20_000;
const FREQUENT = 10;
const VALUE_CHARACTERS = 200;
/** Columns per pass over the rows: where these are few, a statement takes longer than what it computes. */
export const COLUMNS_PER_PASS = 32;

type Counted = Pick<TableColumn, 'filled' | 'distinct' | 'isDistinctExact' | 'least' | 'greatest' | 'frequent'>;

/**
 * Figures of each column: how many values it has, the smallest and largest, the most frequent.
 * @param others the condition that leaves out rows that sum up others, if there are any: they count as rows, but no
 * figure of numbers has them.
 */
export async function columnFigures(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
  others: string | null = null,
): Promise<TableColumn[]> {
  const estimated = rows <= COUNTED_ROWS ? new Set() : await unlikeEachOther(database, plans);
  const means = await meansOf(database, plans.filter(isNumber), rows, others);
  const figures: TableColumn[] = [];
  for (const plan of plans) {
    const counted = estimated.has(plan) ? await estimateValues(database, plan) : await countValues(database, plan);
    const { least, greatest } = counted;
    const [mean = null, deviation = null, inPass = null, ...ends] = means.get(plan) ?? [];
    const median =
      isNumber(plan) && rows > MEDIANS_TOGETHER_ROWS
        ? (await database.row(`SELECT ${medianSql(plan, rows)} FROM data${whereSql(others)}`))[0]
        : inPass;
    const { name, sqlName, role, symbol } = plan;
    const sql = figuresSql(plan, counted.isDistinctExact, rows, others);
    const missing = rows - counted.filled;
    figures.push({
      ...counted,
      ...(others !== null && isNumber(plan)
        ? { least: ends[0] ?? null, greatest: ends[1] ?? null }
        : { least, greatest }),
      name,
      sqlName,
      type: typeOf(plan),
      role,
      symbol,
      missing,
      mean,
      median: median ?? null,
      deviation,
      sql,
    });
  }
  return figures;
}

/** Whether anything that `columnFigures` says of a table is an estimate. */
export const hasEstimates = (columns: readonly TableColumn[], rows: number): boolean =>
  columns.some(({ isDistinctExact, median }) => !isDistinctExact || (median !== null && rows > MEDIAN_ROWS));

/** Columns with hardly any duplicates, judging by the first rows. */
async function unlikeEachOther(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
): Promise<ReadonlySet<ColumnPlan>> {
  const found = new Set<ColumnPlan>();
  for (const plan of plans) {
    const name = quotedName(plan.sqlName);
    const looked = `(SELECT ${name} FROM data WHERE ${name} IS NOT NULL LIMIT ${ROWS_CONSIDERED})`;
    const [share] = await database.row(`SELECT count(DISTINCT ${name}) / greatest(count(*), 1) FROM ${looked}`);
    if (Number(share) > HARDLY_TWICE) found.add(plan);
  }
  return found;
}

/** Means, standard deviations, of few rows medians, and both ends, in one pass per batch of columns. */
async function meansOf(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
  others: string | null,
): Promise<ReadonlyMap<ColumnPlan, readonly Cell[]>> {
  const means = new Map<ColumnPlan, readonly Cell[]>();
  for (let from = 0; from < plans.length; from += COLUMNS_PER_PASS) {
    const together = plans.slice(from, from + COLUMNS_PER_PASS);
    const list = together.map((plan) => {
      const name = quotedName(plan.sqlName);
      return `avg(${name}), ${deviationSql(name)}, ${rows <= MEDIANS_TOGETHER_ROWS ? medianSql(plan, rows) : 'NULL'}, min(${name}), max(${name})`;
    });
    const row = await database.row(`SELECT ${list.join(', ')} FROM data${whereSql(others)}`);
    together.forEach((plan, place) => means.set(plan, row.slice(5 * place, 5 * place + 5)));
  }
  return means;
}

/** Counts the values of a column one by one; all its figures come from the counts. */
async function countValues(database: TableDatabase, { sqlName }: ColumnPlan): Promise<Counted> {
  const name = quotedName(sqlName);
  const [whole = [], ...most] = await database.rows(
    `WITH counted AS MATERIALIZED (SELECT ${name} AS value, count(*) AS "rows" FROM data WHERE ${name} IS NOT NULL GROUP BY 1)
SELECT min(value), max(value), count(*), sum("rows") FROM counted
UNION ALL (SELECT value, NULL, "rows", NULL FROM counted ORDER BY "rows" DESC, value LIMIT ${FREQUENT})`,
  );
  const [least = null, greatest = null, distinct, filled] = whole;
  const frequent = most.map(([value, , count]) => ({ value: cut(value ?? '') ?? '', rows: Number(count) }));
  return {
    filled: Number(filled),
    distinct: Number(distinct),
    isDistinctExact: true,
    least: cut(least),
    greatest: cut(greatest),
    frequent: Number(distinct) <= MOST_VALUES ? frequent : [],
  };
}

async function estimateValues(database: TableDatabase, { sqlName }: ColumnPlan): Promise<Counted> {
  const [filled, distinct, least = null, greatest = null] = await database.row(
    `SELECT ${countsSql(quotedName(sqlName), false)} FROM data`,
  );
  return {
    filled: Number(filled),
    distinct: Number(distinct),
    isDistinctExact: false,
    least: cut(least),
    greatest: cut(greatest),
    frequent: [],
  };
}

const countsSql = (name: string, isExact: boolean): string =>
  `count(${name}), ${isExact ? `count(DISTINCT ${name})` : `approx_count_distinct(${name})`}, min(${name}), max(${name})`;

function figuresSql(plan: ColumnPlan, isDistinctExact: boolean, rows: number, others: string | null): string {
  const name = quotedName(plan.sqlName);
  if (!isNumber(plan)) return `SELECT ${countsSql(name, isDistinctExact)} FROM data`;
  const figures = `avg(${name}), ${medianSql(plan, rows)}, ${deviationSql(name)}`;
  if (others === null) return `SELECT ${countsSql(name, isDistinctExact)}, ${figures} FROM data`;
  const [filled, distinct] = countsSql(name, isDistinctExact).split(', ');
  const all = `(SELECT ${filled} FROM data), (SELECT ${distinct} FROM data)`;
  return `SELECT ${all}, min(${name}), max(${name}), ${figures} FROM data${whereSql(others)}`;
}

/** The condition of a query, if it has one. */
export const whereSql = (condition: string | null): string => (condition === null ? '' : ` WHERE ${condition}`);

const medianSql = ({ sqlName }: ColumnPlan, rows: number): string =>
  rows <= MEDIAN_ROWS ? `median(${quotedName(sqlName)})` : `approx_quantile(${quotedName(sqlName)}, 0.5)`;

const deviationSql = (name: string): string => `stddev_samp(CAST(${name} AS DOUBLE))`;

const cut = (value: string | null): string | null => value?.slice(0, VALUE_CHARACTERS) ?? null;

export const isNumber = ({ form }: ColumnPlan): boolean => form.type === 'WHOLE' || form.type === 'DECIMAL';
export const isMoment = ({ form }: ColumnPlan): boolean => form.type === 'DATE' || form.type === 'DATETIME';
const typeOf = ({ form }: ColumnPlan): TableColumn['type'] => form.type;
