import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  CursorArgs,
  pageBelow,
  selectionOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { LOANS, type LoanRow } from './loan.columns.js';
import type { LoanService } from './loan.service.js';
import { CustomerLoanConnection } from './loan.types.js';

/** Adds to customers the loans they owe. */
@Resolver(() => CustomerType)
export class CustomerLoansResolver {
  constructor(private readonly service: LoanService) {}

  @FieldResolver(() => CustomerLoanConnection, { description: 'The loans the customer owes or owed, oldest first.' })
  async loans(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LoanRow>> {
    const fields = selectionOf(info).items;
    const below = { field: info.fieldNodes[0], list: LOANS, key, args };
    return pageBelow(context, below, (keys, request) => this.service.pageOfEach(context, keys, request, fields));
  }
}
