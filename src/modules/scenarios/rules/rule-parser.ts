import { z } from 'zod';
import { METRICS, type MetricName } from '../metrics/index.js';
import {
  SCENARIO_LABELS,
  LEAST_FLOOR,
  MAX_KEY_METRICS,
  type Condition,
  type ScenarioRule,
  type ReportingFloor,
  type Thresholds,
} from './rule.js';
import { boundFaults } from './threshold-bounds.js';

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
const rule = z.strictObject({
  label: z.enum(SCENARIO_LABELS),
  gate: condition,
  signals: z.array(z.strictObject({ when: condition, weight: z.number() })).min(1),
  modifiers: z.array(z.strictObject({ when: condition, factor: z.number().positive() })),
  threshold: z.number().positive().max(1),
  keyMetrics: z.array(metric).min(1).max(MAX_KEY_METRICS),
});
const floor = z.strictObject({ probability: z.number().min(LEAST_FLOOR).max(1), source: z.string().min(1) });
/** Earlier versions are a plain list of rules, and report every label that passes. */
const ruleSet = z.union([z.strictObject({ floor, rules: z.array(z.unknown()).min(1) }), z.array(z.unknown()).min(1)]);
const thresholds = z.record(z.string(), z.number());

/** Rules and thresholds that were read whole. */
export interface RuleSet {
  readonly rules: readonly ScenarioRule[];
  readonly thresholds: Thresholds;
  /** Null when every label that passes is reported. */
  readonly floor: ReportingFloor | null;
}

/**
 * Reads a rule set and its thresholds as they are stored.
 * @throws Error that lists every rule or threshold at fault by name: a rule set that is not whole is not used at all.
 */
export function parseRules(storedRules: unknown, storedThresholds: unknown): RuleSet {
  const limits = thresholds.safeParse(storedThresholds);
  if (!limits.success) throw new Error(`Thresholds: ${explain(limits.error)}`);
  const outside = boundFaults(limits.data);
  if (outside.length > 0) throw new Error(outside.map(({ text }) => text.en).join('\n'));
  const set = ruleSet.safeParse(storedRules);
  if (!set.success) throw new Error(`A rule set is a list of rules, with a floor: ${explain(set.error)}`);
  const stored = 'floor' in set.data ? set.data : { floor: null, rules: set.data };
  const rules: ScenarioRule[] = [];
  const problems: string[] = [];
  for (const [index, one] of stored.rules.entries()) {
    const parsed = rule.safeParse(one);
    const found = parsed.success ? faultsOf(parsed.data, limits.data, rules) : [explain(parsed.error)];
    if (parsed.success) rules.push(parsed.data);
    problems.push(...found.map((text) => `Rule ${nameOf(one, index)}: ${text}`));
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { rules, thresholds: limits.data, floor: stored.floor };
}

/** Its label, or where it stands in the list when it has none. */
function nameOf(stored: unknown, index: number): string {
  const label = typeof stored === 'object' && stored !== null && 'label' in stored ? stored.label : null;
  return typeof label === 'string' ? label : `number ${index + 1}`;
}

function explain(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

/** What is wrong with a rule of the right shape, given the thresholds and the rules before it. */
function faultsOf(parsed: ScenarioRule, limits: Thresholds, earlier: readonly ScenarioRule[]): string[] {
  const { label, gate, signals, modifiers, keyMetrics } = parsed;
  const conditions = [gate, ...signals.map(({ when }) => when), ...modifiers.map(({ when }) => when)];
  const missing = new Set(conditions.flatMap(thresholdsIn).filter((name) => !Object.hasOwn(limits, name)));
  return [
    ...[...missing].map((name) => `asks for threshold ${name}, which this version lacks`),
    ...(signals.some(({ weight }) => weight > 0) ? [] : ['no signal speaks for it, so it can never pass']),
    ...(new Set(keyMetrics).size === keyMetrics.length ? [] : ['keyMetrics names a metric twice']),
    ...(earlier.some((other) => other.label === label) ? ['an earlier rule has this label'] : []),
  ];
}

/** Names of the thresholds a condition uses. */
function thresholdsIn(at: Condition): string[] {
  if ('left' in at) return [at.left, at.right].flatMap((side) => ('threshold' in side ? [side.threshold] : []));
  if ('not' in at) return thresholdsIn(at.not);
  return ('all' in at ? at.all : at.any).flatMap(thresholdsIn);
}
