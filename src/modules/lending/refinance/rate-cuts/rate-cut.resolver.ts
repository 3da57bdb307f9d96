import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  CalendarDate,
  decodeId,
  pageBelow,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../../platform/graphql/index.js';
import { LoanType, type LoanRow, type WholeLoan } from '../../loans/index.js';
import type { ApplicationService } from '../applications/application.service.js';
import { RATE_CUTS, type RateCutRow } from './rate-cut.columns.js';
import type { RateCutService } from './rate-cut.service.js';
import {
  DueUnknownEnum,
  LoanRateCutRequestConnection,
  LoanRateCutRequestsArgs,
  RateCutRequestConnection,
  RateCutRequestsArgs,
  RateCutRequestType,
} from './rate-cut.types.js';
import type { NoDueDate } from '../../calendar/index.js';

@Resolver(() => RateCutRequestType)
export class RateCutResolver {
  constructor(
    private readonly requests: RateCutService,
    private readonly applications: ApplicationService,
  ) {}

  @Query(() => RateCutRequestType, {
    nullable: true,
    description: 'A request of your institution, or of your own; null when there is none you may see.',
  })
  rateCutRequest(
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RateCutRow | null> {
    return this.requests.find(context, decodeId('RateCutRequest', id, ['id']));
  }

  @Query(() => RateCutRequestConnection, {
    description: 'Requests of your institution, newest first; for customers their own. Recorded for staff.',
  })
  async rateCutRequests(
    @Args(() => RateCutRequestsArgs) args: RateCutRequestsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RateCutRow>> {
    const { status = null, loanId, customerId } = args.filter ?? {};
    return pageOf(RATE_CUTS, args, (request) =>
      this.requests.page(context, request, {
        status,
        loanId: loanId == null ? null : decodeId('Loan', loanId, ['filter', 'loanId']),
        customerId: customerId == null ? null : decodeId('Customer', customerId, ['filter', 'customerId']),
      }),
    );
  }

  @FieldResolver(() => LoanType, { description: 'The loan whose rate is to be lowered.' })
  loan(@Root() { loanKey }: RateCutRow, @Ctx() context: RequestContext): Promise<WholeLoan | null> {
    return context.loaders
      .for<number, WholeLoan | null>('RateCutRequest.loan', (ids) => this.applications.loansByIds(context, ids))
      .load(loanKey);
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'The last day on which the lender answers in time: ten business days after the request, not counting days on which papers were awaited. Null while it is not known.',
  })
  async answerDueOn(@Root() request: RateCutRow): Promise<string | null> {
    return (await this.requests.answerDue(request)).dueOn;
  }

  @FieldResolver(() => DueUnknownEnum, {
    nullable: true,
    description: 'Why `answerDueOn` is null; null when it is not.',
  })
  async answerDueUnknown(@Root() request: RateCutRow): Promise<NoDueDate | null> {
    return (await this.requests.answerDue(request)).reason;
  }
}

/** Adds to loans the requests that their rate be lowered. */
@Resolver(() => LoanType)
export class LoanRateCutsResolver {
  constructor(private readonly requests: RateCutService) {}

  @FieldResolver(() => LoanRateCutRequestConnection, {
    description: 'Requests that its rate be lowered (금리인하요구), newest first. Recorded for staff.',
  })
  async rateCutRequests(
    @Root() { key }: LoanRow,
    @Args(() => LoanRateCutRequestsArgs) args: LoanRateCutRequestsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RateCutRow>> {
    const below = { field: 'Loan.rateCutRequests', list: RATE_CUTS, key, args };
    return pageBelow(context, below, (ids, request) => this.requests.pageOfEach(context, ids, request));
  }
}
