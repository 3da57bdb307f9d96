import type { RepaymentRow } from '../lending.columns.js';
import type { WholeLoan } from '../repayment-posting.repository.js';
import type { ApplicationRow } from './refinance.columns.js';

/** What an execution did, or would do. */
export interface Execution {
  readonly application: ApplicationRow;
  readonly paidOffLoan: WholeLoan;
  readonly newLoan: WholeLoan;
}

/** What a withdrawal from a contract did, or would do. */
export interface Rescission {
  readonly application: ApplicationRow;
  readonly loan: WholeLoan;
  readonly repayment: RepaymentRow;
}
