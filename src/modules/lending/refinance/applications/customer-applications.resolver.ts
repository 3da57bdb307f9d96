import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CursorArgs, pageBelow, type Connection, type RequestContext } from '../../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../../customers/index.js';
import type { ApplicationService } from './application.service.js';
import { CustomerRefinanceApplicationConnection } from './application.types.js';
import { APPLICATIONS, type ApplicationRow } from '../refinance.columns.js';

/** Adds to customers their applications. */
@Resolver(() => CustomerType)
export class CustomerApplicationsResolver {
  constructor(private readonly applications: ApplicationService) {}

  @FieldResolver(() => CustomerRefinanceApplicationConnection, {
    description: 'Applications of the customer to replace loans, newest first. Recorded for staff.',
  })
  async refinanceApplications(
    @Root() { key }: CustomerRow,
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ApplicationRow>> {
    const below = { field: 'Customer.refinanceApplications', list: APPLICATIONS, key, args };
    return pageBelow(context, below, (ids, request) => this.applications.pageOfEach(context, ids, request));
  }
}
