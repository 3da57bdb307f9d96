import { METRIC_LEAST, METRIC_MOST, METRICS, type MetricName, type MetricUnit } from '../metrics/index.js';
import type { Comparison, Condition, Operand, Thresholds } from './rule.js';

/** Whole steps of a metric, both ends included. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/** `left >= right`, or `left > right` when strict, of two metrics. */
interface Relation {
  readonly left: MetricName;
  readonly right: MetricName;
  readonly strict: boolean;
}

/**
 * Everybody whose metrics lie within the bounds and stand in the relations. A metric that has a bound is known; whether
 * the others are is left open. Bounds are narrowed as far as the relations say.
 */
export interface Region {
  readonly bounds: ReadonlyMap<MetricName, Interval>;
  readonly relations: readonly Relation[];
}

export const EVERYBODY: Region = { bounds: new Map(), relations: [] };

/** Regions that are looked at together. Rules that people write take a few; beyond this nothing is concluded. */
const MAX_REGIONS = 512;
/** Beyond this, neighbouring steps can no longer be distinguished; no metric comes near it. */
const LARGEST = 2 ** 45;
/** Rounds in which relations may narrow bounds. A chain of relations takes one a metric; a circle would never end. */
const MAX_ROUNDS = 64;

/** Steps in one unit. Percentages are rounded to two decimals before rules look at them; the rest are whole. */
const STEPS_PER_UNIT: Partial<Record<MetricUnit, number>> = { PERCENT: 100 };
const stepsOf = (metric: MetricName): number => STEPS_PER_UNIT[METRICS[metric]] ?? 1;

function domainOf(metric: MetricName): Interval {
  const steps = stepsOf(metric);
  return { low: (METRIC_LEAST[metric] ?? 0) * steps, high: (METRIC_MOST[metric] ?? Infinity) * steps };
}

/**
 * The regions in which a condition holds (or, with `wanted` false, is known not to). Everybody for whom that is true is
 * in at least one of them. None when it can never be so; null when they are too many to say.
 */
export function regionsWhere(condition: Condition, wanted: boolean, thresholds: Thresholds): readonly Region[] | null {
  if ('left' in condition) return comparisonRegions(condition, wanted, thresholds);
  if ('not' in condition) return regionsWhere(condition.not, !wanted, thresholds);
  const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
    regionsWhere(part, wanted, thresholds),
  );
  if ('all' in condition === wanted) {
    if (parts.some((part) => part?.length === 0)) return [];
    return parts.reduce((met, part) => met && part && intersectEach(met, part), [EVERYBODY]);
  }
  const together = parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  return together && together.length <= MAX_REGIONS ? together : null;
}

/** Every way to be in a region of both lists; null when they are too many. */
export function intersectEach(ones: readonly Region[], others: readonly Region[]): readonly Region[] | null {
  if (ones.length * others.length > MAX_REGIONS) return null;
  return ones.flatMap((one) => others.flatMap((other) => meet(one, other) ?? []));
}

/** Who is in both; null when nobody can be. */
function meet(one: Region, other: Region): Region | null {
  const bounds = new Map(one.bounds);
  for (const [metric, { low, high }] of other.bounds) {
    const known = bounds.get(metric) ?? domainOf(metric);
    bounds.set(metric, { low: Math.max(low, known.low), high: Math.min(high, known.high) });
  }
  const relations = [...one.relations, ...other.relations];
  if (contradict(relations)) return null;
  narrow(bounds, relations);
  for (const { low, high } of bounds.values()) if (low > high) return null;
  return { bounds, relations };
}

/** Whether a strict relation and one the other way round stand side by side. */
function contradict(relations: readonly Relation[]): boolean {
  return relations.some(
    ({ left, right, strict }) => strict && relations.some((other) => other.left === right && other.right === left),
  );
}

/** Draws bounds in by the relations until they rest, or until the rounds are up: bounds that are too wide hide a
 *  contradiction and never make one up. */
