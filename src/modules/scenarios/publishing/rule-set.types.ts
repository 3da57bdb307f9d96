import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  connectionType,
  DateTime,
  Decimal,
  encodeId,
  IdempotencyKeyField,
  Node,
  payloadType,
} from '../../../platform/graphql/index.js';
import { ScenariosError } from '../rules/index.js';
import { floorOf, type RuleSetVersion } from './rule-set-version.js';

/** The shipped rules take some fifteen thousand characters. */
const MAX_RULES_LENGTH = 100_000;

@ObjectType('ScenarioRuleSet', {
  implements: Node,
  description: 'A version of the rules that say which situation a customer is in.',
})
export class ScenarioRuleSetType extends Node {
  @Field(() => String, { description: 'Its name.' })
  version!: string;

  @Field(() => Boolean, { description: "Whether the institution's customers are judged by it." })
  active!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it ships with the program, for institutions without one of their own.',
  })
  shipped!: boolean;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The lowest calibrated probability, from 0 to 1, at which a label is reported; below it the situation is only watched. Null for versions that report every label that passes.',
  })
  floor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the floor was chosen, and from which cases; null without one.',
  })
  floorSource!: string | null;

  @Field(() => String, { description: 'The rules as JSON, as they were written.' })
  rules!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last put in force; null if never, or if it ships.',
  })
  activatedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was proposed to be put in force, if that is still open; null otherwise.',
  })
  proposedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account that proposed it, which another one activates; null without a proposal.',
  })
  proposedBy!: string | null;
}

export const ScenarioRuleSetConnection = connectionType(ScenarioRuleSetType, 'ScenarioRuleSet');

@InputType('ScenarioRuleSetProposeInput', { description: 'Which rules to propose: either of both.' })
export class ScenarioRuleSetProposeInput {
  @IsOptional()
  @Length(1, MAX_RULES_LENGTH)
  @Field(() => String, {
    nullable: true,
    description: `New rules, as JSON of at most ${MAX_RULES_LENGTH} characters: an object of \`floor\` (\`probability\` and \`source\`) and \`rules\`, such as \`ScenarioRuleSet.rules\` shows.`,
  })
  rules?: string | null;

  @IsOptional()
  @Field(() => ID, { nullable: true, description: 'Id of a version that is there, such as the one that ships.' })
  ruleSetId?: string | null;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const ScenarioRuleSetProposePayload = payloadType(
  'ScenarioRuleSetProposePayload',
  'What `scenarioRuleSetPropose` answers.',
  {
    ruleSet: [ScenarioRuleSetType, 'The version as proposed; null when refused.'],
    userErrors: [ScenariosError, 'Why nothing was proposed; empty when something was.'],
  },
);

@InputType('ScenarioRuleSetActivateInput', { description: 'Which version to put in force.' })
export class ScenarioRuleSetActivateInput {
  @Field(() => ID, { description: 'Id of the version that is proposed.' })
  ruleSetId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

export const ScenarioRuleSetActivatePayload = payloadType(
  'ScenarioRuleSetActivatePayload',
  'What `scenarioRuleSetActivate` answers.',
  {
    ruleSet: [ScenarioRuleSetType, 'The version in force now; null when refused.'],
    userErrors: [ScenariosError, 'Why nothing was changed; empty when something was.'],
  },
);

/** A version as clients see it. */
export function toRuleSet(row: RuleSetVersion) {
  const { key, version, active, institutionId, rules, createdAt, activatedAt, proposedAt, proposedBy } = row;
  const floor = floorOf(rules);
  return {
    version,
    active,
    createdAt,
    activatedAt,
    proposedAt,
    id: encodeId('ScenarioRuleSet', key),
    shipped: institutionId === null,
    floor: floor && String(floor.probability),
    floorSource: floor?.source ?? null,
    rules: JSON.stringify(rules),
    proposedBy: proposedBy === null ? null : encodeId('Account', proposedBy),
  };
}
