import type { FileColumn } from '../../../platform/delimited/index.js';
import { LOAN_NUMBER, MAX_PRINCIPAL_WON } from '../registration/index.js';

const NUMBER = /^[0-9A-Za-z-]{1,60}$/;
const METHODS = ['AUTO_TRANSFER', 'BANK_TRANSFER', 'VIRTUAL_ACCOUNT', 'CARD', 'CASH'];

const optionalWon = { isFilled: false, isOptional: true } as const;
const won = (least: number) => ({ kind: 'WHOLE', least, most: 2 * MAX_PRINCIPAL_WON }) as const;
const text = (ko: string, en: string): Pick<FileColumn, 'description'> => ({ description: { ko, en } });

/** Columns of a file of repayments. */
export const REPAYMENT_COLUMNS: readonly FileColumn[] = [
  {
    name: 'repaymentNumber',
    isFilled: true,
    rule: { kind: 'TEXT', most: 60, form: NUMBER },
    ...text(
      '기관의 상환 거래번호, 영문자·숫자·하이픈 60자 이내',
      'the institution’s number of the repayment, unique in it: letters, digits and hyphens, at most 60',
    ),
  },
  {
    name: 'loanNumber',
    isFilled: true,
    rule: { kind: 'TEXT', most: 40, form: LOAN_NUMBER },
    ...text('대출 번호', 'number of the loan'),
  },
  { name: 'paidOn', isFilled: true, rule: { kind: 'DATE' }, ...text('입금일', 'the day the money came in') },
  { name: 'amountWon', isFilled: true, rule: won(1), ...text('입금액(원)', 'what came in, in won') },
  { name: 'method', isFilled: true, rule: { kind: 'CODE', codes: METHODS }, ...text('상환 방법', 'how it came in') },
  {
    name: 'effect',
    isFilled: false,
    isOptional: true,
    rule: { kind: 'CODE', codes: ['SHORTEN_TERM', 'LOWER_PAYMENT'] },
    ...text('중도상환의 효과, 비우면 계약대로', 'what becomes of more than is due; as the contract says when empty'),
  },
  {
    name: 'principalWon',
    ...optionalWon,
    rule: won(0),
    ...text(
      '이 가운데 원금(원). 장부 시작 전 상환에는 필요하고, 이후 상환에서는 적으면 장부와 대조',
      'principal of it; needed before the books begin, and afterwards held against the books where it is given',
    ),
  },
  { name: 'interestWon', ...optionalWon, rule: won(0), ...text('이자(원), 위와 같음', 'interest of it, likewise') },
  {
    name: 'defaultInterestWon',
    ...optionalWon,
    rule: won(0),
    ...text('연체이자(원), 비우면 0', 'default interest of it; none when empty'),
  },
  {
    name: 'balanceAfterWon',
    ...optionalWon,
    rule: won(0),
    ...text('상환 후 원금 잔액(원), 원금과 같음', 'principal owed after it; as principalWon'),
  },
];
