import { z } from 'zod';
import { METRICS, type MetricName } from './metrics.js';
import { LABELS, type Condition, type ScenarioRule, type Thresholds } from './rule.js';

const metric = z.enum(Object.keys(METRICS) as [MetricName, ...MetricName[]]);
const operand = z.union([
  z.strictObject({ metric }),
  z.strictObject({ threshold: z.string().min(1) }),
  z.strictObject({ value: z.number() }),
]);
const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ left: operand, is: z.enum(['>', '>=', '<', '<=']), right: operand }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
);
const rules = z.array(
  z.strictObject({
    label: z.enum(LABELS),
    gate: condition,
    signals: z.array(z.strictObject({ when: condition, weight: z.number() })).min(1),
    modifiers: z.array(z.strictObject({ when: condition, factor: z.number().positive() })),
    threshold: z.number().min(0).max(1),
    keyMetrics: z.array(metric).min(1),
  }),
);
const thresholds = z.record(z.string(), z.number());

/** Names of the thresholds a condition asks for. */
function thresholdsIn(at: Condition): string[] {
  if ('left' in at) return [at.left, at.right].flatMap((side) => ('threshold' in side ? [side.threshold] : []));
  if ('not' in at) return thresholdsIn(at.not);
  return ('all' in at ? at.all : at.any).flatMap(thresholdsIn);
}

/**
 * Reads a rule set and its thresholds as they are stored.
 * @throws Error that names the label, field or threshold at fault: a rule set that is not whole is not used at all.
 */
export function parseRules(
  storedRules: unknown,
  storedThresholds: unknown,
): { rules: ScenarioRule[]; thresholds: Thresholds } {
  const parsed = { rules: rules.parse(storedRules), thresholds: thresholds.parse(storedThresholds) };
  for (const { label, gate, signals, modifiers } of parsed.rules) {
    const conditions = [gate, ...signals.map(({ when }) => when), ...modifiers.map(({ when }) => when)];
    const missing = conditions.flatMap(thresholdsIn).find((name) => !Object.hasOwn(parsed.thresholds, name));
    if (missing !== undefined)
      throw new Error(`Rule ${label} asks for threshold ${missing}, which this version lacks.`);
  }
  return parsed;
}
