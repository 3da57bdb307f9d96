import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../platform/graphql/index.js';
import type { ApplicationChangeInput } from './application-changes.types.js';
import type { ApplicationReviewService, ReadApplication } from './application-review.service.js';
import {
  RefinanceApplicationApproveInput,
  RefinanceApplicationApprovePayload,
  RefinanceApplicationCancelInput,
  RefinanceApplicationCancelPayload,
  RefinanceApplicationRejectInput,
  RefinanceApplicationRejectPayload,
  RefinanceApplicationRequestDocumentsInput,
  RefinanceApplicationRequestDocumentsPayload,
  RefinanceApplicationReviewInput,
  RefinanceApplicationReviewPayload,
} from './application-review.types.js';
import type { ExecutionService } from './execution.service.js';
import {
  RefinanceExecuteInput,
  RefinanceExecutePayload,
  RefinanceWithdrawInput,
  RefinanceWithdrawPayload,
} from './execution.types.js';
import type { ApplicationRow } from './refinance.columns.js';
import type { RescissionService } from './rescission.service.js';
import type { Execution, Rescission } from './execution.js';

interface Changed {
  readonly application: ApplicationRow;
}

/** What a lender does with applications, and how a borrower gets out of the contract again. */
@Resolver()
export class ApplicationReviewResolver {
  constructor(
    private readonly reviews: ApplicationReviewService,
    private readonly executions: ExecutionService,
    private readonly rescissions: RescissionService,
  ) {}

  @Mutation(() => RefinanceApplicationRequestDocumentsPayload, { description: 'Asks for papers. For staff.' })
  async refinanceApplicationRequestDocuments(
    @Arg('input', () => RefinanceApplicationRequestDocumentsInput, { description: 'Of which application.' })
    input: RefinanceApplicationRequestDocumentsInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note } = input;
    return { application: await this.reviews.requestDocuments(context, idempotencyKey, readOf(input), note) };
  }

  @Mutation(() => RefinanceApplicationReviewPayload, { description: 'Takes an application into review. For staff.' })
  async refinanceApplicationReview(
    @Arg('input', () => RefinanceApplicationReviewInput, { description: 'Which application.' })
    input: RefinanceApplicationReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note = null } = input;
    return { application: await this.reviews.review(context, idempotencyKey, readOf(input), note) };
  }

  @Mutation(() => RefinanceApplicationApprovePayload, { description: 'Grants an application. For staff.' })
  async refinanceApplicationApprove(
    @Arg('input', () => RefinanceApplicationApproveInput, { description: 'What is granted.' })
    input: RefinanceApplicationApproveInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, amountWon, annualRatePercent, termMonths, note = null } = input;
    const grant = { amountWon, annualRatePercent, termMonths };
    return { application: await this.reviews.approve(context, idempotencyKey, readOf(input), grant, note) };
  }

  @Mutation(() => RefinanceApplicationRejectPayload, {
    description: 'Refuses an application, and keeps with each reason what would change it. For staff.',
  })
  async refinanceApplicationReject(
    @Arg('input', () => RefinanceApplicationRejectInput, { description: 'The reasons.' })
    input: RefinanceApplicationRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note = null } = input;
    const reasons = [...new Set(input.reasons)];
    return { application: await this.reviews.reject(context, idempotencyKey, readOf(input), reasons, note) };
  }

  @Mutation(() => RefinanceApplicationCancelPayload, {
    description: 'Ends an application without a decision, such as one whose papers never came. For staff.',
  })
  async refinanceApplicationCancel(
    @Arg('input', () => RefinanceApplicationCancelInput, { description: 'Which application, and why.' })
    input: RefinanceApplicationCancelInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, note } = input;
    return { application: await this.reviews.cancel(context, idempotencyKey, readOf(input), note) };
  }

  @Mutation(() => RefinanceExecutePayload, {
    description: 'Pays off the old loan to the won of today and books the new one, both or neither. For staff.',
  })
  refinanceExecute(
    @Arg('input', () => RefinanceExecuteInput, { description: 'Which application.' }) input: RefinanceExecuteInput,
    @Ctx() context: RequestContext,
  ): Promise<Execution> {
    const { idempotencyKey, prepaymentFee, customerPaysUpToWon, loanNumber = null, preview } = input;
    const money = { prepaymentFee: prepaymentFee ?? 'CHARGE', customerPaysUpToWon: customerPaysUpToWon ?? 0 };
    const request = { ...readOf(input), ...money, loanNumber };
    return this.executions.execute(context, idempotencyKey, request, preview ?? false);
  }

  @Mutation(() => RefinanceWithdrawPayload, {
    description:
      'Withdraws from the contract within its fourteen days (청약철회): principal and interest come back, no fee is charged.',
  })
  refinanceWithdraw(
    @Arg('input', () => RefinanceWithdrawInput, { description: 'Which contract.' }) input: RefinanceWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<Rescission> {
    const { idempotencyKey, method, note = null, preview } = input;
    return this.rescissions.withdraw(context, idempotencyKey, { ...readOf(input), method, note }, preview ?? false);
  }
}

function readOf({ applicationId, version }: ApplicationChangeInput): ReadApplication {
  return { id: decodeId('RefinanceApplication', applicationId, ['applicationId']), version };
}
