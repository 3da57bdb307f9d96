import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { SpendingOutlook, WonBand } from './next-quarter.js';
import type { OutlookService } from './outlook.service.js';
import { SpendingOutlookType, type SpendingOutlookBandType } from './outlook.types.js';

@Resolver(() => CustomerType)
export class CustomerOutlookResolver {
  constructor(private readonly service: OutlookService) {}

  @FieldResolver(() => SpendingOutlookType, {
    nullable: true,
    description:
      'Expected card spending in the quarter after the newest, in won a month; null when fewer than eight quarters in a row are known.',
  })
  async spendingOutlook(
    @Root() { key }: CustomerRow,
    @Ctx() context: RequestContext,
  ): Promise<SpendingOutlookType | null> {
    const outlook = await context.loaders
      .for<number, SpendingOutlook | null>('Customer.spendingOutlook', (ids) => this.service.list(context, ids))
      .load(key);
    return outlook && { ...outlook, band80: toBand(outlook.band80), band95: toBand(outlook.band95) };
  }
}

const toBand = (band: WonBand | null): SpendingOutlookBandType | null =>
  band && {
    lowWon: band.lowWon,
    highWon: band.highWon,
    heldPercent: String(Number((100 * band.coverage).toFixed(1))),
    heldOf: band.values,
  };
