import { Arg, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import { GOAL_POINTS } from '../simulation/computing-points.js';
import { toGoal } from './goal-input.js';
import { toGoalType } from './goal-views.js';
import { LoanLimitGoalInput } from './goal.inputs.js';
import type { LimitGoalService } from './goal.service.js';
import { LimitGoalType } from './goal.types.js';

@Resolver()
export class LimitGoalResolver {
  constructor(private readonly service: LimitGoalService) {}

  @Extensions({ points: GOAL_POINTS })
  @Query(() => LimitGoalType, {
    description:
      'The soonest and the cheapest way to borrow a sum, by repaying debts, another term or rate, and saving; or why there is none. Nothing is stored. Refused with INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.',
  })
  async loanLimitGoal(
    @Arg('input', () => LoanLimitGoalInput, { description: 'Who asks, what is wanted, and what may be done.' })
    input: LoanLimitGoalInput,
    @Ctx() context: RequestContext,
  ): Promise<LimitGoalType> {
    return toGoalType(await this.service.seek(context, toGoal(input)), context.locale);
  }
}
