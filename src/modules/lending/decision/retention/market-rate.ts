import type { LoanKind } from '../../loans/index.js';

/** The parts of a product that a market rate needs. */
export interface MarketProduct {
  readonly fromLoanTypes: readonly LoanKind[];
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  /** Its lowest rate. */
  readonly rateMillionths: number;
}

/** An average rate that somebody has published. */
export interface PublishedRate {
  readonly loanType: LoanKind;
  readonly rateMillionths: number;
  readonly publishedOn: string;
  readonly source: string;
}

/** What loans of a type cost elsewhere, for balances above one amount and up to another. */
export interface MarketRate<Product> {
  readonly loanType: LoanKind;
  readonly aboveWon: number;
  readonly upToWon: number;
  readonly rateMillionths: number;
  /** The product whose rate it is; null for a published rate. */
  readonly product: Product | null;
  readonly published: PublishedRate | null;
}

/** Above any balance there is. */
const ANY_AMOUNT_WON = 1_000_000_000_000_000;

/**
 * The rate that each loan is compared with: the published one for its type, and where there is none the lowest of all
 * products that replace loans of its type and amount. Among equal rates the first product counts. Types and
 * amounts that no product covers have no rate.
 */
export function marketRates<Product extends MarketProduct>(
  types: readonly LoanKind[],
  products: readonly Product[],
  published: readonly PublishedRate[],
): MarketRate<Product>[] {
  return types.flatMap((loanType) => {
    const found = published.find((rate) => rate.loanType === loanType);
    if (!found) return ratesOfProducts(loanType, products);
    const { rateMillionths } = found;
    return [{ loanType, aboveWon: 0, upToWon: ANY_AMOUNT_WON, rateMillionths, product: null, published: found }];
  });
}

function ratesOfProducts<Product extends MarketProduct>(
  loanType: LoanKind,
  products: readonly Product[],
): MarketRate<Product>[] {
  const cheapestFirst = products
    .filter(({ fromLoanTypes }) => fromLoanTypes.includes(loanType))
    .toSorted((one, other) => one.rateMillionths - other.rateMillionths);
  const ends = cheapestFirst.flatMap(({ amountMinWon, amountMaxWon }) => [amountMinWon - 1, amountMaxWon]);
  const bounds = [...new Set(ends)].sort((one, other) => one - other);
  const rates: MarketRate<Product>[] = [];
  for (const [index, upToWon] of bounds.entries()) {
    const aboveWon = bounds[index - 1];
    if (aboveWon === undefined) continue;
    const product = cheapestFirst.find((each) => each.amountMinWon <= upToWon && each.amountMaxWon >= upToWon);
    if (!product) continue;
    const last = rates.at(-1);
    if (last?.product === product && last.upToWon === aboveWon) rates[rates.length - 1] = { ...last, upToWon };
    else rates.push({ loanType, aboveWon, upToWon, product, rateMillionths: product.rateMillionths, published: null });
  }
  return rates;
}
