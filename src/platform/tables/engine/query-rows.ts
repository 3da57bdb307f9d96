import type { Cell, TableAnswer } from '../analysis.types.js';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { TableDatabase } from './database.js';
import { expectAllowed, invalid } from './query-guard.js';

/** Limits of one query: what a person can read, and what a customer's question may cost. */
export const MOST_ROWS = 1_000;
export const QUERY_MS = 2_000;
const QUERY_MEMORY_MB = 64;
const MOST_COLUMNS = 200;
const CELL_CHARACTERS = 2_000;

/** Runs one SELECT on a table that was kept. @throws TableError QUERY_NOT_ALLOWED, QUERY_INVALID, QUERY_TOO_LONG, QUERY_TOO_HEAVY. */
export async function queryRows(path: string, sql: string): Promise<TableAnswer> {
  const limits = { memoryMb: QUERY_MEMORY_MB, threads: 1, keptMb: 1, scratch: null, reads: [] };
  const database = await TableDatabase.connect(path, limits, true).catch(() => {
    throw new TableError('FILE_NOT_READABLE', TABLE_ERROR_TEXTS.FILE_NOT_READABLE);
  });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    database.interrupt();
  }, QUERY_MS);
  try {
    await expectAllowed(database, sql);
    return await answerOf(database, sql);
  } catch (error) {
    if (late.signal.aborted) throw new TableError('QUERY_TOO_LONG', TABLE_ERROR_TEXTS.QUERY_TOO_LONG);
    throw failureOf(error);
  } finally {
    clearTimeout(timer);
    database.close();
  }
}

async function answerOf(database: TableDatabase, sql: string): Promise<TableAnswer> {
  const { names, types, blocks } = await database.open(sql);
  const columns = names.slice(0, MOST_COLUMNS).map((name, place) => ({ name, type: types[place] ?? '' }));
  const rows: Cell[][] = [];
  for await (const block of blocks) {
    for (const row of block) {
      if (rows.length === MOST_ROWS) return { columns, rows, isCut: true, sql };
      rows.push(row.slice(0, MOST_COLUMNS).map((cell) => cell?.slice(0, CELL_CHARACTERS) ?? null));
    }
  }
  return { columns, rows, isCut: false, sql };
}

function failureOf(error: unknown): unknown {
  if (error instanceof TableError) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (/out of memory|could not allocate|temp_directory|max_temp/i.test(said))
    return new TableError('QUERY_TOO_HEAVY', TABLE_ERROR_TEXTS.QUERY_TOO_HEAVY);
  try {
    return invalid(error);
  } catch (refusal) {
    return refusal;
  }
}
