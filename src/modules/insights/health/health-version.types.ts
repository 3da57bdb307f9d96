import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Extensions, Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  Decimal,
  IdempotencyKeyField,
  Node,
  payloadType,
  Quarter,
  type PayloadFields,
} from '../../../platform/graphql/index.js';
import { InsightsError } from '../insights.errors.js';
import { VersionActInput, versionFields, VersionType, type VersionRow } from '../versions/index.js';
import { HealthPartEnum } from './health.enums.js';
import { HEALTH_PART_NAMES, type HealthPart } from './health-scale.js';
import { parseHealthScale } from './health-scale-parser.js';
import { SCALE_TEST_CUSTOMERS, type ScaleBackTest } from './scale-back-test.js';
import { LEAST_KNOWN_BOUNDS, MOST_OF_UNIT, WEIGHT_BOUNDS, type SaidScale } from './scale-bounds.js';

@ObjectType('HealthScorePartDefinition', { description: 'Weight and points of a part as a version has them.' })
class HealthScorePartDefinitionType {
  @Field(() => HealthPartEnum, { description: 'Which part.' })
  part!: HealthPart;

  @Field(() => Decimal, { description: 'The most it can earn; those of all parts sum to 100.' })
  weight!: string;

  @Field(() => Decimal, { description: 'The figure at which nothing is earned, and beyond.' })
  worst!: string;

  @Field(() => Decimal, { description: 'The figure at which all is earned, and beyond.' })
  best!: string;

  @Field(() => Decimal, { description: 'The small improvement used to show what moves the score.' })
  step!: string;

  @Field(() => String, { description: 'Where these come from.' })
  source!: string;
}

@ObjectType('HealthScoreBackTest', {
  description: 'How a proposed version would have changed scores, on the figures at that time.',
})
class HealthScoreBackTestType {
  @Field(() => String, { description: 'Name of the version that was in force when it was proposed.' })
  against!: string;

  @Field(() => Quarter, { nullable: true, description: 'The latest quarter, whose customers were scored.' })
  quarter!: string | null;

  @Field(() => Int, {
    description: `How many customers were scored: a random sample of ${SCALE_TEST_CUSTOMERS}, the same each time, or all where there are fewer.`,
  })
  customers!: number;

  @Field(() => Int, { description: 'How many of them had a score by the version in force.' })
  scoredBefore!: number;

  @Field(() => Int, { description: 'How many have one by the proposed version.' })
  scoredAfter!: number;

  @Field(() => Int, { description: 'Whose score changes, of those with one both times.' })
  moved!: number;

  @Field(() => Int, { description: 'Whose changes by five points or more.' })
  movedByFive!: number;

  @Field(() => Decimal, { description: 'The mean change, in points with two decimals, halves up.' })
  meanChange!: string;

  @Field(() => Decimal, { description: 'The largest rise, in points; 0 without one.' })
  mostUp!: string;

  @Field(() => Decimal, { description: 'The largest fall, in points below 0; 0 without one.' })
  mostDown!: string;
}

@ObjectType('HealthScoreVersion', {
  implements: Node,
  description: 'A version of the weights and points of the health score.',
})
export class HealthScoreVersionType extends VersionType {
  @Field(() => Decimal, { description: 'The weight that must be known for a score.' })
  leastKnownWeight!: string;

  @Field(() => String, { description: 'Where the weights come from.' })
  source!: string;

  @Field(() => [HealthScorePartDefinitionType], { description: 'Every part.' })
  @Extensions({ listSize: HEALTH_PART_NAMES.length })
  parts!: readonly HealthScorePartDefinitionType[];

  @Field(() => HealthScoreBackTestType, {
    nullable: true,
    description: 'What it would have changed; null for one that ships.',
  })
  backTest!: HealthScoreBackTestType | null;
}

const HIGHEST_BY_UNIT_TEXT = `at most ${MOST_OF_UNIT.PERCENT} percent, ${MOST_OF_UNIT.MONTHS} months or ${MOST_OF_UNIT.DAYS} days`;

