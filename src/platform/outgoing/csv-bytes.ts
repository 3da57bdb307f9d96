import { quotedField, safeField } from '../delimited/index.js';
import type { OutgoingRow } from './outgoing-rows.js';
import type { OutgoingColumn } from './outgoing-source.js';

export interface CsvOptions {
  /** Whether the file begins with a byte order mark, by which Excel recognises UTF-8. */
  readonly byteOrderMark: boolean;
  /**
   * Whether texts that a spreadsheet would run as formulas are preceded by an apostrophe. Numbers, days and moments never
   * are: a number stays one, with its minus.
   */
  readonly isGuarded: boolean;
  /** Receives the number of rows written so far. */
  readonly written: (rows: number) => void;
  readonly signal: AbortSignal;
}

/** Rows as a CSV file in UTF-8, a piece for each batch. An empty field is no value, `""` an empty text. */
export async function* csvBytes(
  columns: readonly OutgoingColumn[],
  batches: AsyncIterable<readonly OutgoingRow[]>,
  { byteOrderMark, isGuarded, written, signal }: CsvOptions,
): AsyncGenerator<Buffer> {
  const textField = isGuarded ? safeField : quotedField;
  const fields = columns.map(({ kind }) => (kind === 'TEXT' ? textField : quotedField));
  const line = (row: OutgoingRow): string =>
    `${row.map((value, place) => fieldOf(value, fields[place])).join(',')}\r\n`;
  yield Buffer.from(`${byteOrderMark ? '\uFEFF' : ''}${columns.map(({ name }) => name).join(',')}\r\n`);
  let rows = 0;
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield Buffer.from(batch.map(line).join(''));
    written((rows += batch.length));
  }
}

function fieldOf(value: string | null, field: ((text: string) => string) | undefined): string {
  if (value === null) return '';
  return value === '' ? '""' : (field?.(value) ?? value);
}
