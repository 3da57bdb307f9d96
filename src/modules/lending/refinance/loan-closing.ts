import { auditValues } from '../../../platform/audit/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { bookReceipt } from '../booking.js';
import { loanNotOpen, paidOnTooEarly } from '../lending.refusals.js';
import { postedBooks } from '../loan-account.js';
import { RepaymentPostingRepository, type RepaymentAnswer } from '../repayment-posting.repository.js';
import type { PaymentMethod } from '../payment-method.js';
import { advance, payoffOf, type Servicing } from '../servicing/index.js';
import type { Work } from './change-once.js';
import type { CompleteLoan } from './loan-state.columns.js';

/** How and for what a loan is paid off. */
export interface ClosingReason {
  readonly method: PaymentMethod;
  /** The application that it is paid off for. */
  readonly reference: string;
}

/** Pays back all that is owed of a loan, as a part of a larger change. */
export class LoanClosing {
  /**
   * Posts a repayment of today's payoff, to the won, by the statement that posts every repayment. The loan must be locked.
   * @throws Refusal LOAN_NOT_OPEN or PAID_ON_TOO_EARLY.
   */
  async close(
    work: Work,
    servicing: Servicing,
    loan: CompleteLoan,
    { method, reference }: ClosingReason,
  ): Promise<RepaymentAnswer> {
    const { transaction, caller, at } = work;
    const paidOn = koreanDate(at);
    const books = postedBooks(loan) ?? loanNotOpen();
    const { contract, kept } = books;
    if (kept.on > paidOn) paidOnTooEarly(kept.on);
    const amountWon = payoffOf(
      servicing,
      contract,
      advance(servicing, contract, kept, paidOn).account,
      paidOn,
    ).totalWon;
    const booking = bookReceipt(servicing, books, { amountWon, paidOn, effect: null }, paidOn);
    if (amountWon === 0 || !booking) return loanNotOpen();
    const audit = auditValues(caller, {
      action: 'LOAN_REPAID',
      subjectType: 'Loan',
      subjectId: loan.key,
      customerId: loan.customerKey,
      detail: { amountWon, paidOn, method, refinance: reference },
    });
    const postings = new RepaymentPostingRepository(transaction);
    const posting = { loan, claim: null, amountWon, booking, effect: null, paidOn, method, at, audit };
    const posted = await postings.post(posting);
    if (!posted) throw new Error(`loan ${loan.key} changed while it was locked`);
    return posted;
  }
}
