import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import type { ApplicationApprovalService } from './application-approval.service.js';
import { readOf } from '../applications/application-changes.types.js';
import type { ApplicationReviewService } from './application-review.service.js';
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
import type { ExecutionService } from '../execution/execution.service.js';
import { RefinanceExecuteInput, RefinanceExecutePayload } from '../execution/execution.types.js';
import type { ApplicationRow } from '../refinance.columns.js';
import type { Execution } from '../execution/execution.js';

interface Changed {
  readonly application: ApplicationRow;
}

/** Mutations of lenders on applications. */
@Resolver()
export class ApplicationReviewResolver {
  constructor(
    private readonly reviews: ApplicationReviewService,
    private readonly executions: ExecutionService,
    private readonly approvals: ApplicationApprovalService,
  ) {}

  @Mutation(() => RefinanceApplicationRequestDocumentsPayload, {
    description: 'Asks the applicant for papers. For staff.',
  })
  async refinanceApplicationRequestDocuments(
    @Arg('input', () => RefinanceApplicationRequestDocumentsInput, { description: 'Which application and papers.' })
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

  @Mutation(() => RefinanceApplicationApprovePayload, {
    description:
      'Grants an application. For staff who neither filed, acknowledged nor reviewed it. Terms other than those asked for wait for the applicant (`refinanceTermsAccept`); a grant against a criterion waits for `refinanceExceptionConfirm`.',
  })
  async refinanceApplicationApprove(
    @Arg('input', () => RefinanceApplicationApproveInput, { description: 'What is granted.' })
    input: RefinanceApplicationApproveInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    const { idempotencyKey, amountWon, annualRatePercent, termMonths, note = null, exceptionReason = null } = input;
    const grant = { amountWon, annualRatePercent, termMonths };
    const request = { ...readOf(input), grant, note, exceptionReason };
    return { application: await this.approvals.approve(context, idempotencyKey, request) };
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
    description:
      'Pays off exactly what is owed on the old loan today, books the new one and ends other applications for the old loan, all or nothing. For staff who did not approve it.',
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
}
