import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/index.js';
import type { Servicing } from '../servicing/index.js';
import { payableLoan, postRepayment, type lockLoan } from './payment-loan.js';
import type { PaymentRow } from './payment.columns.js';
import { bankReferenceUsed } from './payment.refusals.js';
import type { PaymentRepository } from './payment.repository.js';
import type { PaymentWritingRepository, Transfer } from './payment-writing.repository.js';
import { feePosting, refundDuePosting } from './postings.js';
import { settle } from './payment-split.js';
import type { WholeLoan } from '../loans/index.js';

/** The context of booking money. Its loan and its payment are locked. */
export interface BookingWork {
  readonly transaction: Transaction;
  readonly caller: Caller;
  readonly institutionId: number;
  readonly at: Date;
  readonly servicing: Servicing;
  /** Whether a stand-in of the payment system confirms it and no money moved. */
  readonly isStandIn: boolean;
  /** The payment that the money was taken from; null when it came in by bank transfer. */
  readonly allocatedFrom: number | null;
}

/** A payment after money came in, and the loan that it was for. */
export interface PaymentOutcome {
  readonly payment: PaymentRow;
  readonly loan: WholeLoan;
}

/** Books money that came in for a payment: the only place where receipts are created. */
export class TransferBooking {
  constructor(
    private readonly parts: { readonly payments: PaymentRepository; readonly writing: PaymentWritingRepository },
  ) {}

  /** Divides money among loan, fee and refund, and writes all parts. @throws Refusal BANK_REFERENCE_USED. */
  async book(
    work: BookingWork,
    { loan, postings }: Awaited<ReturnType<typeof lockLoan>>,
    transfer: Transfer,
  ): Promise<PaymentOutcome & { readonly receiptId: number }> {
    const { transaction, caller, at, servicing, isStandIn, allocatedFrom } = work;
    const { writing } = this.parts;
    const { paymentId, loanId, amountWon, valueOn } = transfer;
    const payment = await this.reread(work, paymentId);
    const payable = payment.state === 'CANCELLED' ? null : payableLoan(loan);
    const split = settle(servicing, payable, { amountWon, on: valueOn, instruction: payment }, koreanDate(at));
    const written = { caller, loan, postings, channel: payment.channel, paymentId, at };
    const { loan: after, repaymentId } = await postRepayment(written, split);
    const { bookedOn, repaidWon, feeWon, refundWon } = split;
    const isLate = valueOn > payment.expiresOn;
    const became = { bookedOn, repaymentId, repaidWon, feeWon, refundWon, isLate, isStandIn };
    const receiptId = (await writing.receive(transaction, { ...transfer, ...became }, at)) ?? bankReferenceUsed();
    const fees = feeWon > 0 && bookedOn !== null ? [feePosting(bookedOn, feeWon)] : [];
    const refunds = refundWon > 0 ? [refundDuePosting(valueOn, refundWon)] : [];
    await writing.book(transaction, { loanId, receiptId }, [...fees, ...refunds], at);
    const detail = { amountWon, valueOn, bookedOn, repaidWon, feeWon, refundWon, ...(isStandIn && { isStandIn }) };
    await recordAudit(transaction, caller, {
      action: 'PAYMENT_CONFIRMED',
      subjectType: 'Payment',
      subjectId: paymentId,
      customerId: payment.customerKey,
      detail: { ...detail, ...(allocatedFrom !== null && { allocatedFrom }) },
    });
    return { payment: await this.reread(work, paymentId), loan: after, receiptId };
  }

  /** A payment of the institution as it is now. */
  async reread({ transaction, institutionId, at }: BookingWork, id: number): Promise<PaymentRow> {
    const scope = { institutionId, customerId: null };
    const row = await this.parts.payments.find(scope, id, koreanDate(at), transaction);
    if (!row) throw new Error(`payment ${id} is not there`);
    return row;
  }
}
