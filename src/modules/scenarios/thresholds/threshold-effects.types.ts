import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { Decimal, encodeId } from '../../../platform/graphql/index.js';
import { SCENARIO_LABELS, type ScenarioLabel } from '../rules/index.js';
import { ScenarioLabelEnum } from '../evaluation/index.js';
import { MAX_MOVES, type ProbabilityEffects } from './probability-moves.js';
import { MAX_LISTED, type ThresholdEffects } from './threshold-effects.js';

@ObjectType('ThresholdLabelChange', { description: 'How many customers gain or lose a label.' })
class ThresholdLabelChangeType {
  @Field(() => ScenarioLabelEnum, { description: 'The label.' })
  label!: ScenarioLabel;

  @Field(() => Int, { description: 'Customers who have it by the new thresholds only.' })
  gained!: number;

  @Field(() => Int, { description: 'Customers who have it by the earlier thresholds only.' })
  lost!: number;
}

@ObjectType('ThresholdChangedCustomer', { description: 'A customer whose labels differ.' })
class ThresholdChangedCustomerType {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => [ScenarioLabelEnum], { description: 'Labels by the new thresholds only.' })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  gained!: readonly ScenarioLabel[];

  @Field(() => [ScenarioLabelEnum], { description: 'Labels by the earlier thresholds only.' })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  lost!: readonly ScenarioLabel[];
}

@ObjectType('ThresholdLabelMoves', {
  description: 'How the probabilities of one label change, among customers who have it by both versions.',
})
class ThresholdLabelMovesType {
  @Field(() => ScenarioLabelEnum, { description: 'The label.' })
  label!: ScenarioLabel;

  @Field(() => Int, { description: 'Customers with a probability by both versions.' })
  compared!: number;

  @Field(() => Int, { description: 'How many of them have a probability that moves by more than 0.1.' })
  moved!: number;

  @Field(() => Int, { description: 'Customers with a probability by the new version only.' })
  appeared!: number;

  @Field(() => Int, { description: 'Customers with a probability by the earlier version only.' })
  vanished!: number;
}

@ObjectType('ThresholdProbabilityMove', { description: 'A probability that differs in the new version.' })
class ThresholdProbabilityMoveType {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @Field(() => ScenarioLabelEnum, { description: 'The label.' })
  label!: ScenarioLabel;

  @Field(() => Decimal, { description: 'By the earlier version, from 0 to 1 with four decimals.' })
  before!: string;

  @Field(() => Decimal, { description: 'By the new version, from 0 to 1 with four decimals.' })
  after!: string;
}

@ObjectType('ThresholdProbabilityEffects', {
  description: 'How the probabilities of labels change that customers have by both versions.',
})
class ThresholdProbabilityEffectsType {
  @Field(() => Int, { description: 'Customers with a probability of some label by both versions.' })
  compared!: number;

  @Field(() => Int, { description: 'How many of them have one that moves by more than 0.1.' })
  moved!: number;

  @Field(() => [ThresholdLabelMovesType], { description: 'Labels with a probability by either version.' })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  labels!: readonly ThresholdLabelMovesType[];

  @Field(() => [ThresholdProbabilityMoveType], {
    description: `The biggest moves of more than 0.1, the biggest first, ${MAX_MOVES} at most.`,
  })
  @Extensions({ listSize: MAX_MOVES })
  listed!: readonly ThresholdProbabilityMoveType[];
}

@ObjectType('ThresholdEffects', {
  description: 'Whose labels change against the version in force when it was computed.',
})
export class ThresholdEffectsType {
  @Field(() => Int, { description: 'Customers who were judged by both.' })
  customers!: number;

  @Field(() => Int, { description: 'How many of them have labels that differ.' })
  changed!: number;

  @Field(() => [ThresholdLabelChangeType], { description: 'Labels that somebody gains or loses.' })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  labels!: readonly ThresholdLabelChangeType[];

  @Field(() => [ThresholdChangedCustomerType], {
    description: `Those whose labels differ, the first ${MAX_LISTED} in the order they were registered.`,
  })
  @Extensions({ listSize: MAX_LISTED })
  listed!: readonly ThresholdChangedCustomerType[];

  @Field(() => ThresholdProbabilityEffectsType, {
    nullable: true,
    description: 'How probabilities change; null for versions from before this was kept.',
  })
  probabilities!: ThresholdProbabilityEffectsType | null;
}

/** Effects as clients see them. */
export function toEffects({ listed, probabilities, ...effects }: ThresholdEffects): ThresholdEffectsType {
  return {
    ...effects,
    listed: listed.map((one) => ({ ...one, customerId: encodeId('Customer', one.customerId) })),
    probabilities: probabilities ? toProbabilityEffects(probabilities) : null,
  };
}

const toProbabilityEffects = ({ listed, ...effects }: ProbabilityEffects): ThresholdProbabilityEffectsType => ({
  ...effects,
  listed: listed.map(({ customerId, label, before, after }) => ({
    customerId: encodeId('Customer', customerId),
    label,
    before: before.toFixed(4),
    after: after.toFixed(4),
  })),
});
