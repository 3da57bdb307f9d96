import type { RepaymentRow, WholeLoan } from '../../loans/index.js';
import type { ApplicationRow } from '../refinance.columns.js';

/** What an execution did, or would do. */
export interface Execution {
  readonly application: ApplicationRow;
  readonly paidOffLoan: WholeLoan;
  readonly newLoan: WholeLoan;
}

/** What asking to withdraw from a contract did, or would do. */
export interface WithdrawalRequested {
  readonly application: ApplicationRow;
  readonly loan: WholeLoan;
  /** What has to come back if it comes today. */
  readonly payableWon: number;
}

/** What the completion of a withdrawal did, or would do. */
export interface WithdrawalCompleted {
  readonly application: ApplicationRow;
  readonly loan: WholeLoan;
  /** Null where everything had been repaid before. */
  readonly repayment: RepaymentRow | null;
}
