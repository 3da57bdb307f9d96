import { describe, expect, it } from '@jest/globals';
import { CATEGORIES, type CategoryName } from '../../../../src/modules/spending/index.js';
import { HEALTH_PART_NAMES } from '../../../../src/modules/insights/health/index.js';
import {
  conditionText,
  differenceText,
  partText,
} from '../../../../src/modules/insights/recommendations/recommendation.texts.js';

const NAMES = Object.keys(CATEGORIES) as CategoryName[];
const TWICE = /(^|\s)(\S+)\s+\2(\s|$)/;
const stage = (code: string) => ({ ko: code, en: code });

describe('texts of recommendations', () => {
  it('say no word twice in a row, whatever the category', () => {
    const texts = [
      ...[null, ...NAMES].map((category) => partText({ kind: 'BENEFIT', category, won: 12_000 })),
      ...NAMES.flatMap((category) => [-10_000, 10_000].map((changeWon) => differenceText({ category, changeWon }))),
      ...NAMES.flatMap((category) => [
        conditionText({ kind: 'CATEGORY_AT_LEAST', category, won: 100_000 }, stage),
        conditionText({ kind: 'CATEGORY_SHARE_AT_LEAST', category, shareBp: 1_000 }, stage),
      ]),
    ];
    expect(texts.flatMap(({ ko, en }) => [ko, en]).filter((text) => TWICE.test(text))).toEqual([]);
    expect(partText({ kind: 'BENEFIT', category: null, won: 12_000 }).ko).toBe('모든 카드 이용 혜택 연 12,000원');
  });

  it('name parts of the health score in words, with their unit', () => {
    const texts = HEALTH_PART_NAMES.map((healthPart) =>
      conditionText({ kind: 'HEALTH_FIGURE_BELOW', healthPart, below: 3 }, stage),
    );
    expect(texts.filter(({ ko, en }) => /[A-Z]_[A-Z]/.test(ko + en))).toEqual([]);
    expect(texts[3]).toEqual({ ko: '비상 자금 3개월 미만', en: 'Reserves below 3 months' });
  });
});
