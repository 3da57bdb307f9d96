import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import type { TableEncoding } from '../analysis.types.js';
import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { firstBytes, wholeCharacters } from './file-bytes.js';
import { cleanRecords, lookThrough } from './clean-file.js';
import { dialectOf, recordsOf } from './dialect.js';
import { bestOf, decodedBlocks, isUtf32, scoreEncodings, utf16Of, type EncodingScore } from './encoding.js';
import { headOf } from './table-head.js';
import { encodingNotes, headNotes, otherTableNotes } from './reading-notes.js';
import type { Reading } from './reading-options.js';
import { rewrittenRecords, rewriteTo } from './rewritten-file.js';
import type { Reporter, Staged } from './staged-rows.js';

const SAMPLE_BYTES = 256 * 1024;
const HEAD_RECORDS = 100;
const MOST_COLUMNS = 1_000;

/**
 * Prepares a delimited text file for the database. A plain UTF-8 file is read in place; any other is rewritten in that
 * form in the scratch folder, as is any when `isRewritten` asks for it.
 * @throws TableError EMPTY_FILE, HEADER_ONLY, NOT_A_TABLE, NO_COLUMNS, TOO_MANY_COLUMNS, TOO_MANY_FAULTS,
 * UNKNOWN_ENCODING.
 */
export async function stageDelimited(
  path: string,
  scratch: string,
  reporter: Reporter,
  isRewritten = false,
): Promise<Staged> {
  const beginning = await firstBytes(path, SAMPLE_BYTES);
  if (isUtf32(beginning)) refuse('UNKNOWN_ENCODING');
  const utf16 = utf16Of(beginning);
  if (utf16 === null) expectText(beginning);
  if (utf16 === null && !isRewritten) {
    const reading = await readingOf(path, 'UTF-8', beginning.length);
    if (isPlain(reading)) {
      const looked = await lookThrough(reading, reporter);
      if (looked !== null) return stagedFrom(reading, [], { path, ...looked }, cleanRecords(reading));
    }
  }
  const scores = utf16 === null ? await scoreEncodings(path) : [];
  const encoding = utf16 ?? chosen(scores);
  const reading = await readingOf(path, encoding, beginning.length);
  const target = join(scratch, 'rows.csv');
  const { otherTableAt, ...written } = await rewriteTo(target, reading, reporter);
  const notes = [...encodingNotes(encoding === 'UTF-8' ? [] : scores), ...otherTableNotes(otherTableAt)];
  return stagedFrom(reading, notes, { path: target, ...written }, rewrittenRecords(reading));
}

async function readingOf(path: string, encoding: TableEncoding, sampleBytes: number): Promise<Reading> {
  const { size } = await stat(path);
  const sample = await beginningOf(path, encoding);
  if (size < SAMPLE_BYTES && sample.toString('utf8').trim() === '') refuse('EMPTY_FILE');
  const dialect = dialectOf(sample.toString('utf8'));
  const head = headOf(recordsOf(sample, dialect, HEAD_RECORDS, size <= sampleBytes));
  const width = head.names.length;
  if (width === 0 || (head.height > 0 && head.names.every((name) => name === ''))) refuse('NO_COLUMNS');
  if (width > MOST_COLUMNS) refuse('TOO_MANY_COLUMNS');
  return { path, encoding, dialect, head, width };
}

/** The beginning as UTF-8, cut where no character is. */
async function beginningOf(path: string, encoding: TableEncoding): Promise<Buffer> {
  for await (const { bytes } of decodedBlocks(path, encoding)) {
    const cut = bytes.subarray(0, SAMPLE_BYTES);
    return cut.subarray(0, wholeCharacters(cut));
  }
  return Buffer.alloc(0);
}

/** Whether the database may read the file in place, judging by its beginning. */
const isPlain = ({ head, dialect }: Reading): boolean =>
  head.before === 0 && head.height <= 1 && dialect.newline === '\n';

function chosen(scores: readonly EncodingScore[]): TableEncoding {
  if (scores.length === 0) return 'UTF-8';
  return bestOf(scores) ?? refuse('UNKNOWN_ENCODING');
}

/** Text holds hardly any zeros and control characters; what a program or a picture is made of does. */
function expectText(beginning: Buffer): void {
  if (beginning.length === 0) refuse('EMPTY_FILE');
  let strange = 0;
  for (const byte of beginning) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange += 1;
  if (strange > beginning.length * 0.02 && strange > 3) refuse('NOT_A_TABLE');
  if (beginning.length < 1_000 && beginning.toString('utf8').trim() === '') refuse('EMPTY_FILE');
}

type Found = Pick<
  Staged,
  'path' | 'isLineEach' | 'rowsGood' | 'rowsFaulty' | 'sample' | 'hasHeader' | 'readDelimiter' | 'readQuote'
>;

function stagedFrom(
  { encoding, dialect, head }: Reading,
  notes: Staged['notes'],
  found: Found,
  records: Staged['records'],
): Staged {
  if (found.rowsGood + found.rowsFaulty === 0) refuse('HEADER_ONLY');
  return {
    format: 'CSV',
    encoding,
    delimiter: dialect.delimiter,
    sheets: [],
    notes: [...notes, ...headNotes(head)],
    names: head.names,
    symbols: new Map(),
    records,
    ...found,
  };
}

function refuse(code: keyof typeof TABLE_ERROR_TEXTS): never {
  throw new TableError(code, TABLE_ERROR_TEXTS[code]);
}
