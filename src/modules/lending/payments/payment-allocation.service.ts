import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { keyClaim, type KeyClaim } from '../../../platform/once/index.js';
import { loanNotFound, loanNotOpen } from '../loans/index.js';
import { once } from '../once/index.js';
import type { PrepaymentEffect } from '../servicing/index.js';
import { dayItWasThere } from './allocation-day.js';
import { requestedPayment } from './requested-payment.js';
import type { ConfirmingParts } from './payment-confirmation.service.js';
import { insertPayment } from './payment-insertion.js';
import { lockLoan, payableLoan, readLoan } from './payment-loan.js';
import type { PaymentRow } from './payment.columns.js';
import { ALLOCATE_PAYMENTS } from './payment.policy.js';
import {
  bankReferenceUsed,
  paymentNotFound,
  refundExceedsDue,
  valueOnBeforeMoney,
  valueOnInFuture,
} from './payment.refusals.js';
import { refundPosting } from './postings.js';
import type { PaymentPurpose } from './payment-split.js';
import { TransferBooking, type BookingWork, type PaymentOutcome } from './transfer-booking.js';

/** Money that is owed back, and the loan to book it for instead. */
interface AllocationRequest {
  readonly paymentId: number;
  /** A loan of the same customer; it may be the loan of the payment. */
  readonly loanId: number;
  readonly amountWon: number;
  readonly purpose: PaymentPurpose;
  readonly effect: PrepaymentEffect | null;
  /** The day from which it counts; null for the first day on which that amount was there. */
  readonly valueOn: string | null;
}

/** The effect of an allocation, or its preview. */
export interface Allocation extends PaymentOutcome {
  /** The payment that received the money; `payment` is the one that it left. */
  readonly allocated: PaymentRow;
}

type Work = BookingWork & { readonly claim: KeyClaim; readonly accountId: number; readonly today: string };

/** Books money that is owed back for a loan of the same customer, so that it need not be refunded and paid again. */
export class PaymentAllocationService {
  readonly #booking: TransferBooking;

  constructor(private readonly parts: ConfirmingParts) {
    this.#booking = new TransferBooking(parts);
  }

  /**
   * Allocates money in whole or in part, for staff. It counts from the day it came in, so that a customer whose money
   * was booked for the wrong loan is not late on the right one. The customer is notified as of every payment.
   * @throws Refusal PAYMENT_NOT_FOUND, REFUND_EXCEEDS_DUE, VALUE_ON_IN_FUTURE, VALUE_ON_TOO_EARLY, LOAN_NOT_FOUND,
   * LOAN_NOT_OPEN, AMOUNT_EXCEEDS_PAYOFF, PAYOFF_DIFFERS, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async allocate(caller: Caller, key: string, request: AllocationRequest, preview: boolean): Promise<Allocation> {
    const { accountId, institutionId } = ALLOCATE_PAYMENTS.require(caller);
    const at = this.parts.clock.now();
    const today = koreanDate(at);
    if (request.valueOn !== null && request.valueOn > today) valueOnInFuture();
    const claim = keyClaim(accountId, key, 'paymentAllocate', request);
    const servicing = await this.parts.servicing();
    return once(this.parts.database, { claim, at, preview }, async (transaction) => {
      const money = { isStandIn: false, allocatedFrom: request.paymentId };
      const work = { transaction, caller, institutionId, at, servicing, ...money, claim, accountId, today };
      const allocation = await this.move(work, request);
      // Nobody may pay to a reference that will never exist.
      return preview ? { ...allocation, allocated: { ...allocation.allocated, reference: null } } : allocation;
    });
  }

  private async move(work: Work, request: AllocationRequest): Promise<Allocation> {
    const { transaction, institutionId, claim, today } = work;
    const { payments, writing, onConfirmed } = this.parts;
    const { paymentId, loanId, amountWon } = request;
    const named = await payments.find({ institutionId, customerId: null }, paymentId, today, transaction);
    const { customerKey } = named ?? paymentNotFound('paymentId');
    const question = { scope: { institutionId, customerId: customerKey }, loanId, claim };
    if (!(await readLoan(transaction, question))) loanNotFound();
    // Locks the loan before the payment, as in every change that locks both.
    const locked = await lockLoan(transaction, question);
    await writing.lock(transaction, paymentId);
    const source = await this.#booking.reread(work, paymentId);
    if (amountWon > source.refundDueWon) refundExceedsDue(source.refundDueWon);
    const valueOn = await this.dayOf(work, source, request);
    const outcome = await this.book({ ...work, isStandIn: source.isStandIn }, locked, source, { ...request, valueOn });
    await onConfirmed(transaction, { ...outcome, institutionId, amountWon, valueOn });
    const payment = await this.#booking.reread(work, paymentId);
    return { payment, allocated: outcome.payment, loan: outcome.loan };
  }

  /** The day from which the money counts. @throws Refusal VALUE_ON_TOO_EARLY. */
  private async dayOf(
    { transaction }: Work,
    { key, refundedWon, allocatedWon }: PaymentRow,
    { amountWon, valueOn }: AllocationRequest,
  ): Promise<string> {
    const money = await this.parts.writing.refundableMoney(transaction, key);
    const there = dayItWasThere(money, refundedWon + allocatedWon, amountWon);
    if (there === null) throw new Error(`payment ${key} owes back what never came in`);
    return valueOn !== null && valueOn < there ? valueOnBeforeMoney(there) : (valueOn ?? there);
  }

  /** Announces the money for its loan, books it as received, and takes it from its payment. */
  private async book(
    work: Work,
    locked: Awaited<ReturnType<typeof lockLoan>>,
    source: PaymentRow,
    request: AllocationRequest & { readonly valueOn: string },
  ): Promise<PaymentOutcome> {
    const { transaction, caller, institutionId, accountId, at, servicing, today } = work;
    const { writing } = this.parts;
    const { loanId, amountWon, purpose, effect, valueOn } = request;
    const { key: paymentId, customerKey: customerId, loanKey, channel } = source;
    const asked = requestedPayment(servicing, payableLoan(locked.loan) ?? loanNotOpen(), request, {
      on: valueOn,
      today,
    });
    const made = { institutionId, customerId, loanId, accountId, purpose, effect, channel, ...asked, expiresOn: today };
    const { id, reference } = await insertPayment(writing, transaction, made, at);
    const moved = { institutionId, accountId, bankReference: reference, amountWon, valueOn };
    const { loan, receiptId } = await this.#booking.book(work, locked, { ...moved, paymentId: id, loanId });
    const gone = { ...moved, paymentId, loanId: loanKey, allocatedReceiptId: receiptId };
    const refundId = (await writing.refund(transaction, gone, at)) ?? bankReferenceUsed();
    await writing.book(transaction, { loanId: loanKey, refundId }, [refundPosting(valueOn, amountWon)], at);
    await recordAudit(transaction, caller, {
      action: 'PAYMENT_ALLOCATED',
      subjectType: 'Payment',
      subjectId: paymentId,
      customerId,
      detail: { amountWon, valueOn, loan: loanId, allocatedTo: id },
    });
    return { payment: await this.#booking.reread(work, id), loan };
  }
}
