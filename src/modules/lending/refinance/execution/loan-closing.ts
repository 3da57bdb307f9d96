import { auditValues } from '../../../../platform/audit/index.js';
import { koreanDate } from '../../../../platform/clock.js';
import {
  bookReceipt,
  payableWon,
  postedBooks,
  RepaymentPostingRepository,
  type RepaymentAnswer,
} from '../../repayments/index.js';
import { loanNotOpen, paidOnTooEarly, type WholeLoan } from '../../loans/index.js';
import type { PaymentMethod } from '../../terms/index.js';
import type { Servicing } from '../../servicing/index.js';
import type { Work } from '../change-once.js';

/** The money that closes a loan. */
interface ClosingMoney {
  readonly method: PaymentMethod;
  /** Number of the application that it belongs to. */
  readonly reference: string;
  /** The day on which it arrived; today when left out. */
  readonly paidOn?: string;
}

/** Pays back all that is owed on a loan, as a part of a larger change. */
export class LoanClosing {
  /** Everything owed on a day, in won, without a fee; 0 for a loan that is paid back. */
  payableWon(servicing: Servicing, loan: WholeLoan, on: string): number {
    const books = postedBooks(loan);
    return books ? payableWon(servicing, books, on) : 0;
  }

  /**
   * Posts a repayment of exactly the payoff of the day, by the statement that posts every repayment. The loan must be
   * locked.
   * @throws Refusal LOAN_NOT_OPEN or PAID_ON_TOO_EARLY.
   */
  async close(work: Work, servicing: Servicing, loan: WholeLoan, money: ClosingMoney): Promise<RepaymentAnswer> {
    const { transaction, caller, at } = work;
    const today = koreanDate(at);
    const { method, reference, paidOn = today } = money;
    const books = postedBooks(loan) ?? loanNotOpen();
    if (books.kept.on > paidOn) paidOnTooEarly(books.kept.on);
    const amountWon = this.payableWon(servicing, loan, paidOn);
    const booking = bookReceipt(servicing, books, { amountWon, paidOn, effect: null }, today);
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
