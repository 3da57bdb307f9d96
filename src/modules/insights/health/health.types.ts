import { ArgsType, Extensions, Field, InputType, ObjectType } from 'type-graphql';
import { DateTime, Decimal, Quarter, Won } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import type { HealthAssessment } from './health-assessment.js';
import { HealthBasisEnum, HealthPartEnum, HealthUnitEnum, MissingFigureEnum } from './health.enums.js';
import type { HealthBasis, MissingFigure } from './health-figures.js';
import { HEALTH_PART_NAMES, HEALTH_PARTS, type HealthPart, type HealthUnit } from './health-scale.js';
import { missingText, noScoreText, PART_TEXT, SCORE_NOTICE } from './health.texts.js';

@InputType('HealthFiguresInput', {
  description: 'Figures that are not on record, for this answer alone: they are not stored.',
})
export class HealthFiguresInput {
  @Field(() => Won, {
    nullable: true,
    description: 'Income of a year before tax, at least 1; used only when none is on record.',
  })
  yearlyIncomeWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Amount saved in a month; below 0 when reserves shrink.' })
  monthlySavingWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'All that is spent in a month, loan payments too; at least 1.' })
  monthlyOutgoingsWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'Money that can be used at once, at least 0.' })
  liquidAssetsWon?: number | null;

  @Field(() => Won, { nullable: true, description: 'The limit of the credit cards together, at least 1.' })
  cardLimitWon?: number | null;
}

@ArgsType()
export class HealthScoreArgs {
  @Field(() => HealthFiguresInput, { nullable: true, description: 'Figures to use beside those on record.' })
  told?: HealthFiguresInput | null;
}

@ObjectType('HealthScorePart', { description: 'One part of a health score: a figure and what it earns.' })
class HealthScorePartType {
  @Field(() => HealthPartEnum, { description: 'Which part.' })
  part!: HealthPart;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => String, { description: 'What the figure is, in the language of the caller.' })
  meaning!: string;

  @Field(() => HealthUnitEnum, { description: 'What the figure counts.' })
  unit!: HealthUnit;

  @Field(() => Decimal, { nullable: true, description: 'The figure with two decimals; null when it is not known.' })
  value!: string | null;

  @Field(() => HealthBasisEnum, { nullable: true, description: 'Where it comes from; null when it is not known.' })
  basis!: HealthBasis | null;

  @Field(() => [MissingFigureEnum], { description: 'What is missing; empty when the figure is known.' })
  missing!: readonly MissingFigure[];

  @Field(() => String, { nullable: true, description: 'The same in words; null when nothing is missing.' })
  missingText!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What the figure earns, with two decimals; null when unknown, which counts neither way.',
  })
  points!: string | null;

  @Field(() => Decimal, { description: 'The most it can earn: its weight. Those of all parts sum to 100.' })
  maxPoints!: string;

  @Field(() => Decimal, { description: 'The figure at which nothing is earned, and beyond.' })
  worst!: string;

  @Field(() => Decimal, {
    description: 'The figure at which all is earned, and beyond; in proportion between the two.',
  })
  best!: string;

  @Field(() => String, { description: 'Where these two points come from.' })
  source!: string;
}

@ObjectType('HealthScoreMove', {
  description: 'By how much the score would change if one figure were a step better and all others as they are.',
})
class HealthScoreMoveType {
  @Field(() => HealthPartEnum, { description: 'Which part.' })
  part!: HealthPart;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => HealthUnitEnum, { description: 'What the step counts.' })
  unit!: HealthUnit;

  @Field(() => Decimal, { description: 'The step, with its sign: below 0 where less is better.' })
  changeBy!: string;

  @Field(() => Decimal, { description: 'The change of the score, with two decimals; never below 0.' })
  scoreChange!: string;
}

@ObjectType('HealthScore', {
  description:
    'Financial health from 0 to 100, by published weights. Figures that are not known are left out, never guessed.',
})
export class HealthScoreType {
  @Field(() => Decimal, {
    nullable: true,
    description: 'From 0 to 100 with two decimals: 100 × points ÷ weight, of the parts known. Null when too little is.',
  })
  score!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there is no score, in words; null when there is one.' })
  noScoreText!: string | null;

  @Field(() => Decimal, { description: 'The weight of the parts that are known, of 100.' })
  knownWeight!: string;

  @Field(() => Decimal, { description: 'The weight that must be known for a score.' })
  leastKnownWeight!: string;

  @Field(() => Boolean, { description: 'Whether the score was scaled up because figures are missing.' })
  isPartial!: boolean;

  @Field(() => [HealthScorePartType], { description: 'Every part, always in the same order.' })
  @Extensions({ listSize: HEALTH_PART_NAMES.length })
  parts!: readonly HealthScorePartType[];

  @Field(() => [HealthScoreMoveType], {
    description:
      'Known parts that move the score, largest effect first; parts that do not move it are left out. Empty without a score.',
  })
  @Extensions({ listSize: HEALTH_PART_NAMES.length })
  moves!: readonly HealthScoreMoveType[];

  @Field(() => Quarter, {
    nullable: true,
    description: 'The quarter that card spending is of; null when none is known.',
  })
  spendingQuarter!: string | null;

  @Field(() => DateTime, { description: 'When it was computed, on the records of that moment.' })
  asOf!: Date;

  @Field(() => String, { description: 'Version of weights and points.' })
  version!: string;

  @Field(() => String, { description: 'Where the weights come from.' })
  weightsSource!: string;

  @Field(() => String, { description: 'To be shown beside the score, in the language of the caller.' })
  notice!: string;
}

/** Plain figures as the API writes decimals: no more digits than there are. */
const decimal = (value: number): string => String(value);

/** Renders an assessment in a language. */
export function toHealthScore({ result, figures, scale, ...rest }: HealthAssessment, locale: Locale): HealthScoreType {
  const { score, knownWeight, parts, moves } = result;
  return {
    ...rest,
    score: score === null ? null : score.toFixed(2),
    noScoreText: score === null ? noScoreText(knownWeight, scale.leastKnownWeight, locale) : null,
    knownWeight: decimal(knownWeight),
    leastKnownWeight: decimal(scale.leastKnownWeight),
    isPartial: score !== null && knownWeight < 100,
    parts: parts.map(({ part, value, points, maxPoints }) => ({
      part,
      name: PART_TEXT[part].name[locale],
      meaning: PART_TEXT[part].meaning[locale],
      unit: HEALTH_PARTS[part],
      value: value === null ? null : value.toFixed(2),
      basis: figures[part].basis,
      missing: figures[part].missing,
      missingText: missingText(figures[part].missing, locale),
      points: points === null ? null : points.toFixed(2),
      maxPoints: decimal(maxPoints),
      worst: decimal(scale.parts[part].worst),
      best: decimal(scale.parts[part].best),
      source: scale.parts[part].source,
    })),
    moves: moves.map(({ part, changeBy, scoreChange }) => ({
      part,
      name: PART_TEXT[part].name[locale],
      unit: HEALTH_PARTS[part],
      changeBy: decimal(changeBy),
      scoreChange: scoreChange.toFixed(2),
    })),
    weightsSource: scale.source,
    notice: SCORE_NOTICE[locale],
  };
}
