import { project, type Projection } from '../../../platform/database/index.js';
import type { Fields } from '../../../platform/graphql/index.js';
import type { PreloadedField } from '../../customers/index.js';
import {
  preloadedRows,
  quarterBound,
  isQuarter,
  quarterColumns,
  type QuarterField,
  type QuarterRow,
} from '../quarters/index.js';
import { quarterRange, type QuarterRange } from '../source/index.js';
import { yearBefore } from './dashboard.js';

export const DASHBOARD = 'spendingDashboard';

/** A quarter and the four before it: among them are the previous one and that of a year before. */
const DASHBOARD_QUARTERS = 5;

/** The quarters that the dashboard of one quarter, or of the newest, needs. */
export function dashboardRange(quarter: string | null): QuarterRange {
  return quarterRange({ last: DASHBOARD_QUARTERS, from: quarter && yearBefore(quarter), to: quarter });
}

/** The columns to read: categories of a level only when a field of that level is selected. */
export function dashboardFields(fields: Fields): QuarterField[] {
  const movers = fields.below('movers')?.eachArguments ?? [];
  const byDetail = movers.some(({ level }) => level === 'DETAIL');
  const wanted: QuarterField[] = ['quarter', 'totalWon', 'creditWon', 'checkWon'];
  if (['majorCategories', 'movers', 'checks'].some((name) => fields.has(name))) wanted.push('majorWon');
  if (['detailCategories', 'checks'].some((name) => fields.has(name)) || byDetail) wanted.push('detailWon');
  return wanted;
}

/** A reader is compiled, and there are four sets of columns. */
const projections = new Map<string, Projection<QuarterRow>>();

function projectionOf(fields: readonly QuarterField[]): Projection<QuarterRow> {
  const name = fields.join();
  let projection = projections.get(name);
  if (!projection) projections.set(name, (projection = project<QuarterRow>(quarterColumns, 'q', fields)));
  return projection;
}

/** Reads the quarters of a dashboard in the statement that reads the customer. */
export const preloadDashboard: PreloadedField = (fields, _scope, parameter) => {
  const args = fields.arguments;
  const quarter = args?.['quarter'] ?? null;
  if (!args || (quarter !== null && !isQuarter(quarter))) return null;
  const { last, from, to } = dashboardRange(quarter);
  const { sql, read } = projectionOf(dashboardFields(fields));
  return {
    sql: `(SELECT json_agg(json_build_array(${sql})) FROM (
      SELECT * FROM customer_quarter o WHERE o.institution_id = c.institution_id AND o.source_key = c.source_key
        AND o.quarter BETWEEN ${quarterBound(from, parameter)} AND ${quarterBound(to, parameter)}
      ORDER BY o.quarter DESC LIMIT ${last}) AS q)`,
    read: (list) => preloadedRows(((list ?? []) as unknown[][]).map((tuple) => read(tuple, 0))),
  };
};
