import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  finish,
  fitTextFeatures,
  GramCounter,
  normaliseText,
  SHORT_TEXTS,
  sparseCosine,
  sparseDot,
  TEXT_LIMIT,
  TextVectors,
  tokensOf,
} from '../../../../src/learning/index.js';

const TEXTS = [
  '대출 잔액이 얼마나 남았나요?',
  '대출 잔액 알려 주세요',
  '이번 달 카드 소비를 요약해 주세요',
  'How much do I still owe on my loan?',
  'Summarise my card spending',
];
const vectors = new TextVectors(finish(fitTextFeatures(TEXTS, SHORT_TEXTS)));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

describe('texts as vectors', () => {
  it('takes any Unicode: vectors have length 1 or no place, ascending places, and no other reading next time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const vector = vectors.of(text);
        const length = Math.sqrt(sparseDot(vector, vector));
        expect(vector.places.length === 0 ? 1 : length).toBeCloseTo(1, 5);
        expect(vector.places.every((place, at) => at === 0 || place > (vector.places[at - 1] ?? 0))).toBe(true);
        expect(vectors.of(text)).toEqual(vector);
      }),
    );
  });

  it('reads compatibility forms and capitals alike, and Hangul however it was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), (text) => {
        const same = vectors.of(text);
        expect(vectors.of(text.normalize('NFD'))).toEqual(same);
        expect(vectors.of(text.toUpperCase())).toEqual(same);
      }),
    );
    expect(vectors.of('ＬＯＡＮ １２３')).toEqual(vectors.of('loan 123'));
  });

  it('reads no further than its limit, though a letter may become eighteen', () => {
    const long = '가나다 '.repeat(100_000);
    expect(vectors.of(long)).toEqual(vectors.of(long.slice(0, TEXT_LIMIT)));
    expect(normaliseText('\ufdfa'.repeat(10_000)).length).toBeLessThanOrEqual(TEXT_LIMIT);
    const began = process.cpuUsage();
    vectors.of(long);
    vectors.of('\ufdfa'.repeat(100_000));
    vectors.of('힣'.repeat(100_000));
    expect(process.cpuUsage(began).user).toBeLessThan(200_000);
  });

  it('puts what is said alike close together, and what has nothing in common apart', () => {
    const near = sparseCosine(vectors.of('대출 잔액이 얼마 남았어?'), vectors.of(TEXTS[0] ?? ''));
    const far = sparseCosine(vectors.of('카드 소비 요약'), vectors.of(TEXTS[0] ?? ''));
    expect(near).toBeGreaterThan(0.5);
    expect(far).toBeLessThan(0.1);
    expect(sparseCosine(vectors.of(''), vectors.of('대출'))).toBe(0);
  });

  it('sees through an ending by the letters of a syllable', () => {
    const plain = new TextVectors(finish(fitTextFeatures(TEXTS, { ...SHORT_TEXTS, jamo: null })));
    const alike = (by: TextVectors): number => sparseCosine(by.of('갚았어'), by.of('갚아서'));
    expect(alike(vectors)).toBeGreaterThan(alike(plain));
  });

  it('weighs what few texts have more, by the logarithm of how few', () => {
    const reading = { bits: 16, words: 1, reach: 0, letters: [8, 8], jamo: null } as const;
    const { idf } = finish(fitTextFeatures(TEXTS, reading));
    const [weight] = Array.from(new GramCounter(reading).count('대출').places, (place) => idf[place] ?? 0);
    expect(weight).toBeCloseTo(Math.log(6 / 3) + 1, 5);
    const [rarer] = Array.from(new GramCounter(reading).count('요약해').places, (place) => idf[place] ?? 0);
    expect(rarer).toBeCloseTo(Math.log(6 / 2) + 1, 5);
  });

  it('takes words, numbers and what shows a mood as tokens', () => {
    expect(tokensOf(normaliseText('정말?! 아… ^^ 😀'))).toEqual(['정말', '?!', '아', '...', '^^', '😀']);
  });

  it('refuses what it cannot count', () => {
    expect(() => new GramCounter({ ...SHORT_TEXTS, bits: 40 })).toThrow(RangeError);
    expect(() => new GramCounter({ ...SHORT_TEXTS, letters: [2, 30] })).toThrow(RangeError);
    expect(() => new TextVectors({ reading: SHORT_TEXTS, idf: new Float32Array(3) })).toThrow(RangeError);
  });
});
