import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOfLine, safeField, safeLine, unsafeField } from '../../../src/platform/delimited/index.js';

describe('fields of files for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
    'makes text of what would run: %j',
    (text) => {
      expect(safeField(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (fields) => {
        const read = fieldsOfLine(safeLine(fields).replace(/\r\n$/, ''));
        expect(read?.map(unsafeField)).toEqual(
          fields.map((field) => (/^'\s*[=+\-@]/u.test(field) ? unsafeField(field) : field)),
        );
      }),
    );
  });
});
