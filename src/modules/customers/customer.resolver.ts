import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import {
  type Connection,
  countedPageOf,
  decodeId,
  type Fields,
  NO_FIELDS,
  PageArgs,
  type RequestContext,
  selectionOf,
} from '../../platform/graphql/index.js';
import type { CustomerRow } from './customer.columns.js';
import { CustomerCreateInput, CustomerUnmaskInput, CustomerUpdateInput } from './customer.inputs.js';
import type { CustomerRegistrationService } from './customer-registration.service.js';
import type { CustomerService } from './customer.service.js';
import {
  CustomerConnection,
  CustomerCreatePayload,
  CustomerType,
  CustomerUnmaskPayload,
  CustomerUpdatePayload,
} from './customer.types.js';

/** The fields of the customer that a payload selects. */
const customerFields = (info: GraphQLResolveInfo): Fields => selectionOf(info).below('customer') ?? NO_FIELDS;

@ArgsType()
class CustomersArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Finds customers whose name contains this or, with one or two letters, begins with it; with an @, the customer with exactly this e-mail address in any case, since a part of a masked address finds nobody. At most 100 letters.',
  })
  search?: string | null;
}

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(
    private readonly service: CustomerService,
    private readonly registration: CustomerRegistrationService,
  ) {}

  @Query(() => CustomerType, {
    nullable: true,
    description: 'A customer of your institution, or yourself; null when there is none you may see.',
  })
  customer(
    @Arg('id', () => ID, { description: 'Id of the customer.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return this.service.find(context, decodeId('Customer', id, ['id']), fields);
  }

  @Query(() => CustomerConnection, {
    description: 'Customers of your institution in the order they were registered. For staff; each call is recorded.',
  })
  async customers(
    @Args(() => CustomersArgs) args: CustomersArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CustomerRow>> {
    const selected = selectionOf(info);
    const search = args.search ?? null;
    return countedPageOf('customers', args, selected, {
      read: (request) => this.service.page(context, request, search, selected.items),
      count: () => this.service.count(context, search),
    });
  }

  @Mutation(() => CustomerCreatePayload, { description: 'Registers a customer of your institution. For staff.' })
  async customerCreate(
    @Arg('input', () => CustomerCreateInput, { description: 'The customer.' }) input: CustomerCreateInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ customer: CustomerRow | null }> {
    const id = await this.registration.create(context, input);
    return { customer: await this.read(context, id, info) };
  }

  @Mutation(() => CustomerUpdatePayload, {
    description: 'Changes a customer unless somebody else did since `version` was read. For staff.',
  })
  async customerUpdate(
    @Arg('input', () => CustomerUpdateInput, { description: 'The changes.' }) input: CustomerUpdateInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ customer: CustomerRow | null }> {
    const { customerId, version, ...changes } = input;
    const id = decodeId('Customer', customerId, ['customerId']);
    await this.registration.update(context, id, version, changes);
    return { customer: await this.read(context, id, info) };
  }

  @Mutation(() => CustomerUnmaskPayload, {
    description: 'Shows the personal data of a customer unmasked, and records who looked, when, from where and why.',
  })
  async customerUnmask(
    @Arg('input', () => CustomerUnmaskInput, { description: 'Whose data, and why.' }) input: CustomerUnmaskInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ customer: CustomerRow }> {
    const customerId = decodeId('Customer', input.customerId, ['customerId']);
    const { reasonCode, purpose } = input;
    return { customer: await this.service.unmask(context, { customerId, reasonCode, purpose }, customerFields(info)) };
  }

  private async read(context: RequestContext, id: number, info: GraphQLResolveInfo): Promise<CustomerRow | null> {
    const [row] = await this.service.listByIds(context, [id], customerFields(info));
    return row ?? null;
  }
}
