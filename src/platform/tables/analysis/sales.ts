import type { Chart, ColumnRole, ResultTable, TableAnalysis, TableColumn } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName } from '../reading/column-names.js';
import { askFigures, askResult, chartOf, numberOf } from './figure-queries.js';
import { ARE_MARKED, saleConditions, salesFigures } from './sales-figures.js';
import { sumUpSales } from './sales-sums.js';
import { salesTables } from './sales-tables.js';
import { cohorts, segments } from './customer-segments.js';
import { ORDERS } from './sum-tables.js';

/** The analysis of a table of sales: totals, months, countries, products, customers and repeat purchases. */
export async function analyseSales(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  columns: readonly TableColumn[],
): Promise<Pick<TableAnalysis, 'figures' | 'tables' | 'charts'>> {
  const roles = new Set(plans.flatMap(({ role }) => role ?? []));
  const names = plans.map(({ sqlName }) => quotedName(sqlName));
  const distinct = (role: ColumnRole): number | null => {
    const column = columns.find((each) => each.role === role);
    return column?.isDistinctExact ? column.distinct : null;
  };
  await sumUpSales(database, roles);
  const [areMarked] = await database.row(`SELECT ${ARE_MARKED} FROM ${ORDERS}`);
  const conditions = saleConditions(areMarked === 'true');
  const figures = await askFigures(database, salesFigures(roles, names, distinct, conditions));
  const asked = [...salesTables(roles), ...(roles.has('CUSTOMER') ? [segments(conditions), cohorts(conditions)] : [])];
  const tables: ResultTable[] = [];
  for (const each of asked) tables.push(await askResult(database, each));
  return { figures, tables, charts: tables.flatMap(chartsOf) };
}

function chartsOf(table: ResultTable): Chart[] {
  switch (table.code) {
    case 'BY_MONTH':
      return [chartOf(table, 'LINE', 'month', 'revenue', 600)];
    case 'BY_COUNTRY':
      return [chartOf(table, 'BAR', 'country', 'revenue', 20)];
    case 'BY_PRODUCT':
      return [chartOf(table, 'BAR', 'stock_code', 'revenue')];
    case 'TOP_MOVERS':
      return [chartOf(table, 'BAR', 'stock_code', 'change')];
    case 'RFM_SEGMENTS':
      return [chartOf(table, 'BAR', 'segment', 'customers'), chartOf(table, 'BAR', 'segment', 'revenue')];
    case 'COHORTS':
      return [heatMap(table)];
    default:
      return [];
  }
}

/** A line of the map for each month of first purchases. */
function heatMap(table: ResultTable): Chart {
  const cohorts = Map.groupBy(table.rows, ([cohort]) => cohort ?? '');
  return {
    code: 'COHORTS_share',
    title: table.title,
    kind: 'HEATMAP',
    unit: 'PERCENT',
    series: [...cohorts].map(([cohort, rows]) => ({
      name: { ko: cohort, en: cohort },
      points: rows.map(([, later, , share]) => ({ x: later ?? '', y: numberOf(share ?? null) })),
    })),
  };
}
