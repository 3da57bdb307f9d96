import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ENGLISH_CLAIMS } from '../../../../src/modules/chat/gate/claims-english.js';
import { KOREAN_CLAIMS } from '../../../../src/modules/chat/gate/claims-korean.js';
import { mayMatch } from '../../../../src/modules/chat/gate/may-match.js';

describe('what may still come to match', () => {
  it('is every beginning of what matches, whatever the pattern', () => {
    // Texts are made of patterns without assertions alone.
    const patterns = [...KOREAN_CLAIMS, ...ENGLISH_CLAIMS]
      .map(({ says }) => says)
      .filter(({ source }) => !/\(\?[=!<]|\\b/.test(source));
    expect(patterns.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns).chain((says) => fc.tuple(fc.constant(says), fc.stringMatching(says))),
        ([says, text]) => {
          if (!says.test(text)) return;
          const extended = mayMatch(says);
          for (let end = 0; end <= text.length; end += 1) {
            expect({ says, text: text.slice(0, end), may: extended.test(text.slice(0, end)) }).toMatchObject({
              may: true,
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['^상환(?:을|를)?\\s?(?:했습니다|완료)', ['상', '상환', '상환을 ', '상환 완'], ['상환일', '상환을 하', '신청']],
    ['^a{2,3}[bc]*(?:d|e(?!f))\\b', ['a', 'aab', 'aaacd', 'aae'], ['ab', 'aad1', 'aaef', 'b']],
    ['^(?:no(?= way)|x\\))$', ['n', 'no', 'x', 'x)'], ['now', 'xy']],
  ])('by %s', (source, open, shut) => {
    const extended = mayMatch(new RegExp(source));
    expect(open.filter((text) => !extended.test(text))).toEqual([]);
    expect(shut.filter((text) => extended.test(text))).toEqual([]);
  });
});
