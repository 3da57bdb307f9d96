import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import { takePreloaded } from '../quarters/index.js';
import { toPeerComparison } from './peer-answer.js';
import type { PeerRow } from './peer-comparison.js';
import { PEERS } from './peer-reading.js';
import type { PeerService } from './peer.service.js';
import { PeerArgs, PeerComparisonType } from './peer.types.js';

@Resolver(() => CustomerType)
export class CustomerPeersResolver {
  constructor(private readonly service: PeerService) {}

  @FieldResolver(() => PeerComparisonType, {
    nullable: true,
    description:
      'Card spending in a quarter compared with that of people like the customer; null when no quarter is asked for and the source knows nothing of the customer.',
  })
  async peerComparison(
    @Root() customer: CustomerRow,
    @Args(() => PeerArgs) { quarter: asked = null, groupBy: named }: PeerArgs,
    @Ctx() context: RequestContext,
  ): Promise<PeerComparisonType | null> {
    const given = { quarter: asked, groupBy: named ? this.service.groupBy(named) : null };
    const { quarter, groupBy, isChosen } = await this.service.meant(context, given);
    // The preloaded rows were read before the settings of the account were known.
    const preloaded = isChosen ? undefined : (takePreloaded(customer, PEERS) as PeerRow | null | undefined);
    const row =
      preloaded !== undefined
        ? preloaded
        : await context.loaders
            .for<number, PeerRow | null>(`Customer.${PEERS} ${JSON.stringify([quarter, groupBy])}`, (ids) =>
              this.service.listRows(context, ids, groupBy, quarter),
            )
            .load(customer.key);
    const comparison = await this.service.comparison(context, row, groupBy, quarter);
    return comparison && toPeerComparison(comparison, context.locale);
  }
}
