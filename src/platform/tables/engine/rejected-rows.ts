import { fieldsOfRecord } from '../reading/record-fields.js';
import { quotedName, quotedText } from '../reading/column-names.js';
import type { Staged } from '../reading/staged-rows.js';
import type { ColumnPlan } from './column-plan.js';
import type { TableDatabase } from './database.js';
import { faultSql } from './row-faults.js';

/** Rows that the database skipped while reading, by their order in the file, and the index of the faulty column. */
export const REJECTED = 'rejected_rows';
/** More rows, or more of their fields, are left to a second reading of the file. */
const [MOST_ROWS, MOST_FIELDS] = [1_000, 20_000];

/**
 * Judges the rows that the database skipped because of a value: stores their faults in `REJECTED`. False when one is
 * valid as people write values, or cannot be judged alone: the file must then be read again with that column as text.
 */
export async function areRejectedAtFault(
  database: TableDatabase,
  { isLineEach, hasHeader, readDelimiter, readQuote }: Staged,
  plans: readonly ColumnPlan[],
): Promise<boolean> {
  const count = await database.number('SELECT count(DISTINCT line) FROM reject_errors');
  if (!isLineEach || count > MOST_ROWS || count * plans.length > MOST_FIELDS) return false;
  const lines = await database.rows('SELECT line, any_value(csv_line) FROM reject_errors GROUP BY line ORDER BY line');
  const above = hasHeader ? 2 : 1;
  const rows = lines.map(([line, text]) => ({
    ordinal: Number(line) - above,
    fields: fieldsOfRecord(text ?? '', readDelimiter, readQuote),
  }));
  if (rows.some(({ fields }) => fields.length !== plans.length)) return false;
  const names = plans.map(({ sqlName }) => quotedName(sqlName));
  const values = rows.map(({ ordinal, fields }) => `(${[ordinal, ...fields.map(textSql)].join(', ')})`);
  await database.run(`CREATE TABLE ${REJECTED} AS SELECT ordinal, ${faultSql(plans.map(asRead))} AS place
    FROM (VALUES ${values.join(', ')}) AS rejected(ordinal, ${names.join(', ')})`);
  return (await database.number(`SELECT count(*) FROM ${REJECTED} WHERE place IS NULL`)) === 0;
}

const textSql = (field: string): string => (field === '' ? 'CAST(NULL AS VARCHAR)' : quotedText(field));

/** Each column as text that is made a value. */
const asRead = (plan: ColumnPlan): ColumnPlan => ({ ...plan, isConverted: plan.stored !== 'VARCHAR' });
