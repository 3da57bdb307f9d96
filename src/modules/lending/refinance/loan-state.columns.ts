import { project } from '../../../platform/database/index.js';
import { loanColumns, type OpenLoanFact } from '../loans/index.js';
import type { WholeLoan } from '../repayments/index.js';

/** A loan with all its columns. */
export interface CompleteLoan extends WholeLoan, OpenLoanFact {
  readonly key: number;
  readonly id: string;
  readonly unpaidInterestWon: number;
}

/** Every column of a loan `l`. */
export const wholeLoan = project<CompleteLoan>(loanColumns, 'l', Object.keys(loanColumns));
export const readLoan = (tuple: readonly unknown[]): CompleteLoan => wholeLoan.read(tuple, 0);
