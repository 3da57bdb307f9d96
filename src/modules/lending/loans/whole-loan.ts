import { project, projectJson } from '../../../platform/database/index.js';
import type { StoredAccount } from '../servicing/index.js';
import { loanColumns, repaymentColumns, type LoanRow, type RepaymentRow } from './loan.columns.js';
import type { OpenLoanFact } from './loan-facts.js';
import type { LoanState } from './loan.entity.js';

/** A loan with all its columns, as decisions about it need it and answers show it. */
export interface WholeLoan extends LoanRow, OpenLoanFact {
  readonly key: number;
  readonly id: string;
  readonly status: LoanState;
  readonly interestPaidTo: string | null;
  readonly unpaidInterestWon: number;
  readonly account: StoredAccount | null;
  readonly heldPostedTo: string | null;
  readonly version: number;
}

/** Every column of a loan `l`. */
export const wholeLoan = project<WholeLoan>(loanColumns, 'l', Object.keys(loanColumns));

/** The same of a row that the statement itself writes, to be returned and stored with the key of the change. */
export const writtenLoan = (alias: string) => projectJson<WholeLoan>(loanColumns, alias);
export const writtenRepayment = (alias: string) => projectJson<RepaymentRow>(repaymentColumns, alias);

export const readWholeLoan = (tuple: readonly unknown[]): WholeLoan => wholeLoan.read(tuple, 0);
