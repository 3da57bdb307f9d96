import type { Product } from '../products/product.js';
import type { SpendingYear } from './spending-year.js';
import { valuation, type Valuation } from './valuation.js';

/** Named with everything that was ranked by it. */
export const RANKING_VERSION = '2';

/**
 * What decides whether a product is in the order at all, and then its place; the first that differs between two
 * decides.
 */
export const RANKING_CRITERIA = ['ELIGIBLE', 'PAYS', 'NET_BENEFIT', 'ANNUAL_FEE', 'PRODUCT_CODE'] as const;
export type RankingCriterion = (typeof RANKING_CRITERIA)[number];

/** Everything that an order of products may depend on. What anyone earns by one is not part of it. */
export interface Rankable {
  readonly netWon: number;
  readonly annualFeeWon: number;
  readonly code: string;
}

export interface RankedProduct {
  readonly product: Product;
  readonly value: Valuation;
}

/** Below 0 when the first is to be shown before the other; never 0 for two codes. */
export function compare(one: Rankable, other: Rankable): number {
  return other.netWon - one.netWon || one.annualFeeWon - other.annualFeeWon || (one.code < other.code ? -1 : 1);
}

/**
 * The products that somebody may have and that bring them more than they cost, and more than `above`, the best first.
 * @param above the net of the card that they use; 0 where it is not known, as without any card.
 */
export function ranked(products: readonly Product[], year: SpendingYear, above = 0): RankedProduct[] {
  return products
    .map((product) => ({ product, value: valuation(product, year) }))
    .filter(({ value }) => value.eligible && value.netWon > Math.max(0, above))
    .sort((one, other) => compare(rankable(one), rankable(other)));
}

const rankable = ({ product: { code, annualFeeWon }, value: { netWon } }: RankedProduct): Rankable => ({
  code,
  annualFeeWon,
  netWon,
});
