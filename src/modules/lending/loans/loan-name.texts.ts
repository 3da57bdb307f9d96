import type { Localized } from '../../../platform/text.js';
import type { OpenLoanFact } from './loan-facts.js';
import type { LoanKind } from './loan.entity.js';

/** What people call loans of a kind. */
export const LOAN_KINDS: Readonly<Record<LoanKind, Localized>> = {
  MORTGAGE: { ko: '주택담보대출', en: 'Home loan' },
  JEONSE: { ko: '전세자금대출', en: 'Jeonse loan' },
  CREDIT: { ko: '신용대출', en: 'Credit loan' },
  OVERDRAFT: { ko: '마이너스통장', en: 'Overdraft' },
  AUTO: { ko: '자동차대출', en: 'Car loan' },
  CARD: { ko: '카드론', en: 'Card loan' },
  BUSINESS: { ko: '사업자대출', en: 'Business loan' },
};

/** As many letters and digits of a loan's number as bills and banking apps print of an account. */
const LETTERS_SHOWN = 4;

type Named = Pick<OpenLoanFact, 'loanNumber' | 'loanType'>;

/**
 * What people call a loan: its kind and how its number ends, or the whole number where two of their loans would be
 * called the same. In the order of the loans.
 */
export function loanNames(loans: readonly Named[]): Localized[] {
  const short = loans.map((loan) => nameOf(loan, endOf(loan)));
  return loans.map((loan, index) => {
    const name = short[index] ?? wholeNameOf(loan);
    const isAlone = short.filter(({ en }) => en === name.en).length === 1;
    return isAlone ? name : wholeNameOf(loan);
  });
}

/** Names of loans within a sentence: only the kind, where the customer has no other loan of that kind. */
export function spokenLoanNames(loans: readonly Named[]): Localized[] {
  const names = loanNames(loans);
  return loans.map(({ loanType, loanNumber }, index) => {
    const isAlone = loans.filter((other) => other.loanType === loanType).length === 1;
    return isAlone ? LOAN_KINDS[loanType] : (names[index] ?? { ko: loanNumber, en: loanNumber });
  });
}

const endOf = ({ loanNumber }: Named): string => loanNumber.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(-LETTERS_SHOWN);

const nameOf = ({ loanType }: Named, number: string): Localized => ({
  ko: `${LOAN_KINDS[loanType].ko}(끝번호 ${number})`,
  en: `${LOAN_KINDS[loanType].en} ending in ${number}`,
});

const wholeNameOf = ({ loanType, loanNumber }: Named): Localized => ({
  ko: `${LOAN_KINDS[loanType].ko}(${loanNumber})`,
  en: `${LOAN_KINDS[loanType].en} ${loanNumber}`,
});
