import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import { CustomerType, type CustomerRow } from '../../customers/index.js';
import type { HealthAssessment } from './health-assessment.js';
import type { StatedFigures } from './health-figures.js';
import type { HealthService } from './health.service.js';
import { HealthScoreArgs, HealthScoreType, toHealthScore, type HealthFiguresInput } from './health.types.js';

/** Adds the health score to customers. */
@Resolver(() => CustomerType)
export class HealthScoreResolver {
  constructor(private readonly service: HealthService) {}

  @FieldResolver(() => HealthScoreType, {
    nullable: true,
    description: 'The financial health score, computed now and not stored. Null when it cannot be computed now.',
  })
  async healthScore(
    @Root() { key }: CustomerRow,
    @Args(() => HealthScoreArgs) { told }: HealthScoreArgs,
    @Ctx() context: RequestContext,
  ): Promise<HealthScoreType | null> {
    const figures = statedFigures(told ?? {});
    const assessment = await context.loaders
      .for<number, HealthAssessment | null>(`Customer.healthScore ${JSON.stringify(figures)}`, (ids) =>
        this.service.assess(context, ids, figures),
      )
      .load(key);
    return assessment && toHealthScore(assessment, context.locale);
  }
}

function statedFigures(given: HealthFiguresInput): StatedFigures {
  return {
    yearlyIncomeWon: given.yearlyIncomeWon ?? null,
    monthlySavingWon: given.monthlySavingWon ?? null,
    monthlyOutgoingsWon: given.monthlyOutgoingsWon ?? null,
    liquidAssetsWon: given.liquidAssetsWon ?? null,
    cardLimitWon: given.cardLimitWon ?? null,
  };
}
