import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Transaction } from '../../../platform/database/index.js';
import { PaymentWritingRepository, type ReversibleReceipt } from './payment-writing.repository.js';
import { refundChangeWon, type ReversedMoney } from '../repayments/index.js';
import { reversalPostings } from './postings.js';

/** What the reversal of a receipt is a part of. */
export interface ReceiptReversal {
  readonly transaction: Transaction;
  readonly caller: Caller;
  readonly at: Date;
  /** Number of the reversal, which has been decided in the same transaction. */
  readonly reversalKey: number;
  readonly loanKey: number;
  readonly money: ReversedMoney;
  /** What the bank took back of its refund where that had been allocated to, in won. */
  readonly returnedElsewhereWon: number;
}

/**
 * Takes back what a payment booked, together with the repayment that it was booked as. A part of a change that has asked who
 * may, has locked the loan, and posts the repayment itself back.
 */
export class ReceiptReversals {
  private readonly writing = new PaymentWritingRepository();

  /** The money that a repayment was booked of, also when the repayment was posted again since; null for none. */
  find(transaction: Transaction, repaymentId: number): Promise<ReversibleReceipt | null> {
    return this.writing.receiptOf(transaction, repaymentId);
  }

  /** The same once nobody else changes its payment; until the transaction ends nobody else can. */
  async lock(transaction: Transaction, repaymentId: number): Promise<ReversibleReceipt | null> {
    const receipt = await this.find(transaction, repaymentId);
    if (!receipt) return null;
    await this.writing.lock(transaction, receipt.paymentId);
    return this.find(transaction, repaymentId);
  }

  /** Posts the fee back and what is owed back now, and says of the payment where it stands. Its payment is locked. */
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
