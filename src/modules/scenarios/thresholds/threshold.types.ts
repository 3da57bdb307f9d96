import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CalendarDate,
  connectionType,
  DateTime,
  Decimal,
  encodeId,
  enumType,
  payloadType,
} from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { METRICS, type MetricName, type MetricUnit } from '../metrics/index.js';
import {
  SCENARIO_LABELS,
  ScenariosError,
  boundFault,
  THRESHOLD_BOUNDS,
  MIN_STEP_WEIGHT,
  type ScenarioLabel,
  type LabelCalibration,
} from '../rules/index.js';
import { CalibrationMethodEnum, MetricUnitEnum, ScenarioLabelEnum, ScenarioMetricEnum } from '../evaluation/index.js';
import { DERIVED, MIN_CUSTOMERS } from './derived-thresholds.js';
import { ThresholdEffectsType, toEffects } from './threshold-effects.types.js';
import type { ThresholdVersion } from './threshold-version.js';

const OriginEnum = enumType('ThresholdOrigin', 'Where a threshold comes from.', {
  DEFAULT: 'Set for all institutions.',
  CUSTOMERS: "Read from the institution's own customers.",
});

type Origin = keyof typeof OriginEnum;

@ObjectType('Threshold', { description: 'A figure that rules refer to by name.' })
class ThresholdType {
  @Field(() => String, { description: 'Its name, such as LIQ_P20.' })
  name!: string;

  @Field(() => Decimal, { description: 'The figure, in the unit of what it is compared with.' })
  value!: string;

  @Field(() => Decimal, { nullable: true, description: 'What was in force before; null when nothing was.' })
  before!: string | null;

  @Field(() => OriginEnum, { description: 'Where it comes from.' })
  origin!: Origin;

  @Field(() => ScenarioMetricEnum, { nullable: true, description: 'The figure it is read from; null for a set one.' })
  metric!: MetricName | null;

  @Field(() => MetricUnitEnum, {
    nullable: true,
    description: 'What the figure counts; null for a metric that is a set.',
  })
  unit!: MetricUnit | null;

  @Field(() => Int, {
    nullable: true,
    description: `Customers whose figure counted; with fewer than ${MIN_CUSTOMERS} the default stands. Null for a set one.`,
  })
  customers!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'The least that it may be; null for one without bounds.' })
  least!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The most that it may be; null for one without bounds.' })
  most!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'The value read from customers that was refused for being outside the bounds, so that the default stands.',
  })
  refusedValue!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused, naming the threshold and its bounds, in the language of the caller.',
  })
  refusal!: string | null;
}

@ObjectType('ThresholdSource', { description: 'Which rows a version was computed from.' })
class ThresholdSourceType {
  @Field(() => CalendarDate, { description: 'The day as of which customers were evaluated.' })
  on!: string;

  @Field(() => Int, { description: 'Customers of the institution.' })
  customers!: number;

  @Field(() => Int, { description: 'How many of them have a known month within three months of that day.' })
  customersWithMonths!: number;

  @Field(() => CalendarDate, { nullable: true, description: 'The earliest of their latest months; null without any.' })
  firstMonth!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The latest of their latest months; null without any.' })
  lastMonth!: string | null;

  @Field(() => String, { description: 'SHA-256 over the figures of all customers in order: equal for equal rows.' })
  digest!: string;
}

@ObjectType('ThresholdCalibration', { description: 'How scores of one label become probabilities.' })
class ThresholdCalibrationType {
  @Field(() => ScenarioLabelEnum, { description: 'The label.' })
  label!: ScenarioLabel;

  @Field(() => CalibrationMethodEnum, { description: 'By which method.' })
  method!: LabelCalibration['method'];

  @Field(() => Int, { description: 'Cases in which a person said whether the customer was in the situation.' })
  rows!: number;

  @Field(() => Int, { description: 'In how many of these cases the customer was in it.' })
  positives!: number;

