import { FirstScenarioRules1763700000007 } from '../../../migrations/1763700000007-first-scenario-rules.js';
import { METRICS, type MetricName, type Metrics } from '../../../src/modules/scenarios/metrics.js';
import { parseRules, type RuleSet } from '../../../src/modules/scenarios/rule-parser.js';

/** The rules and thresholds that the project ships, read as they are stored. */
export async function shippedRules(): Promise<RuleSet> {
  const stored: unknown[] = [];
  const query = (_text: string, [json]: readonly string[]): Promise<void> => {
    stored.push(JSON.parse(json ?? 'null'));
    return Promise.resolve();
  };
  await new FirstScenarioRules1763700000007().up({ query } as never);
  return parseRules(stored[0], stored[1]);
}

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

/** Metrics of which all that is not said is unknown. */
export function metrics(known: Partial<Metrics> = {}): Metrics {
  const nothing = Object.fromEntries(METRIC_NAMES.map((name) => [name, null])) as Record<MetricName, null>;
  return { ...nothing, ...known };
}
