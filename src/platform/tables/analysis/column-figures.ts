import type { TableColumn } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName } from '../reading/names.js';

/** Up to so many rows, different values and medians are exact; beyond, they are estimated within some percent. */
export const EXACT_ROWS = 1_000_000;
/** Values of columns with more different ones than this are not counted one by one: hardly any occurs twice. */
const MOST_VALUES = 20_000;
const FREQUENT = 10;
const VALUE_CHARACTERS = 200;

/** What each column holds: how much of it is there, how many values, the least and the greatest, the usual ones. */
export async function columnFigures(
  database: TableDatabase,
  columns: readonly ColumnPlan[],
  rows: number,
): Promise<TableColumn[]> {
  const isExact = rows <= EXACT_ROWS;
  const figures: TableColumn[] = [];
  for (const plan of columns) figures.push(await figuresOf(database, plan, rows, isExact));
  return figures;
}

async function figuresOf(
  database: TableDatabase,
  plan: ColumnPlan,
  rows: number,
  isExact: boolean,
): Promise<TableColumn> {
  const sql = figuresSql(plan, isExact);
  const [filled, distinct, least, greatest, mean, median, deviation] = await database.row(sql);
  return {
    name: plan.name,
    sqlName: plan.sqlName,
    type: typeOf(plan),
    role: plan.role,
    symbol: plan.symbol,
    filled: Number(filled),
    missing: rows - Number(filled),
    distinct: Number(distinct),
    isDistinctExact: isExact,
    least: cut(least ?? null),
    greatest: cut(greatest ?? null),
    mean: mean ?? null,
    median: median ?? null,
    deviation: deviation ?? null,
    frequent: Number(distinct) <= MOST_VALUES ? await frequentOf(database, plan) : [],
    sql,
  };
}

function figuresSql(plan: ColumnPlan, isExact: boolean): string {
  const name = quotedName(plan.sqlName);
  const distinct = isExact ? `count(DISTINCT ${name})` : `approx_count_distinct(${name})`;
  const common = `count(${name}), ${distinct}, min(${name}), max(${name})`;
  if (!isNumber(plan)) return `SELECT ${common} FROM data`;
  const median = isExact ? `median(${name})` : `approx_quantile(${name}, 0.5)`;
  return `SELECT ${common}, avg(${name}), ${median}, stddev_samp(CAST(${name} AS DOUBLE)) FROM data`;
}

async function frequentOf(database: TableDatabase, { sqlName }: ColumnPlan): Promise<TableColumn['frequent']> {
  const name = quotedName(sqlName);
  const rows = await database.rows(
    `SELECT ${name}, count(*) FROM data WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${FREQUENT}`,
  );
  return rows.map(([value, count]) => ({ value: cut(value ?? '') ?? '', rows: Number(count) }));
}

const cut = (value: string | null): string | null => value?.slice(0, VALUE_CHARACTERS) ?? null;

export const isNumber = ({ form }: ColumnPlan): boolean => form.type === 'WHOLE' || form.type === 'DECIMAL';
export const isMoment = ({ form }: ColumnPlan): boolean => form.type === 'DATE' || form.type === 'DATETIME';
const typeOf = ({ form }: ColumnPlan): TableColumn['type'] => form.type;
