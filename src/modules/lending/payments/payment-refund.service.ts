import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/index.js';
import { keyClaim } from '../../../platform/once/index.js';
import { once } from '../once/index.js';
import type { PaymentRow } from './payment.columns.js';
import { CONFIRM_PAYMENTS } from './payment.policy.js';
import {
  bankReferenceUsed,
  paymentNotFound,
  refundExceedsDue,
  valueOnInFuture,
  valueOnTooEarly,
} from './payment.refusals.js';
import type { PaymentRepository } from './payment.repository.js';
import type { PaymentWritingRepository } from './payment-writing.repository.js';
import { refundPosting } from './postings.js';

/** Money that was refunded, as the bank reports it. */
interface RefundRequest {
  readonly paymentId: number;
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** Records refunds of money that no loan could take. */
export class PaymentRefundService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly payments: PaymentRepository;
      readonly writing: PaymentWritingRepository;
    },
  ) {}

  /**
   * Records a refund, in whole or in part, once for each transfer of the bank. For staff and the payment system.
   * @throws Refusal PAYMENT_NOT_FOUND, REFUND_EXCEEDS_DUE, BANK_REFERENCE_USED, VALUE_ON_IN_FUTURE, VALUE_ON_TOO_EARLY,
   * LOAN_BUSY or IDEMPOTENCY_CONFLICT.
   */
  async refund(caller: Caller, key: string, request: RefundRequest, preview: boolean): Promise<PaymentRow> {
    const { accountId, institutionId } = CONFIRM_PAYMENTS.require(caller);
    const at = this.parts.clock.now();
    const today = koreanDate(at);
    if (request.valueOn > today) valueOnInFuture();
    const claim = keyClaim(accountId, key, 'paymentRefund', request);
    return once(this.parts.database, { claim, at, preview }, async (transaction) => {
      const { payments, writing } = this.parts;
      const { paymentId, bankReference, amountWon, valueOn } = request;
      const find = () => payments.find({ institutionId, customerId: null }, paymentId, today, transaction);
      if (!(await find())) paymentNotFound('paymentId');
      await writing.lock(transaction, paymentId);
      const payment = (await find()) ?? paymentNotFound('paymentId');
      const known = await writing.findRefund(transaction, institutionId, bankReference);
      if (known) {
        const isSame = known.paymentId === paymentId && known.amountWon === amountWon && known.valueOn === valueOn;
        return isSame ? payment : bankReferenceUsed();
      }
      await this.requireDue(transaction, payment, request);
      const { loanKey: loanId, customerKey: customerId } = payment;
      const refund = { ...request, institutionId, loanId, accountId };
      const refundId = (await writing.refund(transaction, refund, at)) ?? bankReferenceUsed();
      await writing.book(transaction, { loanId, refundId }, [refundPosting(valueOn, amountWon)], at);
      const subject = { subjectType: 'Payment', subjectId: paymentId, customerId };
      await recordAudit(transaction, caller, {
        action: 'PAYMENT_REFUNDED',
        ...subject,
        detail: { amountWon, valueOn },
      });
      return (await find()) ?? paymentNotFound('paymentId');
    });
  }

  /** @throws Refusal REFUND_EXCEEDS_DUE or VALUE_ON_TOO_EARLY. */
  private async requireDue(transaction: Transaction, payment: PaymentRow, request: RefundRequest): Promise<void> {
    if (request.amountWon > payment.refundDueWon) refundExceedsDue(payment.refundDueWon);
    const money = await this.parts.writing.refundableMoney(transaction, payment.key);
    if (money.every(({ valueOn }) => request.valueOn < valueOn)) valueOnTooEarly();
  }
}
