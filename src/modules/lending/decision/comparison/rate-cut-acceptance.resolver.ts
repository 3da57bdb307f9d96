import { FieldResolver, Resolver, Root } from 'type-graphql';
import { RateCutRequestType } from '../../refinance/index.js';
import { toAcceptance } from './comparison-views.js';
import type { AcceptanceRates } from '../figures/acceptance-rates.js';
import { AcceptanceType } from '../alternatives/alternative.types.js';

/** Adds to requests for a lower rate how often such requests are granted. */
@Resolver(() => RateCutRequestType)
export class RateCutAcceptanceResolver {
  constructor(private readonly rates: AcceptanceRates) {}

  @FieldResolver(() => AcceptanceType, {
    nullable: true,
    description:
      'How often all lenders granted such requests in the last period published before the day it came in, with its source; null when none is known.',
  })
  async acceptance(@Root() { requestedOn }: RateCutRequestType): Promise<AcceptanceType | null> {
    const figure = await this.rates.before(requestedOn);
    return figure && toAcceptance(figure);
  }
}
