import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { CanonicalFile } from '../reading/canonical-file.js';
import { headOf, type Head } from '../reading/table-head.js';
import { headNotes, otherTableNotes } from '../reading/reading-notes.js';
import { mergedNotes, unsavedNotes } from './workbook-notes.texts.js';
import {
  SAMPLE_FIRST,
  SAMPLE_MOST,
  SAMPLE_OF_BLOCK,
  trimmed,
  type Reporter,
  type Staged,
  type StagedRecord,
} from '../reading/staged-rows.js';
import { Entries, refuse } from './zip-entries.js';
import { listedSheets, workbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.js';
import { sharedStrings } from './shared-strings.js';
import { sheetRows, type SheetContext, type SheetRow } from './sheet-rows.js';
import { BodyRows, shownRow } from './body-rows.js';
import { stylesOf } from './styles.js';

const HEAD_ROWS = 100;
const MOST_COLUMNS = 1_000;

/** An open workbook and the sheet of it that is read. */
interface Book {
  readonly entries: Entries;
  readonly sheet: SheetPart;
  readonly context: SheetContext;
  readonly head: Head;
}

/**
 * Prepares a sheet of a workbook for the database: its rows, as Excel shows their values, in a file in the scratch
 * folder.
 * @throws TableError EMPTY_FILE, HEADER_ONLY, NO_COLUMNS, TOO_MANY_COLUMNS, UNKNOWN_SHEET, PASSWORD_PROTECTED,
 * WRONG_FORMAT, DAMAGED_WORKBOOK, DECOMPRESSION_BOMB.
 */
export async function stageWorkbook(
  path: string,
  scratch: string,
  reporter: Reporter,
  wanted: string | null,
): Promise<Staged> {
  const symbols = new Map<number, string>();
  const entries = await Entries.open(path);
  try {
    const parts = await workbookParts(entries);
    let unsaved = 0;
    const merged: number[] = [];
    const counting = {
      symbol: firstIn(symbols),
      unsaved: () => void (unsaved += 1),
      merged: (first: number, last: number) => void (last > first && merged.push(last)),
    };
    const context = Object.assign(await contextOf(entries, parts), counting);
    const { sheet, first } = await sheetToRead(entries, parts, context, wanted);
    const head = headOfSheet(first);
    if (head.names.every((name) => name === '')) refuse(head.height === 0 ? 'EMPTY_FILE' : 'NO_COLUMNS');
    if (head.names.length > MOST_COLUMNS) refuse('TOO_MANY_COLUMNS');
    symbols.clear();
    unsaved = 0;
    merged.length = 0;
    const target = join(scratch, 'rows.csv');
    const { size } = await stat(path);
    const { otherTableAt, headLine, ...written } = await write(
      target,
      { entries, sheet, context, head },
      reporter,
      size,
    );
    if (written.rowsGood + written.rowsFaulty === 0) refuse('HEADER_ONLY');
    return {
      ...written,
      format: 'XLSX',
      encoding: null,
      delimiter: null,
      sheets: listedSheets(parts.sheets, sheet),
      notes: [
        ...headNotes(head),
        ...unsavedNotes(unsaved),
        ...mergedNotes(merged.filter((last) => last > headLine).length),
        ...otherTableNotes(otherTableAt),
      ],
      names: head.names,
      path: target,
      hasHeader: false,
      readDelimiter: ',',
      readQuote: '"',
      symbols,
      isLineEach: false,
      records: () => recordsAgain(path, sheet, head),
    };
  } finally {
    entries.close();
  }
}

async function contextOf(entries: Entries, { is1904 }: WorkbookParts): Promise<SheetContext> {
  return { strings: await sharedStrings(entries), styles: await stylesOf(entries), is1904 };
}

const firstIn =
  (symbols: Map<number, string>): NonNullable<SheetContext['symbol']> =>
  (column, symbol) => {
    if (!symbols.has(column)) symbols.set(column, symbol);
  };

/** The sheet that is asked for, or else the first with rows, those that are shown before those that are hidden. */
async function sheetToRead(
  entries: Entries,
  { sheets }: WorkbookParts,
  context: SheetContext,
  wanted: string | null,
): Promise<{ readonly sheet: SheetPart; readonly first: readonly SheetRow[] }> {
  const tried =
    wanted === null
      ? [...sheets].sort((one, other) => Number(one.isHidden) - Number(other.isHidden))
      : sheets.filter(({ name }) => name === wanted);
  if (tried.length === 0) refuse('UNKNOWN_SHEET');
  for (const sheet of tried) {
    const first = await firstRows(entries, sheet, context);
    if (first.length > 1) return { sheet, first };
  }
  const [only] = tried;
  const first = only ? await firstRows(entries, only, context) : [];
  return refuse(first.length === 0 ? 'EMPTY_FILE' : 'HEADER_ONLY');
}

async function firstRows(entries: Entries, sheet: SheetPart, context: SheetContext): Promise<SheetRow[]> {
  const first: SheetRow[] = [];
  for await (const { rows } of sheetRows(entries, sheet.part, context)) {
    first.push(...rows);
    if (first.length >= HEAD_ROWS) break;
  }
  return first.slice(0, HEAD_ROWS);
}

/** A cell or two beyond the table, in so few rows, do not make a column. */
const STRAY_SHARE = 0.05;

/** The head of a sheet, whose rows end at their last filled cell: it is found among rows of the width that most reach. */
function headOfSheet(rows: readonly SheetRow[]): Head {
  const lengths = rows.map(({ fields }) => fields.length).sort((one, other) => other - one);
  const width = lengths[Math.min(lengths.length - 1, Math.ceil(rows.length * STRAY_SHARE))] ?? 0;
  const even = rows.map(({ fields }) => Array.from({ length: width }, (_, place) => (fields[place] ?? '').trim()));
  const head = headOf(even);
  const header = head.height === 0 ? undefined : rows[head.before + head.height - 1];
  return { ...head, names: [...head.names, ...(header?.fields.slice(width) ?? [])] };
}

type Written = Pick<Staged, 'rowsGood' | 'rowsFaulty' | 'sample'> & Pick<BodyRows, 'otherTableAt' | 'headLine'>;

async function write(target: string, book: Book, reporter: Reporter, size: number): Promise<Written> {
  const file = new CanonicalFile(target);
  const body = new BodyRows(book.head);
  const sample: (readonly string[])[] = [];
  const total = Math.max(1, book.entries.sizeOf(book.sheet.part));
  let [rowsGood, rowsFaulty] = [0, 0];
  for await (const { rows, inflated } of sheetRows(book.entries, book.sheet.part, book.context)) {
    let ofBlock = 0;
    for (const row of body.take(rows)) {
      if (row.fault !== null) {
        rowsFaulty += 1;
        await reporter.fault({ line: row.line, code: row.fault, column: null, text: shownRow(row) });
        continue;
      }
      rowsGood += 1;
      file.add(row.written);
      if (sample.length < SAMPLE_MOST && (sample.length < SAMPLE_FIRST || ofBlock++ < SAMPLE_OF_BLOCK))
        sample.push(trimmed(row.fields));
    }
    await file.drained();
    reporter.progress(Math.floor((size * Math.min(inflated, total)) / total), rowsGood + rowsFaulty);
  }
  await file.close();
  return { rowsGood, rowsFaulty, sample, otherTableAt: body.otherTableAt, headLine: body.headLine };
}

async function* recordsAgain(path: string, sheet: SheetPart, head: Head): AsyncGenerator<StagedRecord[]> {
  const entries = await Entries.open(path);
  try {
    const context = await contextOf(entries, await workbookParts(entries));
    const body = new BodyRows(head);
    for await (const { rows } of sheetRows(entries, sheet.part, context))
      yield body
        .take(rows)
        .filter(({ fault }) => fault === null)
        .map((row) => ({ line: row.line, text: shownRow(row) }));
  } finally {
    entries.close();
  }
}
