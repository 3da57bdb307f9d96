import { percentOfMillionths } from '../../../platform/percent-of.js';
import { monthlyInterestWon, rateMillionths, schedule, dueDate, type RepaymentMethod } from '../terms/index.js';
import { nightly, postedBooks } from '../repayments/index.js';
import type { LoanRow, LoanKind, LoanState, RateKind } from '../loans/index.js';
import {
  usualConvention,
  type InterestConvention,
  type KeptAccount,
  type PrepaymentEffect,
  type Servicing,
} from '../servicing/index.js';

/** A loan as somebody asks for it to be taken into the books. */
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
  /** The usual one of the method when null. */
  readonly interestConvention: InterestConvention | null;
  /** The day of the month on which the money goes out when null. */
  readonly dueDay: number | null;
  /** SHORTEN_TERM when null. */
  readonly prepaymentEffect: PrepaymentEffect | null;
  /** Of a loan taken over from other books: the day up to which interest was paid; null for a loan paid out here. */
  readonly interestPaidTo: string | null;
  /** And principal owed on that day; all of it when null. */
  readonly balanceWon: number | null;
  /** Today when null. */
  readonly appliedOn: string | null;
  readonly approvedOn: string | null;
  readonly disbursedOn: string | null;
}

/** A loan as it will stand in the books. */
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
  readonly account: KeptAccount | null;
  readonly heldPostedTo: string | null;
  readonly monthlyPaymentWon: number;
  readonly maturesOn: string;
  readonly interestPaidTo: string | null;
  readonly overdueDays: number;
  readonly overdueWon: number;
}

/** What follows from a request: state, maturity, and the payment of an ordinary month. */
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

/** The same as it stands today: every instalment that fell due since it was served is overdue. */
export function assessedLoan(servicing: Servicing, loan: NewLoan, today: string): NewLoan {
  const books = postedBooks(loan as unknown as LoanRow);
  return books ? { ...loan, ...nightly(servicing, books, today).summary, account: books.kept } : loan;
}

/** Four decimals, as PostgreSQL keeps a percentage: the answer shows what is kept. */
function asKept(percent: string): string {
  return percentOfMillionths(rateMillionths(percent));
}
