import type { ResultTable, TableColumn, TableNote } from '../analysis.types.js';
import type { ColumnPlan } from '../engine/column-plan.js';
import type { TableDatabase } from '../engine/database.js';
import { quotedName } from '../reading/column-names.js';
import { COLUMNS_PER_PASS, whereSql } from './column-figures.js';
import { quantitiesOf } from './column-meaning.js';

/** A larger missing share of a column is reported. */
const MUCH_MISSING = 0.2;
/** A value with a larger share of a column is reported. */
const DOMINANT_SHARE = 0.9;
/** Correlations at least this strong are reported: one column then explains over four fifths of the other. */
const STRONG = 0.9;
/** Fences of Tukey (Exploratory Data Analysis, 1977), the outer ones: three times the middle half's width. */
const FENCE = 3;
/** With fewer rows, values outside the fences may be chance. */
const ROWS_FOR_OUTLIERS = 20;
const MOST_NOTES = 40;

/** What is known of a table. */
interface KnownOfTable {
  readonly rows: number;
  /** The condition that leaves out rows that sum up others; null when there are none. */
  readonly others: string | null;
  /** The last of its tables of results. */
  readonly correlations: ResultTable | undefined;
}

/** Reports what a reader should look at first, in sentences. */
export async function standingOut(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  columns: readonly TableColumn[],
  { rows, others, correlations }: KnownOfTable,
): Promise<TableNote[]> {
  const quantities = quantitiesOf(plans);
  const areQuantities = new Set<ColumnPlan | undefined>(quantities);
  const notes = columns.flatMap((column, place) => notesOf(column, rows, areQuantities.has(plans[place])));
  if (rows >= ROWS_FOR_OUTLIERS) {
    for (let from = 0; from < quantities.length; from += COLUMNS_PER_PASS)
      notes.push(...(await outliers(database, quantities.slice(from, from + COLUMNS_PER_PASS), others)));
  }
  if (correlations?.code === 'CORRELATIONS') notes.push(...correlatedColumns(correlations));
  return notes.slice(0, MOST_NOTES);
}

function notesOf(
  { name, type, filled, missing, distinct, frequent, isDistinctExact }: TableColumn,
  rows: number,
  isQuantity: boolean,
): TableNote[] {
  if (filled === 0) return [note('EMPTY_COLUMN', `${name} 열은 비어 있습니다.`, `The column ${name} is empty.`)];
  const notes: TableNote[] = [];
  if (missing > rows * MUCH_MISSING)
    notes.push(
      note(
        'MUCH_MISSING',
        `${name} 열은 ${percent(missing, rows)}%가 비어 있습니다.`,
        `${percent(missing, rows)} % of the column ${name} is missing.`,
      ),
    );
  const [most] = frequent;
  if (distinct === 1 && most)
    notes.push(
      note('ONE_VALUE', `${name} 열의 값은 모두 ${most.value}입니다.`, `All of the column ${name} is ${most.value}.`),
    );
  else if (most && most.rows > filled * DOMINANT_SHARE)
    notes.push(
      note(
        'MOSTLY_ONE_VALUE',
        `${name} 열의 ${percent(most.rows, filled)}%가 ${most.value}입니다.`,
        `${percent(most.rows, filled)} % of the column ${name} is ${most.value}.`,
      ),
    );
  // That each amount or day is another says nothing.
  const mayIdentify = type === 'TEXT' || (type === 'WHOLE' && !isQuantity);
  if (mayIdentify && isDistinctExact && distinct === rows && rows > 1)
    notes.push(note('IDENTIFIER', `${name} 열의 값은 모두 다릅니다.`, `Every value of the column ${name} is another.`));
  return notes;
}

/** The outliers of several columns, found in one pass over the rows. */
async function outliers(
  database: TableDatabase,
  plans: readonly ColumnPlan[],
  others: string | null,
): Promise<TableNote[]> {
  const values = plans.map(({ sqlName }) => `CAST(${quotedName(sqlName)} AS DOUBLE)`);
  const ends = values.map((value, at) => `approx_quantile(${value}, [0.25, 0.75]) AS ends${at}`);
  const found = values.map((value, at) => {
    const [q1, q3] = [`ends${at}[1]`, `ends${at}[2]`];
    const [low, high] = [`(${q1} - ${FENCE} * (${q3} - ${q1}))`, `(${q3} + ${FENCE} * (${q3} - ${q1}))`];
    return `count(*) FILTER (WHERE ${q3} > ${q1} AND (${value} < ${low} OR ${value} > ${high})),
round(any_value(${low}), 2), round(any_value(${high}), 2)`;
  });
  const row = await database.row(
    `WITH ends AS (SELECT ${ends.join(', ')} FROM data${whereSql(others)}) SELECT ${found.join(', ')} FROM data, ends${whereSql(others)}`,
  );
  return plans.flatMap(({ name }, at) => {
    const [count = null, low = null, high = null] = row.slice(3 * at, 3 * at + 3);
    if (Number(count) === 0) return [];
    return note(
      'OUTLIERS',
      `${name} 열에서 ${count}개 값이 보통 범위(${low}~${high})를 크게 벗어납니다.`,
      `${count} values of the column ${name} lie far outside the usual ${low} to ${high}.`,
    );
  });
}

const correlatedColumns = ({ rows }: ResultTable): TableNote[] =>
  rows
    .filter(([, , r]) => Math.abs(Number(r)) >= STRONG)
    .map(([one, other, r]) =>
      note(
        'MOVE_TOGETHER',
        `${one} 열과 ${other} 열은 함께 움직입니다(상관계수 ${r}).`,
        `The columns ${one} and ${other} move together (correlation ${r}).`,
      ),
    );

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

const note = (code: string, ko: string, en: string): TableNote => ({ code, message: { ko, en } });
