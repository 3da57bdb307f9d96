import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnomalyConfirmDocument,
  AnomalyQueueDocument,
  AnomalyRulesDocument,
  CustomerAnomaliesDocument,
} from '../../schema/generated/test/graphql.js';
import { UNLIKE_ITS_PAST } from '../../migrations/1763900000032-anomalies-by-a-model.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { evaluationOn } from '../support/insights.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

const FOREST = 'UNLIKE_ITS_PAST';

let server: TestServer;
let staff: string;
/** What the rules found without the model, and with it beside them. */
let alone: readonly string[];
let together: readonly string[];

const found = async (condition: string): Promise<string[]> => {
  const rows = await server.sql<{ place: string }>(`
    SELECT customer_id || ' ' || quarter || ' ' || rule || ' ' || value AS place FROM anomaly
    WHERE state = 'OPEN' AND ${condition} ORDER BY 1`);
  return rows.map(({ place }) => place);
};

beforeAll(async () => {
  server = await startTestServer();
  const database = createDatabase(server.app.dataSource);
  await runSeed(
    {
      ...{ customers: 600, loans: 10, repayments: 100, quarters: 6, seed: 41, asOf: '2026-11-21' },
      ...{ outDir: null, force: false, passwordHash: await testPasswordHash() },
    },
    { database, clock: systemClock },
  );
  staff = await server.login('staff@example.com');
  // No version that ships asks for the model, since it finds little that rules do not; an institution's may.
  await server.sql(
    `UPDATE anomaly_rule_set SET rules = jsonb_set(rules, '{rules}', rules->'rules' || $1::jsonb) WHERE active`,
    [JSON.stringify([UNLIKE_ITS_PAST])],
  );
  await evaluationOn(database).run();
  alone = await found('true');
  await server.app.startWorker();
  const until = Date.now() + 50_000;
  while ((await found(`rule = '${FOREST}'`)).length === 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  // Quarters that were looked through by the model have its number in their mark.
  const marked = `SELECT FROM anomaly_evaluation WHERE mark !~ '^[0-9]+ [0-9]+[|]'`;
  while ((await server.sql(marked)).length > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  together = await found(`rule <> '${FOREST}'`);
}, 120_000);
afterAll(() => server.close());

const queue = async () => {
  const { anomalies } = await server.run(AnomalyQueueDocument, { first: 100, filter: { rules: [FOREST] } }, staff);
  return anomalies.nodes;
};

describe('what a model finds', () => {
  it('stands beside what the rules find, and changes nothing of it', () => {
    expect(alone.length).toBeGreaterThan(0);
    expect(together).toEqual(alone);
  });

  it('is shown to staff with its score, its line and the category that rose most', async () => {
    const nodes = await queue();
    expect(nodes.length).toBeGreaterThan(0);
    for (const { unit, value, expectedHigh, category, severity, explanation } of nodes) {
      expect(unit).toBe('SCORE');
      expect(Number(value)).toBeGreaterThan(Number(expectedHigh));
      expect(Number(expectedHigh)).toBeGreaterThanOrEqual(0.6);
      expect(category).not.toBeNull();
      expect(severity).toBe(Number(value) >= 0.7 ? 'MEDIUM' : 'LOW');
      expect(explanation).toMatch(/score/);
    }
  });

  it('is not shown to customers', async () => {
    const [row] = await server.sql<{ id: string }>(
      `SELECT customer_id AS id FROM account WHERE email = 'customer@example.com'`,
    );
    const id = encodeId('Customer', Number(row?.id));
    const himself = await server.login('customer@example.com');
    const seen = await server.run(CustomerAnomaliesDocument, { id, first: 20 }, himself);
    const rules = seen.customer?.anomalies.nodes.map(({ rule }) => rule) ?? [];
    // The demonstration's customer has a planted quarter, which rules tell him of.
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).not.toContain(FOREST);
    const shown = await server.run(CustomerAnomaliesDocument, { id, first: 20 }, staff);
    expect(shown.customer?.anomalies.nodes.map(({ rule }) => rule)).toContain(FOREST);
  });

  it('counts in the precision of rules as any other', async () => {
    const [first] = await queue();
    const input = { anomalyId: first?.id ?? '', idempotencyKey: 'right' };
    const { anomalyConfirm } = await server.run(AnomalyConfirmDocument, { input }, staff);
    expect(anomalyConfirm.userErrors).toEqual([]);
    const { anomalyRules } = await server.run(AnomalyRulesDocument, {}, staff);
    expect(anomalyRules.find(({ code }) => code === FOREST)).toMatchObject({ confirmed: 1, dismissed: 0 });
    expect(anomalyRules).toHaveLength(10);
  });
});
