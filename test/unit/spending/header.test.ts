import { describe, expect, it } from '@jest/globals';
import { columnsOfHeader } from '../../../src/platform/delimited/index.js';
import { SOURCE_COLUMNS } from '../../../src/modules/spending/import/index.js';
import { Refusal } from '../../../src/platform/errors/index.js';

const NAMES = SOURCE_COLUMNS.map(({ name }) => name);

function problemsOf(line: string): readonly { code: string; en: string }[] {
  try {
    columnsOfHeader(line, SOURCE_COLUMNS);
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ code, message }) => ({ code, en: message.en }));
    throw error;
  }
  return [];
}

describe('header', () => {
  it('takes the columns in the order of the file, with CRLF or quotes', () => {
    const reversed = NAMES.toReversed();
    expect(columnsOfHeader(`${reversed.join(',')}\r`, SOURCE_COLUMNS).map(({ name }) => name)).toEqual(reversed);
    expect(columnsOfHeader(NAMES.map((name) => `"${name}"`).join(','), SOURCE_COLUMNS)).toEqual(SOURCE_COLUMNS);
  });

  it('names every missing, unknown and doubled column at once', () => {
    const names = ['WRONG', ...NAMES.slice(2), 'TOT_USE_AM'];
    expect(problemsOf(names.join(','))).toEqual([
      { code: 'MISSING_COLUMNS', en: 'Missing columns (line 1): "BAS_YH", "SEQ"' },
      { code: 'UNKNOWN_COLUMNS', en: 'Unknown columns (line 1): "WRONG"' },
      { code: 'DUPLICATE_COLUMNS', en: 'Columns that occur twice (line 1): "TOT_USE_AM"' },
    ]);
  });

  it.each([
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'vertical bar'],
  ])('tells a file whose columns are separated by %j from one without columns', (delimiter, name) => {
    expect(problemsOf(NAMES.join(delimiter))).toEqual([
      {
        code: 'WRONG_DELIMITER',
        en: `Line 1: columns are separated by ${name}s. The source separates them by commas.`,
      },
    ]);
  });

  it('compares names exactly', () => {
    expect(problemsOf(NAMES.join(',').toLowerCase()).map(({ code }) => code)).toEqual([
      'MISSING_COLUMNS',
      'UNKNOWN_COLUMNS',
    ]);
  });

  it('bounds what it shows of a header that is not one', () => {
    const [, unknown] = problemsOf(Array.from({ length: 9_000 }, () => 'x'.repeat(99)).join(','));
    expect(unknown?.en.length).toBeLessThan(1_000);
  });
});

describe('the header of a file that is no text of the source', () => {
  const quoted = NAMES.map((name) => `"${name}"`).join(',');

  it('may be quoted throughout and end in CRLF, as Python writes it', () => {
    expect(columnsOfHeader(`${quoted}\r`, SOURCE_COLUMNS)).toEqual(SOURCE_COLUMNS);
  });

  it.each([
    ['ends its lines in CR alone', `${NAMES.join(',')}\r2023Q1,KEY1\r`, 'WRONG_LINE_END', /CR alone/],
    ['is all NUL', '\0'.repeat(60_000), 'NOT_TEXT', /NUL bytes/],
    ['is in UTF-16 without a mark', NAMES.join(',').replaceAll(/./g, '$&\0'), 'NOT_TEXT', /UTF-16/],
  ])('%s: said once, in words', (_, line, code, words) => {
    const [problem, ...others] = problemsOf(line);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, en: expect.stringMatching(words) });
    expect(problem?.en).not.toMatch(/\\u0000|\0/);
  });
});
