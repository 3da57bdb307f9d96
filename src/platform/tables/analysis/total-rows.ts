import type { TableNote } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName, quotedText } from '../reading/column-names.js';
import { isNumber } from './column-figures.js';
import { numberUse } from './column-meaning.js';
import { totalRowsText } from './profile.texts.js';

/** What stands in a row that sums up others, alone or behind what it sums up, and before a unit in brackets. */
const TOTAL = String.raw`(?:.*\s)?(?:(?:총\s?|소\s?|누\s?|월\s?|연\s?)?(?:합\s?계|계|합)|총\s?합|(?:(?:grand|sub)[\s-]?)?totals?(?:\s(?:amount|sales|revenue))?)(?:\s*[(\[].*)?`;
/** What may stand in one as well as in others: its figures have to be the sums. */
const PERHAPS = '전체|전국|모두|all|overall|sum';
/** Signs around words, such as those of `[합계]` and `※ 합계:`. */
const SIGNS = String.raw`^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$|^[(\[]|[)\]]$`;
/** Columns that are looked at, of texts and of numbers. */
const COLUMNS_CONSIDERED = 8;
/** With fewer rows above it, a row may be their sum by chance. */
const SUMMED_LEAST = 4;

/** Rows that sum up others: added up with these, they would count everything twice. */
export interface TotalRows {
  /** The condition that leaves them out; null when there are none. */
  readonly others: string | null;
  readonly notes: readonly TableNote[];
}

const NONE: TotalRows = { others: null, notes: [] };

/** Finds rows that sum up others. Where they are most of the table, the word means something else there. */
export async function totalRows(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
): Promise<TotalRows> {
  const texts = plans.filter(({ form }) => form.type === 'TEXT').slice(0, COLUMNS_CONSIDERED);
  if (texts.length === 0) return NONE;
  const words = texts.map(
    ({ sqlName }) =>
      `regexp_replace(lower(trim(CAST(${quotedName(sqlName)} AS VARCHAR))), ${quotedText(SIGNS)}, '', 'g')`,
  );
  const isTotal = words.map((word) => `coalesce(regexp_full_match(${word}, ${quotedText(TOTAL)}), false)`).join(' OR ');
  const found = await database.number(`SELECT count(*) FROM data WHERE ${isTotal}`);
  if (found * 2 > rows) return NONE;
  if (found > 0) return totals(isTotal, found);
  const mayBe = words
    .map((word) => `(coalesce(${word}, '') = '' OR regexp_full_match(${word}, ${quotedText(PERHAPS)}))`)
    .join(' AND ');
  return rows > SUMMED_LEAST && (await isSumOfOthers(database, plans, mayBe)) ? totals(mayBe, 1) : NONE;
}

const totals = (isTotal: string, count: number): TotalRows => ({
  others: `NOT (${isTotal})`,
  notes: [{ code: 'TOTAL_ROWS', message: totalRowsText(count) }],
});

/** Whether a condition holds for one row, and a figure of it is the sum of that column in all other rows. */
async function isSumOfOthers(database: TableDatabase, plans: readonly ColumnPlan[], mayBe: string): Promise<boolean> {
  const sums = plans.filter((plan) => isNumber(plan) && numberUse(plan) === 'SUM').slice(0, COLUMNS_CONSIDERED);
  if (sums.length === 0 || (await database.number(`SELECT count(*) FROM data WHERE ${mayBe}`)) !== 1) return false;
  const areEqual = sums.map(({ sqlName }) => {
    const own = `sum(CAST(${quotedName(sqlName)} AS DOUBLE))`;
    const [one, all] = [`${own} FILTER (WHERE ${mayBe})`, own];
    return `coalesce(${one} <> 0 AND abs(2 * ${one} - ${all}) <= 1e-9 * abs(${all}), false)`;
  });
  const [isOne] = await database.row(`SELECT ${areEqual.join(' OR ')} FROM data`);
  return isOne === 'true';
}
