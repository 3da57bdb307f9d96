import { said, saidWon, type FoundAction } from '../../../../platform/assistant/index.js';
import { encodeId } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { ProductRow } from '../../refinance/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish } from '../wording.js';
import type { Alternative } from './refinance.texts.js';

/** What a draft asks for where the alternative does not say: the balance, over the shortest term. */
export const draftTerms = ({ loan }: AskedLoan, { terms, product }: Alternative) => ({
  amountWon: terms?.principalWon ?? loan.balanceWon,
  termMonths: terms?.months ?? product?.termMinMonths ?? loan.termMonths,
});

/** A draft of an application: explanations, papers and a decision come after it. */
export function draftAction(asked: AskedLoan, alternative: Alternative, product: ProductRow): FoundAction {
  const [{ loan, spoken }, { terms, reasons }] = [asked, alternative];
  const { amountWon, termMonths } = draftTerms(asked, alternative);
  const won = saidWon(amountWon);
  return {
    label: said(`‘${product.nameKo}’ 대환 신청서 작성`, `Draft an application for ${product.nameEn}`),
    mutation: 'refinanceApplicationCreate',
    arguments: {
      input: {
        loanId: encodeId('Loan', loan.key),
        productId: product.id,
        amountWon,
        termMonths,
        repaymentMethod: terms?.method ?? product.repaymentMethods[0] ?? loan.repaymentMethod,
      },
    },
    preview: said(
      `${withParticle(spoken.ko, '을/를')} ${won.ko}의 ‘${product.nameKo}’로 바꾸는 신청서가 작성됩니다. 제출과 심사는 그다음입니다.${reasons.includes('RATE_NOT_ASSURED') ? ' 금리는 심사 후 정해집니다.' : ''}`,
      `A draft is made to replace ${inEnglish(spoken)} by ${won.en} of ${product.nameEn}; you submit it yourself, and the rate is set on approval.`,
    ),
  };
}
