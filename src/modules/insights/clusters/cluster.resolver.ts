import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { selectionOf, type RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow, type CustomerService } from '../../customers/index.js';
import type { Placement } from './cluster-placement.js';
import type { ClusterService } from './cluster.service.js';
import {
  CustomerClusterType,
  SimilarArgs,
  SimilarCustomersType,
  SimilarCustomerType,
  toCustomerCluster,
  toSimilarCustomers,
} from './cluster.types.js';
import type { SimilarService } from './similar.service.js';

/** Adds to customers who spends like them. */
@Resolver(() => CustomerType)
export class ClusterResolver {
  constructor(
    private readonly clusters: ClusterService,
    private readonly similar: SimilarService,
  ) {}

  @FieldResolver(() => CustomerClusterType, {
    nullable: true,
    description: 'The cluster by what was bought in the newest quarter. Null when it cannot be computed now.',
  })
  async cluster(@Root() { key }: CustomerRow, @Ctx() context: RequestContext): Promise<CustomerClusterType> {
    const placement = await context.loaders
      .for<number, Placement>('Customer.cluster', (ids) => this.clusters.place(context, ids))
      .load(key);
    return toCustomerCluster(placement, context.locale);
  }

  @FieldResolver(() => SimilarCustomersType, {
    nullable: true,
    description:
      'Customers of the institution who spend on the same things. For staff; customers are shown `cluster.people` instead.',
  })
  async similarCustomers(
    @Root() { key }: CustomerRow,
    @Args(() => SimilarArgs) { first }: SimilarArgs,
    @Ctx() context: RequestContext,
  ): Promise<SimilarCustomersType> {
    return toSimilarCustomers(await this.similar.similarTo(context, key, first), context.locale);
  }
}

/** Says who a similar customer is. */
@Resolver(() => SimilarCustomerType)
export class SimilarCustomerResolver {
  constructor(private readonly customers: Pick<CustomerService, 'listRecorded'>) {}

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Who it is, masked; the look is recorded.' })
  customer(
    @Root() { customerKey }: SimilarCustomerType,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerRow | null> {
    const fields = selectionOf(info);
    return context.loaders
      .for<number, CustomerRow | null>(info.fieldNodes[0], (keys) => this.customers.listRecorded(context, keys, fields))
      .load(customerKey);
  }
}
