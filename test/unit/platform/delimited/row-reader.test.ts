import { describe, expect, it } from '@jest/globals';
import { RowReader, readField, type FileColumn, type FileRow } from '../../../../src/platform/delimited/index.js';

const text = { ko: '글', en: 'text' };
const COLUMNS: readonly FileColumn[] = [
  { name: 'key', isFilled: true, description: text, rule: { kind: 'TEXT', most: 8, form: /^\S+$/ } },
  { name: 'on', isFilled: false, description: text, rule: { kind: 'DATE' } },
  { name: 'won', isFilled: true, description: text, rule: { kind: 'WHOLE', least: 0, most: 1_000 } },
];

function read(content: string): { readonly rows: readonly FileRow[]; readonly reader: RowReader } {
  const reader = new RowReader(COLUMNS);
  return { rows: [...reader.rows(Buffer.from(content))], reader };
}

describe('rows of a file', () => {
  it('reads fields by their rules, and an empty one as null', () => {
    const { rows } = read('a,2026-11-21,5\r\n"b ", ,7\n');
    expect(rows).toEqual([
      { line: 2, values: { key: 'a', on: '2026-11-21', won: '5' }, fault: null },
      { line: 3, values: { key: 'b', on: null, won: '7' }, fault: null },
    ]);
  });

  it('passes over blank lines and those of commas alone, and counts them all the same', () => {
    const { rows, reader } = read('\n,,\na,,1\n');
    expect(rows.map(({ line }) => line)).toEqual([4]);
    expect(reader.read).toBe(1);
  });

  it('names line, column and reason of what is wrong, and keeps what could be read', () => {
    const { rows } = read('a,2026-02-30,1\na,,\na,,1001\na,,1,2\n"a,,1\n');
    expect(rows.map(({ line, fault }) => [line, fault?.column, fault?.code])).toEqual([
      [2, 'on', 'MALFORMED_DATE'],
      [3, 'won', 'EMPTY'],
      [4, 'won', 'OUT_OF_RANGE'],
      [5, null, 'COLUMN_COUNT'],
      [6, null, 'MALFORMED_QUOTE'],
    ]);
    expect(rows[0]?.values).toEqual({ key: 'a', won: '1' });
  });

  it('tells a file that breaks off within a line from one whose last line has no end', () => {
    expect(read('a,,1\nb,').reader.cutLine).toBe(3);
    expect(read('a,,1\n"b').reader.cutLine).toBe(3);
    expect(read('a,,1\nb,,2').reader.cutLine).toBeNull();
  });
});

describe('fields', () => {
  it.each(['2026-01-05', '2026.01.05', '2026. 1. 5.'.replaceAll(' ', ''), '2026/1/5', '20260105'])(
    'takes %s for a date',
    (raw) => {
      expect(readField({ kind: 'DATE' }, ` ${raw} `)).toEqual({ value: '2026-01-05' });
    },
  );

  it.each(['05/01/2026', '2026-1/5', '2026-13-01', '45000', '2026-02-29', '26-01-05'])(
    'refuses %s as a date',
    (raw) => {
      expect(readField({ kind: 'DATE' }, raw)).toMatchObject({ code: 'MALFORMED_DATE' });
    },
  );

  it.each([
    ['1,200', 'NOT_A_NUMBER'],
    ['1.2E+03', 'NOT_A_NUMBER'],
    ['1.5', 'NOT_WHOLE'],
    ['-1', 'OUT_OF_RANGE'],
    ['99999999999999999999', 'OUT_OF_RANGE'],
  ])('refuses %s as a whole number', (raw, code) => {
    expect(readField({ kind: 'WHOLE', least: 0, most: 10 }, raw)).toMatchObject({ code });
  });

  it('takes codes in any case, and lists them when it knows one not', () => {
    const rule = { kind: 'CODE', codes: ['FIXED', 'VARIABLE'] } as const;
    expect(readField(rule, 'fixed')).toEqual({ value: 'FIXED' });
    expect(readField(rule, '고정')).toEqual({ code: 'UNKNOWN_CODE', detail: '"고정"; FIXED, VARIABLE' });
  });

  it('writes text in one form, and reveals nothing of text that it refuses', () => {
    const rule = { kind: 'TEXT', most: 10, form: /^[^\d]+$/ } as const;
    expect(readField(rule, ' 김\t 하늘'.normalize('NFD'))).toEqual({ value: '김 하늘' });
    expect(readField(rule, '김1')).toEqual({ code: 'MALFORMED_TEXT', detail: null });
    expect(readField(rule, 'a\0')).toEqual({ code: 'NUL_BYTE', detail: null });
  });
});
