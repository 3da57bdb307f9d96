import { fieldsOfLine, unsafeField, type SourceFile } from '../../../../platform/delimited/index.js';
import { refuse } from '../../../../platform/errors/index.js';
import type { CorrectedLine } from './correcting.js';
import type { FixedField } from './corrections.js';
import { unreadableLineText, FILE_TOO_LARGE } from './corrections.texts.js';

/** Largest file of corrections: some 100,000 lines in the form of `refusedFileUrl`. */
const MAX_CORRECTION_BYTES = 16 * 1_048_576;
const CORRECTIONS_FILE_COLUMNS = ['LINE', 'COLUMN', 'VALUE'] as const;
const LINE_NUMBER_PATTERN = /^[1-9]\d{0,9}$/;

/**
 * Reads a file of corrections: a header with LINE, COLUMN and VALUE, in any order and beside others, then one corrected
 * field a row. It is the file of refused lines with VALUE corrected; rows without a COLUMN are skipped, so that
 * uncorrected lines may stay in it. It may be in UTF-8 or CP949, as spreadsheets write it.
 * @throws Refusal FILE_TOO_LARGE, UNKNOWN_ENCODING, and MALFORMED_CORRECTIONS naming the row.
 */
export async function readCorrections(file: SourceFile): Promise<CorrectedLine[]> {
  const { encoding, bytes } = await file.inspect();
  if (bytes > MAX_CORRECTION_BYTES) tooLarge();
  let text = '';
  for await (const block of file.lines(encoding)) text += block.toString('utf8');
  return correctionsOf(text.split(/\r?\n/));
}

function correctionsOf(rows: readonly string[]): CorrectedLine[] {
  const header = fieldsOfLine(rows[0] ?? '')?.map((name) => name.trim().toUpperCase()) ?? [];
  const [line, column, value] = CORRECTIONS_FILE_COLUMNS.map((name) => header.indexOf(name)) as [
    number,
    number,
    number,
  ];
  if (Math.min(line, column, value) < 0) malformed(1, `LINE, COLUMN, VALUE`);
  const found = new Map<number, FixedField[]>();
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.trim() === '') continue;
    const fields = fieldsOfLine(row);
    if (fields?.length !== header.length) return malformed(at + 1, header.join(', '));
    const [number = '', name = '', given = ''] = [fields[line]?.trim(), fields[column]?.trim(), fields[value]];
    if (!LINE_NUMBER_PATTERN.test(number)) return malformed(at + 1, 'LINE');
    if (name === '') continue;
    const place = found.get(Number(number)) ?? [];
    found.set(Number(number), [...place, { column: name, value: unsafeField(given) }]);
  }
  if (found.size === 0) malformed(2, 'LINE, COLUMN, VALUE');
  return [...found].map(([number, fields]) => ({ line: number, fields, path: ['importFileId'] }));
}

function malformed(row: number, what: string): never {
  return refuse('MALFORMED_CORRECTIONS', unreadableLineText(row, what), ['importFileId']);
}

function tooLarge(): never {
  return refuse('FILE_TOO_LARGE', FILE_TOO_LARGE, ['importFileId']);
}
