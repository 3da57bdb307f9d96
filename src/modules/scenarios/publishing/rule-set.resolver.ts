import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { refuse } from '../../../platform/errors/index.js';
import {
  CursorArgs,
  decodeId,
  mapPage,
  pageOf,
  type Connection,
  type RequestContext,
} from '../../../platform/graphql/index.js';
import type { RuleSetService, RulesWanted } from './rule-set.service.js';
import {
  ScenarioRuleSetActivateInput,
  ScenarioRuleSetActivatePayload,
  ScenarioRuleSetConnection,
  ScenarioRuleSetProposeInput,
  ScenarioRuleSetProposePayload,
  toRuleSet,
  type ScenarioRuleSetType,
} from './rule-set.types.js';
import { RULES_OR_ID } from './publishing.texts.js';

const FIELD_NAME = 'scenarioRuleSets';

@Resolver()
export class RuleSetResolver {
  constructor(private readonly service: RuleSetService) {}

  @Query(() => ScenarioRuleSetConnection, {
    description:
      'Versions of the scenario rules of your institution, and those that ship, newest first. For administrators.',
  })
  async scenarioRuleSets(
    @Args(() => CursorArgs) args: CursorArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ScenarioRuleSetType>> {
    return mapPage(await pageOf(FIELD_NAME, args, (request) => this.service.page(context, request)), toRuleSet);
  }

  @Mutation(() => ScenarioRuleSetProposePayload, {
    description:
      'Proposes rules for the institution, new ones or a version that is there, replacing any earlier proposal. They are checked as a whole, and take effect once another administrator activates them. For administrators.',
  })
  async scenarioRuleSetPropose(
    @Arg('input', () => ScenarioRuleSetProposeInput, { description: 'Which.' }) input: ScenarioRuleSetProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ ruleSet: ScenarioRuleSetType }> {
    return { ruleSet: toRuleSet(await this.service.propose(context, wantedOf(input), input.idempotencyKey)) };
  }

  @Mutation(() => ScenarioRuleSetActivatePayload, {
    description:
      "Puts rules that another administrator proposed in force for the institution's customers. Probabilities return once thresholds are computed again. For administrators.",
  })
  async scenarioRuleSetActivate(
    @Arg('input', () => ScenarioRuleSetActivateInput, { description: 'Which.' }) input: ScenarioRuleSetActivateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ ruleSet: ScenarioRuleSetType }> {
    const id = decodeId('ScenarioRuleSet', input.ruleSetId, ['ruleSetId']);
    return { ruleSet: toRuleSet(await this.service.activate(context, id, input.idempotencyKey)) };
  }
}

function wantedOf({ rules = null, ruleSetId = null }: ScenarioRuleSetProposeInput): RulesWanted {
  if (rules !== null && ruleSetId === null) return { rules };
  if (rules === null && ruleSetId !== null) return { ruleSetId: decodeId('ScenarioRuleSet', ruleSetId, ['ruleSetId']) };
  const message = RULES_OR_ID;
  return refuse('INVALID_INPUT', message, ['rules']);
}
