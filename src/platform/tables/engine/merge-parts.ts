import { quotedName, quotedText } from '../reading/column-names.js';
import { analyseRows, inFolder } from './analyse-file.js';
import { asText, type ColumnPlan } from './column-plan.js';
import { FOR_MANY_ROWS, TableDatabase } from './database.js';
import { TABLE } from './load-rows.js';
import type { Order, RowsAnalysis } from './orders.js';

/**
 * Queries the rows of all parts at once as if they were one file. What does not fit in memory goes to the scratch
 * folder.
 */
export const mergeParts = ({ parts, scratch, memoryMb }: Extract<Order, { kind: 'MERGE' }>): Promise<RowsAnalysis> =>
  inFolder(scratch, async (folder) => {
    const paths = parts.map(({ path }) => path);
    const limits = { ...FOR_MANY_ROWS, memoryMb, scratch: folder, reads: paths };
    const database = await TableDatabase.connect(':memory:', limits);
    try {
      const plans = plansOfAll(parts.map((part) => part.plans));
      const columns = plans.map(
        (plan) => `CAST(${quotedName(plan.sqlName)} AS ${plan.stored}) AS ${quotedName(plan.sqlName)}`,
      );
      await database.run(`CREATE VIEW ${TABLE} AS SELECT ${columns.join(', ')}
        FROM read_parquet([${paths.map(quotedText).join(', ')}], union_by_name = true)`);
      const rows = await database.number(`SELECT count(*) FROM ${TABLE}`);
      return await analyseRows(database, plans, rows);
    } finally {
      database.close();
    }
  });

/** Each column with a type that accepts its values in every part. */
function plansOfAll(parts: readonly (readonly ColumnPlan[])[]): ColumnPlan[] {
  const [first = []] = parts;
  return first.map(({ sqlName }) => {
    const plans = parts.flatMap((part) => part.find((plan) => plan.sqlName === sqlName) ?? []);
    return plans.reduce(widerOf);
  });
}

const NUMBERS = ['WHOLE', 'DECIMAL'];
const MOMENTS = ['DATE', 'DATETIME'];

/** The plan that takes the values of both. */
function widerOf(one: ColumnPlan, other: ColumnPlan): ColumnPlan {
  if (one.stored === other.stored && one.form.type === other.form.type) return one;
  const types = [one.form.type, other.form.type];
  if (types.every((type) => MOMENTS.includes(type)))
    return { ...one, form: { ...one.form, type: 'DATETIME' }, stored: 'TIMESTAMP' };
  if (!types.every((type) => NUMBERS.includes(type))) return asText(one);
  const stored = [one.stored, other.stored].includes('DOUBLE') ? 'DOUBLE' : 'DECIMAL(38,10)';
  return { ...one, form: { ...one.form, type: 'DECIMAL' }, stored };
}
