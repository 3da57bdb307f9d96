import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, pageOf, type Connection, type RequestContext } from '../../../platform/graphql/index.js';
import type { ReversalRow } from './reversal.columns.js';
import type { ReversalOutcome, ReversalService } from './reversal.service.js';
import {
  RepaymentReversalConnection,
  RepaymentReversalDecideInput,
  RepaymentReversalDecidePayload,
  RepaymentReversalRequestInput,
  RepaymentReversalRequestPayload,
  RepaymentReversalsArgs,
  RepaymentReversalType,
} from './reversal.types.js';

const REVERSALS = 'repaymentReversals';

@Resolver(() => RepaymentReversalType)
export class ReversalResolver {
  constructor(private readonly service: ReversalService) {}

  @Query(() => RepaymentReversalConnection, { description: 'Reversals of repayments, newest first. For staff.' })
  async repaymentReversals(
    @Args(() => RepaymentReversalsArgs) args: RepaymentReversalsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ReversalRow>> {
    const { state = null } = args;
    return pageOf(REVERSALS, args, ({ after, first }) =>
      this.service.list(context, { state, before: after, limit: first + 1 }),
    );
  }

  @Mutation(() => RepaymentReversalRequestPayload, {
    description:
      'Requests the reversal of a wrong repayment. When the repayment came by a payment, the request says where the money is. For staff; another member of staff decides.',
  })
  async repaymentReversalRequest(
    @Arg('input', () => RepaymentReversalRequestInput, { description: 'The repayment and why.' })
    { repaymentId, reason, money = null, idempotencyKey }: RepaymentReversalRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<{ reversal: ReversalRow }> {
    const request = { repaymentId: decodeId('Repayment', repaymentId, ['repaymentId']), reason, money };
    return { reversal: await this.service.request(context, idempotencyKey, request) };
  }

  @Mutation(() => RepaymentReversalDecidePayload, {
    description:
      'Decides a reversal. Approval reverses the repayment by opposite postings, and posts later ones again as they divide without it. When the repayment came by a payment, its fee is reversed too, and the customer is notified; money that the institution has is owed back (`Payment.refundDueWon`). Fees of later payments stay as charged. For staff other than the person who made the request.',
  })
  repaymentReversalDecide(
    @Arg('input', () => RepaymentReversalDecideInput, { description: 'The decision.' })
    { reversalId, decision, note = null, idempotencyKey, preview = false }: RepaymentReversalDecideInput,
    @Ctx() context: RequestContext,
  ): Promise<ReversalOutcome> {
    const request = { reversalId: decodeId('RepaymentReversal', reversalId, ['reversalId']), decision, note };
    return this.service.decide(context, idempotencyKey, request, preview ?? false);
  }
}
