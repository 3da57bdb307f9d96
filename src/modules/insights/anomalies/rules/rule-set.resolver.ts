import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { decodeId, type RequestContext } from '../../../../platform/graphql/index.js';
import { MOST_LISTED, type VersionPublishing } from '../../versions/index.js';
import type { AnomalyRules } from './anomaly-rule.js';
import {
  AnomalyRuleSetProposeInput,
  AnomalyRuleSetProposePayload,
  AnomalyRuleSetPublishInput,
  AnomalyRuleSetPublishPayload,
  AnomalyRuleSetRejectInput,
  AnomalyRuleSetRejectPayload,
  AnomalyRuleSetType,
  toRuleSet,
} from './rule-set.types.js';
import { proposedRules, type ProposedRuleSet } from './proposed-rules.js';

@Resolver(() => AnomalyRuleSetType)
export class RuleSetResolver {
  constructor(private readonly versions: VersionPublishing<AnomalyRules, ProposedRuleSet>) {}

  @Query(() => [AnomalyRuleSetType], {
    description: 'The latest 50 versions of the anomaly rules: your institution’s and those that ship. For staff.',
  })
  @Extensions({ listSize: MOST_LISTED })
  async anomalyRuleSets(@Ctx() context: RequestContext): Promise<AnomalyRuleSetType[]> {
    return (await this.versions.list(context)).map((row) => toRuleSet(row, context.locale));
  }

  @Mutation(() => AnomalyRuleSetProposePayload, {
    description:
      'Proposes rules for your institution, and reports what they would have found in stored quarters. For staff.',
  })
  async anomalyRuleSetPropose(
    @Arg('input', () => AnomalyRuleSetProposeInput, { description: 'The rules.' }) input: AnomalyRuleSetProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<{ ruleSet: AnomalyRuleSetType }> {
    const row = await this.versions.propose(context, input.idempotencyKey, {
      version: input.version,
      said: proposedRules(input),
    });
    return { ruleSet: toRuleSet(row, context.locale) };
  }

  @Mutation(() => AnomalyRuleSetPublishPayload, {
    description:
      'Puts proposed rules in force; their proposer may not. Of concurrent requests one succeeds. For administrators.',
  })
  async anomalyRuleSetPublish(
    @Arg('input', () => AnomalyRuleSetPublishInput, { description: 'Which.' }) input: AnomalyRuleSetPublishInput,
    @Ctx() context: RequestContext,
  ): Promise<{ ruleSet: AnomalyRuleSetType }> {
    const id = decodeId('AnomalyRuleSet', input.id, ['id']);
    return { ruleSet: toRuleSet(await this.versions.publish(context, input.idempotencyKey, id), context.locale) };
  }

  @Mutation(() => AnomalyRuleSetRejectPayload, { description: 'Rejects proposed rules for good. For staff.' })
  async anomalyRuleSetReject(
    @Arg('input', () => AnomalyRuleSetRejectInput, { description: 'Which.' }) input: AnomalyRuleSetRejectInput,
    @Ctx() context: RequestContext,
  ): Promise<{ ruleSet: AnomalyRuleSetType }> {
    const id = decodeId('AnomalyRuleSet', input.id, ['id']);
    return { ruleSet: toRuleSet(await this.versions.reject(context, input.idempotencyKey, id), context.locale) };
  }
}
