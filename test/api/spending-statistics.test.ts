import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SpendingStatisticsDocument } from '../../schema/generated/test/graphql.js';
import { countStatistics } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/index.js';
import { fileOf, line, startImportApi, type ImportApi } from '../support/import-api.js';
import { openDatabase } from '../support/spending-file.js';

let api: ImportApi;
let database: Database;
beforeAll(async () => {
  api = await startImportApi();
  database = await openDatabase(api.bank.database.url);
});
afterAll(async () => {
  await database.dataSource.destroy();
  await api.close();
});

const statistics = async (variables: { last?: number; from?: string; to?: string } = {}) =>
  (await api.bank.run(SpendingStatisticsDocument, variables, api.admin)).spendingStatistics;

describe('statistics of all card spending', () => {
  it('are counted from the imports in force, and no longer shown once these change', async () => {
    const customer = await api.bank.aCustomer();
    await api.bank.aCustomer();
    await api.bank.sql('UPDATE customer SET source_key = $2 WHERE id = $1', [customer.key, 'T1']);
    const busan = { HOUS_SIDO_NM: '부산' };
    const first = await api.run(
      fileOf(line('T1', 100, { FSBZ_AM: '60', DIST_AM: '20' }), line('T2', 101, busan), line('T3', 100, busan)),
    );
    // Counted by the worker's job or here, whichever is first.
    await countStatistics(database, systemClock);
    const [quarter] = await statistics();
    expect(quarter).toMatchObject({
      quarter: '2023Q1',
      asOf: [{ importBatchId: first.id, fileName: '분기.csv' }],
      figures: {
        customers: 3,
        institutionCustomers: 2,
        coveragePercent: '50.00',
        totalWon: 301_000,
        meanWon: 100_333,
        totalSincePreviousQuarterPercent: null,
      },
      parts: [
        { code: '부산', customers: 2, isFew: true, totalWon: 201_000, meanWon: 100_500, sharePercent: '66.78' },
        { code: '서울', customers: 1, totalWon: 100_000, sharePercent: '33.22' },
      ],
    });
    const food = quarter?.figures?.categories.find(({ category }) => category === 'FOOD_SERVICE');
    expect(food).toMatchObject({ amountWon: 60_000, sharePercent: '75.00' });

    const second = await api.run(fileOf(line('T1', 150, { BAS_YH: '2023Q2' }), line('T4', 52)));
    expect((await statistics())[1]).toMatchObject({ quarter: '2023Q1', figures: null, countedAt: null, parts: null });
    await countStatistics(database, systemClock);
    const [newest, before] = await statistics();
    expect(newest?.figures).toMatchObject({ totalSincePreviousQuarterPercent: '-57.51' });
    expect(before).toMatchObject({ asOf: [{ importBatchId: second.id }, { importBatchId: first.id }] });
    expect(before?.figures?.totalWon).toBe(353_000);

    await api.undo(second.id);
    await api.follow(second.id);
    expect(await statistics()).toMatchObject([{ quarter: '2023Q1', figures: null }]);
    await countStatistics(database, systemClock);
    expect((await statistics({ from: '2023Q1', to: '2023Q1' }))[0]?.figures?.totalWon).toBe(301_000);
  });

  it('are for administrators', async () => {
    const code = (token: string) => api.bank.codeOf(SpendingStatisticsDocument.toString(), {}, token);
    expect(await code(api.bank.staff.token)).toBe('FORBIDDEN');
    expect(await code(await api.bank.loginAs(await api.bank.aCustomer()))).toBe('FORBIDDEN');
  });
});
