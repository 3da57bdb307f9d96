import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { decodeId, pageBelow, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import { LoanType, RepaymentType, type LoanRow, type RepaymentRow } from '../loans/index.js';
import { PAYMENTS, type PaymentRow, type ReceiptRow } from './payment.columns.js';
import type { PaymentService } from './payment.service.js';
import {
  LoanPaymentConnection,
  LoanPaymentsArgs,
  PaymentConnection,
  PaymentReceiptType,
  PaymentsArgs,
  PaymentType,
} from './payment.types.js';

/** Loads the loans that a caller may see, by their keys; null for others. */
export type LoansByIds = (context: RequestContext, ids: readonly number[]) => Promise<(LoanRow | null)[]>;

@Resolver(() => PaymentType)
export class PaymentResolver {
  constructor(
    private readonly service: PaymentService,
    private readonly loansByIds: LoansByIds,
  ) {}

  @Query(() => PaymentType, {
    nullable: true,
    description: 'A payment of your institution, or your own; null when there is none you may see.',
  })
  payment(
    @Arg('id', () => ID, { description: 'Id of the payment.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PaymentRow | null> {
    return this.service.find(context, decodeId('Payment', id, ['id']));
  }

  @Query(() => PaymentConnection, {
    description: 'Payments of your institution, newest first; customers see their own. Access by staff is recorded.',
  })
  async payments(
    @Args(() => PaymentsArgs) args: PaymentsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PaymentRow>> {
    const { state = null, refundDue, loanId } = args.filter ?? {};
    const loan = loanId == null ? null : decodeId('Loan', loanId, ['filter', 'loanId']);
    return pageOf(PAYMENTS, args, (request) =>
      this.service.page(context, request, { loanId: loan, state, refundDue: refundDue ?? false }),
    );
  }

  @FieldResolver(() => LoanType, {
    nullable: true,
    description: 'The loan it is for; null for callers who may not see loans.',
  })
  loan(@Root() { loanKey }: PaymentRow, @Ctx() context: RequestContext): Promise<LoanRow | null> {
    return context.loaders
      .for<number, LoanRow | null>('Payment.loan', (ids) => this.loansByIds(context, ids))
      .load(loanKey);
  }
}

@Resolver(() => PaymentReceiptType)
export class PaymentReceiptResolver {
  constructor(private readonly service: PaymentService) {}

  @FieldResolver(() => RepaymentType, {
    nullable: true,
    description:
      'The repayment it was booked as; null when the loan took nothing. When the reversal of an earlier repayment changed how it divides, shows it as posted now.',
  })
  repayment(@Root() { repaymentKey }: ReceiptRow, @Ctx() context: RequestContext): Promise<RepaymentRow | null> | null {
    if (repaymentKey === null) return null;
    return context.loaders
      .for<number, RepaymentRow | null>('PaymentReceipt.repayment', (ids) => this.service.repayments(context, ids))
      .load(repaymentKey);
  }
}

/** Adds to loans the payments announced for them. */
@Resolver(() => LoanType)
export class LoanPaymentsResolver {
  constructor(private readonly service: PaymentService) {}

  @FieldResolver(() => LoanPaymentConnection, {
    description:
      'Payments announced for it, and the money received for them, newest first. Access by staff is recorded.',
  })
  async payments(
    @Root() { key }: LoanRow,
    @Args(() => LoanPaymentsArgs) args: LoanPaymentsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PaymentRow>> {
    const below = { field: 'Loan.payments', list: PAYMENTS, key, args };
    return pageBelow(context, below, (ids, request) => this.service.pageOfEach(context, ids, request));
  }
}
