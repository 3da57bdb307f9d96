import { Extensions, Arg, Ctx, Query, Resolver } from 'type-graphql';
import { CalendarDate, type RequestContext } from '../../../../platform/graphql/index.js';
import { SIMULATION_POINTS } from './computing-points.js';
import { LendingRuleType } from '../rules/lending-rule.types.js';
import { toRequest } from './limit-input.js';
import { toSimulationType } from './limit-views.js';
import { LoanLimitSimulateInput } from './limit.inputs.js';
import type { LimitService } from './limit.service.js';
import { LimitSimulationType } from './limit.types.js';

@Resolver()
export class LimitResolver {
  constructor(private readonly service: LimitService) {}

  @Extensions({ points: SIMULATION_POINTS })
  @Query(() => LimitSimulationType, {
    description:
      'What somebody can borrow by the rules of a day, and the effect of changes. Nothing is stored. Refused with INVALID_INPUT, CUSTOMER_NOT_FOUND, INCOME_NOT_KNOWN or RULES_NOT_KNOWN.',
  })
  async loanLimitSimulate(
    @Arg('input', () => LoanLimitSimulateInput, { description: 'Who asks, for what, and what would change.' })
    input: LoanLimitSimulateInput,
    @Ctx() context: RequestContext,
  ): Promise<LimitSimulationType> {
    return toSimulationType(await this.service.simulate(context, toRequest(input)), context.locale);
  }

  @Query(() => [LendingRuleType], {
    description: 'The rules that bound loans on a day, and the last of each that had ended by then.',
  })
  @Extensions({ listSize: 100 })
  async lendingRules(
    @Arg('on', () => CalendarDate, { nullable: true, description: 'The day whose rules apply; today when left out.' })
    on: string | null = null,
    @Ctx() context: RequestContext,
  ): Promise<LendingRuleType[]> {
    const rules = await this.service.listRules(context, on);
    return rules.map((rule) => ({ ...rule, value: JSON.stringify(rule.value) }));
  }
}
