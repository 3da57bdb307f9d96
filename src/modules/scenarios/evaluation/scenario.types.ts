import { IsOptional, Length } from 'class-validator';
import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  DateTime,
  Decimal,
  encodeId,
  Quarter,
  payloadType,
} from '../../../platform/graphql/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { lastMonthOver } from '../../customers/index.js';
import type { Locale } from '../../../platform/text.js';
import {
  MIN_STEP_WEIGHT,
  SCENARIO_LABELS,
  MAX_KEY_METRICS,
  ScenariosError,
  type LabelCalibration,
  type VerdictCalibration,
  type ScenarioLabel,
  type Verdict,
} from '../rules/index.js';
import type { Counterfactual } from './counterfactual.js';
import { METRICS, type MetricName, type MetricUnit } from '../metrics/index.js';
import { CalibrationMethodEnum, MetricUnitEnum, ScenarioLabelEnum, ScenarioMetricEnum } from './scenario.enums.js';
import { LABEL_TEXT, METRIC_TEXT, summaryOf, type KeyFigure, type LabelStanding } from './scenario.texts.js';

/** Labels that an evaluation is priced for. Many exclude each other, and hardly anybody has more at once. */
const PRICED_LABELS = 5;

@ObjectType('ScenarioKeyMetric', { description: 'A figure behind a label.' })
class ScenarioKeyMetricType {
  @Field(() => ScenarioMetricEnum, { description: 'Which figure.' })
  name!: MetricName;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  label!: string;

  @Field(() => MetricUnitEnum, { description: 'What it counts.' })
  unit!: MetricUnit;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The figure that was judged: percentages with two decimals, others whole; null when it is not known.',
  })
  value!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'First day of the month of the figure: the newest month, at most three months old, with all its inputs known. Null for figures that are not monthly: loans and applications, which are as of the day, and card spending, which belongs to `spendingQuarter`. Also null for unknown figures, and for evaluations recorded before this was kept.',
  })
  asOf!: string | null;
}

@ObjectType('ScenarioCalibration', { description: 'How scores of a label become probabilities.' })
class ScenarioCalibrationType {
  @Field(() => CalibrationMethodEnum, { description: 'By which method.' })
  method!: LabelCalibration['method'];

