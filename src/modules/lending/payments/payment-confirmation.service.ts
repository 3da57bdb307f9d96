import type { Caller } from '../../../platform/access/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { keyClaim, type KeyClaim } from '../../../platform/once/index.js';
import { once } from '../once/index.js';
import type { Servicing } from '../servicing/index.js';
import { lockLoan } from './payment-loan.js';
import { CONFIRM_PAYMENTS } from './payment.policy.js';
import {
  bankReferenceUsed,
  onePaymentNamed,
  paymentNotFound,
  referenceInvalid,
  valueOnInFuture,
} from './payment.refusals.js';
import type { PaymentRepository } from './payment.repository.js';
import type { PaymentName, PaymentWritingRepository } from './payment-writing.repository.js';
import { readReference } from './reference.js';
import { TransferBooking, type BookingWork, type PaymentOutcome } from './transfer-booking.js';

export type { PaymentOutcome };

/** Money that came in, as the bank reports it. */
interface Confirmation {
  /** The payment; null when `reference` is given instead. */
  readonly paymentId: number | null;
  /** As written by people, in any format. */
  readonly reference: string | null;
  /** The bank's number of the transfer, unique in the institution. */
  readonly bankReference: string;
  readonly amountWon: number;
  /** The day it came in. */
  readonly valueOn: string;
}

/** Money that came in. */
interface ConfirmedTransfer extends PaymentOutcome {
  readonly institutionId: number;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** Called once for each transfer, within the change that books it. */
export type PaymentObserver = (transaction: Transaction, confirmed: ConfirmedTransfer) => Promise<void>;

interface ConfirmationMode {
  /** Whether only to show the effect. */
  readonly preview?: boolean;
  /** Whether a stand-in of the payment system confirms it and no money moved. */
  readonly isStandIn?: boolean;
}

/** The context of a confirmation. */
type Work = BookingWork & { readonly claim: KeyClaim };

/** The dependencies of services that book money for payments. */
export interface ConfirmingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly payments: PaymentRepository;
  readonly writing: PaymentWritingRepository;
  readonly servicing: () => Promise<Servicing>;
  readonly onConfirmed: PaymentObserver;
}

/** Books money for an announced payment once a caller who sees the bank's records confirms that it came in. */
export class PaymentConfirmationService {
  readonly #booking: TransferBooking;

  constructor(private readonly parts: ConfirmingParts) {
    this.#booking = new TransferBooking(parts);
  }

  /**
   * Books money once for each bank transfer, of any amount and on any day. The loan takes what it can, as of the day
   * the money came in, or of its last change if that is later; the rest is owed back, and so is all that comes in for a
   * cancelled payment or a repaid loan. For staff and the payment system. The same transfer again returns the payment
   * as it is, and books nothing.
   * @throws Refusal PAYMENT_NOT_FOUND, REFERENCE_INVALID, INVALID_INPUT, BANK_REFERENCE_USED, VALUE_ON_IN_FUTURE,
   * LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async confirm(
    caller: Caller,
    key: string,
    confirmation: Confirmation,
    { preview = false, isStandIn = false }: ConfirmationMode = {},
  ): Promise<PaymentOutcome> {
    const { accountId, institutionId } = CONFIRM_PAYMENTS.require(caller);
    const at = this.parts.clock.now();
    if (confirmation.valueOn > koreanDate(at)) valueOnInFuture();
    const claim = keyClaim(accountId, key, 'paymentConfirm', confirmation);
    const servicing = await this.parts.servicing();
    return once(this.parts.database, { claim, at, preview }, async (transaction) => {
      const work = { transaction, caller, claim, institutionId, at, servicing, isStandIn, allocatedFrom: null };
      const { isNew, ...confirmed } = await this.receive(work, accountId, confirmation);
      const { amountWon, valueOn } = confirmation;
      if (isNew) await this.parts.onConfirmed(transaction, { ...confirmed, institutionId, amountWon, valueOn });
      return confirmed;
    });
  }

  private async receive(
    work: Work,
    accountId: number,
    confirmation: Confirmation,
  ): Promise<PaymentOutcome & { readonly isNew: boolean }> {
    const { transaction, claim, institutionId } = work;
    const { writing } = this.parts;
    const { bankReference, amountWon, valueOn } = confirmation;
    const name = nameOf(confirmation);
    const found =
      (await writing.locate(transaction, institutionId, name)) ??
      paymentNotFound('id' in name ? 'paymentId' : 'reference');
    const { id, loanId } = found;
    // Always locks the loan before its payment, so that two confirmations cannot deadlock.
    const locked = await lockLoan(transaction, { scope: { institutionId, customerId: null }, loanId, claim });
    await writing.lock(transaction, id);
    const known = await writing.findReceipt(transaction, institutionId, bankReference);
    if (known) {
      const isSame = known.paymentId === id && known.amountWon === amountWon && known.valueOn === valueOn;
      if (!isSame) bankReferenceUsed();
      return { payment: await this.#booking.reread(work, id), loan: locked.loan, isNew: false };
    }
    const transfer = { paymentId: id, institutionId, loanId, accountId, bankReference, amountWon, valueOn };
    const { payment, loan } = await this.#booking.book(work, locked, transfer);
    return { payment, loan, isNew: true };
  }
}

/** @throws Refusal INVALID_INPUT or REFERENCE_INVALID. */
function nameOf({ paymentId, reference }: Confirmation): PaymentName {
  if ((paymentId === null) === (reference === null)) return onePaymentNamed();
  if (paymentId !== null) return { id: paymentId };
  return { reference: readReference(reference ?? '') ?? referenceInvalid() };
}
