import { blocksOf } from './file-bytes.js';
import { fieldsAt } from './dialect.js';
import { hasMark, MARK_BYTES, Utf8Check } from './encoding.js';
import { PlainLines } from './plain-lines.js';
import type { Reading } from './reading-options.js';
import { RecordScanner } from './record-scanner.js';
import {
  SAMPLE_FIRST,
  SAMPLE_MOST,
  SAMPLE_OF_BLOCK,
  type Reporter,
  trimmed,
  recordOf,
  type Staged,
  type StagedRecord,
} from './staged-rows.js';

type Looked = Pick<
  Staged,
  'isLineEach' | 'rowsGood' | 'rowsFaulty' | 'sample' | 'hasHeader' | 'readDelimiter' | 'readQuote'
>;

const CR = 13;

/** Scans a whole file, by lines when it is plain. Null as soon as it cannot be read directly and must be rewritten. */
export const lookThrough = async (reading: Reading, reporter: Reporter): Promise<Looked | null> =>
  (await lookAtLines(reading, reporter)) ?? (await lookAtRecords(reading, reporter));

/** Scans lines and quotes only; null when that is not enough. */
async function lookAtLines(reading: Reading, reporter: Reporter): Promise<Looked | null> {
  const { path, dialect, head, width } = reading;
  // In a file of one column, an empty line may be a row without a value.
  if (width === 1) return null;
  const lines = new PlainLines(dialect, width);
  const sample: string[][] = [];
  let bytesRead = 0;
  for await (const { bytes, isLast } of blocksOf(path)) {
    const isFirst = bytesRead === 0;
    if (!lines.feed(isFirst && hasMark(bytes) ? bytes.subarray(MARK_BYTES) : bytes, isLast)) return null;
    bytesRead += bytes.length;
    const wanted = Math.max(SAMPLE_OF_BLOCK, SAMPLE_FIRST - sample.length);
    sample.push(
      ...someOf(lines.bytes, reading, isFirst ? head.height : 0, Math.min(wanted, SAMPLE_MOST - sample.length)),
    );
    reporter.progress(bytesRead, Math.max(0, lines.records - head.height));
  }
  return lookedAt(reading, lines.records - head.height, sample, true);
}

/** Fields of the first rows of whole records. */
function someOf(bytes: Buffer, { dialect, width }: Reading, above: number, most: number): string[][] {
  const scanner = new RecordScanner(dialect, width);
  scanner.feed(bytes, true);
  const rows: string[][] = [];
  for (let passed = 0; rows.length < most && scanner.next(); passed += 1)
    if (passed >= above && scanner.fault === null) rows.push(trimmed(fieldsAt(scanner, dialect)));
  return rows;
}

const lookedAt = (
  { dialect, head }: Reading,
  rows: number,
  sample: readonly (readonly string[])[],
  isLineEach: boolean,
): Looked => ({
  isLineEach,
  rowsGood: Math.max(0, rows),
  rowsFaulty: 0,
  sample,
  hasHeader: head.height === 1,
  readDelimiter: dialect.delimiter,
  readQuote: dialect.quote,
});

/** Looks at every record. */
async function lookAtRecords(reading: Reading, reporter: Reporter): Promise<Looked | null> {
  const { path, dialect, head, width } = reading;
  const scanner = new RecordScanner(dialect, width);
  const utf8 = new Utf8Check();
  const sample: string[][] = [];
  const ends = new LineEnds();
  let rows = -head.height;
  let bytesRead = 0;
  let blank = false;
  for await (const { bytes, isLast } of blocksOf(path)) {
    if (!utf8.isUtf8(bytes, isLast)) return null;
    scanner.feed(bytesRead === 0 && hasMark(bytes) ? bytes.subarray(MARK_BYTES) : bytes, isLast);
    bytesRead += bytes.length;
    let ofBlock = 0;
    while (scanner.next()) {
      if (scanner.isBlank) {
        // The database skips empty lines at the end only by luck: anywhere else they require rewriting the file.
        if (scanner.fields > 1) return null;
        blank = true;
        continue;
      }
      if (blank || scanner.fault !== null || scanner.isLoose || !ends.isSame(scanner)) return null;
      rows += 1;
      if (rows <= 0 || sample.length >= SAMPLE_MOST) continue;
      if (rows <= SAMPLE_FIRST || ofBlock++ < SAMPLE_OF_BLOCK) sample.push(trimmed(fieldsAt(scanner, dialect)));
    }
    reporter.progress(bytesRead, Math.max(0, rows));
  }
  if (blank && width === 1) return null;
  return lookedAt(reading, rows, sample, false);
}

/** Whether all lines end alike. The last may end in nothing. */
class LineEnds {
  #withReturn: boolean | null = null;

  isSame({ bytes, end }: RecordScanner): boolean {
    if (end >= bytes.length) return true;
    const withReturn = bytes[end] === CR;
    this.#withReturn ??= withReturn;
    return this.#withReturn === withReturn;
  }
}

/** The rows of a plain file once more. */
export function cleanRecords({ path, dialect, head, width }: Reading): Staged['records'] {
  return async function* records(): AsyncGenerator<StagedRecord[]> {
    const scanner = new RecordScanner(dialect, width);
    let mark = 0;
    let seen = 0;
    for await (const { bytes, isLast } of blocksOf(path)) {
      if (scanner.line === 0 && hasMark(bytes)) mark = MARK_BYTES;
      scanner.feed(scanner.line === 0 ? bytes.subarray(mark) : bytes, isLast);
      const found: StagedRecord[] = [];
      while (scanner.next()) {
        if (scanner.isBlank || seen++ < head.height) continue;
        const { line, start, end } = scanner;
        found.push(recordOf(line, scanner.bytes.subarray(start, end)));
      }
      yield found;
    }
  };
}
