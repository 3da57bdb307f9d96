import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { CanonicalFile, canonicalLine } from './canonical-file.js';
import { decodedBlocks, isBroken } from './encoding.js';
import { fieldsOfRecord } from './record-fields.js';
import { OtherTable } from './other-table.js';
import type { Reading } from './reading-options.js';
import { RecordScanner } from './record-scanner.js';
import {
  SAMPLE_FIRST,
  SAMPLE_MOST,
  SAMPLE_OF_BLOCK,
  recordOf,
  textOf,
  trimmed,
  type Reporter,
  type Staged,
  type StagedFault,
  type StagedRecord,
} from './staged-rows.js';

interface Row {
  readonly line: number;
  /** In UTF-8, without its line end. */
  readonly record: Buffer;
  /** Whether the database reads the record as it stands. */
  readonly isPlain: boolean;
}

interface Block {
  readonly rows: readonly Row[];
  readonly faults: readonly StagedFault[];
  readonly bytesRead: number;
  /** The line of the first record of another table; null as long as there is none. */
  readonly otherTableAt: number | null;
}

interface Written extends Pick<
  Staged,
  'isLineEach' | 'rowsGood' | 'rowsFaulty' | 'sample' | 'hasHeader' | 'readDelimiter' | 'readQuote'
> {
  readonly otherTableAt: Block['otherTableAt'];
}

const LF = 10;
/** A file may be reread after unmatched quotes up to this many times its length. */
const REREAD_TIMES = 16;
const REREAD_LEAST = 256 * 1024 * 1024;

/** Writes the good rows of a file in the form that the database reads, and reports the others. */
export async function rewriteTo(target: string, reading: Reading, reporter: Reporter): Promise<Written> {
  const file = new CanonicalFile(target);
  const sample: (readonly string[])[] = [];
  let [rowsGood, rowsFaulty] = [0, 0];
  let isLineEach = true;
  let otherTableAt: Written['otherTableAt'] = null;
  for await (const { rows, faults, bytesRead, otherTableAt: at } of blocks(reading)) {
    otherTableAt = at;
    for (const fault of faults) await reporter.fault(fault);
    const wanted = Math.min(SAMPLE_MOST - sample.length, Math.max(SAMPLE_OF_BLOCK, SAMPLE_FIRST - sample.length));
    for (const { record } of rows.slice(0, Math.max(0, wanted))) sample.push(trimmed(fieldsIn(record, reading)));
    for (const { record, isPlain } of rows)
      if (isPlain) file.addRecord(record);
      else file.add(canonicalLine(fieldsIn(record, reading)));
    isLineEach &&= rows.every(({ record }) => !record.includes(LF));
    await file.drained();
    rowsGood += rows.length;
    rowsFaulty += faults.length;
    reporter.progress(bytesRead, rowsGood + rowsFaulty);
  }
  await file.close();
  return {
    isLineEach,
    rowsGood,
    rowsFaulty,
    sample,
    hasHeader: false,
    readDelimiter: ',',
    readQuote: '"',
    otherTableAt,
  };
}

/** The same rows once more. */
export function rewrittenRecords(reading: Reading): Staged['records'] {
  return async function* records(): AsyncGenerator<StagedRecord[]> {
    for await (const { rows } of blocks(reading)) yield rows.map(({ line, record }) => recordOf(line, record));
  };
}

const fieldsIn = (record: Buffer, { dialect }: Reading): string[] =>
  fieldsOfRecord(record.toString('utf8'), dialect.delimiter, dialect.quote);

async function* blocks(reading: Reading): AsyncGenerator<Block> {
  const { path, encoding, dialect, head, width } = reading;
  const isCanonical = dialect.delimiter === ',' && dialect.quote === '"' && dialect.newline === '\n';
  const scanner = new RecordScanner(dialect, null);
  const other = new OtherTable(head.names);
  let above = head.before + head.height;
  if (above === 0) scanner.expected = width;
  for await (const { bytes, isLast, bytesRead } of decodedBlocks(path, encoding)) {
    scanner.feed(bytes, isLast);
    const rows: Row[] = [];
    const faults: StagedFault[] = [];
    while (scanner.next()) {
      if (above > 0) {
        if (scanner.fault === null) above -= 1;
        if (above === 0) scanner.expected = width;
        continue;
      }
      if (scanner.isBlank) {
        other.blank();
        continue;
      }
      const { line, start, end } = scanner;
      const record = scanner.bytes.subarray(start, end);
      const fault = scanner.fault ?? (isBroken(record, encoding) ? 'WRONG_ENCODING' : null);
      const taken =
        fault === null || fault === 'COLUMN_COUNT'
          ? other.takes(line, fault === null, () => fieldsIn(record, reading))
          : 'OWN';
      if (taken === 'HEADER') continue;
      if (taken === 'OTHER') faults.push({ line, code: 'OTHER_TABLE', column: null, text: textOf(record) });
      else if (fault !== null) faults.push({ line, code: fault, column: null, text: textOf(record) });
      else if (saysSomething(record, reading)) rows.push({ line, record, isPlain: isCanonical && !scanner.isLoose });
    }
    if (scanner.reread > REREAD_LEAST + REREAD_TIMES * bytesRead)
      throw new TableError('TOO_MANY_FAULTS', TABLE_ERROR_TEXTS.TOO_MANY_FAULTS);
    yield { rows, faults, bytesRead, otherTableAt: other.line };
  }
}

/** Whether a record has anything but blanks. One with a letter or a digit of ASCII has, and most have one at once. */
function saysSomething(record: Buffer, reading: Reading): boolean {
  for (const byte of record)
    if ((byte >= 48 && byte < 58) || (byte >= 65 && byte < 91) || (byte >= 97 && byte < 123)) return true;
  return fieldsIn(record, reading).some((field) => field.trim() !== '');
}
