import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinancialSnapshotRecordDocument, FinancialSnapshotsDocument } from '../../schema/generated/test/graphql.js';
import { monthBack, tokens, startThresholdSuite, type ThresholdSuite } from '../support/threshold-suite.js';

let suite: ThresholdSuite;
beforeAll(async () => {
  suite = await startThresholdSuite();
}, 180_000);
afterAll(() => suite.close());

describe('Customer.financialSnapshots', () => {
  const listed = async (token: string, variables: { id: string; first?: number; after?: string | null }) =>
    (await suite.server.run(FinancialSnapshotsDocument, variables, token)).customer?.financialSnapshots ?? null;

  it('gives the months of the customer himself, newest first, page by page', async () => {
    const all = await listed(tokens.customer, { id: suite.customerId });
    expect(all?.nodes.map(({ month }) => month)).toEqual(Array.from({ length: 18 }, (_, back) => monthBack(back + 1)));
    const first = await listed(tokens.customer, { id: suite.customerId, first: 2 });
    const rest = await listed(tokens.staff, {
      id: suite.customerId,
      first: 2,
      after: first?.pageInfo.endCursor ?? null,
    });
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])]).toEqual(all?.nodes.slice(0, 4));
    expect(first?.pageInfo.hasNextPage).toBe(true);
  });

  it('covers only the caller’s customers, and accepts any cursor', async () => {
    expect(await listed(tokens.staff2, { id: suite.customerId })).toBeNull();
    expect(await listed(tokens.customer2, { id: suite.customerId })).toBeNull();
    for (const month of ['-5', '9007199254740991']) {
      const after = Buffer.from(`financialSnapshots>${month}`).toString('base64url');
      expect((await listed(tokens.customer, { id: suite.customerId, after }))?.pageInfo.hasNextPage).toBeDefined();
    }
  });
});

describe('financialSnapshotRecord', () => {
  const record = async (snapshots: object[], token = tokens.staff) =>
    (await suite.server.run(FinancialSnapshotRecordDocument, { input: { snapshots: snapshots as never } }, token))
      .financialSnapshotRecord;

  const newest = async () => {
    const { customer } = await suite.server.run(
      FinancialSnapshotsDocument,
      { id: suite.customerId, first: 1 },
      tokens.staff,
    );
    return customer?.financialSnapshots.nodes[0];
  };
  const month = monthBack(0);

  it('keeps figures that are left out, erases those that are null, and says which figures changed', async () => {
    const sent = [{ customerId: suite.customerId, month, liquidWon: 1_234_000, employment: 'WORKING' }];
    const kept = { month, liquidWon: 1_234_000, incomeWon: null, employment: 'WORKING', creditScore: null };
    expect(await record(sent)).toEqual({
      snapshots: [kept],
      changes: [{ customerId: suite.customerId, month, set: ['liquidWon', 'employment'], erased: [] }],
      userErrors: [],
    });
    expect(await record(sent)).toEqual({ snapshots: [kept], changes: [], userErrors: [] });
    expect(await suite.audited('FINANCIAL_SNAPSHOT_RECORDED')).toBe(1);
    const changed = await record([{ customerId: suite.customerId, month, incomeWon: 5, liquidWon: null }]);
    expect(changed.changes).toEqual([
      { customerId: suite.customerId, month, set: ['incomeWon'], erased: ['liquidWon'] },
    ]);
    expect(await newest()).toMatchObject({ month, liquidWon: null, incomeWon: 5, employment: 'WORKING' });
    const [entry] = await suite.server.sql<{ detail: object }>(
      `SELECT detail FROM audit_entry WHERE action = 'FINANCIAL_SNAPSHOT_RECORDED' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry?.detail).toMatchObject({ changes: [{ month, set: ['incomeWon'], erased: ['liquidWon'] }] });
  });

  it('refuses what conflicts with stored figures, and removes a month that has none left', async () => {
    await record([{ customerId: suite.customerId, month, necessaryWon: 900 }]);
    const { userErrors } = await record([{ customerId: suite.customerId, month, spendingWon: 800 }]);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['snapshots', '0', 'spendingWon'] }]);
    await record([{ customerId: suite.customerId, month, necessaryWon: null, incomeWon: null, employment: null }]);
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
      await Promise.all(told.map((figures) => record([{ customerId: suite.customerId, month, ...figures }])));
      expect(await newest()).toEqual({
        month,
        liquidWon: round,
        incomeWon: round,
        employment: 'WORKING',
        creditScore: 600 + round,
      });
      await suite.server.sql('DELETE FROM financial_snapshot WHERE month = $1', [month]);
    }
  });

  it('names everything that cannot be, and keeps none of it', async () => {
    const past = monthBack(1);
    const { snapshots, userErrors } = await record([
      { customerId: suite.customerId, month: '2026-02-02', spendingWon: 10, necessaryWon: 11 },
      { customerId: suite.customerId, month: monthBack(-1), liquidWon: 1 },
      { customerId: suite.customerId, month: past, overdueWon: 0, overdueDays: 3 },
      { customerId: suite.strangerId, month: past, liquidWon: 1 },
      { customerId: suite.customerId, month: past },
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
    const { errors } = await suite.server.query(
      FinancialSnapshotRecordDocument,
      { input: { snapshots: [{ customerId: suite.customerId, month: past }] } },
      tokens.customer,
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
