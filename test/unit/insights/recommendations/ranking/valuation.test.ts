import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  largestParts,
  monthlyBenefits,
  monthlyBenefitWon,
  valuation,
} from '../../../../../src/modules/insights/recommendations/ranking/valuation.js';
import { aProduct, aYear, benefits, catalogues, SOME, withChange, years } from '../worlds.js';

describe('a benefit of a month', () => {
  it.each([
    [1_000_000, 100, null, 10_000],
    [1_000_000, 100, 7_000, 7_000],
    [123_456, 150, null, 1_851],
    [99, 100, null, 0],
    [0, 5_000, null, 0],
  ])('of %d won at %d bp, capped at %s, is %d won', (spent, rateBp, monthlyCapWon, won) => {
    expect(monthlyBenefitWon(spent, { rateBp, monthlyCapWon })).toBe(won);
  });

  it('is never above its cap, never above its rate, and never less for more spending', () => {
    fc.assert(
      fc.property(benefits, fc.nat({ max: 10 ** 13 }), fc.nat({ max: 10 ** 9 }), (benefit, spent, more) => {
        const won = monthlyBenefitWon(spent, benefit);
        expect(won).toBeLessThanOrEqual(benefit.monthlyCapWon ?? Infinity);
        expect(BigInt(won) * 10_000n).toBeLessThanOrEqual(BigInt(spent) * BigInt(benefit.rateBp));
        expect(won).toBeGreaterThanOrEqual(0);
        expect(monthlyBenefitWon(spent + more, benefit)).toBeGreaterThanOrEqual(won);
      }),
    );
  });

  it('is to the won what its rate makes of amounts too large for a plain product', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 52 }), fc.integer({ min: 1, max: 5_000 }), (spent, rateBp) => {
        expect(BigInt(monthlyBenefitWon(spent, { rateBp, monthlyCapWon: null }))).toBe(
          (BigInt(spent) * BigInt(rateBp)) / 10_000n,
        );
      }),
    );
  });
});

describe('what a product is worth', () => {
  it('is twelve months of benefits and what bonuses fit, less the fee', () => {
    const lounge = { nameKo: '라운지', nameEn: 'Lounge', worthWon: 30_000, basis: 'Two visits' };
    const product = aProduct({
      annualFeeWon: 15_000,
      bonuses: [
        { ...lounge, when: [{ kind: 'CATEGORY_SHARE_AT_LEAST', category: 'TRAVEL_AND_LEISURE', shareBp: 2_000 }] },
        { ...lounge, worthWon: 99_000, when: [{ kind: 'TOTAL_AT_LEAST', won: 2_000_000 }] },
      ],
    });
    const year = aYear({ FOOD_SERVICE: 400_000, TRAVEL_AND_LEISURE: 100_000 });
    const value = valuation(product, year);
    expect(value).toMatchObject({
      netWon: 12 * 4_000 + 30_000 - 15_000,
      lowWon: 63_000,
      highWon: 63_000,
      eligible: true,
    });
    expect(value.parts.map(({ kind, won }) => [kind, won])).toEqual([
      ...[
        ['BENEFIT', 48_000],
        ['BONUS', 30_000],
      ],
      ['FEE', -15_000],
    ]);
    expect(largestParts(value, 2).map(({ won }) => won)).toEqual([48_000, 30_000]);
  });

  it('counts each quarter for as many months, and gives the least and the most of them', () => {
    const year = aYear({ FOOD_SERVICE: [100_000, 200_000, 300_000, 1_000_000] });
    const product = aProduct({ benefits: [{ category: 'FOOD_SERVICE', rateBp: 100, monthlyCapWon: 5_000 }] });
    expect(valuation(product, year)).toMatchObject({
      netWon: 3 * (1_000 + 2_000 + 3_000 + 5_000),
      lowWon: 12_000,
      highWon: 60_000,
    });
  });

  it('counts an unknown condition as not met', () => {
    const year = aYear({ FOOD_SERVICE: 400_000 });
    const asks = (eligibility: Parameters<typeof aProduct>[0]) => valuation(aProduct(eligibility), year).eligible;
    expect(asks({ eligibility: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['UNI'] }] })).toBe(false);
    expect(asks({ eligibility: [{ kind: 'HEALTH_FIGURE_BELOW', healthPart: 'DEBT_SERVICE', below: 40 }] })).toBe(false);
    expect(asks({ eligibility: [{ kind: 'CREDIT_SHARE_AT_LEAST', shareBp: 10_000 }] })).toBe(true);
    expect(asks({ eligibility: [{ kind: 'CREDIT_SHARE_AT_MOST', shareBp: 9_999 }] })).toBe(false);
    const known = { ...year, lifeStage: 'UNI', health: new Map([['DEBT_SERVICE', 39.99] as const]) };
    const both = aProduct({
      eligibility: [
        { kind: 'LIFE_STAGE_IN', lifeStages: ['NEW_JOB', 'UNI'] },
        { kind: 'HEALTH_FIGURE_BELOW', healthPart: 'DEBT_SERVICE', below: 40 },
      ],
    });
    expect(valuation(both, known).eligible).toBe(true);
  });

  it('is the sum of its parts, lies between its low and its high, and no benefit of it exceeds its caps', () => {
    fc.assert(
      fc.property(catalogues, years, ([product = aProduct()], year) => {
        const { netWon, lowWon, highWon, parts } = valuation(product, year);
        expect(parts.reduce((all, { won }) => all + won, 0)).toBe(netWon);
        expect(lowWon).toBeLessThanOrEqual(netWon);
        expect(highWon).toBeGreaterThanOrEqual(netWon);
        for (const benefit of product.benefits) {
          const most = Math.max(...monthlyBenefits(benefit, year));
          expect(most).toBeLessThanOrEqual(benefit.monthlyCapWon ?? Infinity);
        }
      }),
    );
  });

  it('never falls with more spending, where nothing is asked and no bonus hangs on it', () => {
    fc.assert(
      fc.property(
        catalogues,
        years,
        fc.constantFrom(...SOME),
        fc.nat({ max: 500_000 }),
        (products, year, name, more) => {
          const product = { ...(products[0] ?? aProduct()), eligibility: [], bonuses: [] };
          const after = valuation(product, withChange(year, name, more)).netWon;
          expect(after).toBeGreaterThanOrEqual(valuation(product, year).netWon);
        },
      ),
    );
  });
});
