import { rateMillionths } from '../../terms/index.js';
import type { ProductTerms } from '../eligibility/eligibility.js';
import type { ExplainedTerms } from '../explanation/explanation.texts.js';
import type { ApplicationRow, ProductRow } from '../refinance.columns.js';
import type { Offer } from '../terms/terms-offered.js';

/** A product as rules see it. */
export function offerOf(product: ProductRow): Offer {
  return {
    ...product,
    rateMinMillionths: rateMillionths(product.rateMinPercent),
    rateMaxMillionths: rateMillionths(product.rateMaxPercent),
  };
}

/** What it asks of applicants. */
export function termsOf({ eligibility, ...bounds }: ProductRow): ProductTerms {
  const { maxDsrPercent, maxLtvPercent } = eligibility;
  return {
    ...bounds,
    ...eligibility,
    maxDsrMillionths: maxDsrPercent === null ? null : rateMillionths(maxDsrPercent),
    maxLtvMillionths: maxLtvPercent === null ? null : rateMillionths(maxLtvPercent),
  };
}

/** What is explained about a product to applicants. */
export function explainedTerms(
  product: ProductRow,
  {
    requestedWon,
    termMonths,
    repaymentMethod,
  }: Pick<ApplicationRow, 'requestedWon' | 'termMonths' | 'repaymentMethod'>,
): ExplainedTerms {
  const { rateType, rateMinMillionths, rateMaxMillionths } = offerOf(product);
  const prepaymentFeeMillionths = rateMillionths(product.prepaymentFeePercent);
  return {
    amountWon: requestedWon,
    termMonths,
    repaymentMethod,
    rateType,
    rateMinMillionths,
    rateMaxMillionths,
    prepaymentFeeMillionths,
  };
}
