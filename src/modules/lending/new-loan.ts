import { monthlyInterestWon, rateMillionths, schedule, type RepaymentMethod } from './amortization.js';
import { arrearsOn } from './arrears.js';
import { dueDate } from './due-date.js';
import type { LoanKind, LoanState, RateKind } from './loan.entity.js';

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
  readonly balanceWon: number;
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
    balanceWon: status === 'ACTIVE' ? principalWon : 0,
    monthlyPaymentWon: ordinary?.paymentWon ?? monthlyInterestWon(principalWon, annualRateMillionths),
    maturesOn: dueDate(disbursedOn ?? approvedOn ?? appliedOn, termMonths),
    interestPaidTo: disbursedOn,
    overdueDays: 0,
    overdueWon: 0,
  };
}

/** The same with its arrears: of an old loan no repayment is in the books, and every instalment that passed is overdue. */
export function assessedLoan(loan: NewLoan, today: string): NewLoan {
  const { disbursedOn, repaymentMethod: method, termMonths: months, annualRatePercent } = loan;
  if (disbursedOn === null) return loan;
  const served = { interestPaidTo: disbursedOn, unpaidInterestWon: 0, paidAheadWon: 0, paidAheadOn: disbursedOn };
  const annualRateMillionths = rateMillionths(annualRatePercent);
  return { ...loan, ...arrearsOn({ ...loan, ...served, method, months, annualRateMillionths, disbursedOn }, today) };
}

/** Four decimals, as PostgreSQL keeps a percentage: the answer shows what is kept. */
function asKept(percent: string): string {
  return (rateMillionths(percent) / 10_000).toFixed(4);
}
