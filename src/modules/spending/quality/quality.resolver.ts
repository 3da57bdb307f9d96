import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Quarter, type RequestContext } from '../../../platform/graphql/index.js';
import type { QualityService } from './quality.service.js';
import { DataQualityType } from './quality.types.js';

@Resolver()
export class QualityResolver {
  constructor(private readonly service: QualityService) {}

  @Query(() => DataQualityType, {
    nullable: true,
    description:
      'How good the rows in force of a quarter are in your institution. A change shows within some minutes. Null when there are none, or they have not been measured yet. For staff and administrators.',
  })
  dataQuality(
    @Arg('quarter', () => Quarter, { description: 'The quarter.' }) quarter: string,
    @Ctx() context: RequestContext,
  ): Promise<DataQualityType | null> {
    return this.service.ofQuarter(context, quarter);
  }
}
