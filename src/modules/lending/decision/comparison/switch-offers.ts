import { rateMillionths, type RepaymentMethod } from '../../terms/index.js';
import type { LoanKind } from '../../loans/index.js';
import type { Region } from '../../limit/index.js';
import {
  checkEligibility,
  eligibilityTerms,
  type Check,
  type Criterion,
  type ProductRow,
} from '../../refinance/index.js';
import type { DebtServices, ServedLoan } from './debt-situation.js';
import type { Position, Terms } from '../alternatives/position.js';
import type { SwitchOffer } from '../alternatives/comparison-setting.js';

/** Which of a product's rates to use. */
export type ProductRate = 'LOWEST' | 'HIGHEST';

/** The borrower whose loan would be replaced, and what is known about them. */
export interface Owner {
  readonly loanType: LoanKind;
  readonly creditScore: number | null;
  /** Overdue on any debt or card; null where the amount is not known. */
  readonly overdueWon: number | null;
  readonly annualIncomeWon: number | null;
  readonly homeRegion: Region | null;
  readonly homePriceWon: number | null;
}

/** Products that could replace a loan, and how many fail which criterion. */
interface Eligible {
  readonly offers: readonly SwitchOffer<ProductRow>[];
  readonly failed: ReadonlyMap<Criterion, number>;
}

/**
 * Checks every product for the loan and its owner, as for an application: for the whole balance, at the product's
 * highest rate. What is not known does not exclude a product.
 */
export function eligibleOffers(
  products: readonly ProductRow[],
  position: Position,
  owner: Owner,
  services: DebtServices,
  rate: ProductRate,
): Eligible {
  const failed = new Map<Criterion, number>();
  const offers: SwitchOffer<ProductRow>[] = [];
  for (const product of products) {
    const checks = checksOf(product, position, owner, services);
    const reasons = checks.filter(({ met }) => met === false).map(({ reason }) => reason);
    for (const reason of reasons) failed.set(reason, (failed.get(reason) ?? 0) + 1);
    if (reasons.length === 0) offers.push(offerOf(product, position.terms, checks, rate));
  }
  return { offers, failed };
}

/** A product's loan in place of another, as debt service sees it. */
export function servedLoan(
  { loanType: kind, rateType: rateKind }: Pick<ProductRow, 'loanType' | 'rateType'>,
  terms: Terms,
  startedOn: string,
): ServedLoan {
  const agreedLimitWon = kind === 'OVERDRAFT' ? terms.principalWon : null;
  return { kind, rateKind, terms, agreedLimitWon, startedOn, isNew: true };
}

function checksOf(product: ProductRow, position: Position, owner: Owner, services: DebtServices): Check[] {
  const { principalWon } = position.terms;
  const terms = { ...termsIn(product, position.terms, rateMillionths(product.rateMaxPercent)), principalWon };
  return checkEligibility(eligibilityTerms(product), {
    ...owner,
    requestedWon: principalWon,
    termMonths: terms.months,
    service: services.of(servedLoan(product, terms, position.on)),
    // Each way shows its own DSR under the law, at its own rate.
    law: null,
  });
}

function offerOf(
  product: ProductRow,
  own: Terms,
  checks: readonly Check[],
  rate: ProductRate,
): SwitchOffer<ProductRow> {
  const [percent, basis] =
    rate === 'LOWEST'
      ? ([product.rateMinPercent, 'PRODUCT_LOWEST'] as const)
      : ([product.rateMaxPercent, 'PRODUCT_HIGHEST'] as const);
  return {
    product,
    productCode: product.code,
    terms: termsIn(product, own, rateMillionths(percent)),
    basis,
    rateMayDiffer: product.rateMinPercent !== product.rateMaxPercent,
    openCriteria: checks.filter(({ met }) => met === null).map(({ reason }) => reason),
  };
}

/** The remaining months, or the nearest the product has, and the same repayment method where it has it; no grace. */
export function termsIn(product: ProductRow, own: Terms, annualRateMillionths: number): Omit<Terms, 'principalWon'> {
  const { termMinMonths, termMaxMonths, repaymentMethods } = product;
  const method: RepaymentMethod = repaymentMethods.includes(own.method)
    ? own.method
    : (repaymentMethods[0] ?? own.method);
  const months = Math.min(Math.max(own.months, termMinMonths), termMaxMonths);
  return { method, annualRateMillionths, months, graceMonths: 0 };
}
