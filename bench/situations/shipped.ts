import { FirstScenarioRules1763700000007 } from '../../migrations/1763700000007-first-scenario-rules.js';
import { FourteenScenarioRules1764100000002 } from '../../migrations/1764100000002-fourteen-scenario-rules.js';
import { ScenarioRulesThatHold1764400000201 } from '../../migrations/1764400000201-scenario-rules-that-hold.js';
import { HopeSeenSooner1764400000910 } from '../../migrations/1764400000910-hope-seen-sooner.js';
import { parseRules, type RuleSet } from '../../src/modules/scenarios/rules/rule-parser.js';

/** The rules and thresholds that ship, read as they are stored. */
export async function shippedRules(): Promise<RuleSet> {
  const stored: unknown[] = [];
  const query = (_text: string, values: readonly string[] = []): Promise<void> => {
    stored.push(...values.map((json): unknown => JSON.parse(json)));
    return Promise.resolve();
  };
  for (const migration of [
    new FirstScenarioRules1763700000007(),
    new FourteenScenarioRules1764100000002(),
    new ScenarioRulesThatHold1764400000201(),
    new HopeSeenSooner1764400000910(),
  ])
    await migration.up({ query } as never);
  const [, first, , second, , third, rules, fourth] = stored;
  return parseRules(rules, Object.assign({}, first, second, third, fourth));
}
