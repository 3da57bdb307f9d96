import type { FileColumn } from '../../../platform/delimited/index.js';
import { LOAN_NUMBER, MAX_PRINCIPAL_WON } from '../registration/index.js';
import { REPAYMENT_COLUMN_TEXTS } from './repayment-columns.texts.js';

const REPAYMENT_NUMBER_PATTERN = /^[0-9A-Za-z-]{1,60}$/;
const METHODS = ['AUTO_TRANSFER', 'BANK_TRANSFER', 'VIRTUAL_ACCOUNT', 'CARD', 'CASH'];

const optionalWon = { isFilled: false, isOptional: true } as const;
const won = (least: number) => ({ kind: 'WHOLE', least, most: 2 * MAX_PRINCIPAL_WON }) as const;

/** Columns of a file of repayments. */
export const REPAYMENT_COLUMNS: readonly FileColumn[] = [
  {
    name: 'repaymentNumber',
    isFilled: true,
    rule: { kind: 'TEXT', most: 60, form: REPAYMENT_NUMBER_PATTERN },
    description: REPAYMENT_COLUMN_TEXTS.repaymentNumber,
  },
  {
    name: 'loanNumber',
    isFilled: true,
    rule: { kind: 'TEXT', most: 40, form: LOAN_NUMBER },
    description: REPAYMENT_COLUMN_TEXTS.loanNumber,
  },
  { name: 'paidOn', isFilled: true, rule: { kind: 'DATE' }, description: REPAYMENT_COLUMN_TEXTS.paidOn },
  { name: 'amountWon', isFilled: true, rule: won(1), description: REPAYMENT_COLUMN_TEXTS.amountWon },
  {
    name: 'method',
    isFilled: true,
    rule: { kind: 'CODE', codes: METHODS },
    description: REPAYMENT_COLUMN_TEXTS.method,
  },
  {
    name: 'effect',
    isFilled: false,
    isOptional: true,
    rule: { kind: 'CODE', codes: ['SHORTEN_TERM', 'LOWER_PAYMENT'] },
    description: REPAYMENT_COLUMN_TEXTS.effect,
  },
  {
    name: 'principalWon',
    ...optionalWon,
    rule: won(0),
    description: REPAYMENT_COLUMN_TEXTS.principalWon,
  },
  { name: 'interestWon', ...optionalWon, rule: won(0), description: REPAYMENT_COLUMN_TEXTS.interestWon },
  {
    name: 'defaultInterestWon',
    ...optionalWon,
    rule: won(0),
    description: REPAYMENT_COLUMN_TEXTS.defaultInterestWon,
  },
  {
    name: 'balanceAfterWon',
    ...optionalWon,
    rule: won(0),
    description: REPAYMENT_COLUMN_TEXTS.balanceAfterWon,
  },
];
