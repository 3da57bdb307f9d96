import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOfLine } from '../../../../src/platform/delimited/index.js';

describe('fields of a line', () => {
  it('gives back what was written, quoted where it must be', () => {
    const texts = fc.array(
      fc.string().filter((text) => !/[\r\n]/.test(text)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (fields, always) => {
        const line = fields
          .map((text) => (always || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
          .join(',');
        expect(fieldsOfLine(line)).toEqual(fields);
      }),
    );
  });

  it('reports a quote that does not end, or ends too soon', () => {
    for (const line of ['a,"b', '"', 'a,"b""', '"a"b,c', '"a" ,c']) expect(fieldsOfLine(line)).toBeNull();
  });

  it('leaves a quote inside an unquoted field alone', () => {
    expect(fieldsOfLine('a,b"c,')).toEqual(['a', 'b"c', '']);
    expect(fieldsOfLine('a,"b",')).toEqual(['a', 'b', '']);
  });
});
