import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import type { Allocation, PaymentAllocationService } from '../payment-allocation.service.js';
import {
  PaymentAllocateInput,
  PaymentAllocatePayload,
  PaymentCancelInput,
  PaymentCancelPayload,
  PaymentConfirmInput,
  PaymentConfirmPayload,
  PaymentRefundInput,
  PaymentRefundPayload,
  PaymentStartInput,
  PaymentStartPayload,
} from './payment-changes.types.js';
import type { PaymentRow } from '../payment.columns.js';
import type { PaymentConfirmationService, PaymentOutcome } from '../payment-confirmation.service.js';
import type { PaymentRefundService } from '../payment-refund.service.js';
import type { PaymentStartService } from '../payment-start.service.js';

@Resolver()
export class PaymentChangesResolver {
  constructor(
    private readonly starts: PaymentStartService,
    private readonly confirmations: PaymentConfirmationService,
    private readonly refunds: PaymentRefundService,
    private readonly allocations: PaymentAllocationService,
  ) {}

  @Mutation(() => PaymentStartPayload, {
    description:
      'Announces money for a loan and returns a reference to pay to, the effect it would have today, and its fee. Nothing is booked before the money is confirmed. At most 5 payments of a loan and 15 of a customer can wait for money. For customers, and for staff on their behalf.',
  })
  async paymentStart(
    @Arg('input', () => PaymentStartInput, { description: 'The payment.' }) input: PaymentStartInput,
    @Ctx() context: RequestContext,
  ): Promise<{ payment: PaymentRow }> {
    const { amountWon = null, purpose, effect = null, channel, idempotencyKey, preview } = input;
    const request = { loanId: decodeId('Loan', input.loanId, ['loanId']), amountWon, purpose, effect, channel };
    return { payment: await this.starts.start(context, idempotencyKey, request, preview ?? false) };
  }

  @Mutation(() => PaymentCancelPayload, {
    description:
      'Cancels a payment that waits for money. For the account that started it. Money that still comes in is owed back in full.',
  })
  async paymentCancel(
    @Arg('input', () => PaymentCancelInput, { description: 'Which payment.' }) input: PaymentCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ payment: PaymentRow }> {
    const id = decodeId('Payment', input.paymentId, ['paymentId']);
    return { payment: await this.starts.cancel(context, input.idempotencyKey, id) };
  }

  @Mutation(() => PaymentConfirmPayload, {
    description:
      'Confirms that money came in for a payment, and books it: what is due first, then principal paid early with its interest and fee. Less than the requested amount is booked as it is, and so is late money. What the loan cannot take is owed back (`refundDueWon`), and so is all money for a cancelled payment or a repaid loan. Each bank transfer is booked once. Money from a day before the last change of the loan is booked as of that change. For the payment system of the institution, and for its staff.',
  })
  paymentConfirm(
    @Arg('input', () => PaymentConfirmInput, { description: 'The money.' }) input: PaymentConfirmInput,
    @Ctx() context: RequestContext,
  ): Promise<PaymentOutcome> {
    const { reference = null, bankReference, amountWon, valueOn, idempotencyKey, preview } = input;
    const paymentId = input.paymentId == null ? null : decodeId('Payment', input.paymentId, ['paymentId']);
    const confirmation = { paymentId, reference, bankReference, amountWon, valueOn };
    return this.confirmations.confirm(context, idempotencyKey, confirmation, { preview: preview ?? false });
  }

  @Mutation(() => PaymentRefundPayload, {
    description:
      'Records the refund of money that the loan could not take. For the payment system of the institution, and for its staff.',
  })
  async paymentRefund(
    @Arg('input', () => PaymentRefundInput, { description: 'The refund.' }) input: PaymentRefundInput,
    @Ctx() context: RequestContext,
  ): Promise<{ payment: PaymentRow }> {
    const { bankReference, amountWon, valueOn, idempotencyKey, preview } = input;
    const paymentId = decodeId('Payment', input.paymentId, ['paymentId']);
    const request = { paymentId, bankReference, amountWon, valueOn };
    return { payment: await this.refunds.refund(context, idempotencyKey, request, preview ?? false) };
  }

  @Mutation(() => PaymentAllocatePayload, {
    description:
      'Books money that a payment owes back for a loan of the same customer: money paid to the wrong loan, or paid in excess. It counts from the day it came in. The customer is notified. For staff.',
  })
  paymentAllocate(
    @Arg('input', () => PaymentAllocateInput, { description: 'The money and the loan.' }) input: PaymentAllocateInput,
    @Ctx() context: RequestContext,
  ): Promise<Allocation> {
    const { amountWon, purpose, effect = null, valueOn = null, idempotencyKey, preview } = input;
    const paymentId = decodeId('Payment', input.paymentId, ['paymentId']);
    const loanId = decodeId('Loan', input.loanId, ['loanId']);
    const request = { paymentId, loanId, amountWon, purpose, effect, valueOn };
    return this.allocations.allocate(context, idempotencyKey, request, preview ?? false);
  }
}
