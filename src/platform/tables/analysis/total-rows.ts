import type { TableNote } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName, quotedText } from '../reading/column-names.js';
import { numberUse, quantitiesOf } from './column-meaning.js';
import { totalRowsText } from './profile.texts.js';

/** What stands in a row that sums up others, alone or behind what it sums up, and before a unit in brackets. */
const TOTAL = String.raw`(?:.*\s)?(?:(?:총\s?|소\s?|누\s?|월\s?|연\s?)?(?:합\s?계|계|합)|총\s?합|(?:(?:grand|sub)[\s-]?)?totals?(?:\s(?:amount|sales|revenue))?)(?:\s*[(\[].*)?`;
/** What may stand in one as well as in others: its figures have to be the sums. */
const PERHAPS = '전체|전국|모두|all|overall|sum';
const SUM: MayBeProved['of'] = (column) => `sum(${column})`;
/** What one row may say of all others; such a word names a kind of rows elsewhere, so its figures have to be that. */
const PROVED = [
  { words: '(?:전체\\s?)?평균(?:값)?|(?:월|일|연)\\s?평균|average|avg|mean', of: (column: string) => `avg(${column})` },
  { words: '최대(?:값)?|최댓값|max(?:imum)?', of: (column: string) => `max(${column})` },
  { words: '최소(?:값)?|최솟값|min(?:imum)?', of: (column: string) => `min(${column})` },
] as const;
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

export const NO_TOTAL_ROWS: TotalRows = { others: null, notes: [] };

/** Finds rows that sum up others. Where they are most of the table, the word means something else there. */
export async function totalRows(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  rows: number,
): Promise<TotalRows> {
  const texts = plans.filter(({ form }) => form.type === 'TEXT').slice(0, COLUMNS_CONSIDERED);
  if (texts.length === 0) return NO_TOTAL_ROWS;
  const words = texts.map(
    ({ sqlName }) =>
      `regexp_replace(lower(trim(CAST(${quotedName(sqlName)} AS VARCHAR))), ${quotedText(SIGNS)}, '', 'g')`,
  );
  const saysAny = (pattern: string): string =>
    words.map((word) => `coalesce(regexp_full_match(${word}, ${quotedText(pattern)}), false)`).join(' OR ');
  const found: string[] = [];
  const isTotal = saysAny(TOTAL);
  const count = await database.number(`SELECT count(*) FROM data WHERE ${isTotal}`);
  if (count * 2 > rows) return NO_TOTAL_ROWS;
  if (count > 0) found.push(isTotal);
  if (rows > SUMMED_LEAST)
    found.push(
      ...(await provedBy(
        database,
        plans,
        found,
        PROVED.map(({ words, of }) => ({ is: saysAny(words), of })),
      )),
    );
  if (count === 0 && rows > SUMMED_LEAST) {
    const mayBe = words
      .map((word) => `(coalesce(${word}, '') = '' OR regexp_full_match(${word}, ${quotedText(PERHAPS)}))`)
      .join(' AND ');
    found.push(...(await provedBy(database, plans, found, [{ is: mayBe, of: SUM }])));
  }
  if (found.length === 0) return NO_TOTAL_ROWS;
  const isAny = found.map((each) => `(${each})`).join(' OR ');
  return totals(isAny, await database.number(`SELECT count(*) FROM data WHERE ${isAny}`));
}

const totals = (isTotal: string, count: number): TotalRows => ({
  others: `NOT (${isTotal})`,
  notes: [{ code: 'TOTAL_ROWS', message: totalRowsText(count) }],
});

/** A condition on a row, and what its figures have to be of the other rows. */
interface MayBeProved {
  readonly is: string;
  readonly of: (column: string) => string;
}

/** Those of some conditions that one row meets whose figure is what it says of the rows that meet none. */
async function provedBy(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  known: readonly string[],
  perhaps: readonly MayBeProved[],
): Promise<string[]> {
  const numbers = quantitiesOf(plans).slice(0, COLUMNS_CONSIDERED);
  const summed = numbers.filter((plan) => numberUse(plan, plans) === 'SUM');
  const isOther = `NOT (${[...known, ...perhaps.map(({ is }) => is)].map((each) => `(${each})`).join(' OR ')})`;
  const proved: string[] = [];
  for (const { is, of } of perhaps) {
    const columns = of === SUM ? summed : numbers;
    if (columns.length === 0 || (await database.number(`SELECT count(*) FROM data WHERE ${is}`)) !== 1) continue;
    const areEqual = columns.map(({ sqlName }) => {
      const column = `CAST(${quotedName(sqlName)} AS DOUBLE)`;
      const [own, all] = [`sum(${column}) FILTER (WHERE ${is})`, `${of(column)} FILTER (WHERE ${isOther})`];
      const rounded = [0, 1, 2].map((places) => `round(${all}, ${places})`).join(', ');
      return `coalesce(${own} <> 0 AND (abs(${own} - ${all}) <= 1e-9 * abs(${all}) OR ${own} IN (${rounded})), false)`;
    });
    const [isOne] = await database.row(`SELECT ${areEqual.join(' OR ')} FROM data`);
    if (isOne === 'true') proved.push(is);
  }
  return proved;
}
