import { blocksOf } from './bytes.js';
import { fieldsAt } from './dialect.js';
import { hasMark, MARK_BYTES, Utf8Check } from './encoding.js';
import type { Reading } from './delimited.js';
import { RecordScanner } from './record-scanner.js';
import {
  SAMPLE_FIRST,
  SAMPLE_MOST,
  SAMPLE_OF_BLOCK,
  type Reporter,
  trimmed,
  type Staged,
  type StagedRecord,
} from './staged.js';

type Looked = Pick<Staged, 'rowsGood' | 'rowsFaulty' | 'sample' | 'hasHeader' | 'readDelimiter' | 'readQuote'>;

const CR = 13;

/** Looks at every record of a file. Null as soon as one is not plain: such a file has to be written anew. */
export async function lookThrough(reading: Reading, reporter: Reporter): Promise<Looked | null> {
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
        // The database passes over empty lines at the end only by luck: any other place has the file written anew.
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
  return {
    rowsGood: Math.max(0, rows),
    rowsFaulty: 0,
    sample,
    hasHeader: head.height === 1,
    readDelimiter: dialect.delimiter,
    readQuote: dialect.quote,
  };
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
        found.push({ line, offset: mark + scanner.offset + start, text: scanner.bytes.toString('utf8', start, end) });
      }
      yield found;
    }
  };
}
