import { setImmediate as nextTurn } from 'node:timers/promises';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/index.js';
import {
  AdviceArgs,
  ScenarioAdviceType,
  ScenarioCounterfactualType,
  toAdviceType,
  toCounterfactualType,
  type AdvisedLabel,
} from './scenario-advice.types.js';
import { ScenarioLabelResultType } from '../evaluation/index.js';

@Resolver(() => ScenarioLabelResultType)
export class ScenarioAdviceResolver {
  @FieldResolver(() => ScenarioAdviceType, {
    description: 'What to say about it: written beforehand, with the figures filled in, in the language of the caller.',
  })
  advice(
    @Root() label: AdvisedLabel,
    @Args(() => AdviceArgs) { emotion }: AdviceArgs,
    @Ctx() { locale }: RequestContext,
  ): ScenarioAdviceType {
    return toAdviceType(label, emotion, locale);
  }

  @FieldResolver(() => ScenarioCounterfactualType, {
    nullable: true,
    description:
      'The smallest change the customer could make after which this label would no longer be given. Null for NEUTRAL, and for recorded evaluations, whose other figures are not kept.',
  })
  async counterfactual(
    @Root() { takenAwayBy }: AdvisedLabel,
    @Ctx() { locale }: RequestContext,
  ): Promise<ScenarioCounterfactualType | null> {
    if (!takenAwayBy) return null;
    // Each takes some milliseconds, and a page may ask for many.
    await nextTurn();
    return toCounterfactualType(takenAwayBy(), locale);
  }
}
