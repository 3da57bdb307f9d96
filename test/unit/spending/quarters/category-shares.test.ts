import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryShares } from '../../../../src/modules/spending/quarters/category-shares.js';
import { SOURCE_COLUMNS } from '../../../../src/modules/spending/index.js';
import { CATEGORIES, CATEGORY_NAMES } from '../../../../src/modules/spending/source/spending-category.js';

describe('categories', () => {
  it('are the amount columns of the source, each once, but for the three totals', () => {
    const columns = SOURCE_COLUMNS.filter(({ rule }) => rule.kind === 'AMOUNT').map(({ databaseName }) => databaseName);
    expect(Object.values(CATEGORIES).map(({ column }) => column)).toEqual(columns.slice(3));
    expect(columns.slice(0, 3)).toEqual(['tot_use_am', 'crdsl_use_am', 'cnf_use_am']);
  });

  it('are ten major ones and 32 details, each named in Korean and in English', () => {
    expect(CATEGORY_NAMES.MAJOR).toHaveLength(10);
    expect(CATEGORY_NAMES.DETAIL).toHaveLength(32);
    for (const { text } of Object.values(CATEGORIES)) {
      expect(text.ko).toMatch(/^[가-힣/]+$/);
      expect(text.en).toMatch(/^[A-Z][a-zé ,-]+$/);
    }
  });
});

describe('category shares', () => {
  const major = (amounts: Record<number, number>) => CATEGORY_NAMES.MAJOR.map((_, index) => amounts[index] ?? 0);

  it('puts the largest first, equal ones in the order of the source, and rounds halves up', () => {
    const shares = categoryShares('MAJOR', major({ 1: 10_000, 4: 700_000, 6: 90_000, 9: 10_000 }));
    expect(
      shares.slice(0, 5).map(({ category, amountWon, sharePercent }) => [category, amountWon, sharePercent]),
    ).toEqual([
      ['FOOD_SERVICE', 700_000, '86.42'],
      ['RETAIL', 90_000, '11.11'],
      ['INSURANCE_AND_MEDICAL', 10_000, '1.23'],
      ['CAR_AND_FUEL', 10_000, '1.23'],
      ['HOUSEHOLD', 0, '0.00'],
    ]);
    expect(categoryShares('MAJOR', major({ 0: 1_000, 1: 15_000 }))[1]?.sharePercent).toBe('6.25');
    expect(categoryShares('MAJOR', major({ 0: 5, 1: 39_995 }))[1]?.sharePercent).toBe('0.01');
  });

  it('knows no share of nothing', () => {
    expect(new Set(categoryShares('DETAIL', []).map(({ sharePercent }) => sharePercent))).toEqual(new Set([null]));
  });

  it('keeps every won, and misses 100 % by no more than rounding can', () => {
    const amount = fc.nat({ max: 2_147_483_647 }).map((thousands) => thousands * 1_000);
    fc.assert(
      fc.property(fc.array(amount, { minLength: 32, maxLength: 32 }), (amounts) => {
        const shares = categoryShares('DETAIL', amounts);
        const sum = amounts.reduce((all, won) => all + won, 0);
        expect(shares.reduce((all, { amountWon }) => all + amountWon, 0)).toBe(sum);
        expect(shares.map(({ amountWon }) => amountWon)).toEqual(amounts.toSorted((one, other) => other - one));
        if (sum === 0) return;
        const percent = shares.reduce((all, { sharePercent }) => all + Number(sharePercent), 0);
        expect(Math.abs(percent - 100)).toBeLessThanOrEqual(32 * 0.005 + 1e-9);
      }),
    );
  });
});
