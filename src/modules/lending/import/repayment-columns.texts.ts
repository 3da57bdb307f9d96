import type { Localized } from '../../../platform/text.js';

/** What each column of a file of repayments holds. */
export const REPAYMENT_COLUMN_TEXTS = {
  repaymentNumber: {
    ko: '기관의 상환 거래번호, 영문자·숫자·하이픈 60자 이내',
    en: 'the institution’s number of the repayment, unique in it: letters, digits and hyphens, at most 60',
  },
  loanNumber: { ko: '대출 번호', en: 'number of the loan' },
  paidOn: { ko: '입금일', en: 'the day the money came in' },
  amountWon: { ko: '입금액(원)', en: 'what came in, in won' },
  method: { ko: '상환 방법', en: 'how it came in' },
  effect: {
    ko: '중도상환의 효과, 비우면 계약대로',
    en: 'what becomes of more than is due; as the contract says when empty',
  },
  principalWon: {
    ko: '이 가운데 원금(원). 장부 시작 전 상환에는 필요하고, 이후 상환에서는 적으면 장부와 대조',
    en: 'principal of it; needed before the books begin, and afterwards held against the books where it is given',
  },
  interestWon: { ko: '이자(원), 위와 같음', en: 'interest of it, likewise' },
  defaultInterestWon: { ko: '연체이자(원), 비우면 0', en: 'default interest of it; none when empty' },
  balanceAfterWon: { ko: '상환 후 원금 잔액(원), 원금과 같음', en: 'principal owed after it; as principalWon' },
} as const satisfies Readonly<Record<string, Localized>>;
