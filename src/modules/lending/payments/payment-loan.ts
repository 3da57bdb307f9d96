import type { Caller } from '../../../platform/access/index.js';
import { auditValues } from '../../../platform/audit/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { KeyClaim } from '../../../platform/once/index.js';
import { postedBooks, RepaymentPostingRepository } from '../repayments/index.js';
import type { LoanScope, WholeLoan } from '../loans/index.js';
import { owedLoan } from '../schedule/index.js';
import type { PaymentChannel } from './reference.js';
import type { PayableLoan, PaymentSplit } from './payment-split.js';

/** Which loan to read, in which scope, and under which key: the read shared with repayments also looks up the key. */
export interface LoanQuestion {
  readonly scope: LoanScope;
  readonly loanId: number;
  readonly claim: KeyClaim;
}

/** The loan within the scope, with what a payment depends on; null when there is none. */
export async function readLoan(transaction: Transaction, question: LoanQuestion): Promise<WholeLoan | null> {
  return (await new RepaymentPostingRepository(transaction).read(question)).loan;
}

/** Locks the loan until the transaction ends; returns it with what writes a repayment of it. */
export async function lockLoan(transaction: Transaction, question: LoanQuestion) {
  const postings = await new RepaymentPostingRepository(transaction).locked(transaction, question.loanId);
  const { loan } = await postings.read(question);
  if (!loan) throw new Error(`loan ${question.loanId} of a payment is not there`);
  return { loan, postings };
}

/** Null for a loan that takes no money: it is repaid. */
export function payableLoan(loan: WholeLoan): PayableLoan | null {
  const books = postedBooks(loan);
  const owed = owedLoan(loan);
  return books && owed && { ...owed, ...books };
}

/** Input for the statement that posts every repayment. */
interface RepaymentWriting {
  readonly caller: Caller;
  readonly loan: WholeLoan;
  readonly postings: Pick<RepaymentPostingRepository, 'post'>;
  readonly channel: PaymentChannel;
  /** The payment that the money came in for. */
  readonly paymentId: number;
  readonly at: Date;
}

/**
 * Books what a locked loan takes of a settlement. Returns the loan after it and the repayment's id; null for nothing.
 */
export async function postRepayment(
  { caller, loan, postings, channel, paymentId, at }: RepaymentWriting,
  { booking, bookedOn, effect, repaidWon }: PaymentSplit,
): Promise<{ readonly loan: WholeLoan; readonly repaymentId: number | null }> {
  if (!booking || bookedOn === null) return { loan, repaymentId: null };
  const audit = auditValues(caller, {
    action: 'LOAN_REPAID',
    subjectType: 'Loan',
    subjectId: loan.key,
    customerId: loan.customerKey,
    detail: { amountWon: repaidWon, paidOn: bookedOn, method: channel, payment: paymentId, ...(effect && { effect }) },
  });
  const money = { amountWon: repaidWon, booking, effect, paidOn: bookedOn, method: channel };
  const posted = await postings.post({ loan, claim: null, ...money, at, audit });
  if (!posted) throw new Error(`loan ${loan.key} changed while it was locked`);
  return { loan: posted.loan, repaymentId: posted.repayment.key };
}
