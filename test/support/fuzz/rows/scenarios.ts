import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { TestServer } from '../../server.js';
import type { Insert } from './insert.js';

/** A month of what a customer has; the figure in it alone. */
export async function aMonth(insert: Insert, customer: number, number: number): Promise<string> {
  const liquidWon = 960_003_000 + number;
  const month = { customer_id: customer, month: '2025-02-01', liquid_won: liquidWon, recorded_at: new Date() };
  await insert('financial_snapshot', month, 'customer_id');
  return String(liquidWon);
}

/** A version of thresholds of the institution's own, like the defaults. */
export async function someThresholds(server: TestServer, institutionId: number, version: string) {
  const [made] = await server.sql<{ id: number }>(
    `INSERT INTO threshold_set (institution_id, version, thresholds, origin, computed_from, effects)
     SELECT $1, $2, thresholds, 'computed', $3, $4 FROM threshold_set WHERE active AND institution_id IS NULL
     RETURNING id`,
    [
      ...[institutionId, version],
      JSON.stringify({ on: '2025-01-02', customers: 0, customersWithMonths: 0, digest: '', values: [] }),
      JSON.stringify({ customers: 0, changed: 0, labels: [], listed: [] }),
    ],
  );
  return { ThresholdVersion: encodeId('ThresholdVersion', made?.id ?? 0) };
}

/** Rules that an institution wrote for itself, like those that ship. */
export async function someRules(server: TestServer, institutionId: number, accountId: number, version: string) {
  const [made] = await server.sql<{ id: number }>(
    `INSERT INTO scenario_rule_set (institution_id, account_id, version, rules)
     SELECT $1, $2, $3, rules FROM scenario_rule_set WHERE active AND institution_id IS NULL RETURNING id`,
    [institutionId, accountId, version],
  );
  return { ScenarioRuleSet: encodeId('ScenarioRuleSet', made?.id ?? 0) };
}
