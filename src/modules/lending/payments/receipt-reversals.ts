import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import { PaymentWritingRepository, type ReversibleReceipt } from './payment-writing.repository.js';
import { refundChangeWon, type ReversedMoney } from '../repayments/index.js';
import { reversalPostings } from './postings.js';

/** The change that the reversal of a receipt is part of. */
interface ReceiptReversal {
  readonly transaction: Transaction;
  readonly caller: Caller;
  readonly at: Date;
  /** Id of the reversal, decided in the same transaction. */
  readonly reversalKey: number;
  readonly loanKey: number;
  readonly money: ReversedMoney;
  /** The part of its refund that the bank took back from the loans it was allocated to, in won. */
  readonly returnedElsewhereWon: number;
}

/**
 * Reverses what a payment booked, together with its repayment. Runs within a change that has checked the permission,
 * has locked the loan, and reverses the repayment itself.
 */
export class ReceiptReversals {
  private readonly writing = new PaymentWritingRepository();

  /** The receipt that a repayment was booked from, even if reposted since; null for none. */
  find(transaction: Transaction, repaymentId: number): Promise<ReversibleReceipt | null> {
    return this.writing.receiptOf(transaction, repaymentId);
  }

  /** The same, with its payment locked until the transaction ends. */
  async lock(transaction: Transaction, repaymentId: number): Promise<ReversibleReceipt | null> {
    const receipt = await this.find(transaction, repaymentId);
    if (!receipt) return null;
    await this.writing.lock(transaction, receipt.paymentId);
    return this.find(transaction, repaymentId);
  }

  /** Posts the fee back and the change of what is owed back, and updates the state of the payment, which is locked. */
  async takeBack(change: ReceiptReversal, receipt: ReversibleReceipt): Promise<void> {
    const { transaction, caller, at, reversalKey, loanKey, money, returnedElsewhereWon } = change;
    const { paymentId, customerId, repaidWon, feeWon } = receipt;
    const postings = reversalPostings(receipt, money, returnedElsewhereWon);
    await this.writing.book(transaction, { loanId: loanKey, reversalId: reversalKey }, postings, at);
    await this.writing.restate(transaction, paymentId, at);
    const refundChange = refundChangeWon(receipt, money, returnedElsewhereWon);
    await recordAudit(transaction, caller, {
      action: 'PAYMENT_REVERSED',
      subjectType: 'Payment',
      subjectId: paymentId,
      customerId,
      detail: { reversal: reversalKey, money, repaidWon, feeWon, refundChangeWon: refundChange },
    });
  }
}
