import type { Problem } from '../../../../platform/errors/index.js';
import type { LoanKind } from '../../loans/index.js';
import { offerOf } from '../products/product-rules.js';
import type { ProductRow } from '../refinance.columns.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';
import { problem } from '../refinance.refusals.js';
import { misfits, type AskedTerms, type TermsMisfit } from '../terms/terms-offered.js';
import {
  LOAN_TYPE_NOT_REPLACED,
  amountBoundsText,
  termBoundsText,
  rateBoundsText,
  RATE_TYPE_NOT_OFFERED,
  METHOD_NOT_OFFERED,
} from './application-problems.texts.js';

/** Terms that a product does not offer, each as a problem of its field. */
export function termsProblems(product: ProductRow, asked: AskedTerms): Problem[] {
  return misfits(offerOf(product), asked).map((misfit) => PROBLEMS[misfit](product));
}

/** A loan that the product does not replace. */
export function loanProblems({ eligibility }: ProductRow, loanType: LoanKind): Problem[] {
  if (eligibility.fromLoanTypes.includes(loanType)) return [];
  const message = LOAN_TYPE_NOT_REPLACED;
  return [problem(Code.LOAN_NOT_ELIGIBLE, 'loanId', message)];
}

/** An amount out of bounds, in won. */
export function amountOutOfRange(minWon: number, maxWon: number): Problem {
  const message = amountBoundsText(minWon, maxWon);
  return problem(Code.AMOUNT_OUT_OF_RANGE, 'amountWon', message, { minWon, maxWon });
}

const PROBLEMS: Readonly<Record<TermsMisfit, (product: ProductRow) => Problem>> = {
  AMOUNT: ({ amountMinWon, amountMaxWon }) => amountOutOfRange(amountMinWon, amountMaxWon),
  TERM: ({ termMinMonths: minMonths, termMaxMonths: maxMonths }) =>
    problem(Code.TERM_OUT_OF_RANGE, 'termMonths', termBoundsText(minMonths, maxMonths), { minMonths, maxMonths }),
  RATE: ({ rateMinPercent: minPercent, rateMaxPercent: maxPercent }) =>
    problem(Code.RATE_OUT_OF_RANGE, 'annualRatePercent', rateBoundsText(minPercent, maxPercent), {
      minPercent,
      maxPercent,
    }),
  RATE_TYPE: () => problem(Code.TERMS_NOT_OFFERED, 'rateType', RATE_TYPE_NOT_OFFERED),
  REPAYMENT_METHOD: () => problem(Code.TERMS_NOT_OFFERED, 'repaymentMethod', METHOD_NOT_OFFERED),
};
