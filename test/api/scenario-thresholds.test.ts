import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FinancialSnapshotRecordDocument,
  FinancialSnapshotsDocument,
  ScenarioEpisodesDocument,
  ScenarioLabelReviewDocument,
  ScenarioLabelsDocument,
  ThresholdsActivateDocument,
  ThresholdsComputeDocument,
  ThresholdVersionsDocument,
} from '../../schema/generated/test/graphql.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { createThresholds } from '../../src/modules/scenarios/index.js';
import { RULES_TTL_MS } from '../../src/modules/scenarios/evaluation/rules-in-force.js';
import { koreanDate, systemClock } from '../../src/platform/clock.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { scenarioPopulation } from '../../src/wiring/scenario-population.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';

const CUSTOMERS = 600;
const TODAY = koreanDate(systemClock.now());
/** The first day of the month that lies so many months before this one. */
const monthBack = (months: number): string =>
  new Date(Date.UTC(Number(TODAY.slice(0, 4)), Number(TODAY.slice(5, 7)) - 1 - months)).toISOString().slice(0, 10);

let server: TestServer;
const tokens: Record<'admin' | 'other' | 'staff' | 'customer' | 'staff2' | 'customer2', string> = {
  admin: '',
  other: '',
  staff: '',
  customer: '',
  staff2: '',
  customer2: '',
};
let customerId: string;
let strangerId: string;

beforeAll(async () => {
  server = await startTestServer();
  const passwordHash = await testPasswordHash();
  await runSeed(
    {
      customers: CUSTOMERS,
      loans: 900,
      repayments: 100,
      quarters: 2,
      seed: 7,
      asOf: TODAY,
      outDir: null,
      force: false,
      passwordHash,
    },
    { database: createDatabase(server.app.dataSource), clock: systemClock },
  );
  await server.sql(
    `INSERT INTO account (institution_id, role, email, name, password_hash)
     SELECT institution_id, role, 'other@example.com', name, password_hash FROM account WHERE email = 'admin@example.com'`,
  );
  for (const name of Object.keys(tokens) as (keyof typeof tokens)[]) {
    tokens[name] = await server.login(`${name}@example.com`);
  }
  const [first] = await server.sql<{ id: number }>('SELECT min(id) AS id FROM customer WHERE institution_id = 1');
  customerId = encodeId('Customer', first?.id ?? 0);
  strangerId = encodeId('Customer', (first?.id ?? 0) + CUSTOMERS);
}, 120_000);
afterAll(() => server.close());

const audited = async (action: string): Promise<number> => {
  const rows = await server.sql<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry WHERE action = $1', [
    action,
  ]);
  return rows[0]?.count ?? -1;
};
const compute = async (input: { idempotencyKey: string; preview?: boolean }, token = tokens.admin) =>
  (await server.run(ThresholdsComputeDocument, { input }, token)).thresholdsCompute;
const valueOf = (version: Awaited<ReturnType<typeof compute>>['thresholdVersion'], name: string) =>
  version?.thresholds.find((threshold) => threshold.name === name);

describe('Customer.financialSnapshots', () => {
  const listed = async (token: string, variables: { id: string; first?: number; after?: string | null }) =>
    (await server.run(FinancialSnapshotsDocument, variables, token)).customer?.financialSnapshots ?? null;

  it('gives the months of the customer himself, newest first, page by page', async () => {
    const all = await listed(tokens.customer, { id: customerId });
    expect(all?.nodes.map(({ month }) => month)).toEqual(Array.from({ length: 18 }, (_, back) => monthBack(back + 1)));
    const first = await listed(tokens.customer, { id: customerId, first: 2 });
    const rest = await listed(tokens.staff, { id: customerId, first: 2, after: first?.pageInfo.endCursor ?? null });
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])]).toEqual(all?.nodes.slice(0, 4));
    expect(first?.pageInfo.hasNextPage).toBe(true);
  });

  it('covers only the caller’s customers, and accepts any cursor', async () => {
    expect(await listed(tokens.staff2, { id: customerId })).toBeNull();
    expect(await listed(tokens.customer2, { id: customerId })).toBeNull();
    for (const month of ['-5', '9007199254740991']) {
      const after = Buffer.from(`financialSnapshots>${month}`).toString('base64url');
      expect((await listed(tokens.customer, { id: customerId, after }))?.pageInfo.hasNextPage).toBeDefined();
    }
  });
});