@InputType('HealthScorePartInput', { description: 'Weight and points of a part of a proposed version.' })
class HealthScorePartInput {
  @Field(() => HealthPartEnum, { description: 'Which part; each once, and all of them.' })
  part!: HealthPart;

  @Field(() => Decimal, { description: `Its weight, ${WEIGHT_BOUNDS.least} to ${WEIGHT_BOUNDS.most}; all sum to 100.` })
  weight!: string;

  @Field(() => Decimal, { description: `The figure at which nothing is earned, from 0 to ${HIGHEST_BY_UNIT_TEXT}.` })
  worst!: string;

  @Field(() => Decimal, { description: `The figure at which all is earned, from 0 to ${HIGHEST_BY_UNIT_TEXT}.` })
  best!: string;

  @Field(() => Decimal, { description: 'The step for moves: above 0, at most what lies between the two.' })
  step!: string;

  @Field(() => String, { description: 'Where these come from, 1 to 300 characters.' })
  source!: string;
}

@InputType('HealthScoreVersionProposeInput', { description: 'Weights and points to propose.' })
export class HealthScoreVersionProposeInput {
  @Field(() => String, { description: 'Its name, 1 to 40 characters; no other version has it.' })
  version!: string;

  @Field(() => Decimal, {
    description: `The weight that must be known, ${LEAST_KNOWN_BOUNDS.least} to ${LEAST_KNOWN_BOUNDS.most}.`,
  })
  leastKnownWeight!: string;

  @Field(() => String, { description: 'Where the weights come from, 1 to 300 characters.' })
  source!: string;

  @Field(() => [HealthScorePartInput], { description: 'Every part once.' })
  @ArrayMaxSize(HEALTH_PART_NAMES.length)
  @ValidateNested({ each: true })
  parts!: HealthScorePartInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType('HealthScoreVersionPublishInput', { description: 'A proposed version to publish.' })
export class HealthScoreVersionPublishInput extends VersionActInput {}

@InputType('HealthScoreVersionRejectInput', { description: 'A proposed version to reject.' })
export class HealthScoreVersionRejectInput extends VersionActInput {}

const HEALTH_SCORE_VERSION = {
  version: [HealthScoreVersionType, 'The version as it is now; null when refused.'],
  userErrors: [InsightsError, 'Why nothing was done; empty when something was.'],
} as const satisfies PayloadFields;

export const HealthScoreVersionProposePayload = payloadType(
  'HealthScoreVersionProposePayload',
  'What `healthScoreVersionPropose` answers.',
  HEALTH_SCORE_VERSION,
);

export const HealthScoreVersionPublishPayload = payloadType(
  'HealthScoreVersionPublishPayload',
  'What `healthScoreVersionPublish` answers.',
  HEALTH_SCORE_VERSION,
);

export const HealthScoreVersionRejectPayload = payloadType(
  'HealthScoreVersionRejectPayload',
  'What `healthScoreVersionReject` answers.',
  HEALTH_SCORE_VERSION,
);

export const saidScale = ({ leastKnownWeight, source, parts }: HealthScoreVersionProposeInput): SaidScale => ({
  leastKnownWeight: Number(leastKnownWeight),
  source,
  parts: parts.map(({ part, weight, worst, best, step, source: of }) => ({
    part,
    weight: Number(weight),
    worst: Number(worst),
    best: Number(best),
    step: Number(step),
    source: of,
  })),
});

export function toHealthScoreVersion(row: VersionRow): HealthScoreVersionType {
  const { leastKnownWeight, source, parts } = parseHealthScale(row.content);
  const test = row.backTest as (ScaleBackTest & { readonly against: string }) | null;
  return {
    ...versionFields('HealthScoreVersion', row),
    leastKnownWeight: String(leastKnownWeight),
    source,
    parts: HEALTH_PART_NAMES.map((part) => {
      const { weight, worst, best, step, source: of } = parts[part];
      return { part, weight: String(weight), worst: String(worst), best: String(best), step: String(step), source: of };
    }),
    backTest: test && {
      ...test,
      meanChange: test.meanChange.toFixed(2),
      mostUp: test.mostUp.toFixed(2),
      mostDown: test.mostDown.toFixed(2),
    },
  };
}
