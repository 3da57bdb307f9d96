import { accruedInterestWon } from '../repayment-allocation.js';
import { prepaymentFee, type FeeTerms, type PrepaymentFee } from './prepayment-fee.js';
import { courseOf, type RunningLoan } from './running-loan.js';
import { daysBetween } from '../../../platform/calendar.js';

/** What ends a loan on a day. */
export interface PayoffQuote {
  readonly on: string;
  readonly balanceWon: number;
  /** Interest charged before and left unpaid. */
  readonly unpaidInterestWon: number;
  /** Interest since it was last charged. */
  readonly accruedInterestWon: number;
  /** What each further day adds. */
  readonly perDiemWon: number;
  readonly fee: PrepaymentFee;
  /** Balance and interest. */
  readonly totalWithoutFeeWon: number;
  /** The most that a repayment of the day takes, which closes the loan: the fee is collected apart. */
  readonly payableWon: number;
  /** With the fee; null when the fee is not known. */
  readonly totalWon: number | null;
}

/**
 * What would end the loan on a day, if nothing else were paid before it. Interest runs by the day, actual/365, and is
 * rounded down; the fee is charged on principal whose day has not come, and so not on what is overdue.
 */
export function payoffQuote(loan: RunningLoan & Pick<FeeTerms, 'feeMillionths'>, on: string): PayoffQuote {
  const { balanceWon, annualRateMillionths, unpaidInterestWon } = loan;
  const days = daysBetween(loan.interestPaidTo, on);
  const accrued = accruedInterestWon(balanceWon, annualRateMillionths, days);
  const early = loan.overdueWon > 0 ? Math.min(balanceWon, courseOf(loan, on).scheduledBalanceWon) : balanceWon;
  const fee = prepaymentFee(loan, early, on);
  const totalWithoutFeeWon = balanceWon + unpaidInterestWon + accrued;
  return {
    ...{ on, balanceWon, unpaidInterestWon, accruedInterestWon: accrued, fee, totalWithoutFeeWon },
    payableWon: totalWithoutFeeWon,
    perDiemWon: accruedInterestWon(balanceWon, annualRateMillionths, 1),
    totalWon: fee.amountWon === null ? null : totalWithoutFeeWon + fee.amountWon,
  };
}
