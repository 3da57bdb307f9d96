import { METRICS, type MetricName, type Metrics, type MetricUnit } from './metrics.js';
import type { Comparison, Condition, Operand, ScenarioLabel, ScenarioRule, Thresholds } from './rule.js';

export interface KeyMetric {
  readonly name: MetricName;
  readonly unit: MetricUnit;
  /** Null when it is not known. */
  readonly value: number | null;
}

/** A label that passed, and how strongly. */
export interface LabelResult {
  readonly label: ScenarioLabel;
  /** `max(0, score) / highest possible score`, capped at 1 and rounded to four places; not yet calibrated. */
  readonly probability: number;
  readonly keyMetrics: readonly KeyMetric[];
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

/** Three-valued: null when it hangs on something unknown (Kleene's logic), so that unknown never passes for no. */
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

/** The highest score a rule can reach: every supporting signal, and every modifier that raises. */
function highestScore({ signals, modifiers }: ScenarioRule): number {
  const support = signals.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  return modifiers.reduce((score, { factor }) => score * Math.max(1, factor), support);
}

function probabilityOf(rule: ScenarioRule, metrics: Metrics, thresholds: Thresholds): number {
  if (holds(rule.gate, metrics, thresholds) !== true) return 0;
  const score = rule.signals.reduce(
    (sum, { when, weight }) => (holds(when, metrics, thresholds) === true ? sum + weight : sum),
    0,
  );
  const modified = rule.modifiers.reduce(
    (sum, { when, factor }) => (holds(when, metrics, thresholds) === true ? sum * factor : sum),
    score,
  );
  const highest = highestScore(rule);
  return highest > 0 ? Math.round(Math.min(1, Math.max(0, modified) / highest) * 10_000) / 10_000 : 0;
}

/** Every label that passes, the strongest first; labels of equal strength stay in the order of the rules. */
export function evaluateRules(rules: readonly ScenarioRule[], metrics: Metrics, thresholds: Thresholds): LabelResult[] {
  return rules
    .map((rule) => ({ rule, probability: probabilityOf(rule, metrics, thresholds) }))
    .filter(({ rule, probability }) => probability > 0 && probability >= rule.threshold)
    .map(({ rule, probability }) => ({
      label: rule.label,
      probability,
      keyMetrics: rule.keyMetrics.map((name) => ({ name, unit: METRICS[name], value: metrics[name] })),
    }))
    .sort((a, b) => b.probability - a.probability);
}
