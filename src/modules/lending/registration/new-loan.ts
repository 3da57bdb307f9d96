import { percentOfMillionths } from '../../../platform/percent-of.js';
import { monthlyInterestWon, rateMillionths, schedule, dueDate, type RepaymentMethod } from '../terms/index.js';
import { nightly, postedBooks } from '../repayments/index.js';
import type { LoanKind, LoanState, RateKind } from '../loans/index.js';
import {
  usualConvention,
  type InterestConvention,
  type StoredAccount,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** A request to add a loan to the books. */
export interface LoanRequest {
  readonly customerId: number;
  readonly loanNumber: string;
  readonly loanType: LoanKind;
  readonly repaymentMethod: RepaymentMethod;
  readonly rateType: RateKind;
  readonly principalWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
  /** None when null. */
  readonly graceMonths: number | null;
  /** Null when it is not known. */
  readonly prepaymentFeePercent: string | null;
  /** The default convention of the method when null. */
  readonly interestConvention: InterestConvention | null;
  /** The payout's day of the month when null. */
  readonly dueDay: number | null;
  /** SHORTEN_TERM when null. */
  readonly prepaymentEffect: PrepaymentEffect | null;
  /** For a loan taken over from other books: the day up to which interest was paid; null for a loan paid out here. */
  readonly interestPaidTo: string | null;
  /** Principal owed on that day; the whole principal when null. */
  readonly balanceWon: number | null;
  /** Today when null. */
  readonly appliedOn: string | null;
  readonly approvedOn: string | null;
  readonly disbursedOn: string | null;
}

/** A loan as it will be stored in the books. */
export interface NewLoan extends LoanRequest {
  readonly appliedOn: string;
  readonly graceMonths: number;
  readonly status: LoanState;
  readonly interestConvention: InterestConvention;
  readonly prepaymentEffect: PrepaymentEffect;
  readonly balanceWon: number;
  readonly unpaidInterestWon: number;
  readonly booksFrom: string | null;
  readonly booksFromBalanceWon: number | null;
  readonly account: StoredAccount | null;
  readonly heldPostedTo: string | null;
  readonly monthlyPaymentWon: number;
  readonly maturesOn: string;
  readonly interestPaidTo: string | null;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** Adds the values computed from a request: state, maturity, and the payment of an ordinary month. */
export function newLoan(request: LoanRequest, appliedOn: string): NewLoan {
  const { principalWon, repaymentMethod, termMonths, prepaymentFeePercent, approvedOn, disbursedOn } = request;
  const graceMonths = request.graceMonths ?? 0;
  const annualRateMillionths = rateMillionths(request.annualRatePercent);
  const terms = { principalWon, annualRateMillionths, months: termMonths, graceMonths };
  const status = disbursedOn !== null ? 'ACTIVE' : approvedOn !== null ? 'APPROVED' : 'APPLIED';
  const ordinary = repaymentMethod === 'BULLET' ? undefined : schedule(repaymentMethod, terms, graceMonths + 1).at(-1);
  return {
    ...request,
    appliedOn,
    graceMonths,
    status,
    annualRatePercent: asKept(request.annualRatePercent),
    prepaymentFeePercent: prepaymentFeePercent === null ? null : asKept(prepaymentFeePercent),
    interestConvention: request.interestConvention ?? usualConvention(repaymentMethod),
    prepaymentEffect: request.prepaymentEffect ?? 'SHORTEN_TERM',
    balanceWon: status === 'ACTIVE' ? (request.balanceWon ?? principalWon) : 0,
    unpaidInterestWon: 0,
    account: null,
    heldPostedTo: null,
    booksFrom: request.interestPaidTo,
    booksFromBalanceWon: request.interestPaidTo === null ? null : (request.balanceWon ?? principalWon),
    monthlyPaymentWon: ordinary?.paymentWon ?? monthlyInterestWon(principalWon, annualRateMillionths),
    maturesOn: dueDate(disbursedOn ?? approvedOn ?? appliedOn, termMonths),
    interestPaidTo: request.interestPaidTo ?? disbursedOn,
    overdueDays: 0,
    overdueWon: 0,
  };
}

/** The same loan as of today: every instalment since the last one paid is overdue. */
export function assessedLoan(servicing: Servicing, loan: NewLoan, today: string): NewLoan {
  const books = postedBooks(loan);
  return books ? { ...loan, ...nightly(servicing, books, today).summary, account: books.kept } : loan;
}

/** Four decimals, as PostgreSQL stores a percentage, so that the result shows the stored value. */
function asKept(percent: string): string {
  return percentOfMillionths(rateMillionths(percent));
}
