import type { Problem } from '../../../../platform/errors/index.js';
import type { LoanKind } from '../../loans/index.js';
import { offerOf } from '../products/product-rules.js';
import type { ProductRow } from '../refinance.columns.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';
import { problem } from '../refinance.refusals.js';
import { misfits, type AskedTerms, type TermsMisfit } from '../terms/terms-offered.js';

const won = new Intl.NumberFormat('ko-KR');

/** Terms that a product does not offer, each as a problem of its field. */
export function termsProblems(product: ProductRow, asked: AskedTerms): Problem[] {
  return misfits(offerOf(product), asked).map((misfit) => PROBLEMS[misfit](product));
}

/** A loan that the product does not replace. */
export function loanProblems({ eligibility }: ProductRow, loanType: LoanKind): Problem[] {
  if (eligibility.fromLoanTypes.includes(loanType)) return [];
  const message = {
    ko: '이 상품으로 갈아탈 수 없는 종류의 대출입니다.',
    en: 'The product does not replace loans of this type.',
  };
  return [problem(Code.LOAN_NOT_ELIGIBLE, 'loanId', message)];
}

/** An amount out of bounds, in won. */
export function amountOutOfRange(minWon: number, maxWon: number): Problem {
  const message = {
    ko: `금액은 ${won.format(minWon)}원에서 ${won.format(maxWon)}원 사이여야 합니다.`,
    en: `The amount is between ${won.format(minWon)} and ${won.format(maxWon)} won.`,
  };
  return problem(Code.AMOUNT_OUT_OF_RANGE, 'amountWon', message, { minWon, maxWon });
}

const PROBLEMS: Readonly<Record<TermsMisfit, (product: ProductRow) => Problem>> = {
  AMOUNT: ({ amountMinWon, amountMaxWon }) => amountOutOfRange(amountMinWon, amountMaxWon),
  TERM: ({ termMinMonths: minMonths, termMaxMonths: maxMonths }) =>
    problem(
      Code.TERM_OUT_OF_RANGE,
      'termMonths',
      {
        ko: `대출 기간은 ${minMonths}개월에서 ${maxMonths}개월 사이여야 합니다.`,
        en: `The term is between ${minMonths} and ${maxMonths} months.`,
      },
      { minMonths, maxMonths },
    ),
  RATE: ({ rateMinPercent: minPercent, rateMaxPercent: maxPercent }) =>
    problem(
      Code.RATE_OUT_OF_RANGE,
      'annualRatePercent',
      {
        ko: `금리는 연 ${minPercent}%에서 ${maxPercent}% 사이여야 합니다.`,
        en: `The rate is between ${minPercent}% and ${maxPercent}% a year.`,
      },
      { minPercent, maxPercent },
    ),
  RATE_TYPE: () =>
    problem(Code.TERMS_NOT_OFFERED, 'rateType', {
      ko: '이 상품에 없는 금리 유형입니다.',
      en: 'The product has not this kind of rate.',
    }),
  REPAYMENT_METHOD: () =>
    problem(Code.TERMS_NOT_OFFERED, 'repaymentMethod', {
      ko: '이 상품에 없는 상환 방법입니다.',
      en: 'The product is not repaid so.',
    }),
};
