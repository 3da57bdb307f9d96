import { percentOfMillionths } from '../../../platform/percent-of.js';
import { CUSTOMER_COLUMNS } from '../../customers/index.js';
import { LOAN_COLUMNS, REPAYMENT_COLUMNS, usualConvention } from '../../lending/index.js';
import type { Book } from './book.js';
import type { DemoCustomer, DemoSettings } from '../people/index.js';
import { LoanHistory, prepaymentFeePercent, type DemoLoan, type DemoRepayment } from '../loans/index.js';

/** How many of its last payments a loan keeps. */
type KeptOf = (loan: DemoLoan) => number;

/** A field by the name of its column; none is empty. */
type Fields = Readonly<Record<string, string | number | null>>;
type Columns = readonly { readonly name: string }[];

/** The file of an institution's customers, in the columns that `moa import customers` takes. */
export function customerLines(book: Book): Generator<string> {
  return csv(CUSTOMER_COLUMNS, function* () {
    for (const customer of book.customers()) yield customerFields(customer);
  });
}

/** The file of its loans, for `moa import loans`. Applications that were rejected are in no books. */
export function loanLines(book: Book, settings: DemoSettings, keptOf: KeptOf): Generator<string> {
  return csv(LOAN_COLUMNS, function* () {
    for (const { customer, loan } of book.loans())
      if (loan.status !== 'REJECTED') yield loanFields(customer, loan, booksBegin(settings, loan, keptOf(loan)));
  });
}

/**
 * The file of their repayments, for `moa import repayments`: the last one of each loan, or all since it left its
 * schedule.
 */
export function repaymentLines(book: Book, settings: DemoSettings, keptOf: KeptOf): Generator<string> {
  return csv(REPAYMENT_COLUMNS, function* () {
    for (const { loan } of book.loans()) {
      const keep = keptOf(loan);
      const kept = keep === 0 ? [] : new LoanHistory(settings, loan, keep).repayments();
      for (const [index, repayment] of kept.entries()) yield repaymentFields(loan, repayment, index);
    }
  });
}

const customerFields = (customer: DemoCustomer): Fields => ({
  sourceKey: customer.sourceKey,
  name: customer.name,
  email: customer.email,
  phone: customer.phone,
  address: customer.address,
  birthDate: customer.birthDate,
  sex: customer.sex,
  jobType: customer.jobType,
  annualIncomeWon: customer.annualIncomeWon,
  creditScore: customer.creditScore,
});

function loanFields(customer: DemoCustomer, loan: DemoLoan, begin: Fields): Fields {
  return {
    loanNumber: loan.loanNumber,
    customerSourceKey: customer.sourceKey,
    loanType: loan.type,
    repaymentMethod: loan.method,
    rateType: loan.rateType,
    principalWon: loan.principalWon,
    annualRatePercent: percentOfMillionths(loan.annualRateMillionths),
    termMonths: loan.months,
    interestConvention: usualConvention(loan.method),
    prepaymentEffect: loan.prepaymentEffect,
    graceMonths: loan.graceMonths || null,
    prepaymentFeePercent: prepaymentFeePercent(loan),
    appliedOn: loan.appliedOn,
    approvedOn: loan.approvedOn,
    disbursedOn: loan.disbursedOn,
    ...begin,
  };
}

/**
 * Where the books of a loan begin for an institution that takes it over. A loan on schedule has only its last payment
 * still to be posted; one that left it has all kept payments, since its instalments do not follow from its balance.
 */
function booksBegin(settings: DemoSettings, loan: DemoLoan, kept: number): Fields {
  const history = new LoanHistory(settings, loan, kept);
  const [interestPaidTo, balanceWon] = history.turned
    ? history.booksFrom
    : new LoanHistory(settings, { ...loan, deviation: null }, Math.min(kept, 1)).booksFrom;
  return { interestPaidTo, balanceWon };
}

const repaymentFields = (loan: DemoLoan, repayment: DemoRepayment, index: number): Fields => ({
  repaymentNumber: `${loan.loanNumber}-${index + 1}`,
  loanNumber: loan.loanNumber,
  paidOn: repayment.paidOn,
  amountWon: repayment.amountWon,
  method: repayment.method,
  principalWon: repayment.principalWon,
  interestWon: repayment.interestWon,
  defaultInterestWon: repayment.defaultInterestWon || null,
  balanceAfterWon: repayment.balanceAfterWon,
  effect: repayment.effect,
});

function* csv(columns: Columns, rows: () => Generator<Fields>): Generator<string> {
  yield columns.map(({ name }) => name).join(',');
  for (const row of rows()) yield columns.map(({ name }) => quoted(row[name])).join(',');
}

function quoted(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
