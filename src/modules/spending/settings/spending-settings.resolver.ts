import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import type { SpendingSettings, SpendingSettingsService } from './spending-settings.service.js';
import {
  SpendingSettingsSetInput,
  SpendingSettingsSetPayload,
  SpendingSettingsType,
} from './spending-settings.types.js';

@Resolver()
export class SpendingSettingsResolver {
  constructor(private readonly service: SpendingSettingsService) {}

  @Query(() => SpendingSettingsType, {
    description: 'The card spending your account sees where a query does not say otherwise.',
  })
  spendingSettings(@Ctx() context: RequestContext): Promise<SpendingSettings> {
    return this.service.get(context);
  }

  @Mutation(() => SpendingSettingsSetPayload, {
    description:
      'Chooses the quarter and the peer group your account sees where a query does not say: in dashboards, comparisons and summaries. Other servers follow within five seconds.',
  })
  async spendingSettingsSet(
    @Arg('input', () => SpendingSettingsSetInput, { description: 'What to change.' })
    { groupBy, quarter }: SpendingSettingsSetInput,
    @Ctx() context: RequestContext,
  ): Promise<{ settings: SpendingSettings }> {
    return { settings: await this.service.change(context, { groupBy, quarter }) };
  }
}
