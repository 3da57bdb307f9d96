import { describe, expect, it } from '@jest/globals';
import { withParticle } from '../../../src/platform/korean.js';

describe('particles', () => {
  it.each([
    ['금액', '은/는', '금액은'],
    ['일수', '은/는', '일수는'],
    ['대출', '이/가', '대출이'],
    ['카드', '이/가', '카드가'],
    ['1,000원', '을/를', '1,000원을'],
    ['금리', '과/와', '금리와'],
    ['상환액', '과/와', '상환액과'],
    ['서울', '으로/로', '서울로'],
    ['지점', '으로/로', '지점으로'],
    ['카드', '으로/로', '카드로'],
  ] as const)('%s with %s is %s', (word, particle, said) => {
    expect(withParticle(word, particle)).toBe(said);
  });

  it('goes by how figures, letters and signs are read, and past what stands in brackets or quotes', () => {
    const said = ['3', '45.2%', 'DSR', 'SMS', '10일(2026년 8월)', '“금리”', ''].map((word) =>
      withParticle(word, '은/는'),
    );
    expect(said).toEqual(['3은', '45.2%는', 'DSR은', 'SMS는', '10일(2026년 8월)은', '“금리”는', '는']);
  });
});
