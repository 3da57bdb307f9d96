import { rateMillionths, type LoanTerms, type RepaymentMethod } from '../amortization.js';
import type { LoanRow } from '../lending.columns.js';
import type { LoanKind, LoanState } from '../loan.entity.js';
import type { FeeTerms } from './prepayment-fee.js';
import type { RunningLoan } from './running-loan.js';

/** The columns that everything computed of a loan follows from; `LOAN_TERMS` sees to it that a row has them. */
interface TermsRow extends LoanRow {
  readonly loanType: LoanKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly status: LoanState;
  readonly principalWon: number;
  readonly balanceWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
  /** Answers kept from before there was this column, and the next, are without it. */
  readonly graceMonths?: number;
  readonly prepaymentFeePercent?: string | null;
  readonly disbursedOn: string | null;
  readonly interestPaidTo: string | null;
  readonly unpaidInterestWon: number;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** What was agreed on a loan, whether its money is out or not. */
export interface AgreedTerms extends LoanTerms {
  readonly method: RepaymentMethod;
  readonly disbursedOn: string | null;
}

/** A loan on which something is owed, with all that schedules, quotes and arrears need. */
export interface OwedLoan extends RunningLoan, FeeTerms {
  readonly loanType: LoanKind;
  readonly graceMonths: number;
}

export function agreedTerms(row: LoanRow): AgreedTerms {
  const {
    repaymentMethod,
    principalWon,
    annualRatePercent,
    termMonths,
    graceMonths = 0,
    disbursedOn,
  } = row as TermsRow;
  const annualRateMillionths = rateMillionths(annualRatePercent);
  return { method: repaymentMethod, principalWon, annualRateMillionths, months: termMonths, graceMonths, disbursedOn };
}

/** Null for a loan whose money is not out, and for one that is repaid. */
export function owedLoan(row: LoanRow): OwedLoan | null {
  const {
    status,
    loanType,
    graceMonths = 0,
    disbursedOn,
    interestPaidTo,
    prepaymentFeePercent = null,
  } = row as TermsRow;
  const { balanceWon, unpaidInterestWon, overdueDays, overdueWon } = row as TermsRow;
  if ((status !== 'ACTIVE' && status !== 'DELINQUENT') || disbursedOn === null || interestPaidTo === null) return null;
  return {
    ...agreedTerms(row),
    ...{ loanType, graceMonths, disbursedOn, interestPaidTo, balanceWon, unpaidInterestWon, overdueDays, overdueWon },
    feeMillionths: prepaymentFeePercent === null ? null : rateMillionths(prepaymentFeePercent),
  };
}
