import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  differenceFor,
  type SpendingDifference,
} from '../../../../../src/modules/insights/recommendations/ranking/counterfactual.js';
import type { Product } from '../../../../../src/modules/insights/recommendations/products/product.js';
import { ranked } from '../../../../../src/modules/insights/recommendations/ranking/ranking.js';
import {
  STEP_WON,
  type SpendingYear,
} from '../../../../../src/modules/insights/recommendations/ranking/spending-year.js';
import { aProduct, aYear, catalogues, withChange, years } from '../worlds.js';

const isFirst = (product: Product, products: readonly Product[], year: SpendingYear): boolean =>
  ranked(products, year)[0]?.product.key === product.key;

/** By trying every step: what `differenceFor` must find without. Nothing beyond `most` steps. */
function byTrying(product: Product, products: readonly Product[], year: SpendingYear, most: number) {
  if (isFirst(product, products, year)) return null;
  for (let step = 1; step <= most; step++) {
    for (const changeWon of [-step * STEP_WON, step * STEP_WON]) {
      for (const category of year.categories.keys()) {
        // Less than nothing cannot be spent: beyond that, less is the same.
        const spent = Math.max(...(year.categories.get(category) ?? []));
        if (changeWon < 0 && -changeWon >= spent + STEP_WON) continue;
        if (isFirst(product, products, withChange(year, category, changeWon))) return { category, changeWon };
      }
    }
  }
  return null;
}

const sizeOf = (difference: SpendingDifference | null): number => Math.abs(difference?.changeWon ?? Infinity);

describe('what would have to differ for another product', () => {
  it('is found where one line crosses another', () => {
    const first = aProduct({ benefits: [{ category: 'RETAIL', rateBp: 100, monthlyCapWon: null }] });
    const second = aProduct({ key: 2, code: 'P2' });
    const year = aYear({ FOOD_SERVICE: 300_000, RETAIL: 500_000 });
    // At 500,000 won alike the code decides, so that it takes one step more; 200,000 less on retail would do no better.
    expect(differenceFor(second, [first, second], year)).toEqual({ category: 'RETAIL', changeWon: -210_000 });
    expect(differenceFor(first, [first, second], year)).toBeNull();
  });

  it('sees that a cap ends a line, and that a fee must be earned', () => {
    const capped = aProduct({ benefits: [{ category: 'FOOD_SERVICE', rateBp: 500, monthlyCapWon: 10_000 }] });
    const dear = aProduct({
      key: 2,
      code: 'P2',
      annualFeeWon: 60_000,
      benefits: [{ category: 'FOOD_SERVICE', rateBp: 300, monthlyCapWon: null }],
    });
    const year = aYear({ FOOD_SERVICE: 300_000 });
    // 12 · 3 % of x less 60,000 won beats 120,000 won from 510,000 won on.
    expect(differenceFor(dear, [capped, dear], year)).toEqual({ category: 'FOOD_SERVICE', changeWon: 210_000 });
  });

  it('sees the place at which somebody may have it', () => {
    const plain = aProduct();
    const asking = aProduct({
      key: 2,
      code: 'P2',
      eligibility: [{ kind: 'TOTAL_AT_LEAST', won: 1_000_000 }],
      benefits: [{ category: 'FOOD_SERVICE', rateBp: 200, monthlyCapWon: null }],
    });
    const year = aYear({ FOOD_SERVICE: 400_000, RETAIL: 300_000 });
    expect(differenceFor(asking, [plain, asking], year)).toEqual({ category: 'FOOD_SERVICE', changeWon: 300_000 });
  });

  it('is nothing where no spending helps', () => {
    const better = aProduct({ benefits: [{ category: 'FOOD_SERVICE', rateBp: 200, monthlyCapWon: null }] });
    const year = aYear({ FOOD_SERVICE: 400_000 });
    const worse = aProduct({ key: 2, code: 'P2' });
    expect(differenceFor(worse, [better, worse], year)).toBeNull();
    const barred = { ...worse, eligibility: [{ kind: 'LIFE_STAGE_IN', lifeStages: ['UNI'] } as const] };
    expect(differenceFor(barred, [better, barred], year)).toBeNull();
  });

  it('puts the product first when all is ranked again, and a step less does not', () => {
    fc.assert(
      fc.property(catalogues, years, fc.nat(), (products, year, pick) => {
        const product = products[pick % products.length] ?? aProduct();
        const difference = differenceFor(product, products, year);
        fc.pre(difference !== null);
        const { category, changeWon } = difference;
        expect(isFirst(product, products, withChange(year, category, changeWon))).toBe(true);
        const less = changeWon - Math.sign(changeWon) * STEP_WON;
        expect(isFirst(product, products, withChange(year, category, less))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is the smallest there is, as trying every one of them shows', () => {
    fc.assert(
      fc.property(catalogues, years, fc.nat(), (products, year, pick) => {
        const product = products[pick % products.length] ?? aProduct();
        const found = differenceFor(product, products, year);
        const tried = byTrying(product, products, year, 150);
        if (tried === null && sizeOf(found) > 150 * STEP_WON) return;
        expect([sizeOf(found), found?.changeWon]).toEqual([sizeOf(tried), tried?.changeWon]);
      }),
      { numRuns: 150 },
    );
  }, 180_000);
});
