import fc from 'fast-check';
import type {
  Benefit,
  Bonus,
  Condition,
  Product,
} from '../../../../src/modules/insights/recommendations/products/product.js';
import type { SpendingYear } from '../../../../src/modules/insights/recommendations/ranking/spending-year.js';
import type { CategoryName } from '../../../../src/modules/spending/index.js';

/** Categories that made-up products speak of, and one that they do not. */
export const SOME: readonly CategoryName[] = ['FOOD_SERVICE', 'TRAVEL_AND_LEISURE', 'RETAIL'];

/** A product that asks for nothing, costs nothing and gives 1 % on eating out; or as it is said. */
export function aProduct(said: Partial<Product> = {}): Product {
  return {
    key: 1,
    code: 'P1',
    version: 1,
    nameKo: '가',
    nameEn: 'A',
    kind: 'CREDIT_CARD',
    annualFeeWon: 0,
    benefits: [{ category: 'FOOD_SERVICE', rateBp: 100, monthlyCapWon: null }],
    eligibility: [],
    bonuses: [],
    ...said,
  };
}

/** A year of so many won a month by category, the same in each quarter. */
export function aYear(
  won: Partial<Record<CategoryName, number | readonly number[]>>,
  said: Partial<SpendingYear> = {},
): SpendingYear {
  const quarters = ['2025Q3', '2025Q2', '2025Q1', '2024Q4'];
  const rows = Object.entries(won).map(([name, amount]): readonly [CategoryName, readonly number[]] => [
    name as CategoryName,
    typeof amount === 'number' ? quarters.map(() => amount) : amount,
  ]);
  const totalWon = quarters.map((_, at) => rows.reduce((all, [, amounts]) => all + (amounts[at] ?? 0), 0));
  return {
    quarters,
    totalWon,
    creditWon: totalWon,
    checkWon: quarters.map(() => 0),
    categories: new Map(rows),
    lifeStage: null,
    health: new Map(),
    ...said,
  };
}

/** Whole won as well as what the source would give, so that nothing hangs on even amounts. */
const amounts = fc.oneof(
  fc.nat({ max: 120 }).map((tens) => tens * 10_000),
  fc.nat({ max: 1_200_000 }),
);

export const years: fc.Arbitrary<SpendingYear> = fc.integer({ min: 1, max: 4 }).chain((quarters) =>
  fc.tuple(...SOME.map(() => fc.array(amounts, { minLength: quarters, maxLength: quarters }))).map((rows) => {
    const year = aYear(Object.fromEntries(SOME.map((name, at) => [name, rows[at] ?? []])));
    const cut = <Item>(list: readonly Item[]): Item[] => list.slice(0, quarters);
    const { totalWon, creditWon, checkWon } = year;
    return {
      ...year,
      quarters: cut(year.quarters),
      totalWon: cut(totalWon),
      creditWon: cut(creditWon),
      checkWon: cut(checkWon),
    };
  }),
);

export const benefits: fc.Arbitrary<Benefit> = fc.record({
  category: fc.constantFrom<CategoryName | null>(...SOME.slice(0, 2), null),
  rateBp: fc.integer({ min: 1, max: 3_000 }),
  monthlyCapWon: fc.option(fc.integer({ min: 1, max: 20_000 })),
});

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant('CATEGORY_SHARE_AT_LEAST' as const),
    category: fc.constantFrom(...SOME),
    shareBp: fc.integer({ min: 0, max: 6_000 }),
  }),
  fc.record({
    kind: fc.constant('CATEGORY_AT_LEAST' as const),
    category: fc.constantFrom(...SOME),
    won: fc.nat({ max: 900_000 }),
  }),
  fc.record({
    kind: fc.constantFrom('TOTAL_AT_LEAST' as const, 'TOTAL_AT_MOST' as const),
    won: fc.nat({ max: 2_000_000 }),
  }),
);

const bonuses: fc.Arbitrary<Bonus> = fc.record({
  nameKo: fc.constant('라운지'),
  nameEn: fc.constant('Lounge'),
  basis: fc.constant('Price'),
  worthWon: fc.integer({ min: 1, max: 60_000 }),
  when: fc.array(conditions, { maxLength: 2 }),
});

/** Some products, each with a code and number of its own. */
export const catalogues: fc.Arbitrary<readonly Product[]> = fc
  .array(
    fc.record({
      annualFeeWon: fc.constantFrom(0, 0, 5_000, 20_000, 50_000),
      benefits: fc.uniqueArray(benefits, { minLength: 1, maxLength: 3, selector: ({ category }) => category }),
      eligibility: fc.array(conditions, { maxLength: 2 }),
      bonuses: fc.array(bonuses, { maxLength: 1 }),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((offers) => offers.map((offer, at) => aProduct({ ...offer, key: at + 1, code: `P${at + 1}` })));

/**
 * The year as it would be had one category taken so much more in each of its months, or less, never below 0. All
 * spending changes with it; other categories, and how spending is split over the cards, stay.
 */
export function withChange(year: SpendingYear, category: CategoryName, changeWon: number): SpendingYear {
  const before = year.categories.get(category) ?? year.quarters.map(() => 0);
  const after = before.map((won) => Math.max(0, won + changeWon));
  return {
    ...year,
    totalWon: year.totalWon.map((won, index) => won + (after[index] ?? 0) - (before[index] ?? 0)),
    categories: new Map([...year.categories, [category, after]]),
  };
}
