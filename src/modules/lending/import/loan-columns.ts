import type { FileColumn } from '../../../platform/delimited/index.js';
import { LOAN_TYPES } from '../loans/index.js';
import { LOAN_NUMBER, MAX_PRINCIPAL_WON } from '../registration/index.js';
import { INTEREST_CONVENTIONS } from '../servicing/index.js';

export const SOURCE_KEY = /^[0-9A-Za-z]{1,20}$/;

const text = (ko: string, en: string): Pick<FileColumn, 'description'> => ({ description: { ko, en } });
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
    ...text('대출 번호, 영문자·숫자·하이픈 4~40자', 'number, 4 to 40 letters, digits and hyphens, unique in any case'),
  },
  {
    name: 'customerSourceKey',
    ...needed,
    rule: { kind: 'TEXT', most: 20, form: SOURCE_KEY },
    ...text('고객번호(고객 파일의 sourceKey)', 'the customer’s number, as in the file of customers'),
  },
  { name: 'loanType', ...needed, rule: code(...LOAN_TYPES), ...text('대출 종류', 'what it is for, or secured by') },
  {
    name: 'repaymentMethod',
    ...needed,
    rule: code('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    ...text('상환 방식', 'how it is repaid'),
  },
  {
    name: 'rateType',
    ...needed,
    rule: code('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC'),
    ...text('금리 유형', 'how its rate may change'),
  },
  { name: 'principalWon', ...needed, rule: won(1), ...text('대출 원금(원)', 'what was lent, in won') },
  {
    name: 'annualRatePercent',
    ...needed,
    rule: { kind: 'PERCENT' },
    ...text('연 이율(%)', 'interest rate on the paid-to day, in percent a year'),
  },
  {
    name: 'termMonths',
    ...needed,
    rule: { kind: 'WHOLE', least: 1, most: 600 },
    ...text('대출 기간(개월)', 'how long it runs, in months'),
  },
  {
    name: 'graceMonths',
    ...optional,
    rule: { kind: 'WHOLE', least: 0, most: 599 },
    ...text('거치기간(개월), 비우면 0', 'months at the start that pay interest alone; none when empty'),
  },
  {
    name: 'interestConvention',
    ...optional,
    rule: code(...INTEREST_CONVENTIONS),
    ...text(
      '이자 계산 방식, 비우면 상환 방식에 따른 기본값',
      'how interest is counted; the usual way of the method when empty',
    ),
  },
  {
    name: 'dueDay',
    ...optional,
    rule: { kind: 'WHOLE', least: 1, most: 31 },
    ...text('납입일(1~31), 비우면 실행일의 날짜', 'day of the month of instalments; that of disbursedOn when empty'),
  },
  {
    name: 'prepaymentEffect',
    ...optional,
    rule: code('SHORTEN_TERM', 'LOWER_PAYMENT'),
    ...text('중도상환의 효과, 비우면 SHORTEN_TERM', 'what paying early does; SHORTEN_TERM when empty'),
  },
  {
    name: 'prepaymentFeePercent',
    ...optional,
    rule: { kind: 'PERCENT' },
    ...text('중도상환수수료율(%), 모르면 비움', 'fee for paying back early, in percent; empty when not known'),
  },
  {
    name: 'appliedOn',
    ...optional,
    ...date,
    ...text('신청일, 비우면 승인일 또는 실행일', 'the day it was asked for; that of the next step when empty'),
  },
  { name: 'approvedOn', ...optional, ...date, ...text('승인일', 'the day it was granted') },
  { name: 'disbursedOn', ...optional, ...date, ...text('실행일', 'the day the money went out') },
  {
    name: 'interestPaidTo',
    ...optional,
    ...date,
    ...text(
      '이자를 낸 마지막 날. 장부는 이 날부터 시작하며, 비우면 실행일부터 시작',
      'the day up to which interest is paid: the books begin there, or on disbursedOn when empty',
    ),
  },
  {
    name: 'balanceWon',
    ...optional,
    rule: won(0),
    ...text('그날의 원금 잔액(원), 모두 갚았으면 0', 'principal owed on that day; 0 for a loan that is repaid'),
  },
];
