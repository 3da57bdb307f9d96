import { TABLE_ERROR_TEXTS } from '../error.texts.js';
import { TableError } from '../errors.js';
import { CanonicalFile, canonicalLine } from './canonical-file.js';
import { fieldsAt } from './dialect.js';
import { decodedBlocks, isBroken } from './encoding.js';
import type { Reading } from './delimited.js';
import { RecordScanner } from './record-scanner.js';
import {
  SAMPLE_FIRST,
  SAMPLE_MOST,
  SAMPLE_OF_BLOCK,
  TEXT_KEPT,
  trimmed,
  type Reporter,
  type Staged,
  type StagedFault,
  type StagedRecord,
} from './staged.js';

interface Row {
  readonly line: number;
  readonly fields: readonly string[];
  readonly text: string;
}

interface Block {
  readonly rows: readonly Row[];
  readonly faults: readonly StagedFault[];
  readonly bytesRead: number;
}

type Written = Pick<Staged, 'rowsGood' | 'rowsFaulty' | 'sample' | 'hasHeader' | 'readDelimiter' | 'readQuote'>;

/** A file may be read over again, after quotes that do not match, so many times its length. */
const REREAD_TIMES = 16;
const REREAD_LEAST = 256 * 1024 * 1024;

/** Writes the good rows of a file in the form that the database reads, and tells of the others. */
export async function rewriteTo(target: string, reading: Reading, reporter: Reporter): Promise<Written> {
  const file = new CanonicalFile(target);
  const sample: (readonly string[])[] = [];
  let [rowsGood, rowsFaulty] = [0, 0];
  for await (const { rows, faults, bytesRead } of blocks(reading)) {
    for (const fault of faults) await reporter.fault(fault);
    let ofBlock = 0;
    for (const { fields } of rows) {
      file.add(canonicalLine(fields));
      if (sample.length < SAMPLE_MOST && (sample.length < SAMPLE_FIRST || ofBlock++ < SAMPLE_OF_BLOCK))
        sample.push(trimmed(fields));
    }
    await file.drained();
    rowsGood += rows.length;
    rowsFaulty += faults.length;
    reporter.progress(bytesRead, rowsGood + rowsFaulty);
  }
  await file.close();
  return { rowsGood, rowsFaulty, sample, hasHeader: false, readDelimiter: ',', readQuote: '"' };
}

/** The same rows once more. */
export function rewrittenRecords(reading: Reading): Staged['records'] {
  return async function* records(): AsyncGenerator<StagedRecord[]> {
    let offset = 0;
    for await (const { rows } of blocks(reading)) {
      yield rows.map(({ line, fields, text }) => {
        const record = { line, offset, text };
        offset += Buffer.byteLength(canonicalLine(fields));
        return record;
      });
    }
  };
}

async function* blocks({ path, encoding, dialect, head, width }: Reading): AsyncGenerator<Block> {
  const scanner = new RecordScanner(dialect, null);
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
      if (scanner.isBlank) continue;
      const { line, start, end } = scanner;
      const record = scanner.bytes.subarray(start, end);
      const fault = scanner.fault ?? (isBroken(record, encoding) ? 'WRONG_ENCODING' : null);
      const fields = fault === null ? fieldsAt(scanner, dialect) : [];
      if (fault !== null) faults.push({ line, code: fault, column: null, text: textOf(record) });
      else if (fields.some((field) => field.trim() !== '')) rows.push({ line, fields, text: textOf(record) });
    }
    if (scanner.reread > REREAD_LEAST + REREAD_TIMES * bytesRead)
      throw new TableError('TOO_MANY_FAULTS', TABLE_ERROR_TEXTS.TOO_MANY_FAULTS);
    yield { rows, faults, bytesRead };
  }
}

const textOf = (record: Buffer): string =>
  record.toString('utf8', 0, Math.min(record.length, 4 * TEXT_KEPT)).slice(0, TEXT_KEPT);