  @Field(() => Int, { description: 'Cases in which a person said whether the customer was in the situation.' })
  rows!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Of those cases, the ones with such a score; 0 when the score lies between two observed ones. Fewer than ${MIN_STEP_WEIGHT} cases are filled up to that number from neighbouring scores, so that no single case moves the probability far. Null without a probability, and for versions from before this was kept.`,
  })
  cases!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The lower end of the 95 % interval of the probability (Wilson), with four decimals; null where `cases` is.',
  })
  low!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The upper end of that interval, with four decimals; null where `cases` is.',
  })
  high!: string | null;
}

@ObjectType('ScenarioLabelResult', { description: 'A situation the rules see, with what it rests on.' })
export class ScenarioLabelResultType {
  @Field(() => ScenarioLabelEnum, { description: 'The situation.' })
  label!: Verdict;

  @Field(() => String, { description: 'Its name in the language of the caller.' })
  name!: string;

  @Field(() => Decimal, {
    description:
      'From 0 to 1 with four decimals: the share of the highest score the rule can give. It is not a probability: 0.6 does not mean that six in ten are in this situation. For NEUTRAL, 1 minus the share of the strongest label that did not pass.',
  })
  score!: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'How probable the situation is, from 0 to 1 with four decimals: the share of customers with such a score whom a person confirmed to be in it. Null when too few cases were reviewed, and for NEUTRAL.',
  })
  probability!: string | null;

  @Field(() => ScenarioCalibrationType, {
    nullable: true,
    description: 'How the score became a probability, or why not. Null for unreviewed labels and for NEUTRAL.',
  })
  calibration!: VerdictCalibration | null;

  @Field(() => String, {
    description: 'The situation in words, with its known figures, in the language of the caller.',
  })
  summary!: string;

  @Field(() => [ScenarioKeyMetricType], { description: 'The figures to look at first; none for NEUTRAL.' })
  @Extensions({ listSize: MAX_KEY_METRICS })
  keyMetrics!: readonly ScenarioKeyMetricType[];
}

@ObjectType('ScenarioEvaluation', {
  description: "What the rules say of a customer's situation, from loans, card spending and income.",
})
export class ScenarioEvaluationType {
  @Field(() => ID, { nullable: true, description: 'Opaque id of a recorded evaluation; null for one made just now.' })
  id!: string | null;

  @Field(() => [ScenarioLabelResultType], {
    description:
      'Every situation that passes its threshold, strongest first, except those only to watch; NEUTRAL alone when there is none.',
  })
  @Extensions({ listSize: PRICED_LABELS })
  labels!: readonly ScenarioLabelResultType[];

  @Field(() => [ScenarioLabelResultType], {
    description:
      'Situations to watch: their rules pass, but too few customers with such a score were in them for the floor of the rule set. They are not labels, and nothing may be decided by them.',
  })
  @Extensions({ listSize: PRICED_LABELS })
  toWatch!: readonly ScenarioLabelResultType[];

  @Field(() => [ScenarioLabelEnum], {
    description: 'Situations that did not pass but might if unknown figures were known.',
  })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  undecided!: readonly ScenarioLabel[];

  @Field(() => Quarter, {
    nullable: true,
    description:
      'The latest quarter with card spending, which the figures on spending are of; null when there is none.',
  })
  spendingQuarter!: string | null;

  @Field(() => String, { description: 'Version of the rules.' })
  ruleSetVersion!: string;

  @Field(() => String, { description: 'Version of the thresholds.' })
  thresholdSetVersion!: string;

  @Field(() => DateTime, { description: 'When it was evaluated.' })
  evaluatedAt!: Date;
}

export const ScenarioEvaluationConnection = connectionType(ScenarioEvaluationType, 'ScenarioEvaluation');

@InputType('ScenarioEvaluateInput', { description: 'Whose situation to evaluate and record.' })
export class ScenarioEvaluateInput {
  @Field(() => ID, { description: 'Id of the customer.' })
  customerId!: string;

  @IsOptional()
  @Length(1, 255)
  @Field(() => String, {
    nullable: true,
    description:
      'A text of your own, 1 to 255 characters, that makes a retry safe: the same key records once and returns the same answer.',
  })
  idempotencyKey?: string | null;
}

export const ScenarioEvaluatePayload = payloadType('ScenarioEvaluatePayload', 'What `scenarioEvaluate` answers.', {
  evaluation: [ScenarioEvaluationType, 'What was recorded; null when refused.'],
  userErrors: [ScenariosError, 'Why nothing was recorded; empty when something was.'],
});

/** A verdict as services give it. */
interface GivenVerdict {
  readonly label: Verdict;
  readonly score: string;
  readonly probability: string | null;
  readonly calibration: VerdictCalibration | null;
  readonly keyMetrics: readonly KeyFigure[];
  readonly takenAwayBy?: () => Counterfactual;
}

/** An evaluation as services give it. */
interface EvaluationRow {
  readonly key: number | null;
  readonly verdicts: readonly GivenVerdict[];
  readonly watched: readonly GivenVerdict[];
  readonly undecided: readonly ScenarioLabel[];
  readonly spendingQuarter: string | null;
  readonly ruleSetVersion: string;
  readonly thresholdSetVersion: string;
  readonly evaluatedAt: Date;
}

/** Renders an evaluation in a language. `key` stays, for cursors. */
export function toEvaluationType<Row extends EvaluationRow>(row: Row, locale: Locale) {
  const newest = lastMonthOver(koreanDate(row.evaluatedAt));
  const isLive = row.key === null;
  const view = (verdict: GivenVerdict, standing: LabelStanding) =>
    toLabelResult(verdict, { standing, newest, isLive }, locale);
  return {
    ...row,
    id: row.key === null ? null : encodeId('ScenarioEvaluation', row.key),
    // NEUTRAL says something else beside what is to be watched.
    labels: row.verdicts.map((verdict) =>
      view(verdict, verdict.label === 'NEUTRAL' && row.watched.length > 0 ? 'TO_WATCH' : 'TOLD'),
    ),
    toWatch: row.watched.map((verdict) => view(verdict, 'TO_WATCH')),
  };
}

/** @param newest the first day of the last month that was over; figures of an earlier one say of which they are. */
function toLabelResult(
  { keyMetrics: figures, takenAwayBy, ...verdict }: GivenVerdict,
  { standing, newest, isLive }: { readonly standing: LabelStanding; readonly newest: string; readonly isLive: boolean },
  locale: Locale,
) {
  const keyMetrics = figures.map(({ asOf = null, ...figure }) => ({
    ...figure,
    label: METRIC_TEXT[figure.name][locale],
    unit: METRICS[figure.name],
    asOf,
    isPast: asOf !== null && asOf < newest,
  }));
  return {
    ...verdict,
    standing,
    name: LABEL_TEXT[verdict.label].name[locale],
    summary: summaryOf(verdict.label, keyMetrics, locale, standing),
    keyMetrics,
    takenAwayBy: isLive && takenAwayBy ? takenAwayBy : null,
  };
}