describe('financialSnapshotRecord', () => {
  const record = async (snapshots: object[], token = tokens.staff) =>
    (await server.run(FinancialSnapshotRecordDocument, { input: { snapshots: snapshots as never } }, token))
      .financialSnapshotRecord;

  const newest = async () => {
    const { customer } = await server.run(FinancialSnapshotsDocument, { id: customerId, first: 1 }, tokens.staff);
    return customer?.financialSnapshots.nodes[0];
  };
  const month = monthBack(0);

  it('keeps figures that are left out, erases those that are null, and says which figures changed', async () => {
    const sent = [{ customerId, month, liquidWon: 1_234_000, employment: 'WORKING' }];
    const kept = { month, liquidWon: 1_234_000, incomeWon: null, employment: 'WORKING', creditScore: null };
    expect(await record(sent)).toEqual({
      snapshots: [kept],
      changes: [{ customerId, month, set: ['liquidWon', 'employment'], erased: [] }],
      userErrors: [],
    });
    expect(await record(sent)).toEqual({ snapshots: [kept], changes: [], userErrors: [] });
    expect(await audited('FINANCIAL_SNAPSHOT_RECORDED')).toBe(1);
    const changed = await record([{ customerId, month, incomeWon: 5, liquidWon: null }]);
    expect(changed.changes).toEqual([{ customerId, month, set: ['incomeWon'], erased: ['liquidWon'] }]);
    expect(await newest()).toMatchObject({ month, liquidWon: null, incomeWon: 5, employment: 'WORKING' });
    const [entry] = await server.sql<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'FINANCIAL_SNAPSHOT_RECORDED' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.detail).toMatchObject({ changes: [{ month, set: ['incomeWon'], erased: ['liquidWon'] }] });
  });

  it('refuses what conflicts with stored figures, and removes a month that has none left', async () => {
    await record([{ customerId, month, necessaryWon: 900 }]);
    const { userErrors } = await record([{ customerId, month, spendingWon: 800 }]);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['snapshots', '0', 'spendingWon'] }]);
    await record([{ customerId, month, necessaryWon: null, incomeWon: null, employment: null }]);
    expect((await newest())?.month).toBe(monthBack(1));
  });

  it('loses nothing when two callers set figures of one month at once', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const told = [
        { liquidWon: round },
        { incomeWon: round },
        { employment: 'WORKING' },
        { creditScore: 600 + round },
      ];
      await Promise.all(told.map((figures) => record([{ customerId, month, ...figures }])));
      expect(await newest()).toEqual({
        month,
        liquidWon: round,
        incomeWon: round,
        employment: 'WORKING',
        creditScore: 600 + round,
      });
      await server.sql('DELETE FROM financial_snapshot WHERE month = $1', [month]);
    }
  });

  it('names everything that cannot be, and keeps none of it', async () => {
    const past = monthBack(1);
    const { snapshots, userErrors } = await record([
      { customerId, month: '2026-02-02', spendingWon: 10, necessaryWon: 11 },
      { customerId, month: monthBack(-1), liquidWon: 1 },
      { customerId, month: past, overdueWon: 0, overdueDays: 3 },
      { customerId: strangerId, month: past, liquidWon: 1 },
      { customerId, month: past },
    ]);
    expect(snapshots).toBeNull();
    expect(userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`)).toEqual([
      'INVALID_INPUT snapshots.0.month',
      'INVALID_INPUT snapshots.0.necessaryWon',
      'INVALID_INPUT snapshots.1.month',
      'INVALID_INPUT snapshots.2.overdueDays',
      'INVALID_INPUT snapshots.4',
      'INVALID_INPUT snapshots.4.month',
      'CUSTOMER_NOT_FOUND snapshots.3.customerId',
    ]);
    expect((await record([])).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['snapshots'] }]);
    const { errors } = await server.query(
      FinancialSnapshotRecordDocument,
      { input: { snapshots: [{ customerId, month: past }] } },
      tokens.customer,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('thresholds', () => {
  it('are shown before they are kept, with what was before and whose labels change', async () => {
    const { thresholdVersion: shown } = await compute({ idempotencyKey: 'look', preview: true });
    expect(shown).toMatchObject({ id: null, active: false, previousVersion: 'default-4' });
    expect(shown?.computedFrom).toMatchObject({ customers: CUSTOMERS, lastMonth: monthBack(1) });
    expect(shown?.computedFrom?.customersWithMonths).toBeGreaterThan(0.95 * CUSTOMERS);
    expect(valueOf(shown, 'LIQ_P20')).toMatchObject({
      before: '30',
      origin: 'CUSTOMERS',
      metric: 'LIQUID_DAYS',
      unit: 'DAYS',
    });
    // What customers differ by is not what is hard: the default stands, and it says why.
    expect(valueOf(shown, 'CREDIT_USAGE_P90')).toMatchObject({
      value: '65',
      origin: 'DEFAULT',
      least: '60',
      most: '100',
      refusal: expect.stringMatching(/CREDIT_USAGE_P90.*60.*100/),
    });
    expect(Number(valueOf(shown, 'CREDIT_USAGE_P90')?.refusedValue)).toBeLessThan(60);
    expect(valueOf(shown, 'DEBT_SERVICE_HIGH_PERCENT')).toMatchObject({ value: '40', origin: 'DEFAULT', metric: null });
    const changed = shown?.effects?.listed.length ?? 0;
    expect(changed).toBeGreaterThan(0);
    expect(shown?.effects?.changed).toBeGreaterThanOrEqual(changed);
    // Nothing was calibrated before, so that probabilities only appear.
    expect(shown?.effects?.probabilities).toMatchObject({ compared: 0, moved: 0, listed: [] });
    expect(shown?.effects?.probabilities?.labels.some(({ appeared }) => appeared > 0)).toBe(true);
    expect(await audited('THRESHOLDS_COMPUTED')).toBe(0);
    // The twentieth percentile as PostgreSQL reads it from the newest months that know both figures.
    const [row] = await server.sql<{ value: number }>(
      `SELECT percentile_cont(0.2) WITHIN GROUP (ORDER BY least(3650, floor(liquid_won * 30.0 / spending_won)))::float8 AS value
       FROM (SELECT DISTINCT ON (s.customer_id) s.* FROM financial_snapshot s JOIN customer c ON c.id = s.customer_id
         WHERE c.institution_id = 1 AND month BETWEEN $1 AND $2 AND liquid_won IS NOT NULL AND spending_won IS NOT NULL
         ORDER BY s.customer_id, month DESC) AS newest
       WHERE spending_won > 0`,
      [monthBack(3), monthBack(1)],
    );
    expect(Number(valueOf(shown, 'LIQ_P20')?.value)).toBe(Math.round(row?.value ?? -1));
  });

  it('are computed once for a key, put in force, and judge from then on as previewed', async () => {
    const first = await compute({ idempotencyKey: 'november' });
    const again = await compute({ idempotencyKey: 'november' });
    expect(again).toEqual(first);
    expect(await audited('THRESHOLDS_COMPUTED')).toBe(1);
    const id = first.thresholdVersion?.id ?? '';
    const changed = first.thresholdVersion?.effects?.listed[0];
    const labelsOf = async () => {
      const { customer } = await server.run(ScenarioLabelsDocument, { id: changed?.customerId ?? '' }, tokens.staff);
      return customer?.scenario;
    };
    const before = (await labelsOf())?.labels.map(({ label }) => label);
    const input = { thresholdsId: id, idempotencyKey: 'go' };
    const own = await server.run(ThresholdsActivateDocument, { input }, tokens.admin);
    expect(own.thresholdsActivate.userErrors).toMatchObject([{ code: 'NEEDS_ANOTHER', field: ['thresholdsId'] }]);
    const { thresholdsActivate } = await server.run(ThresholdsActivateDocument, { input }, tokens.other);
    expect(thresholdsActivate).toMatchObject({ thresholdVersion: { id, active: true }, userErrors: [] });
    await new Promise((resolve) => setTimeout(resolve, RULES_TTL_MS));
    const after = await labelsOf();
    expect(after?.thresholdSetVersion).toBe(first.thresholdVersion?.version);
    const labels = after?.labels.map(({ label }) => label) ?? [];
    const without = (some: readonly string[] = [], others: readonly string[] = []): string[] =>
      some.filter((label) => !others.includes(label) && label !== 'NEUTRAL').sort();
    expect(without(labels, before)).toEqual([...(changed?.gained ?? [])].sort());
    expect(without(before, labels)).toEqual([...(changed?.lost ?? [])].sort());
    const { thresholdVersions } = await server.run(ThresholdVersionsDocument, {}, tokens.admin);
    expect(thresholdVersions.nodes.map(({ active }) => active)).toEqual([true, false, false]);
    expect(thresholdVersions.nodes[0]).toMatchObject({ proposedAt: null, proposedBy: null });
  });

  it('make scores probabilities where people said enough, and say of how many cases', async () => {
    const { thresholdVersions } = await server.run(ThresholdVersionsDocument, { first: 1 }, tokens.admin);
    const calibration = thresholdVersions.nodes[0]?.calibration ?? [];
    expect(calibration).toHaveLength(14);
    expect(new Set(calibration.map(({ rows }) => rows))).toEqual(new Set([CUSTOMERS]));
    const fitted = calibration.filter(({ method }) => method === 'ISOTONIC').map(({ label }) => label);
    expect(fitted).toEqual(expect.arrayContaining(['JOB_LOSS', 'LOW_CASH', 'CREDIT_DOWN', 'EMOTIONAL_SPENDING']));
    const [lost] = await server.sql<{ id: number }>(
      `SELECT customer_id AS id FROM scenario_label_review JOIN customer c ON c.id = customer_id
       JOIN financial_snapshot s USING (customer_id, month)
       WHERE label = 'JOB_LOSS' AND holds AND employment = 'UNEMPLOYED' AND income_won = 0 AND c.institution_id = 1`,
    );
    const { customer } = await server.run(
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
    const database = createDatabase(server.app.dataSource);
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
    await server.sql('DELETE FROM threshold_set WHERE institution_id = 2');
  });

  it('are nobody’s but the administrators’, of their own institution', async () => {
    const input = { idempotencyKey: 'x' };
    for (const token of [tokens.staff, tokens.customer]) {
      const { errors } = await server.query(ThresholdsComputeDocument, { input }, token);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await server.sql(`UPDATE threshold_set SET institution_id = 2, active = false WHERE institution_id = 1`);
    const [theirs] = await server.sql<{ id: number }>('SELECT id FROM threshold_set WHERE institution_id = 2');
    const id = encodeId('ThresholdVersion', theirs?.id ?? 0);
    const { thresholdsActivate } = await server.run(
      ThresholdsActivateDocument,
      { input: { thresholdsId: id, idempotencyKey: 'theirs' } },
      tokens.admin,
    );
    expect(thresholdsActivate.userErrors).toMatchObject([{ code: 'VERSION_NOT_FOUND', field: ['thresholdsId'] }]);
    const { thresholdVersions } = await server.run(ThresholdVersionsDocument, {}, tokens.admin);
    expect(thresholdVersions.nodes.map(({ version }) => version)).toEqual(['default-4', 'default-3', 'default-2']);
  });
});

describe('Customer.scenarioEpisodes', () => {
  it('shows how planted events came, and nobody who is not the caller’s', async () => {
    const [lost] = await server.sql<{ id: number; since: string }>(
      `SELECT customer_id AS id, min(month)::text AS since FROM financial_snapshot JOIN customer c ON c.id = customer_id
       WHERE employment = 'UNEMPLOYED' AND income_won = 0 AND c.institution_id = 1 GROUP BY 1 ORDER BY 1 LIMIT 1`,
    );
    const id = encodeId('Customer', lost?.id ?? 0);
    const { customer } = await server.run(ScenarioEpisodesDocument, { id }, tokens.staff);
    const episode = customer?.scenarioEpisodes.nodes.find(({ label }) => label === 'JOB_LOSS');
    expect(episode).toMatchObject({
      firstMonth: lost?.since,
      lastMonth: monthBack(1),
      ongoing: true,
      name: 'Loss of income',
    });
    expect(episode?.months).toBeGreaterThan(0);
    expect((await server.run(ScenarioEpisodesDocument, { id }, tokens.staff2)).customer).toBeNull();
    const page = await server.run(ScenarioEpisodesDocument, { id, first: 1 }, tokens.staff);
    expect(page.customer?.scenarioEpisodes.nodes).toEqual(customer?.scenarioEpisodes.nodes.slice(0, 1));
  });
});

describe('scenarioLabelReview', () => {
  const review = async (input: object, token = tokens.staff) =>
    (await server.run(ScenarioLabelReviewDocument, { input: input as never }, token)).scenarioLabelReview;

  it('keeps what staff say in the place of what was there, once', async () => {
    const input = { customerId, month: monthBack(1), label: 'LOW_CASH', holds: true };
    expect(await review(input)).toMatchObject({ review: { label: 'LOW_CASH', holds: true }, userErrors: [] });
    await review(input);
    expect(await audited('SCENARIO_LABEL_REVIEWED')).toBe(1);
    const kept = await server.sql(
      `SELECT holds, source FROM scenario_label_review WHERE label = 'LOW_CASH' AND source = 'STAFF'`,
    );
    expect(kept).toEqual([{ holds: true, source: 'STAFF' }]);
  });

  it('refuses months that are none or to come, NEUTRAL, and customers of others', async () => {
    const input = { customerId, month: monthBack(1), label: 'LOW_CASH', holds: true };
    for (const [wrong, field] of [
      [{ month: '2026-01-02' }, 'month'],
      [{ month: monthBack(-1) }, 'month'],
      [{ label: 'NEUTRAL' }, 'label'],
      [{ customerId: strangerId }, 'customerId'],
    ] as const) {
      expect((await review({ ...input, ...wrong })).userErrors).toMatchObject([{ field: [field] }]);
    }
  });
});
