import type { RepaymentMethod } from '../terms/index.js';
import type { LoanRow } from './loan.columns.js';
import type { LoanKind, RateKind } from './loan.entity.js';

/** Figures on a customer's open loans, for rooms that assess or advise. */
export interface LoanFacts {
  readonly loanCount: number;
  readonly balanceWon: number;
  /** Payments of an ordinary month over all open loans, in won. */
  readonly monthlyPaymentWon: number;
  /** The longest over all loans. */
  readonly overdueDays: number;
  readonly overdueWon: number;
  /** Mean yearly rate in percent, each won of balance counting once; null when nothing is owed. */
  readonly weightedRatePercent: number | null;
  readonly loans: readonly OpenLoanFact[];
}

/** One open loan: a row with every column, of which these are named. */
export interface OpenLoanFact extends LoanRow {
  readonly key: number;
  readonly loanNumber: string;
  readonly loanType: LoanKind;
  readonly rateType: RateKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly principalWon: number;
  readonly balanceWon: number;
  readonly annualRatePercent: string;
  readonly monthlyPaymentWon: number;
  readonly termMonths: number;
  readonly graceMonths: number;
  readonly prepaymentFeePercent: string | null;
  readonly disbursedOn: string | null;
  readonly maturesOn: string;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** Computes figures on open loans. The weighted rate is for comparing, not for charging: it is a float. */
export function loanFactsOf(loans: readonly OpenLoanFact[]): LoanFacts {
  const sum = (of: (loan: OpenLoanFact) => number): number => loans.reduce((total, loan) => total + of(loan), 0);
  const balanceWon = sum((loan) => loan.balanceWon);
  const weighted = sum((loan) => (loan.balanceWon / Math.max(1, balanceWon)) * Number(loan.annualRatePercent));
  return {
    loanCount: loans.length,
    balanceWon,
    monthlyPaymentWon: sum((loan) => loan.monthlyPaymentWon),
    overdueDays: Math.max(0, ...loans.map((loan) => loan.overdueDays)),
    overdueWon: sum((loan) => loan.overdueWon),
    weightedRatePercent: balanceWon === 0 ? null : weighted,
    loans,
  };
}
