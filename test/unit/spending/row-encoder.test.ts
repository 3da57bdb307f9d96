import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SOURCE_COLUMNS } from '../../../src/modules/spending/import/index.js';
import { RowEncoder } from '../../../src/modules/spending/import/rows/row-encoder.js';
import { MAX_LINE_BYTES } from '../../../src/platform/delimited/index.js';

const AMOUNTS = Array.from({ length: 45 }, (_, index) => String(index * 10));
const GOOD = ['2023Q1', 'KEY1', '35', '2', '25', '201503', '서울', 'Y', 'N', 'NEW_JOB', ...AMOUNTS];

function encode(text: string | Buffer, firstLine = 2): { rows: string[][]; encoder: RowEncoder; nextLine: number } {
  const encoder = new RowEncoder(SOURCE_COLUMNS, '2026Q3');
  const { text: copied, nextLine } = encoder.encode(Buffer.from(text), firstLine);
  const rows = copied.toString().split('\n').slice(0, -1);
  return { rows: rows.map((row) => row.split('\t')), encoder, nextLine };
}

const withField = (column: string, value: string): string =>
  GOOD.with(
    SOURCE_COLUMNS.findIndex(({ name }) => name === column),
    value,
  ).join(',');

describe('row encoder', () => {
  it('puts the line number before the columns and nothing behind them', () => {
    expect(encode(`${GOOD.join(',')}\n`, 7).rows).toEqual([['7', ...GOOD, '\\N', '\\N', '\\N']]);
  });

  it('counts physical lines, whatever ends them, and skips blank ones', () => {
    const line = GOOD.join(',');
    const { rows, encoder, nextLine } = encode(`${line}\r\n\r\n\n${line}`);
    expect(rows.map(([number]) => number)).toEqual(['2', '5']);
    expect({ read: encoder.read, refused: encoder.refused, nextLine }).toEqual({ read: 2, refused: 0, nextLine: 6 });
  });

  it('keeps empty optional codes as null and gathers the quarters of accepted lines only', () => {
    const text = [withField('LIFE_STAGE', ''), withField('BAS_YH', '2024q3'), withField('BAS_YH', '2025Q1') + ',1'];
    const { rows, encoder } = encode(text.join('\n'));
    expect(rows[0]?.[10]).toBe('\\N');
    expect([...encoder.profiles.keys()]).toEqual(['2023Q1', '2024Q3']);
  });

  it('says of a refused line which column, why, and how it began', () => {
    const { rows, encoder } = encode(withField('FUEL_AM', '-10'));
    expect(rows[0]?.slice(0, 3)).toEqual(['2', '2023Q1', '\\N']);
    expect(rows[0]?.slice(-3)).toEqual(['FUEL_AM', 'NEGATIVE', withField('FUEL_AM', '-10')]);
    expect(encoder.refused).toBe(1);
  });

  it.each([
    ['too few columns', GOOD.slice(1).join(','), 'COLUMN_COUNT'],
    ['too many columns', [...GOOD, '1'].join(','), 'COLUMN_COUNT'],
    ['a quote left open', `"${GOOD.join(',')}`, 'MALFORMED_QUOTE'],
    ['an endless line', 'x'.repeat(MAX_LINE_BYTES + 1), 'LINE_TOO_LONG'],
    ['a NUL byte', withField('SEQ', 'A\0B'), 'NUL_BYTE'],
    ['a quarter that is not over', withField('BAS_YH', '2026q4'), 'QUARTER_NOT_OVER'],
    ['a quarter of another age', withField('BAS_YH', '2099Q4'), 'QUARTER_NOT_OVER'],
    ['a card of later than its quarter', withField('ATT_YM', '202304'), 'MONTH_AFTER_QUARTER'],
    ['the same in quotes', withField('ATT_YM', '"209901"'), 'MONTH_AFTER_QUARTER'],
    ['an escape of COPY', withField('SEQ', '\\.'), 'MALFORMED_KEY'],
  ])('refuses %s and goes on with the next line', (_, line, code) => {
    const { rows, encoder } = encode(`${line}\n${GOOD.join(',')}\n`);
    expect(rows[0]?.at(-2)).toBe(code);
    expect(rows[1]?.slice(0, 3)).toEqual(['3', '2023Q1', 'KEY1']);
    expect({ read: encoder.read, refused: encoder.refused }).toEqual({ read: 2, refused: 1 });
  });

  it('escapes what a refused line holds, so that it stays one row of COPY', () => {
    const { rows } = encode('a\tb\\.\0\rc');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.at(-1)).toBe('a\\tb\\\\.\uFFFD\\rc');
  });

  it('tells a line that the file breaks off in from one with too few columns', () => {
    const half = GOOD.slice(0, 30).join(',');
    const { rows } = encode(`${half}\n${half}`);
    expect(rows.map((row) => row.at(-2))).toEqual(['COLUMN_COUNT', 'CUT_OFF']);
  });

  it('counts how accepted lines are spread, whichever way they are read', () => {
    const plain = withField('TOT_USE_AM', '1230');
    const { encoder } = encode([plain, plain.replace('1230', '"1230"'), withField('FUEL_AM', '-10')].join('\n'));
    const profile = encoder.profiles.get('2023Q1');
    expect(profile).toMatchObject({ rows: 2, totalThousands: 2_460 });
    expect(profile?.codes.map((codes) => [...codes.values()])).toEqual(Array.from({ length: 8 }, () => [2]));
  });

  it('bounds what it keeps of a line without cutting a character in two', () => {
    const raw = encode('😀'.repeat(5_000)).rows[0]?.at(-1) ?? '';
    expect(Array.from(raw)).toHaveLength(2_000);
    expect(raw).not.toContain('\uFFFD');
  });

  it('reads a plain line exactly as it reads the same line quoted', () => {
    const odd = [
      '',
      ' ',
      '0',
      '10',
      '-1',
      '1.5',
      '2023q2',
      '2023Q9',
      '서울',
      '부산광역시',
      'Y',
      '25',
      'A'.repeat(21),
      'é',
    ];
    const lines = fc
      .array(fc.tuple(fc.nat(54), fc.constantFrom(...odd)), { maxLength: 3 })
      .map((changes) => changes.reduce((fields, [index, value]) => fields.with(index, value), GOOD));
    fc.assert(
      fc.property(lines, (fields) => {
        const plain = encode(fields.join(',')).rows[0]?.slice(0, -1);
        const quoted = encode(fields.map((field) => `"${field}"`).join(',')).rows[0]?.slice(0, -1);
        expect(plain).toEqual(quoted);
      }),
      { numRuns: 500 },
    );
  });

  it('makes exactly one row of COPY from every line, whatever bytes it holds', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (parts) => {
        const { rows, encoder } = encode(Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')])));
        expect(rows).toHaveLength(encoder.read);
        expect(rows.every((row) => row.length === 59)).toBe(true);
      }),
    );
  });
});
