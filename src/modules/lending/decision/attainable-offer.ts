import type { Debt, LimitRules } from '../limit/index.js';
import type { ProductRow } from '../refinance/index.js';
import type { OwedLoan } from '../schedule/index.js';
import { DebtServices } from './debt-situation.js';
import type { Person } from './decision-reader.js';
import { positionOf } from './position.js';
import { eligibleOffers, servedLoan } from './switch-offers.js';
import { isAboveCap } from './way-building.js';

/** What decides which product somebody could really get. */
export interface OfferFacts {
  readonly person: Person;
  /** The other open loans of the same customer here. */
  readonly others: readonly Debt[];
  readonly rules: LimitRules;
}

/**
 * The first of some products that would really replace a loan today: its criteria are met as far as they are known, and the
 * debt service after it stays below what the law allows, both as `refinanceCompare` checks them at the lowest rate. Null
 * when none would, or nothing can be decided about the loan.
 */
export function attainableOffer(
  loan: OwedLoan,
  products: readonly ProductRow[],
  { person, others, rules }: OfferFacts,
  today: string,
): ProductRow | null {
  const position = loan.overdueWon > 0 ? null : positionOf(loan, today, today);
  if (!position) return null;
  const { annualIncomeWon: yearlyIncomeWon } = person;
  const services = new DebtServices({
    ...{ yearlyIncomeWon, others, rules, on: position.on },
    ...{ region: null, lenderClass: 'BANK' },
  });
  const owner = { ...person, loanType: loan.loanType, homeRegion: null, homePriceWon: null };
  const isAttainable = (product: ProductRow): boolean => {
    const [offer] = eligibleOffers([product], position, owner, services, 'LOWEST').offers;
    if (!offer) return false;
    const terms = { ...offer.terms, principalWon: position.terms.principalWon };
    return !isAboveCap(services.dsr(servedLoan(product, terms, position.on)));
  };
  return products.find(isAttainable) ?? null;
}
