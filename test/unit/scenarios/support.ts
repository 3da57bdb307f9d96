import fc from 'fast-check';
import { FirstScenarioRules1763700000007 } from '../../../migrations/1763700000007-first-scenario-rules.js';
import { FourteenScenarioRules1764100000002 } from '../../../migrations/1764100000002-fourteen-scenario-rules.js';
import { ScenarioRulesThatHold1764400000201 } from '../../../migrations/1764400000201-scenario-rules-that-hold.js';
import { HopeSeenSooner1764400000910 } from '../../../migrations/1764400000910-hope-seen-sooner.js';
import {
  METRIC_LEAST,
  METRIC_MOST,
  METRICS,
  type MetricName,
  type MetricUnit,
  type Metrics,
} from '../../../src/modules/scenarios/metrics/metrics.js';
import { parseRules, type RuleSet } from '../../../src/modules/scenarios/rules/rule-parser.js';

/** The rules and thresholds that the project ships, read as they are stored. */
export async function shippedRules(): Promise<RuleSet> {
  const stored: object[] = [];
  const query = (_text: string, values: readonly string[] = []): Promise<void> => {
    stored.push(...values.map((json) => JSON.parse(json) as object));
    return Promise.resolve();
  };
  await new FirstScenarioRules1763700000007().up({ query } as never);
  await new FourteenScenarioRules1764100000002().up({ query } as never);
  await new ScenarioRulesThatHold1764400000201().up({ query } as never);
  await new HopeSeenSooner1764400000910().up({ query } as never);
  const [, first, , second, , third, rules, fourth] = stored;
  return parseRules(rules, { ...first, ...second, ...third, ...fourth });
}

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

/** Metrics that are unknown unless given. */
export function metrics(known: Partial<Metrics> = {}): Metrics {
  const nothing = Object.fromEntries(METRIC_NAMES.map((name) => [name, null])) as Record<MetricName, null>;
  return { ...nothing, ...known };
}

const HIGHEST: Readonly<Record<MetricUnit, number>> = {
  DAYS: 400,
  WON: 900_000_000,
  PERCENT: 300,
  MONTHS: 12,
  POINTS: 1_000,
  COUNT: 4,
};

/** Any value a metric can have, unknown among them. */
export function anyValue(name: MetricName): fc.Arbitrary<number | null> {
  const [low, high] = [METRIC_LEAST[name] ?? 0, METRIC_MOST[name] ?? HIGHEST[METRICS[name]]];
  const steps = METRICS[name] === 'PERCENT' ? 100 : 1;
  const value = fc.integer({ min: Math.max(low, -1_000) * steps, max: high * steps });
  return fc.option(value.map((number) => number / steps));
}

export const anyMetrics: fc.Arbitrary<Metrics> = fc.record(
  Object.fromEntries(METRIC_NAMES.map((name) => [name, anyValue(name)])) as Record<
    MetricName,
    fc.Arbitrary<number | null>
  >,
);
