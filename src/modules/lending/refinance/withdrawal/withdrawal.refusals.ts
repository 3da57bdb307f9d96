import { refuse, type Problem } from '../../../../platform/errors/index.js';
import { isBlank } from '../../../../platform/text.js';
import { openBooks } from '../../repayments/index.js';
import { RefinanceErrorCode as Code } from '../refinance.errors.js';
import type { WithdrawalRow } from '../refinance.columns.js';
import { invalid, problem } from '../refinance.refusals.js';
import type { WholeLoan } from '../../loans/index.js';
import { formatNumber } from '../../../../platform/amount.texts.js';

/** More or less than is owed: what is too much goes back to the borrower first, what is too little is waited for. */
export const amountNotPayable = (payableWon: number, valueOn: string): never =>
  refuse(
    Code.AMOUNT_NOT_PAYABLE,
    {
      ko: `${valueOn} 기준으로 돌려받을 금액은 정확히 ${formatNumber(payableWon)}원입니다. 입금액을 확인해 주세요.`,
      en: `What has to come back with value on ${valueOn} is exactly ${formatNumber(payableWon)} won.`,
    },
    ['amountWon'],
    { payableWon },
  );

export const bankReferenceTaken = (): never =>
  refuse(
    Code.BANK_REFERENCE_TAKEN,
    {
      ko: '이미 다른 철회에 사용된 은행 거래번호입니다.',
      en: 'The bank reference belongs to another withdrawal already.',
    },
    ['bankReference'],
  );

/** What cannot be of the money itself, whatever is owed. */
export function moneyProblems(
  { bankReference, valueOn }: WithdrawalRow,
  { from, today, loan }: { readonly from: string; readonly today: string; readonly loan: WholeLoan },
): Problem[] {
  const problems = [];
  const lastChangeOn = openBooks(loan)?.kept.on;
  if (isBlank(bankReference))
    problems.push(
      invalid('bankReference', { ko: '은행 거래번호를 적어 주세요.', en: 'names the payment at the bank.' }),
    );
  if (valueOn > today) problems.push(invalid('valueOn', { ko: '미래일 수 없습니다.', en: 'is not in the future.' }));
  else if (valueOn < from)
    problems.push(invalid('valueOn', { ko: '실행일보다 앞설 수 없습니다.', en: 'is not before the contract.' }));
  else if (lastChangeOn !== undefined && valueOn < lastChangeOn) problems.push(tooEarly(lastChangeOn));
  return problems;
}

const tooEarly = (earliestPaidOn: string): Problem =>
  problem(
    Code.PAID_ON_TOO_EARLY,
    'valueOn',
    {
      ko: `입금일은 마지막 거래일(${earliestPaidOn}) 이후여야 합니다.`,
      en: `The loan was last changed on ${earliestPaidOn}: the money cannot be of an earlier day.`,
    },
    { earliestPaidOn },
  );
