import type { Localized, Locale } from '../../../platform/text.js';
import { evenness, outcomeOf, type Gate, type TrainingRecord } from '../record/index.js';
import { GATE_TEXT, LEFT_OUT_TEXT } from '../report/index.js';
import type { Figure, SubgroupGap } from '../task/index.js';
import type { ModelEvaluationType, ModelGateType } from './evaluation.types.js';
import type { ModelFigureType, ModelSubgroupType } from './evaluation-figures.types.js';
import { SIZES } from './evaluation-sizes.js';

const EVALUATION_DECIMALS = 6;

/** A figure as a decimal: six digits after the point, without zeros at its end. */
export const decimal = (value: number): string => String(Number(value.toFixed(EVALUATION_DECIMALS)));
export const decimalOrNull = (value: number | null): string | null => (value === null ? null : decimal(value));

/** Words what is known of a version in a language. */
export function toEvaluation(record: TrainingRecord, locale: Locale): ModelEvaluationType {
  const say = (text: Localized): string => text[locale];
  const figure = (each: Figure): ModelFigureType => toFigure(each, locale);
  const { comparison, calibration, confusion, data, contract } = record;
  const { model, baseline, improvement, baselineTitle } = comparison;
  return {
    purpose: say(record.purpose),
    comparison: {
      baselineTitle: say(baselineTitle),
      model: figure(model),
      baseline: figure(baseline),
      improvement: figure(improvement),
    },
    figures: record.metrics.slice(0, SIZES.figures).map(figure),
    baselineFigures: record.baselineMetrics.slice(0, SIZES.figures).map(figure),
    roc: (record.roc ?? []).slice(0, SIZES.roc).map(({ falsePositive, truePositive }) => ({
      falsePositive: decimal(falsePositive),
      truePositive: decimal(truePositive),
    })),
    options: Object.entries(record.options)
      .slice(0, SIZES.options)
      .map(([name, value]) => ({ name, value: decimal(value) })),
    calibration: calibration && {
      error: figure(calibration.error),
      bins: calibration.bins
        .slice(0, SIZES.bins)
        .map(({ predicted, observed, rows }) => ({ predicted: decimal(predicted), observed: decimal(observed), rows })),
    },
    confusion,
    importance: record.importance
      .toSorted((one, other) => other.value - one.value)
      .slice(0, SIZES.importance)
      .map(({ column, value }) => ({ column, value: decimal(value) })),
    subgroups: record.subgroups.slice(0, SIZES.subgroups).map((each) => toSubgroup(each, record, locale)),
    data: { ...data, description: say(data.description), split: say(data.split) },
    features: contract.columns.slice(0, SIZES.features).map(({ name, description, unit, min, max, nullable }) => ({
      name,
      description: say(description),
      unit,
      min: decimal(min),
      max: decimal(max),
      nullable,
    })),
    windows: contract.windows ? { ...contract.windows, quantiles: contract.windows.quantiles.map(decimal) } : null,
    limits: record.limits.slice(0, SIZES.limits).map(say),
  };
}

function toSubgroup(each: SubgroupGap, { bounds }: TrainingRecord, locale: Locale): ModelSubgroupType {
  const { attribute, title, figure } = each;
  const { groups, gap } = evenness(each, bounds.subgroupGapMax);
  return {
    attribute,
    title: title[locale],
    figure,
    gap: decimalOrNull(gap),
    groups: groups.slice(0, SIZES.groups).map(({ label, rows, value, low, high, leftOut }) => ({
      label,
      rows,
      value: decimal(value),
      low: decimalOrNull(low),
      high: decimalOrNull(high),
      leftOut,
      leftOutText: leftOut && LEFT_OUT_TEXT[leftOut][locale],
    })),
  };
}

/** A figure as it goes out. */
export function toFigure({ name, title, value, low, high, rows, method }: Figure, locale: Locale): ModelFigureType {
  const figures = { value: decimal(value), low: decimalOrNull(low), high: decimalOrNull(high) };
  return { name, title: title[locale], rows, method, ...figures };
}

export function toGate(each: Gate, locale: Locale): ModelGateType {
  const { gate, passed, value, bound, of, leastRows = null } = each;
  const figures = { value: decimalOrNull(value), bound: decimalOrNull(bound) };
  return { gate, text: GATE_TEXT[gate][locale], passed, outcome: outcomeOf(each), leastRows, of, ...figures };
}
