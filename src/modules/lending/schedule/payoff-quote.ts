import { accountOn } from '../repayments/index.js';
import { oneDayInterestWon, payoffOf, rateOf, sumOf, type Servicing } from '../servicing/index.js';
import type { OwedLoan } from './loan-of-row.js';
import { prepaymentFee, type PrepaymentFee } from './prepayment-fee.js';

/** What pays a loan off on a day. */
export interface PayoffQuote {
  readonly on: string;
  /** Principal owed, including what is due. */
  readonly balanceWon: number;
  /** Interest of instalments that are due and not paid. */
  readonly unpaidInterestWon: number;
  /** Interest since the last instalment fell due. */
  readonly accruedInterestWon: number;
  /** Default interest. */
  readonly defaultInterestWon: number;
  /** Money held for an instalment that is not due yet; it counts towards the total. */
  readonly heldWon: number;
  /** What each further day adds. */
  readonly perDiemWon: number;
  readonly fee: PrepaymentFee;
  /** Balance and interest, less what is held. */
  readonly totalWithoutFeeWon: number;
  /** The most that a repayment on the day takes, which closes the loan: the fee is collected separately. */
  readonly payableWon: number;
  /** With the fee; null when the fee is not known. */
  readonly totalWon: number | null;
}

/**
 * What pays the loan off on a day, if nothing else is paid before. The fee is charged on principal that is not due yet,
 * so not on what is due or overdue.
 */
export function payoffQuote(servicing: Servicing, loan: OwedLoan, on: string): PayoffQuote {
  const { contract } = loan;
  const account = accountOn(servicing, loan, on);
  const { accruedInterestWon, balanceNotDueWon, defaultInterestWon, dueWon, heldWon, totalWon } = payoffOf(
    servicing,
    contract,
    account,
    on,
  );
  const unpaidInterestWon = sumOf(account.dues, ({ interestWon }) => interestWon);
  const overdueWon = sumOf(account.dues, (due) => (due.payableOn <= on ? due.interestWon + due.principalWon : 0));
  const rate = rateOf(account.plan);
  const fee = prepaymentFee(loan, balanceNotDueWon, on);
  return {
    on,
    unpaidInterestWon,
    accruedInterestWon,
    defaultInterestWon,
    heldWon,
    fee,
    balanceWon: balanceNotDueWon + dueWon - unpaidInterestWon,
    totalWithoutFeeWon: totalWon,
    payableWon: totalWon,
    perDiemWon:
      oneDayInterestWon(balanceNotDueWon, rate) +
      oneDayInterestWon(overdueWon, servicing.defaultRate(rate, contract.disbursedOn)),
    totalWon: fee.amountWon === null ? null : totalWon + fee.amountWon,
  };
}
