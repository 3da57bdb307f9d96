import { rateMillionths } from '../../terms/index.js';
import type { ProductRow } from '../../refinance/index.js';
import type { MarketProduct } from './market-rate.js';

/** A product as a market sees it. */
export interface PricedProduct extends MarketProduct {
  readonly row: ProductRow;
}

export const pricedProduct = (row: ProductRow): PricedProduct => ({
  row,
  fromLoanTypes: row.eligibility.fromLoanTypes,
  amountMinWon: row.amountMinWon,
  amountMaxWon: row.amountMaxWon,
  rateMillionths: rateMillionths(row.rateMinPercent),
});
