import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PlainLines } from '../../../../src/platform/tables/reading/plain-lines.js';
import { RecordScanner } from '../../../../src/platform/tables/reading/record-scanner.js';

const DIALECT = { delimiter: ',', quote: '"', newline: '\n' } as const;
const WIDTH = 3;

/** What the scanner, which goes byte by byte, finds: how many records, and whether all of them are plain. */
function scanned(bytes: Buffer): { readonly records: number; readonly arePlain: boolean } {
  const scanner = new RecordScanner(DIALECT, null);
  scanner.feed(bytes, true);
  let [records, arePlain] = [0, true];
  while (scanner.next()) {
    records += 1;
    const endsEmpty = scanner.bytes.toString('utf8', scanner.end - 1, scanner.end) === ',';
    const isOdd = scanner.fault !== null || scanner.isLoose || scanner.isBlank || (endsEmpty && scanner.fields > WIDTH);
    if (isOdd) arePlain = false;
  }
  return { records, arePlain };
}

describe('a look at lines and quotes alone', () => {
  const piece = fc.constantFrom(
    'a',
    ',',
    ',',
    '\n',
    '"',
    ' ',
    '""',
    '"x"',
    '"y,z"',
    '가',
    '\r',
    'a,b,c\n',
    '1,"2",3\n',
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => Buffer.from(pieces.join('')));

  it('takes nothing that is not plain for the scanner, and counts records alike, wherever blocks end', () => {
    let taken = 0;
    fc.assert(
      fc.property(text, fc.nat(), (bytes, place) => {
        const lines = new PlainLines(DIALECT, WIDTH);
        const cut = place % (bytes.length + 1);
        if (!lines.feed(bytes.subarray(0, cut), false) || !lines.feed(bytes.subarray(cut), true)) return;
        taken += 1;
        expect({ records: lines.records, arePlain: true }).toEqual(scanned(bytes));
      }),
      { numRuns: 20_000, seed: 3 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it.each([
    ['a quote that stays open', '1,"2,3\n4,5,6\n'],
    ['a field over two lines', '1,"2\n2",3\n'],
    ['an empty line', '1,2,3\n\n4,5,6\n'],
    ['a row of delimiters alone', '1,2,3\n,,\n'],
    ['an empty field too many', '1,2,3,\n'],
    ['a line end of another system', '1,2,3\r\n'],
    ['a NUL', '1,\0,3\n'],
    ['a line longer than a record may be', `1,2,${'x'.repeat(1_048_576)}\n`],
  ])('leaves %s to the scanner', (_, rows) => {
    expect(new PlainLines(DIALECT, WIDTH).feed(Buffer.from(rows), true)).toBe(false);
  });

  it('leaves bytes that are not UTF-8 to the scanner', () => {
    expect(new PlainLines(DIALECT, WIDTH).feed(Buffer.from('1,\xff,3\n', 'latin1'), true)).toBe(false);
  });
});
