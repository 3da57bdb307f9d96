import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Book } from '../src/modules/demo/books/book.js';
import { quartersBefore } from '../src/modules/demo/basis/calendar.js';
import { demoSpending } from '../src/modules/demo/spending/demo-spending.js';
import { writeLines } from '../src/modules/demo/basis/text-file.js';
import { SOURCE_COLUMNS } from '../src/modules/spending/index.js';

export interface Files {
  readonly rows: number;
  /** As the source delivers them: CSV with a header. */
  readonly sourcePath: string;
  /** The same rows as the table keeps them, in the text format of COPY. */
  readonly cleanPath: string;
}

export const CODE = 'MOA_BANK';
const SETTINGS = { seed: 2026, asOf: '2026-11-01' };
export const QUARTERS = quartersBefore(SETTINGS.asOf, 8);

export const cleanColumns = (): string =>
  ['batch_id', 'institution_id', 'line_number', ...SOURCE_COLUMNS.map(({ databaseName }) => databaseName)].join(', ');

/** Makes both files at the first run and keeps them. */
export async function makeFiles(folder: string, rows: number): Promise<Files> {
  const files = { rows, sourcePath: join(folder, `${rows}.csv`), cleanPath: join(folder, `${rows}.copy`) };
  if (existsSync(files.sourcePath) && existsSync(files.cleanPath)) return files;
  process.stderr.write(`Making ${rows} rows, once …\n`);
  await mkdir(folder, { recursive: true });
  const write = async (path: string, lines: Iterable<string>): Promise<void> => {
    await writeLines(`${path}.part`, lines, { encoding: 'utf8', newline: '\n' });
    await rename(`${path}.part`, path);
  };
  await write(files.sourcePath, sourceLines(rows));
  await write(files.cleanPath, cleanLines(rows));
  return files;
}

/** Lines of a source file, the header first. */
export function* sourceLines(rows: number): Generator<string> {
  yield SOURCE_COLUMNS.map(({ name }) => name).join(',');
  yield* linesOf(rows);
}

/** Generated fields hold nothing that CSV would quote or COPY escape, so commas can become tabs. */
function* cleanLines(rows: number): Generator<string> {
  let lineNumber = 2;
  for (const line of linesOf(rows)) {
    const fields = line.split(',').map((field) => (field === '' ? '\\N' : field));
    yield ['1', '1', lineNumber, ...fields].join('\t');
    lineNumber += 1;
  }
}

function* linesOf(rows: number): Generator<string> {
  const customers = Math.ceil(rows / QUARTERS.length);
  const book = new Book(SETTINGS, { code: CODE, name: '모아은행', kind: 'BANK', customers, loans: 0 });
  let made = 0;
  for (const customer of book.customers()) {
    for (const line of demoSpending(SETTINGS, CODE, customer, QUARTERS).lines) {
      if (made === rows) return;
      yield line;
      made += 1;
    }
  }
}
