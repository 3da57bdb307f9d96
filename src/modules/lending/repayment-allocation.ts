import { daysBetween } from '../../platform/calendar.js';

/** What a repayment meets: a loan whose money is out. */
export interface OpenLoan {
  readonly balanceWon: number;
  /** Yearly rate in millionths: 4 % is 40,000. */
  readonly annualRateMillionths: number;
  /** Interest has been charged up to this day, `YYYY-MM-DD`. */
  readonly interestPaidTo: string;
  /** Interest charged up to that day and not paid yet. */
  readonly unpaidInterestWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** How a repayment divides, and what it leaves of the loan. */
export interface Allocation {
  readonly interestWon: number;
  readonly principalWon: number;
  readonly balanceAfterWon: number;
  readonly unpaidInterestAfterWon: number;
  readonly overdueDaysAfter: number;
  readonly overdueAfterWon: number;
  readonly statusAfter: 'ACTIVE' | 'DELINQUENT' | 'CLOSED';
}

const DAYS_A_YEAR = 365n;
const MILLION = 1_000_000n;

/**
 * Simple interest by the day, actual/365 fixed (ISDA 2006 Definitions, section 4.16(d)), counting the day the money
 * was lent and not the day it comes back. Exact, then rounded down to the won, in favour of the borrower.
 */
export function accruedInterestWon(balanceWon: number, annualRateMillionths: number, days: number): number {
  const product = BigInt(balanceWon) * BigInt(annualRateMillionths) * BigInt(Math.max(0, days));
  return Number(product / (DAYS_A_YEAR * MILLION));
}

/** Everything owed on a day: balance, interest left unpaid, and interest since. */
export function payoffWon(loan: OpenLoan, paidOn: string): number {
  return loan.balanceWon + interestDueWon(loan, paidOn);
}

function interestDueWon(loan: OpenLoan, paidOn: string): number {
  const days = daysBetween(loan.interestPaidTo, paidOn);
  return loan.unpaidInterestWon + accruedInterestWon(loan.balanceWon, loan.annualRateMillionths, days);
}

/**
 * Divides a repayment: interest due first, then principal, the order of article 479 of the Korean Civil Act. Interest it
 * does not cover stays owed and bears none itself. It counts towards arrears in full; when nothing is in arrears any
 * more the loan is ACTIVE again, and when nothing is owed it is CLOSED. Null when it is more than `payoffWon`.
 */
export function allocate(loan: OpenLoan, amountWon: number, paidOn: string): Allocation | null {
  const dueWon = interestDueWon(loan, paidOn);
  const interestWon = Math.min(amountWon, dueWon);
  const principalWon = amountWon - interestWon;
  if (principalWon > loan.balanceWon) return null;
  const balanceAfterWon = loan.balanceWon - principalWon;
  const closed = balanceAfterWon === 0 && interestWon === dueWon;
  const overdueAfterWon = closed ? 0 : Math.max(0, loan.overdueWon - amountWon);
  return {
    interestWon,
    principalWon,
    balanceAfterWon,
    unpaidInterestAfterWon: dueWon - interestWon,
    overdueDaysAfter: overdueAfterWon === 0 ? 0 : loan.overdueDays,
    overdueAfterWon,
    statusAfter: closed ? 'CLOSED' : overdueAfterWon === 0 ? 'ACTIVE' : 'DELINQUENT',
  };
}
