import type { Chart, ResultTable, TableAnalysis, TableColumn } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName } from '../reading/column-names.js';
import { askFigures, askResult, chartOf, resultColumn, type FigureAsked, type TableAsked } from './figure-queries.js';
import { isMoment, isNumber, whereSql } from './column-figures.js';
import { numberUse, quantitiesOf } from './column-meaning.js';
import { partialSales } from './partial-sales.js';
import { duplicates } from './sales-figures.js';
import { standingOut } from './remarkable-figures.js';
import type { TotalRows } from './total-rows.js';

/** Columns that get a chart of their own; more would bury a reader. */
const CHARTED = 12;
const BINS = 12;
const CATEGORIES = 20;
/** Columns that are compared with each other. */
const CORRELATED = 12;

/** How many rows a table has, and which of them sum up others. */
export interface ProfiledRows {
  readonly count: number;
  readonly totals: TotalRows;
}

/** The analysis of any table: its totals, the distribution of its columns, correlations, and what stands out. */
export async function analyseProfile(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  columns: readonly TableColumn[],
  rows: ProfiledRows,
): Promise<Pick<TableAnalysis, 'figures' | 'tables' | 'charts' | 'notes'>> {
  const { totals, count } = rows;
  const quantities = new Set(quantitiesOf(plans));
  const figures = await askFigures(database, profileFigures(plans, totals.others));
  const tables: ResultTable[] = [];
  const charts: Chart[] = [];
  for (const [place, plan] of plans.entries()) {
    const asked =
      charts.length < CHARTED
        ? spreadOf(plan, columns[place], { rows: count, others: totals.others, isQuantity: quantities.has(plan) })
        : null;
    if (asked === null) continue;
    const table = await askResult(database, asked.table);
    tables.push(table);
    charts.push(chartOf(table, asked.kind, 'value', 'rows', 1_000));
  }
  const correlated = correlations(plans, totals.others);
  if (correlated) tables.push(await askResult(database, correlated));
  const found = { rows: count, others: totals.others, correlations: tables.at(-1) };
  const notes = [...totals.notes, ...(await standingOut(database, plans, columns, found))];
  return { figures, tables, charts, notes };
}

/** @param others the condition that leaves out rows of totals, if there are any. */
function profileFigures(plans: readonly ColumnPlan[], others: string | null): FigureAsked[] {
  // A list, since the database refuses a sum of a thousand terms as too deep.
  const cells = `list_sum([${plans.map(({ sqlName }) => `count(${quotedName(sqlName)})`).join(', ')}])`;
  const figures: FigureAsked[] = [
    { code: 'ROWS', label: { ko: '분석한 행 수', en: 'Rows analysed' }, unit: 'ROWS', value: 'count(*)' },
    {
      code: 'COMPLETENESS',
      label: { ko: '채워진 칸의 비율(%)', en: 'Share of cells that are filled, in percent' },
      unit: 'PERCENT',
      value: `round(100.0 * ${cells} / nullif(count(*) * ${plans.length}, 0), 2)`,
    },
    duplicates(plans.map(({ sqlName }) => quotedName(sqlName))),
  ];
  const quantities = [
    ...partialSales(plans),
    ...quantitiesOf(plans)
      .slice(0, CHARTED)
      .map((plan) => quantityFigure(plan, plans)),
  ];
  return [
    ...figures,
    ...quantities.map((figure) => (others === null ? figure : Object.assign({}, figure, { where: others }))),
  ];
}

/** The sum of a column, or the mean where a sum says nothing. */
function quantityFigure(plan: ColumnPlan, all: readonly ColumnPlan[]): FigureAsked {
  const { name, sqlName } = plan;
  const column = quotedName(sqlName);
  return numberUse(plan, all) === 'SUM'
    ? {
        code: `SUM_${sqlName}`.toUpperCase(),
        label: { ko: `${name} 합계`, en: `Sum of ${name}` },
        unit: 'NUMBER',
        value: `sum(${column})`,
      }
    : {
        code: `MEAN_${sqlName}`.toUpperCase(),
        label: { ko: `${name} 평균`, en: `Mean of ${name}` },
        unit: plan.symbol === '%' ? 'PERCENT' : 'NUMBER',
        value: `round(avg(${column}), 4)`,
      };
}

interface Spread {
  readonly table: TableAsked;
  readonly kind: Chart['kind'];
}

interface SpreadRows {
  readonly rows: number;
  readonly others: string | null;
  /** Whether numbers of the column say how much. */
  readonly isQuantity: boolean;
}

