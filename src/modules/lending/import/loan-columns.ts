import type { FileColumn } from '../../../platform/delimited/index.js';
import { LOAN_TYPES } from '../loans/index.js';
import { LOAN_NUMBER, MAX_PRINCIPAL_WON } from '../registration/index.js';
import { INTEREST_CONVENTIONS } from '../servicing/index.js';
import { LOAN_COLUMN_TEXTS } from './loan-columns.texts.js';

export const SOURCE_KEY = /^[0-9A-Za-z]{1,20}$/;

const needed = { isFilled: true } as const;
const optional = { isFilled: false, isOptional: true } as const;
const code = (...codes: string[]) => ({ kind: 'CODE', codes }) as const;
const date = { rule: { kind: 'DATE' } } as const;
const won = (least: number) => ({ kind: 'WHOLE', least, most: MAX_PRINCIPAL_WON }) as const;

/** Columns of a file of loans. */
export const LOAN_COLUMNS: readonly FileColumn[] = [
  {
    name: 'loanNumber',
    ...needed,
    rule: { kind: 'TEXT', most: 40, form: LOAN_NUMBER },
    description: LOAN_COLUMN_TEXTS.loanNumber,
  },
  {
    name: 'customerSourceKey',
    ...needed,
    rule: { kind: 'TEXT', most: 20, form: SOURCE_KEY },
    description: LOAN_COLUMN_TEXTS.customerSourceKey,
  },
  { name: 'loanType', ...needed, rule: code(...LOAN_TYPES), description: LOAN_COLUMN_TEXTS.loanType },
  {
    name: 'repaymentMethod',
    ...needed,
    rule: code('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    description: LOAN_COLUMN_TEXTS.repaymentMethod,
  },
  {
    name: 'rateType',
    ...needed,
    rule: code('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC'),
    description: LOAN_COLUMN_TEXTS.rateType,
  },
  { name: 'principalWon', ...needed, rule: won(1), description: LOAN_COLUMN_TEXTS.principalWon },
  {
    name: 'annualRatePercent',
    ...needed,
    rule: { kind: 'PERCENT' },
    description: LOAN_COLUMN_TEXTS.annualRatePercent,
  },
  {
    name: 'termMonths',
    ...needed,
    rule: { kind: 'WHOLE', least: 1, most: 600 },
    description: LOAN_COLUMN_TEXTS.termMonths,
  },
  {
    name: 'graceMonths',
    ...optional,
    rule: { kind: 'WHOLE', least: 0, most: 599 },
    description: LOAN_COLUMN_TEXTS.graceMonths,
  },
  {
    name: 'interestConvention',
    ...optional,
    rule: code(...INTEREST_CONVENTIONS),
    description: LOAN_COLUMN_TEXTS.interestConvention,
  },
  {
    name: 'dueDay',
    ...optional,
    rule: { kind: 'WHOLE', least: 1, most: 31 },
    description: LOAN_COLUMN_TEXTS.dueDay,
  },
  {
    name: 'prepaymentEffect',
    ...optional,
    rule: code('SHORTEN_TERM', 'LOWER_PAYMENT'),
    description: LOAN_COLUMN_TEXTS.prepaymentEffect,
  },
  {
    name: 'prepaymentFeePercent',
    ...optional,
    rule: { kind: 'PERCENT' },
    description: LOAN_COLUMN_TEXTS.prepaymentFeePercent,
  },
  {
    name: 'appliedOn',
    ...optional,
    ...date,
    description: LOAN_COLUMN_TEXTS.appliedOn,
  },
  { name: 'approvedOn', ...optional, ...date, description: LOAN_COLUMN_TEXTS.approvedOn },
  { name: 'disbursedOn', ...optional, ...date, description: LOAN_COLUMN_TEXTS.disbursedOn },
  {
    name: 'interestPaidTo',
    ...optional,
    ...date,
    description: LOAN_COLUMN_TEXTS.interestPaidTo,
  },
  {
    name: 'balanceWon',
    ...optional,
    rule: won(0),
    description: LOAN_COLUMN_TEXTS.balanceWon,
  },
];
