import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  analyseTable,
  TableError,
  type AnalysisOptions,
  type RefusedRow,
  type TableAnalysis,
} from '../../src/platform/tables/index.js';

export interface Analysed extends TableAnalysis {
  readonly refused: readonly RefusedRow[];
}

/** A folder for files of a test. */
export function tableFolder(): {
  readonly path: string;
  write(name: string, bytes: string | Buffer): string;
  remove(): void;
} {
  const path = mkdtempSync(join(tmpdir(), 'moa-tables-test-'));
  return {
    path,
    write: (name, bytes) => {
      writeFileSync(join(path, name), bytes);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Analyses a file and gathers what it refuses. */
export async function analyse(path: string, options: AnalysisOptions = {}): Promise<Analysed> {
  const refused: RefusedRow[] = [];
  const analysis = await analyseTable(
    { path, name: 'table' },
    { ...options, refused: (row) => void refused.push(row) },
  );
  return { ...analysis, refused: refused.sort((one, other) => one.line - other.line) };
}

/** Rows of a Parquet file, as text, by a SELECT that lacks its FROM. */
export async function rowsOfParquet(bytes: Buffer, select: string): Promise<unknown[][]> {
  const folder = tableFolder();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    const result = await connection.runAndReadAll(`${select} FROM '${folder.write('rows.parquet', bytes)}'`);
    return result.getRowsJson();
  } finally {
    connection.closeSync();
    folder.remove();
  }
}

/** The code that something is refused with; the error itself when it is of another kind. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => 'NOTHING_REFUSED',
    (error: unknown) => error,
  );
  if (outcome instanceof TableError) return outcome.code;
  throw outcome instanceof Error ? outcome : new Error(String(outcome));
}

export const figure = ({ figures }: TableAnalysis, code: string): string | null | undefined =>
  figures.find((each) => each.code === code)?.value;
