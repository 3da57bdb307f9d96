import type { TableNote } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName, quotedText } from '../reading/names.js';
import { totalRowsText } from './profile.texts.js';

/** What stands in a row that sums up others, alone or behind what it sums up. */
const TOTAL = '(?:.*\\s)?(?:총\\s?|소|누)?(?:합\\s?계|계|합)|(?:.*\\s)?(?:(?:grand|sub)[\\s-]?)?total';
/** Columns of text that are looked at. */
const LOOKED_AT = 8;

/** Rows that sum up others: added up with these, they would count everything twice. */
export interface TotalRows {
  /** The condition that leaves them out; null when there are none. */
  readonly others: string | null;
  readonly notes: readonly TableNote[];
}

/** Finds rows that sum up others. Where they are most of the table, the word means something else there. */
export async function totalRows(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
): Promise<TotalRows> {
  const texts = plans.filter(({ form }) => form.type === 'TEXT').slice(0, LOOKED_AT);
  if (texts.length === 0) return { others: null, notes: [] };
  const isTotal = texts
    .map(
      ({ sqlName }) =>
        `coalesce(regexp_full_match(lower(trim(CAST(${quotedName(sqlName)} AS VARCHAR))), ${quotedText(TOTAL)}), false)`,
    )
    .join(' OR ');
  const found = await database.number(`SELECT count(*) FROM data WHERE ${isTotal}`);
  if (found === 0 || found * 2 > rows) return { others: null, notes: [] };
  return { others: `NOT (${isTotal})`, notes: [{ code: 'TOTAL_ROWS', message: totalRowsText(found) }] };
}