  @Field(() => Int, {
    description: 'Number of different probabilities on the curve, not counting interpolated ones; 0 without a curve.',
  })
  steps!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Cases behind the step that has the fewest; below ${MIN_STEP_WEIGHT} it is filled up from neighbouring steps. Null without a curve, and for versions from before this was kept.`,
  })
  fewestCases!: number | null;
}

@ObjectType('ThresholdVersion', { description: 'A version of thresholds for rules. It is never altered.' })
export class ThresholdVersionType {
  @Field(() => ID, { nullable: true, description: 'Opaque id; null for one that is only shown.' })
  id!: string | null;

  @Field(() => String, { description: 'Its name.' })
  version!: string;

  @Field(() => Boolean, { description: "Whether the institution's customers are judged by it." })
  active!: boolean;

  @Field(() => DateTime, { description: 'When it was computed.' })
  computedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Account that had it computed; null for the operator.' })
  computedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was last put in force; null if never.' })
  activatedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last proposed to be put in force, if that is still open; null otherwise.',
  })
  proposedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Account that proposed it, which another one activates; null for the operator, and without a proposal.',
  })
  proposedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The version in force before it; null for the defaults.' })
  previousVersion!: string | null;

  @Field(() => ThresholdSourceType, { nullable: true, description: 'From which rows; null for the defaults.' })
  computedFrom!: ThresholdSourceType | null;

  @Field(() => [ThresholdType], { description: 'Every threshold, by name.' })
  @Extensions({ listSize: 60 })
  thresholds!: readonly ThresholdType[];

  @Field(() => ThresholdEffectsType, { nullable: true, description: 'Whose labels change; null for the defaults.' })
  effects!: ThresholdEffectsType | null;

  @Field(() => [ThresholdCalibrationType], { description: 'How scores become probabilities; none for the defaults.' })
  @Extensions({ listSize: SCENARIO_LABELS.length })
  calibration!: readonly ThresholdCalibrationType[];
}

export const ThresholdVersionConnection = connectionType(ThresholdVersionType, 'ThresholdVersion');

export const ThresholdsProposePayload = payloadType('ThresholdsProposePayload', 'What `thresholdsPropose` answers.', {
  thresholdVersion: [ThresholdVersionType, 'The version as proposed; null when refused.'],
  userErrors: [ScenariosError, 'Why nothing was proposed; empty when something was.'],
});

export const ThresholdsComputePayload = payloadType('ThresholdsComputePayload', 'What `thresholdsCompute` answers.', {
  thresholdVersion: [ThresholdVersionType, 'The version; null when refused.'],
  userErrors: [ScenariosError, 'Why nothing was computed; empty when something was.'],
});

export const ThresholdsActivatePayload = payloadType(
  'ThresholdsActivatePayload',
  'What `thresholdsActivate` answers.',
  {
    thresholdVersion: [ThresholdVersionType, 'The version in force now; null when refused.'],
    userErrors: [ScenariosError, 'Why nothing was changed; empty when something was.'],
  },
);

/** A version as clients see it. `key` stays, for cursors. */
export function toThresholdVersion(version: ThresholdVersion, locale: Locale) {
  const { key, accountId, computedFrom, effects, calibration, createdAt } = version;
  return {
    ...version,
    id: key === null ? null : encodeId('ThresholdVersion', key),
    computedAt: createdAt,
    computedBy: accountId === null ? null : encodeId('Account', accountId),
    computedFrom,
    thresholds: thresholdsOf(version, locale),
    proposedBy: version.proposedBy === null ? null : encodeId('Account', version.proposedBy),
    effects: effects && toEffects(effects),
    calibration: SCENARIO_LABELS.flatMap((label) => {
      const one = calibration[label];
      if (!one) return [];
      const { method, rows, positives, actual, cases = [] } = one;
      const fewestCases = cases.length > 0 ? Math.min(...cases) : null;
      return [{ label, method, rows, positives, steps: new Set(actual).size, fewestCases }];
    }),
  };
}

function thresholdsOf({ thresholds, before, computedFrom }: ThresholdVersion, locale: Locale): ThresholdType[] {
  const names = Object.keys(thresholds).sort();
  return names.map((name) => {
    const derived = DERIVED.find((each) => each.name === name);
    const value = computedFrom?.values.find((each) => each.name === name);
    const earlier = before?.[name];
    const bound = THRESHOLD_BOUNDS[name];
    const refused = value?.refused ?? null;
    return {
      name,
      value: String(thresholds[name]),
      before: earlier === undefined ? null : String(earlier),
      origin: value && !value.isDefault ? 'CUSTOMERS' : 'DEFAULT',
      metric: derived?.metric ?? null,
      unit: derived ? METRICS[derived.metric] : null,
      customers: value?.customers ?? null,
      least: bound ? String(bound.least) : null,
      most: bound ? String(bound.most) : null,
      refusedValue: refused === null ? null : String(refused),
      refusal: refused === null ? null : (boundFault(name, refused)?.text[locale] ?? null),
    };
  });
}
