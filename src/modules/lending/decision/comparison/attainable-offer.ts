import { rateMillionths } from '../../terms/index.js';
import type { Debt, LimitRules } from '../../limit/index.js';
import type { ProductRow } from '../../refinance/index.js';
import { accountOn, type OwedLoan } from '../../schedule/index.js';
import { arrearsOf, type Servicing } from '../../servicing/index.js';
import { DebtServices } from './debt-situation.js';
import type { Person } from '../decision-reader.js';
import { positionOf } from '../alternatives/position.js';
import { eligibleOffers, servedLoan, termsIn } from './switch-offers.js';
import { isAboveCap } from '../alternatives/alternative-building.js';

/** What decides which product a customer could really get. */
export interface OfferFacts {
  readonly person: Person;
  /** The other open loans of the same customer here. */
  readonly others: readonly Debt[];
  readonly rules: LimitRules;
}

/**
 * The first of some products, the cheapest first, that would really replace a loan today: its criteria are met as far
 * as they are known, and the debt service after it stays below what the law allows, both as `refinanceCompare` checks
 * them at the lowest rate. Null when none would, or nothing can be decided about the loan.
 */
export function attainableOffer(
  servicing: Servicing,
  loan: OwedLoan,
  products: readonly ProductRow[],
  { person, others, rules }: OfferFacts,
  today: string,
): ProductRow | null {
  const { overdueWon } = arrearsOf(servicing, loan.contract, accountOn(servicing, loan, today), today);
  const position = overdueWon > 0 ? null : positionOf(servicing, loan, today);
  if (!position) return null;
  const { annualIncomeWon: yearlyIncomeWon } = person;
  const services = new DebtServices({
    yearlyIncomeWon,
    others,
    rules,
    on: position.on,
    region: null,
    lenderClass: 'BANK',
  });
  const amount = { principalWon: position.terms.principalWon };
  const owner = { ...person, loanType: loan.loanType, homeRegion: null, homePriceWon: null };
  // Debt service rises with the rate: too high for one product means too high for dearer ones on the same terms.
  const tooHigh = new Set<string>();
  const isAttainable = (product: ProductRow): boolean => {
    const terms = { ...termsIn(product, position.terms, rateMillionths(product.rateMinPercent)), ...amount };
    const alike = [product.loanType, product.rateType, terms.months, terms.method].join();
    if (tooHigh.has(alike)) return false;
    if (eligibleOffers([product], position, owner, services, 'LOWEST').offers.length === 0) return false;
    const isTooHigh = isAboveCap(services.dsr(servedLoan(product, terms, position.on)));
    if (isTooHigh) tooHigh.add(alike);
    return !isTooHigh;
  };
  return products.find(isAttainable) ?? null;
}
