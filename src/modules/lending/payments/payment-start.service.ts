import type { Actor, Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { addDays } from '../../../platform/calendar.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { keyClaim } from '../../../platform/once/index.js';
import { loanNotFound, loanNotOpen, loanScope, type WholeLoan } from '../loans/index.js';
import { once } from '../once/index.js';
import type { Servicing } from '../servicing/index.js';
import { requestedPayment, type RequestedPayment } from './requested-payment.js';
import { insertPayment } from './payment-insertion.js';
import { payableLoan, readLoan } from './payment-loan.js';
import type { PaymentRow } from './payment.columns.js';
import { mayCancel, CANCEL_PAYMENTS, START_PAYMENTS } from './payment.policy.js';
import { paymentNotAwaiting, paymentNotFound, startedByAnother, tooManyPayments } from './payment.refusals.js';
import type { PaymentRepository } from './payment.repository.js';
import type { PaymentWritingRepository } from './payment-writing.repository.js';
import type { PaymentChannel } from './reference.js';

interface PaymentRequest extends RequestedPayment {
  readonly loanId: number;
  readonly channel: PaymentChannel;
}

/** Enough for a household that pays in parts, and a limit for announcing money that never comes. */
const MOST_OF_A_LOAN = 5;
const MOST_OF_A_CUSTOMER = 15;

/** Announces money that is to come in, and cancels announcements. Neither books anything. */
export class PaymentStartService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly payments: PaymentRepository;
      readonly writing: PaymentWritingRepository;
      readonly servicing: () => Promise<Servicing>;
    },
  ) {}

  /**
   * Announces a payment by the customer, or by staff for them, with its effect if paid today. It waits for money until
   * the end of the next business day; a PAYOFF until the end of today, since the payoff amount changes daily.
   * @throws Refusal LOAN_NOT_FOUND, LOAN_NOT_OPEN, INVALID_INPUT, AMOUNT_EXCEEDS_PAYOFF, PAYOFF_DIFFERS,
   * TOO_MANY_PAYMENTS, LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async start(caller: Caller, key: string, request: PaymentRequest, preview: boolean): Promise<PaymentRow> {
    const actor = START_PAYMENTS.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(actor.accountId, key, 'paymentStart', request);
    const servicing = await this.parts.servicing();
    return once(this.parts.database, { claim, at, preview }, async (transaction) => {
      const { loanId, purpose, effect, channel } = request;
      const loan = (await readLoan(transaction, { scope: loanScope(actor), loanId, claim })) ?? loanNotFound();
      const payable = payableLoan(loan) ?? loanNotOpen();
      const today = koreanDate(at);
      const asked = requestedPayment(servicing, payable, request, { on: today, today });
      await this.requireRoom(transaction, loan, today);
      const expiresOn = purpose === 'PAYOFF' ? today : servicing.payableOn(addDays(today, 1));
      const whose = { ...loanScope(actor), customerId: loan.customerKey, accountId: actor.accountId };
      const made = { ...whose, loanId, purpose, effect, channel, ...asked, expiresOn };
      const { id } = await insertPayment(this.parts.writing, transaction, made, at);
      const detail = { amountWon: asked.amountWon, purpose, channel };
      await this.record(transaction, caller, 'PAYMENT_STARTED', { id, customerKey: loan.customerKey, detail });
      const row = await this.reread(transaction, actor, id, today);
      return preview ? { ...row, reference: null } : row;
    });
  }

  /**
   * Cancels a payment that nothing came in for. Money that still comes in for it is owed back in full.
   * @throws Refusal PAYMENT_NOT_FOUND, STARTED_BY_ANOTHER, PAYMENT_NOT_AWAITING or IDEMPOTENCY_CONFLICT.
   */
  async cancel(caller: Caller, key: string, id: number): Promise<PaymentRow> {
    const actor = CANCEL_PAYMENTS.require(caller);
    const at = this.parts.clock.now();
    const claim = keyClaim(actor.accountId, key, 'paymentCancel', { id });
    return once(this.parts.database, { claim, at }, async (transaction) => {
      const today = koreanDate(at);
      const { payments, writing } = this.parts;
      const payment = (await payments.find(loanScope(actor), id, today, transaction)) ?? paymentNotFound('paymentId');
      if (!mayCancel(actor, payment)) startedByAnother();
      if (!(await writing.cancel(transaction, id, at, today))) paymentNotAwaiting();
      const { customerKey } = payment;
      await this.record(transaction, caller, 'PAYMENT_CANCELLED', { id, customerKey, detail: {} });
      return this.reread(transaction, actor, id, today);
    });
  }

  /** @throws Refusal TOO_MANY_PAYMENTS. */
  private async requireRoom(transaction: Transaction, { key, customerKey }: WholeLoan, today: string): Promise<void> {
    const { writing } = this.parts;
    await writing.takeTurn(transaction, customerKey);
    const waiting = await writing.countWaiting(transaction, { customerId: customerKey, loanId: key, today });
    if (waiting.ofLoan >= MOST_OF_A_LOAN) tooManyPayments(MOST_OF_A_LOAN);
    if (waiting.ofCustomer >= MOST_OF_A_CUSTOMER) tooManyPayments(MOST_OF_A_CUSTOMER);
  }

  private async reread(transaction: Transaction, actor: Actor, id: number, today: string): Promise<PaymentRow> {
    const row = await this.parts.payments.find(loanScope(actor), id, today, transaction);
    if (!row) throw new Error(`payment ${id} is not there`);
    return row;
  }

  private record(
    transaction: Transaction,
    caller: Caller,
    action: string,
    {
      id,
      customerKey,
      detail,
    }: { readonly id: number; readonly customerKey: number; readonly detail: Record<string, unknown> },
  ): Promise<void> {
    const subject = { subjectType: 'Payment', subjectId: id, customerId: customerKey };
    return recordAudit(transaction, caller, { action, ...subject, detail });
  }
}
