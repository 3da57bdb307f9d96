import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  countedPageOf,
  decodeId,
  pageBelow,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../customers/index.js';
import { LOANS, type LoanRow, type RepaymentRow } from './loan.columns.js';
import { LoanStatisticsType } from './loan-statistics.types.js';
import type { LoanStatistics } from './loan-totals.js';
import type { LoanService } from './loan.service.js';
import { LoanConnection, LoansArgs, LoanType, RepaymentConnection, RepaymentsArgs } from './loan.types.js';
import { REPAYMENTS } from './repayment-page.js';

@Resolver(() => LoanType)
export class LoanResolver {
  constructor(
    private readonly service: LoanService,
    private readonly customers: CustomerService,
  ) {}

  @Query(() => LoanType, {
    nullable: true,
    description: 'A loan of your institution, or your own; null when there is none you may see.',
  })
  loan(
    @Arg('id', () => ID, { description: 'Id of the loan.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LoanRow | null> {
    const fields = selectionOf(info);
    return this.service.find(context, decodeId('Loan', id, ['id']), fields);
  }

  @Query(() => LoanConnection, {
    description:
      'Loans of your institution in the order they were added; customers see their own. Access by staff is recorded.',
  })
  async loans(
    @Args(() => LoansArgs) args: LoansArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LoanRow>> {
    const selected = selectionOf(info);
    const { search = null, filter } = args;
    const question = { search, status: filter?.status ?? null, loanType: filter?.loanType ?? null };
    return countedPageOf(LOANS, args, selected, {
      read: (request) => this.service.page(context, request, question, selected.items),
      count: () => this.service.count(context, question),
    });
  }

  @Query(() => LoanStatisticsType, { description: 'Figures of your institution, up to five seconds old. For staff.' })
  loanStatistics(@Ctx() context: RequestContext): Promise<LoanStatistics> {
    return this.service.statistics(context);
  }

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer who owes it; masked for everyone but the customer.',
  })
  customer(
    @Root() { customerKey }: LoanRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (keys) => this.customers.listByIds(context, keys, fields))
      .load(customerKey);
  }

  @FieldResolver(() => RepaymentConnection, { description: 'Money that came in for it, newest first.' })
  async repayments(
    @Root() { key }: LoanRow,
    @Args(() => RepaymentsArgs) args: RepaymentsArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RepaymentRow>> {
    const selected = selectionOf(info);
    const below = { field: info.fieldNodes[0], list: REPAYMENTS, key, args };
    return pageBelow(context, below, (keys, request) =>
      this.service.repaymentsOfEach(context, keys, request, selected),
    );
  }
}
