import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { patternOf, snippetOf, wordsOf } from '../../../../src/modules/chat/conversations/search/search-words.js';

describe('words of a search', () => {
  it('are taken once each', () => {
    expect(wordsOf('  금리  한도 금리\n대출 a b')).toEqual(['금리', '한도', '대출', 'a', 'b']);
  });

  it('stand for themselves in a pattern', () => {
    expect(patternOf('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});

describe('a snippet', () => {
  it('shows the text around the first word, in one line', () => {
    expect(snippetOf('지금\n금리는 연 4.2%입니다.', ['금리'])).toEqual({
      snippet: '지금 금리는 연 4.2%입니다.',
      start: 3,
      length: 2,
    });
    expect(snippetOf('The RATE is fixed.', ['rate'])).toMatchObject({ start: 4, length: 4 });
    expect(snippetOf('아무것도 없음', ['금리'])).toBeNull();
  });

  it('marks the word wherever it stands, and cuts no character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (before, after) => {
          const found = snippetOf(`${before}금리${after}`, ['금리']);
          expect(found?.snippet.slice(found.start, found.start + found.length)).toBe('금리');
          expect(found?.snippet.isWellFormed()).toBe(true);
          expect(found?.snippet.length).toBeLessThanOrEqual(30 + 2 + 90 + 4);
        },
      ),
    );
  });
});
