import type { Localized } from '../text.js';
import type { Fault, FaultCode } from './fault.texts.js';
import { readField, type FieldRule } from './field-rule.js';
import { fieldsOfLine } from './fields-of-line.js';
import { MAX_LINE_BYTES, type NamedColumn } from './header.js';

/** A column of a file format. */
export interface FileColumn extends NamedColumn {
  readonly rule: FieldRule;
  /** Whether each line must have a value; an optional column may be empty, too. */
  readonly isFilled: boolean;
  readonly description: Localized;
}

/** A line's values, by column name: null for an empty field, undefined for a column that the file omits. */
export type Values = Readonly<Record<string, string | null | undefined>>;

/** A non-blank line of a file. */
export interface FileRow {
  readonly line: number;
  /** As far as they could be read. */
  readonly values: Values;
  /** The first thing wrong with it; null when nothing is. */
  readonly fault: Fault | null;
}

const NEWLINE = 10;
const RETURN = 13;

/** Reads lines of a file by the rules of its columns. */
export class RowReader {
  /** Lines that are not blank. */
  read = 0;
  /** The line at which the file breaks off; null when it looks complete. */
  cutLine: number | null = null;
  #line = 2;

  constructor(private readonly columns: readonly FileColumn[]) {}

  /** Reads a block of whole lines; blocks arrive in the order of the file, the first after its header. */
  *rows(block: Buffer): Generator<FileRow, void, void> {
    for (let start = 0; start < block.length; this.#line++) {
      const newline = block.indexOf(NEWLINE, start);
      const next = newline < 0 ? block.length : newline + 1;
      let end = newline < 0 ? block.length : newline;
      if (end > start && block[end - 1] === RETURN) end--;
      const row = end > start ? this.#row(block.subarray(start, end)) : null;
      if (row) {
        this.read++;
        if (newline < 0 && (row.fault?.code === 'COLUMN_COUNT' || row.fault?.code === 'MALFORMED_QUOTE'))
          this.cutLine = row.line;
        yield row;
      }
      start = next;
    }
  }

  /** Null for a blank line, or one of commas only, as spreadsheets leave below their rows. */
  #row(bytes: Buffer): FileRow | null {
    if (bytes.length > MAX_LINE_BYTES) return this.#refused('LINE_TOO_LONG');
    const fields = fieldsOfLine(bytes.toString('utf8'));
    if (!fields) return this.#refused('MALFORMED_QUOTE');
    if (fields.every((field) => field.trim() === '')) return null;
    if (fields.length !== this.columns.length) return this.#refused('COLUMN_COUNT');
    const values: Record<string, string | null> = {};
    let fault: Fault | null = null;
    for (const [index, column] of this.columns.entries()) {
      const read = valueOf(column, fields[index] ?? '');
      if ('value' in read) values[column.name] = read.value;
      else fault ??= { column: column.name, code: read.code, detail: read.detail };
    }
    return { line: this.#line, values, fault };
  }

  #refused(code: FaultCode): FileRow {
    return { line: this.#line, values: {}, fault: { column: null, code, detail: null } };
  }
}

function valueOf(
  { rule, isFilled }: FileColumn,
  raw: string,
): { readonly value: string | null } | { readonly code: FaultCode; readonly detail: string | null } {
  if (raw.trim() !== '') return readField(rule, raw);
  return isFilled ? { code: 'EMPTY', detail: null } : { value: null };
}
