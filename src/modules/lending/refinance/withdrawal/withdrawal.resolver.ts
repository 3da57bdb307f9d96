import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import { readOf } from '../applications/application-changes.types.js';
import type { WithdrawalCompleted, WithdrawalRequested } from '../execution/execution.js';
import type { ApplicationRow } from '../refinance.columns.js';
import type { RescissionService } from './rescission.service.js';
import {
  RefinanceWithdrawCancelInput,
  RefinanceWithdrawCancelPayload,
  RefinanceWithdrawCompleteInput,
  RefinanceWithdrawCompletePayload,
  RefinanceWithdrawInput,
  RefinanceWithdrawPayload,
} from './withdrawal.types.js';

/** Mutations for withdrawing from a contract within the legal period. */
@Resolver()
export class WithdrawalResolver {
  constructor(private readonly rescissions: RescissionService) {}

  @Mutation(() => RefinanceWithdrawPayload, {
    description:
      'Withdraws from the contract within its fourteen days (청약철회). For the borrower, and for staff at their word. It books no money: the withdrawal takes effect with `refinanceWithdrawComplete`, once principal and interest have come back; no fee is charged.',
  })
  refinanceWithdraw(
    @Arg('input', () => RefinanceWithdrawInput, { description: 'Which contract.' }) input: RefinanceWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalRequested> {
    const { idempotencyKey, note = null, preview } = input;
    return this.rescissions.request(context, idempotencyKey, { ...readOf(input), note }, preview ?? false);
  }

  @Mutation(() => RefinanceWithdrawCancelPayload, {
    description: 'Takes a withdrawal back before its money has come, or ends one whose money never came.',
  })
  async refinanceWithdrawCancel(
    @Arg('input', () => RefinanceWithdrawCancelInput, { description: 'Which contract.' })
    input: RefinanceWithdrawCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<{ application: ApplicationRow }> {
    const { idempotencyKey, note = null } = input;
    return { application: await this.rescissions.cancel(context, idempotencyKey, { ...readOf(input), note }) };
  }

  @Mutation(() => RefinanceWithdrawCompletePayload, {
    description:
      'Books the money that came back for a withdrawal, as the bank recorded it, and ends the contract: both or neither. For staff.',
  })
  refinanceWithdrawComplete(
    @Arg('input', () => RefinanceWithdrawCompleteInput, { description: 'Which contract, and the money.' })
    input: RefinanceWithdrawCompleteInput,
    @Ctx() context: RequestContext,
  ): Promise<WithdrawalCompleted> {
    const { idempotencyKey, amountWon, valueOn, bankReference, method, preview } = input;
    const request = { ...readOf(input), amountWon, valueOn, bankReference, method };
    return this.rescissions.complete(context, idempotencyKey, request, preview ?? false);
  }
}