function narrow(bounds: Map<MetricName, Interval>, relations: readonly Relation[]): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    let rests = true;
    for (const { left, right, strict } of relations) {
      const [more, less] = [bounds.get(left) ?? domainOf(left), bounds.get(right) ?? domainOf(right)];
      const low = Math.max(
        more.low,
        strict ? firstAbove(valueAt(right, less.low), left) : firstFrom(valueAt(right, less.low), left),
      );
      const high = Math.min(
        less.high,
        strict ? lastBelow(valueAt(left, more.high), right) : lastUpTo(valueAt(left, more.high), right),
      );
      rests &&= low === more.low && high === less.high && bounds.has(left) && bounds.has(right);
      bounds.set(left, { ...more, low });
      bounds.set(right, { ...less, high });
    }
    if (rests || [...bounds.values()].some(({ low, high }) => low > high)) return;
  }
}

const valueAt = (metric: MetricName, step: number): number => step / stepsOf(metric);

/** The first step of a metric whose value, as rules see it, is not below a number. */
function firstFrom(value: number, metric: MetricName): number {
  if (Math.abs(value) >= LARGEST) return value * stepsOf(metric);
  let step = Math.round(value * stepsOf(metric));
  // What a decimal fraction becomes in binary may lie to either side: what counts is how the values compare.
  while (valueAt(metric, step - 1) >= value) step -= 1;
  while (valueAt(metric, step) < value) step += 1;
  return step;
}

const firstAbove = (value: number, metric: MetricName): number => lastUpTo(value, metric) + 1;
const lastBelow = (value: number, metric: MetricName): number => firstFrom(value, metric) - 1;

/** The last step of a metric whose value is not above a number. */
function lastUpTo(value: number, metric: MetricName): number {
  if (Math.abs(value) >= LARGEST) return value * stepsOf(metric);
  let step = Math.round(value * stepsOf(metric));
  while (valueAt(metric, step + 1) <= value) step += 1;
  while (valueAt(metric, step) > value) step -= 1;
  return step;
}

const OPPOSITE = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const satisfies Record<Comparison, Comparison>;
const MIRRORED = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' } as const satisfies Record<Comparison, Comparison>;

interface Compared {
  readonly left: Operand;
  readonly is: Comparison;
  readonly right: Operand;
}

function comparisonRegions({ left, is, right }: Compared, wanted: boolean, thresholds: Thresholds): readonly Region[] {
  const comparison = wanted ? is : OPPOSITE[is];
  if ('metric' in left) {
    return 'metric' in right
      ? relationRegions(left.metric, comparison, right.metric)
      : boundRegions(left.metric, comparison, constantOf(right, thresholds));
  }
  if ('metric' in right) return boundRegions(right.metric, MIRRORED[comparison], constantOf(left, thresholds));
  const [one, other] = [constantOf(left, thresholds), constantOf(right, thresholds)];
  if (one === null || other === null) return [];
  const holds = { '>': one > other, '>=': one >= other, '<': one < other, '<=': one <= other };
  return holds[comparison] ? [EVERYBODY] : [];
}

function constantOf(operand: Exclude<Operand, { readonly metric: MetricName }>, thresholds: Thresholds): number | null {
  return 'threshold' in operand ? (thresholds[operand.threshold] ?? null) : operand.value;
}

/** With a missing threshold, neither the comparison nor its opposite holds. */
function boundRegions(metric: MetricName, is: Comparison, value: number | null): readonly Region[] {
  if (value === null) return [];
  const { low, high } = domainOf(metric);
  const bound = {
    '>': () => ({ low: Math.max(low, firstAbove(value, metric)), high }),
    '>=': () => ({ low: Math.max(low, firstFrom(value, metric)), high }),
    '<': () => ({ low, high: Math.min(high, lastBelow(value, metric)) }),
    '<=': () => ({ low, high: Math.min(high, lastUpTo(value, metric)) }),
  }[is]();
  return bound.low > bound.high ? [] : [{ bounds: new Map([[metric, bound]]), relations: [] }];
}

function relationRegions(left: MetricName, is: Comparison, right: MetricName): readonly Region[] {
  const strict = is === '>' || is === '<';
  const known: Region = { bounds: new Map([left, right].map((metric) => [metric, domainOf(metric)])), relations: [] };
  if (left === right) return strict ? [] : [known];
  const relation = is === '>' || is === '>=' ? { left, right, strict } : { left: right, right: left, strict };
  const region = meet(known, { bounds: new Map(), relations: [relation] });
  return region ? [region] : [];
}
