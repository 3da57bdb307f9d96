import type { MetricName, Metrics } from '../metrics/index.js';
import {
  SCENARIO_LABELS,
  type Comparison,
  type Condition,
  type Operand,
  type ScenarioLabel,
  type ScenarioRule,
  type Thresholds,
  type Verdict,
} from './rule.js';

interface KeyMetric {
  readonly name: MetricName;
  /** Null when it is not known. */
  readonly value: number | null;
}

/** What one rule says, and how strongly. */
export interface VerdictResult {
  readonly label: Verdict;
  /**
   * `max(0, score) / highest score of the signals`, at most 1, rounded to four places; not yet calibrated. For NEUTRAL
   * it is one minus the probability of the strongest label that did not pass.
   */
  readonly probability: number;
  readonly keyMetrics: readonly KeyMetric[];
}

export interface Judgement {
  /** Every label that passes, the strongest first, of equal ones the gravest; NEUTRAL when none does. */
  readonly verdicts: readonly VerdictResult[];
  /** Labels that did not pass and still might, if what is not known were known. */
  readonly undecided: readonly ScenarioLabel[];
}

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
};

function valueOf(operand: Operand, metrics: Metrics, thresholds: Thresholds): number | null {
  if ('metric' in operand) return metrics[operand.metric];
  return 'threshold' in operand ? (thresholds[operand.threshold] ?? null) : operand.value;
}

/** Three-valued: null when it depends on something unknown (Kleene's logic), so that unknown never passes for no. */
export function holds(condition: Condition, metrics: Metrics, thresholds: Thresholds): boolean | null {
  if ('left' in condition) {
    const left = valueOf(condition.left, metrics, thresholds);
    const right = valueOf(condition.right, metrics, thresholds);
    return left === null || right === null ? null : COMPARE[condition.is](left, right);
  }
  if ('not' in condition) {
    const inner = holds(condition.not, metrics, thresholds);
    return inner === null ? null : !inner;
  }
  const decisive = 'any' in condition;
  const parts = (decisive ? condition.any : condition.all).map((part) => holds(part, metrics, thresholds));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

/**
 * The highest score a rule's signals can reach. Modifiers are not part of it: one that raises the score where it holds
 * must not lower the share of everybody else.
 */
export function highestScore({ signals }: ScenarioRule): number {
  return signals.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
}

/**
 * The probability a rule gives when everything unknown is left out (`hopeful` false), or speaks for the label wherever it
 * could (`hopeful` true).
 */
export function probabilityOf(rule: ScenarioRule, metrics: Metrics, thresholds: Thresholds, hopeful: boolean): number {
  const counts = (condition: Condition, helps: boolean): boolean =>
    holds(condition, metrics, thresholds) ?? (hopeful && helps);
  if (!counts(rule.gate, true)) return 0;
  const score = rule.signals.reduce((sum, { when, weight }) => (counts(when, weight > 0) ? sum + weight : sum), 0);
  const modified = rule.modifiers.reduce(
    (product, { when, factor }) => (counts(when, factor > 1) ? product * factor : product),
    score,
  );
  return toFourPlaces(Math.min(1, Math.max(0, modified) / highestScore(rule)));
}

export const toFourPlaces = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Judges a customer by every rule. Rules come from `parseRules`, so that each has signals that speak for it. */
export function evaluateRules(rules: readonly ScenarioRule[], metrics: Metrics, thresholds: Thresholds): Judgement {
  const judged = rules.map((rule) => ({
    rule,
    probability: probabilityOf(rule, metrics, thresholds, false),
    atMost: probabilityOf(rule, metrics, thresholds, true),
  }));
  const passed = judged
    .filter(({ rule, probability }) => probability >= rule.threshold)
    .sort((one, other) => other.probability - one.probability || placeOf(one.rule) - placeOf(other.rule))
    .map(({ rule: { label, keyMetrics }, probability }) => ({
      label,
      probability,
      keyMetrics: keyMetrics.map((name) => ({ name, value: metrics[name] })),
    }));
  const open = judged.filter(
    ({ rule, probability, atMost }) => probability < rule.threshold && atMost >= rule.threshold,
  );
  const strongest = Math.max(0, ...judged.map(({ probability }) => probability));
  const neutral = { label: 'NEUTRAL', probability: toFourPlaces(1 - strongest), keyMetrics: [] } as const;
  const undecided = open.toSorted((one, other) => placeOf(one.rule) - placeOf(other.rule));
  return { verdicts: passed.length > 0 ? passed : [neutral], undecided: undecided.map(({ rule }) => rule.label) };
}

/** The rank of a label among all: the order of the rules decides nothing. */
const placeOf = ({ label }: ScenarioRule): number => SCENARIO_LABELS.indexOf(label);
