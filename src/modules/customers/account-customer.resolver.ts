import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { selectionOf, type RequestContext } from '../../platform/graphql/index.js';
import { AccountType, type AccountRow } from '../identity/index.js';
import type { CustomerRow } from './customer.columns.js';
import type { CustomerService } from './customer.service.js';
import { CustomerType } from './customer.types.js';

/** Adds to each account the customer it belongs to. */
@Resolver(() => AccountType)
export class AccountCustomerResolver {
  constructor(private readonly customers: CustomerService) {}

  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: 'The customer this account is: unmasked for themselves. Null for staff and administrators.',
  })
  customer(
    @Root() { customerKey }: AccountRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> | null {
    if (customerKey === null) return null;
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (keys) => this.customers.listRecorded(context, keys, fields))
      .load(customerKey);
  }
}
