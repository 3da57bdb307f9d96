import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ScenarioLabelsDocument,
  ThresholdVersionsDocument,
  ThresholdsActivateDocument,
  ThresholdsComputeDocument,
} from '../../schema/generated/test/graphql.js';
import { createThresholds } from '../../src/modules/scenarios/index.js';
import { RULES_TTL_MS } from '../../src/modules/scenarios/evaluation/rules-in-force.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { scenarioPopulation } from '../../src/wiring/scenario-population.js';
import { CUSTOMERS, monthBack, tokens, startThresholdSuite, type ThresholdSuite } from '../support/threshold-suite.js';

let suite: ThresholdSuite;
beforeAll(async () => {
  suite = await startThresholdSuite();
}, 180_000);
afterAll(() => suite.close());

describe('thresholds', () => {
  it('are shown before they are kept, with what was before and whose labels change', async () => {
    const { thresholdVersion: shown } = await suite.compute({ idempotencyKey: 'look', preview: true });
    expect(shown).toMatchObject({ id: null, active: false, previousVersion: 'default-4' });
    expect(shown?.computedFrom).toMatchObject({ customers: CUSTOMERS, lastMonth: monthBack(1) });
    expect(shown?.computedFrom?.customersWithMonths).toBeGreaterThan(0.95 * CUSTOMERS);
    expect(suite.valueOf(shown, 'LIQ_P20')).toMatchObject({
      before: '30',
      origin: 'CUSTOMERS',
      metric: 'LIQUID_DAYS',
      unit: 'DAYS',
    });
    // What customers differ by is not what is hard: the default stands, and it says why.
    expect(suite.valueOf(shown, 'CREDIT_USAGE_P90')).toMatchObject({
      value: '65',
      origin: 'DEFAULT',
      least: '60',
      most: '100',
      refusal: expect.stringMatching(/CREDIT_USAGE_P90.*60.*100/),
    });
    expect(Number(suite.valueOf(shown, 'CREDIT_USAGE_P90')?.refusedValue)).toBeLessThan(60);
    expect(suite.valueOf(shown, 'DEBT_SERVICE_HIGH_PERCENT')).toMatchObject({
      value: '40',
      origin: 'DEFAULT',
      metric: null,
    });
    const changed = shown?.effects?.listed.length ?? 0;
    expect(changed).toBeGreaterThan(0);
    expect(shown?.effects?.changed).toBeGreaterThanOrEqual(changed);
    // Nothing was calibrated before, so that probabilities only appear.
    expect(shown?.effects?.probabilities).toMatchObject({ compared: 0, moved: 0, listed: [] });
    expect(shown?.effects?.probabilities?.labels.some(({ appeared }) => appeared > 0)).toBe(true);
    expect(await suite.audited('THRESHOLDS_COMPUTED')).toBe(0);
    // The twentieth percentile as PostgreSQL reads it from the newest months that know both figures.
    const [row] = await suite.server.sql<{ value: number }>(
      `SELECT percentile_cont(0.2) WITHIN GROUP (ORDER BY least(3650, floor(liquid_won * 30.0 / spending_won)))::float8 AS value
       FROM (SELECT DISTINCT ON (s.customer_id) s.* FROM financial_snapshot s JOIN customer c ON c.id = s.customer_id
         WHERE c.institution_id = 1 AND month BETWEEN $1 AND $2 AND liquid_won IS NOT NULL AND spending_won IS NOT NULL
         ORDER BY s.customer_id, month DESC) AS newest
       WHERE spending_won > 0`,
      [monthBack(3), monthBack(1)],
    );
    expect(Number(suite.valueOf(shown, 'LIQ_P20')?.value)).toBe(Math.round(row?.value ?? -1));
  });

  it('are computed once for a key, put in force, and judge from then on as previewed', async () => {
    const first = await suite.compute({ idempotencyKey: 'november' });
    const again = await suite.compute({ idempotencyKey: 'november' });
    expect(again).toEqual(first);
    expect(await suite.audited('THRESHOLDS_COMPUTED')).toBe(1);
    const id = first.thresholdVersion?.id ?? '';
    const changed = first.thresholdVersion?.effects?.listed[0];
    const labelsOf = async () => {
      const { customer } = await suite.server.run(
        ScenarioLabelsDocument,
        { id: changed?.customerId ?? '' },
        tokens.staff,
      );
      return customer?.scenario;
    };
    const before = (await labelsOf())?.labels.map(({ label }) => label);
    const input = { thresholdsId: id, idempotencyKey: 'go' };
    const own = await suite.server.run(ThresholdsActivateDocument, { input }, tokens.admin);
    expect(own.thresholdsActivate.userErrors).toMatchObject([{ code: 'NEEDS_ANOTHER', field: ['thresholdsId'] }]);
    const { thresholdsActivate } = await suite.server.run(ThresholdsActivateDocument, { input }, tokens.other);
    expect(thresholdsActivate).toMatchObject({ thresholdVersion: { id, active: true }, userErrors: [] });
    await new Promise((resolve) => setTimeout(resolve, RULES_TTL_MS));
    const after = await labelsOf();
    expect(after?.thresholdSetVersion).toBe(first.thresholdVersion?.version);
    const labels = after?.labels.map(({ label }) => label) ?? [];
    const without = (some: readonly string[] = [], others: readonly string[] = []): string[] =>
      some.filter((label) => !others.includes(label) && label !== 'NEUTRAL').sort();
    expect(without(labels, before)).toEqual([...(changed?.gained ?? [])].sort());
    expect(without(before, labels)).toEqual([...(changed?.lost ?? [])].sort());
    const { thresholdVersions } = await suite.server.run(ThresholdVersionsDocument, {}, tokens.admin);
    expect(thresholdVersions.nodes.map(({ active }) => active)).toEqual([true, false, false]);
    expect(thresholdVersions.nodes[0]).toMatchObject({ proposedAt: null, proposedBy: null });
  });

  it('make scores probabilities where people said enough, and say of how many cases', async () => {
    const { thresholdVersions } = await suite.server.run(ThresholdVersionsDocument, { first: 1 }, tokens.admin);
    const calibration = thresholdVersions.nodes[0]?.calibration ?? [];
    expect(calibration).toHaveLength(14);
    expect(new Set(calibration.map(({ rows }) => rows))).toEqual(new Set([CUSTOMERS]));
    const fitted = calibration.filter(({ method }) => method === 'ISOTONIC').map(({ label }) => label);
    expect(fitted).toEqual(expect.arrayContaining(['JOB_LOSS', 'LOW_CASH', 'CREDIT_DOWN', 'EMOTIONAL_SPENDING']));
    const [lost] = await suite.server.sql<{ id: number }>(
      `SELECT customer_id AS id FROM scenario_label_review JOIN customer c ON c.id = customer_id
       JOIN financial_snapshot s USING (customer_id, month)
       WHERE label = 'JOB_LOSS' AND holds AND employment = 'UNEMPLOYED' AND income_won = 0 AND c.institution_id = 1`,
    );
    const { customer } = await suite.server.run(
      ScenarioLabelsDocument,
      { id: encodeId('Customer', lost?.id ?? 0) },
      tokens.staff,
    );
    const verdict = customer?.scenario?.labels.find(({ label }) => label === 'JOB_LOSS');
    expect(Number(verdict?.probability)).toBeGreaterThan(0.5);
    expect(verdict?.calibration).toMatchObject({ method: 'ISOTONIC', rows: CUSTOMERS });
    expect(verdict?.calibration?.cases).toBeGreaterThan(0);
    expect(Number(verdict?.calibration?.low)).toBeLessThanOrEqual(Number(verdict?.probability));
    expect(Number(verdict?.calibration?.high)).toBeGreaterThanOrEqual(Number(verdict?.probability));
    expect(verdict?.keyMetrics).toContainEqual(
      expect.objectContaining({ name: 'MONTHS_WITHOUT_INCOME', asOf: monthBack(1) }),
    );
  });

  it('are computed and put in force by the person who runs the program, in nobody’s name', async () => {
    const database = createDatabase(suite.server.app.dataSource);
    const service = createThresholds({ database, clock: systemClock }, scenarioPopulation(database, systemClock));
    const operator = { actor: null, requestId: 'cli', locale: 'en', address: null } as const;
    const whose = { institutionId: 2, accountId: null };
    const shown = await service.computeFor(operator, whose, { preview: true, activate: true });
    expect(shown).toMatchObject({ key: null, active: false });
    // The small neighbour has too few customers, so that every threshold stays what it was.
    expect(shown.computedFrom?.values.every(({ isDefault }) => isDefault)).toBe(true);
    expect(shown.effects).toMatchObject({ customers: 20, changed: 0, listed: [] });
    const kept = await service.computeFor(operator, whose, { preview: false, activate: true });
    expect(kept).toMatchObject({ version: 'computed-2-1', active: true, accountId: null });
    expect(kept.computedFrom?.digest).toBe(shown.computedFrom?.digest);
    await suite.server.sql('DELETE FROM threshold_set WHERE institution_id = 2');
  });

  it('are nobody’s but the administrators’, of their own institution', async () => {
    const input = { idempotencyKey: 'x' };
    for (const token of [tokens.staff, tokens.customer]) {
      const { errors } = await suite.server.query(ThresholdsComputeDocument, { input }, token);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await suite.server.sql(`UPDATE threshold_set SET institution_id = 2, active = false WHERE institution_id = 1`);
    const [theirs] = await suite.server.sql<{ id: number }>('SELECT id FROM threshold_set WHERE institution_id = 2');
    const id = encodeId('ThresholdVersion', theirs?.id ?? 0);
    const { thresholdsActivate } = await suite.server.run(
      ThresholdsActivateDocument,
      { input: { thresholdsId: id, idempotencyKey: 'theirs' } },
      tokens.admin,
    );
    expect(thresholdsActivate.userErrors).toMatchObject([{ code: 'VERSION_NOT_FOUND', field: ['thresholdsId'] }]);
    const { thresholdVersions } = await suite.server.run(ThresholdVersionsDocument, {}, tokens.admin);
    expect(thresholdVersions.nodes.map(({ version }) => version)).toEqual(['default-4', 'default-3', 'default-2']);
  });
});
