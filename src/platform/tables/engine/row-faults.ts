import { quotedName } from '../reading/column-names.js';
import type { ColumnPlan } from './column-plan.js';
import { isMissingSql, valueSql } from './conversion.js';

/** From this value on, an index means a missing required value. */
export const EMPTY_FROM = 10_000;

/** The place of the first column at fault in a row, in SQL: null for none, beyond `EMPTY_FROM` for a missing value that is needed. */
export function faultSql(plans: readonly ColumnPlan[]): string {
  const branches = plans.flatMap(branchesOf);
  return branches.length === 0 ? 'NULL' : `CASE ${branches.join(' ')} END`;
}

/** Whether any row may be at fault. */
export const mayBeAtFault = (plans: readonly ColumnPlan[]): boolean =>
  plans.some((plan, at) => branchesOf(plan, at).length > 0);

function branchesOf(plan: ColumnPlan, place: number): string[] {
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