/** The distribution of a column's values: over bins, months, or categories. Null for texts that hardly repeat. */
function spreadOf(
  plan: ColumnPlan,
  column: TableColumn | undefined,
  { rows, others, isQuantity }: SpreadRows,
): Spread | null {
  if (column === undefined || column.filled === 0) return null;
  if (isNumber(plan) && column.distinct > CATEGORIES)
    return isQuantity ? { table: histogram(plan, others), kind: 'HISTOGRAM' } : null;
  if (isMoment(plan)) return { table: months(plan), kind: 'LINE' };
  const repeats = column.distinct <= Math.max(CATEGORIES, rows / 10) && column.distinct < column.filled;
  return repeats && column.distinct > 0 ? { table: kinds(plan), kind: 'BAR' } : null;
}

const ROWS = resultColumn('rows', '행', 'Rows', 'ROWS');

/** Bins of one width between the 1st and the 99th percentile; what lies beyond, however far, is in the outermost ones. */
function histogram({ name, sqlName }: ColumnPlan, others: string | null): TableAsked {
  const value = `CAST(${quotedName(sqlName)} AS DOUBLE)`;
  const filled = `${quotedName(sqlName)} IS NOT NULL${others === null ? '' : ` AND ${others}`}`;
  return {
    code: `SPREAD_${sqlName}`.toUpperCase(),
    title: { ko: `${name} 분포`, en: `How ${name} is spread` },
    columns: [resultColumn('value', '구간 시작', 'From', 'NUMBER'), ROWS],
    sql: `WITH ends AS (SELECT approx_quantile(${value}, 0.01) AS low, approx_quantile(${value}, 0.99) AS high FROM data${whereSql(others)}),
binned AS (SELECT CASE WHEN high = low THEN 0 ELSE CAST(least(${BINS - 1}, greatest(0, floor((${value} - low) / (high - low) * ${BINS}))) AS INTEGER) END AS bin, low, high FROM data, ends WHERE ${filled})
SELECT round(any_value(low) + bin * (any_value(high) - any_value(low)) / ${BINS}, 6) AS value, count(*) AS "rows" FROM binned GROUP BY bin ORDER BY bin`,
  };
}

const months = ({ name, sqlName }: ColumnPlan): TableAsked => ({
  code: `SPREAD_${sqlName}`.toUpperCase(),
  title: { ko: `${name} 월별 행 수`, en: `Rows by month of ${name}` },
  columns: [resultColumn('value', '월', 'Month', 'DATE'), ROWS],
  sql: `SELECT strftime(${quotedName(sqlName)}, '%Y-%m') AS value, count(*) AS "rows" FROM data WHERE ${quotedName(sqlName)} IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 1000`,
});

const kinds = ({ name, sqlName }: ColumnPlan): TableAsked => ({
  code: `SPREAD_${sqlName}`.toUpperCase(),
  title: { ko: `${name}별 행 수`, en: `Rows by ${name}` },
  columns: [resultColumn('value', name, name, 'TEXT'), ROWS],
  sql: `SELECT left(CAST(${quotedName(sqlName)} AS VARCHAR), 200) AS value, count(*) AS "rows" FROM data WHERE ${quotedName(sqlName)} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${CATEGORIES}`,
});

export const CORRELATIONS = 'CORRELATIONS';

/** Pearson's correlation of every two columns of numbers, the strongest first. */
function correlations(plans: readonly ColumnPlan[], others: string | null): TableAsked | null {
  const numbers = quantitiesOf(plans).slice(0, CORRELATED);
  const pairs = numbers.flatMap((one, place) => numbers.slice(place + 1).map((other) => [one, other] as const));
  if (pairs.length === 0) return null;
  const text = (name: string): string => `'${name.replaceAll("'", "''")}'`;
  const asked = pairs.map(
    ([one, other]) =>
      `SELECT ${text(one.name)} AS one, ${text(other.name)} AS other, corr(CAST(${quotedName(one.sqlName)} AS DOUBLE), CAST(${quotedName(other.sqlName)} AS DOUBLE)) AS r FROM data${whereSql(others)}`,
  );
  return {
    code: CORRELATIONS,
    title: { ko: '함께 움직이는 열', en: 'Columns that move together' },
    columns: [
      resultColumn('one', '열', 'Column', 'TEXT'),
      resultColumn('other', '다른 열', 'Other column', 'TEXT'),
      resultColumn('r', '상관계수', 'Correlation', 'NUMBER'),
    ],
    sql: `SELECT one, other, round(r, 4) FROM (${asked.join(' UNION ALL ')}) WHERE r IS NOT NULL AND NOT isnan(r) ORDER BY abs(r) DESC, 1, 2 LIMIT 20`,
  };
}
