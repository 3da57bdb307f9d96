import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SpendingAsSetDocument,
  SpendingSettingsDocument,
  SpendingSettingsSetDocument,
  type SpendingSettingsSetInput,
} from '../../schema/generated/test/graphql.js';
import { fileOf, line, startImportApi, type ImportApi } from '../support/import-api.js';
import type { TestCustomer } from '../support/lending.js';

let api: ImportApi;
let customer: TestCustomer;
let himself: string;
beforeAll(async () => {
  api = await startImportApi();
  customer = await api.bank.aCustomer();
  await api.bank.sql('UPDATE customer SET source_key = $2 WHERE id = $1', [customer.key, 'S1']);
  himself = await api.bank.loginAs(customer);
  await api.run(fileOf(line('S1', 100), line('S1', 200, { BAS_YH: '2023Q2' }), line('S2', 100, { BAS_YH: '2022Q4' })));
});
afterAll(() => api.close());

const set = async (input: SpendingSettingsSetInput, token = himself) =>
  (await api.bank.run(SpendingSettingsSetDocument, { input }, token)).spendingSettingsSet;
const shown = async (token = himself) =>
  (await api.bank.run(SpendingAsSetDocument, { id: customer.id }, token)).customer;

describe('settings of card spending', () => {
  it('are what everybody gets until an account chooses, and then hold for it alone', async () => {
    const everybody = {
      spendingDashboard: { quarter: '2023Q2' },
      peerComparison: { quarter: '2023Q2', groupBy: ['AGE_BAND', 'SEX'] },
      quarterSummary: { quarter: '2023Q2' },
    };
    expect((await api.bank.run(SpendingSettingsDocument, {}, himself)).spendingSettings).toEqual({
      groupBy: null,
      quarter: null,
    });
    expect(await shown()).toEqual(everybody);
    expect(await set({ quarter: '2023Q1', groupBy: ['REGION'] })).toEqual({
      settings: { quarter: '2023Q1', groupBy: ['REGION'] },
      userErrors: [],
    });
    expect(await shown()).toEqual({
      spendingDashboard: { quarter: '2023Q1' },
      peerComparison: { quarter: '2023Q1', groupBy: ['REGION'] },
      quarterSummary: { quarter: '2023Q1' },
    });
    expect(await shown(api.bank.staff.token)).toEqual(everybody);
    // What is left out stays; null goes back to what everybody gets.
    expect((await set({ groupBy: null })).settings).toEqual({ quarter: '2023Q1', groupBy: null });
    expect((await set({ quarter: null, groupBy: [] })).settings).toEqual({ quarter: null, groupBy: [] });
    expect(await shown()).toMatchObject({
      spendingDashboard: { quarter: '2023Q2' },
      peerComparison: { groupBy: [] },
    });
  });

  it('are refused where there is no such quarter or group, and change nothing', async () => {
    const before = await api.bank.run(SpendingSettingsDocument, {}, himself);
    expect((await set({ quarter: '2019Q1' })).userErrors).toMatchObject([
      { code: 'QUARTER_NOT_FOUND', field: ['quarter'] },
    ]);
    expect((await set({ groupBy: ['SEX', 'SEX'], quarter: '2023Q1' })).userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', field: ['groupBy'] },
    ]);
    expect(await api.bank.run(SpendingSettingsDocument, {}, himself)).toEqual(before);
  });

  it('say that a quarter has nothing of the customer as if it had been asked for', async () => {
    expect((await set({ quarter: '2022Q4' })).userErrors).toEqual([]);
    const document = SpendingAsSetDocument.toString();
    expect(await api.bank.codeOf(document, { id: customer.id }, himself)).toBe('NO_SPENDING_IN_QUARTER');
    await set({ quarter: null });
  });

  it('keep both of two changes at once', async () => {
    await Promise.all([set({ quarter: '2023Q1' }), set({ groupBy: ['GRADE'] })]);
    expect((await api.bank.run(SpendingSettingsDocument, {}, himself)).spendingSettings).toEqual({
      quarter: '2023Q1',
      groupBy: ['GRADE'],
    });
    const nobody = await api.bank.codeOf(SpendingSettingsDocument.toString(), {}, null);
    expect(nobody).toBe('UNAUTHENTICATED');
  });
});
