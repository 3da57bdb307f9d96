import type { Localized } from '../../../platform/text.js';

/** What each column of a file of loans holds. */
export const LOAN_COLUMN_TEXTS = {
  loanNumber: {
    ko: '대출 번호, 영문자·숫자·하이픈 4~40자',
    en: 'number, 4 to 40 letters, digits and hyphens, unique in any case',
  },
  customerSourceKey: {
    ko: '고객번호(고객 파일의 sourceKey)',
    en: 'the customer’s number, as in the file of customers',
  },
  loanType: { ko: '대출 종류', en: 'what it is for, or secured by' },
  repaymentMethod: { ko: '상환 방식', en: 'how it is repaid' },
  rateType: { ko: '금리 유형', en: 'how its rate may change' },
  principalWon: { ko: '대출 원금(원)', en: 'what was lent, in won' },
  annualRatePercent: { ko: '연 이율(%)', en: 'interest rate on the paid-to day, in percent a year' },
  termMonths: { ko: '대출 기간(개월)', en: 'how long it runs, in months' },
  graceMonths: { ko: '거치기간(개월), 비우면 0', en: 'months at the start that pay interest alone; none when empty' },
  interestConvention: {
    ko: '이자 계산 방식, 비우면 상환 방식에 따른 기본값',
    en: 'how interest is counted; the usual way of the method when empty',
  },
  dueDay: {
    ko: '납입일(1~31), 비우면 실행일의 날짜',
    en: 'day of the month of instalments; that of disbursedOn when empty',
  },
  prepaymentEffect: {
    ko: '중도상환의 효과, 비우면 SHORTEN_TERM',
    en: 'what paying early does; SHORTEN_TERM when empty',
  },
  prepaymentFeePercent: {
    ko: '중도상환수수료율(%), 모르면 비움',
    en: 'fee for paying back early, in percent; empty when not known',
  },
  appliedOn: {
    ko: '신청일, 비우면 승인일 또는 실행일',
    en: 'the day it was asked for; that of the next step when empty',
  },
  approvedOn: { ko: '승인일', en: 'the day it was granted' },
  disbursedOn: { ko: '실행일', en: 'the day the money went out' },
  interestPaidTo: {
    ko: '이자를 낸 마지막 날. 장부는 이 날부터 시작하며, 비우면 실행일부터 시작',
    en: 'the day up to which interest is paid: the books begin there, or on disbursedOn when empty',
  },
  balanceWon: {
    ko: '그날의 원금 잔액(원), 모두 갚았으면 0',
    en: 'principal owed on that day; 0 for a loan that is repaid',
  },
} as const satisfies Readonly<Record<string, Localized>>;
