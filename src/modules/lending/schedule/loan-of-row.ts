import { rateMillionths } from '../terms/index.js';
import type { LoanRow, LoanKind } from '../loans/index.js';
import { accountOn, openBooks, type OpenBooks } from '../repayments/index.js';
import type { LoanAccount, Servicing } from '../servicing/index.js';
import type { FeeTerms } from './prepayment-fee.js';

interface KindRow extends LoanRow {
  readonly loanType: LoanKind;
  readonly prepaymentFeePercent: string | null;
}

/** A loan on which something is owed, with the data that schedules, quotes and arrears need. */
export interface OwedLoan extends OpenBooks, FeeTerms {
  readonly loanType: LoanKind;
}

/** Null for a loan that is not paid out, or is repaid. */
export function owedLoan(row: LoanRow): OwedLoan | null {
  const books = openBooks(row);
  if (!books) return null;
  const { loanType, prepaymentFeePercent } = row as KindRow;
  const { disbursedOn, months } = books.contract;
  const feeMillionths = prepaymentFeePercent === null ? null : rateMillionths(prepaymentFeePercent);
  return { ...books, loanType, disbursedOn, months, feeMillionths };
}

/** The same with everything paid that falls due up to the day. */
export function paidUpOn(servicing: Servicing, loan: OpenBooks, on: string): LoanAccount {
  return { ...accountOn(servicing, loan, on), dues: [], heldWon: 0 };
}
