import { arrearsOf, rateOf, type Servicing } from '../../servicing/index.js';
import { prepaymentFee } from '../../schedule/index.js';
import type { AskedLoan } from '../asked-loans.js';
import { runningLoanOn } from '../loan-parts.js';
import type { EarlyDebt } from './debt-order.js';

/** A loan as a debt that may be repaid early. */
export interface EarlyLoan extends EarlyDebt {
  readonly asked: AskedLoan;
  /** Principal not yet due: the most that can be paid early. */
  readonly notDueWon: number;
}

/** The loans whose principal can be paid early, with today's fee for the amount on each. */
export function earlyLoans(
  servicing: Servicing,
  loans: readonly AskedLoan[],
  amountWon: number,
  today: string,
): EarlyLoan[] {
  return loans.flatMap((asked): EarlyLoan[] => {
    const running = runningLoanOn(servicing, asked.loan, today);
    const notDueWon = running?.account.plan.balanceWon ?? 0;
    if (!running || notDueWon === 0) return [];
    const { owed, account } = running;
    const fee = prepaymentFee(owed, amountWon, today);
    return [
      {
        asked,
        notDueWon,
        balanceWon: asked.loan.balanceWon,
        annualRateMillionths: rateOf(account.plan),
        isOverdue: arrearsOf(servicing, owed.contract, account, today).overdueWon > 0,
        feeWon: fee.amountWon,
        feeBasis: fee.basis,
      },
    ];
  });
}
