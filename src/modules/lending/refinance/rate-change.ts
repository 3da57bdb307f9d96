import { monthlyInterestWon } from '../amortization.js';
import { accruedInterestWon } from '../repayment-allocation.js';
import { courseOf, spread, type RunningLoan } from '../schedule/index.js';
import { daysBetween } from '../../../platform/calendar.js';

/** What changes of a loan when its rate does. */
export interface RateChange {
  /** The day up to which interest is charged at the old rate. */
  readonly interestPaidTo: string;
  readonly unpaidInterestWon: number;
  /** The payment of an ordinary month that follows; of a bullet loan its interest. */
  readonly monthlyPaymentWon: number;
}

/**
 * Gives a running loan another rate from a day on. Interest up to that day is charged at the old rate and owed, since
 * what accrues later is reckoned at one rate alone. The balance is spread over the months that remain.
 */
export function changeRate(
  loan: RunningLoan & { readonly monthlyPaymentWon: number },
  newRateMillionths: number,
  on: string,
): RateChange {
  const accrued = accruedInterestWon(loan.balanceWon, loan.annualRateMillionths, daysBetween(loan.interestPaidTo, on));
  return {
    interestPaidTo: on > loan.interestPaidTo ? on : loan.interestPaidTo,
    unpaidInterestWon: loan.unpaidInterestWon + accrued,
    monthlyPaymentWon: ordinaryPayment({ ...loan, annualRateMillionths: newRateMillionths }, on),
  };
}

/** After any grace that is left; as it was when every instalment lies behind, or nothing is left to repay. */
function ordinaryPayment(loan: RunningLoan & { readonly monthlyPaymentWon: number }, on: string): number {
  const { balanceWon, annualRateMillionths, method, months, graceMonths, monthlyPaymentWon } = loan;
  if (method === 'BULLET') return monthlyInterestWon(balanceWon, annualRateMillionths);
  const { passed } = courseOf(loan, on);
  if (passed >= months || balanceWon === 0) return monthlyPaymentWon;
  const rows = spread(loan, { principalWon: balanceWon, passed });
  return rows[Math.max(0, graceMonths - passed)]?.paymentWon ?? monthlyPaymentWon;
}
