import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import type { Allocation, PaymentAllocationService } from './payment-allocation.service.js';
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
import type { PaymentRow } from './payment.columns.js';
import type { PaymentConfirmationService, PaymentOutcome } from './payment-confirmation.service.js';
import type { PaymentRefundService } from './payment-refund.service.js';
import type { PaymentStartService } from './payment-start.service.js';

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
      'Announces money for a loan: answers a reference to pay to, what it would do today and its fee. Nothing is booked before the money is confirmed. At most 5 payments of a loan and 15 of a customer wait for money. For customers, and for staff on their behalf.',
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
      'Takes a payment back that waits for money. For the account that started it. Money that comes in all the same is owed back in full.',
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
      'Says that money came in for a payment, and books it: what is due first; of early money principal, its interest and its fee. Less than was asked for is booked as it is, late money too; what the loan cannot take is owed back (`refundDueWon`), and so is all that comes in for a cancelled payment or a repaid loan. Each transfer of the bank is booked once. Money of a day before the last change of the loan is booked as of that change. For the payment system of the institution, and for its staff.',
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
      'Records that money went back which the loan could not take. For the payment system of the institution, and for its staff.',
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
      'Books money that a payment owes back for a loan of the same customer: what was paid into the wrong loan, or too much of one. It counts from the day it came in. The customer is told. For staff.',
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
