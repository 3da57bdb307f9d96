import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LendingRulesDocument, type LendingRulesQuery } from '../../schema/generated/test/graphql.js';
import { importRules } from '../../src/modules/lending/index.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());
const LENDING_RULES: string = LendingRulesDocument.toString();

describe('lendingRules', () => {
  it('lists the rules of a day with source and days, and what had ended', async () => {
    const rulesOf = async (on: string | null) =>
      (await bank.ask<LendingRulesQuery>(LENDING_RULES, { on }, await bank.loginAs(hong))).lendingRules;
    const rules = await rulesOf('2025-07-01');
    const stress = rules.find(({ key }) => key === 'MORTGAGE/BANK/CAPITAL');
    expect(stress).toMatchObject({ validFrom: '2025-07-01', validTo: '2025-10-15', expired: false });
    expect(JSON.parse(stress?.value ?? '')).toMatchObject({ addOn: { publishedPercent: '1.50' } });
    expect(rules.every(({ source }) => source.length > 0)).toBe(true);
    expect(new Set(rules.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(rules.length);
    expect((await rulesOf('2027-01-01')).filter(({ expired }) => expired).map(({ key }) => key)).toEqual([
      'MORTGAGE/BANK/REGIONAL',
      'MORTGAGE/NON_BANK/REGIONAL',
    ]);
    expect((await rulesOf('2021-12-31')).map(({ kind }) => kind)).toEqual(['RATE_CEILING']);
    expect(await bank.codeOf(LENDING_RULES, {}, null)).toBe('UNAUTHENTICATED');
  });

  it('are kept: nothing of a rule can be altered but its end', async () => {
    for (const change of [`SET source = 'x'`, `SET value = '{}'`, `SET valid_from = '2000-01-01'`])
      await expect(bank.sql(`UPDATE lending_rule ${change}`)).rejects.toThrow('kept');
    await expect(bank.sql('DELETE FROM lending_rule')).rejects.toThrow('kept');
  });

  it('are taken in as a set, whole or not at all, and end what they follow', async () => {
    const database = createDatabase(bank.app.dataSource);
    const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
    const ahead = { validFrom: '2099-01-01', validTo: null, source: 'a notice' };
    const stress = {
      ...ahead,
      kind: 'STRESS_RATE',
      key: 'MORTGAGE/BANK/CAPITAL',
      value: { addOn: { publishedPercent: '2' }, weights: 'STAGE_3', aboveBalanceWon: null, countedKinds: [] },
    };
    const bands = [
      { fromScore: 900, percent: '4.1' },
      { fromScore: 800, percent: '5.2' },
    ];
    const scores = { ...ahead, kind: 'SCORE_RATE', key: 'BANK', value: { bands } };
    const take = (rules: object[], dryRun = false) =>
      importRules(JSON.stringify({ version: '2099', rules }), { database, caller, dryRun });
    const capital = () =>
      bank.sql<object>(`SELECT valid_to::text, ended_by, version FROM lending_rule
        WHERE key = 'MORTGAGE/BANK/CAPITAL' ORDER BY valid_from DESC LIMIT 2`);
    const before = await capital();
    expect(await take([stress, scores], true)).toMatchObject({ outcome: 'DRY_RUN', inserted: 2, ended: 1 });
    const gap = { ...stress, key: 'CREDIT/BANK', validFrom: '2020-01-01', validTo: '2020-02-01' };
    await expect(take([stress, gap])).rejects.toThrow('no rule');
    expect(await capital()).toEqual(before);
    expect(await take([stress, scores])).toMatchObject({ outcome: 'IMPORTED', inserted: 2, ended: 1, unchanged: 0 });
    expect(await capital()).toEqual([
      { valid_to: null, ended_by: null, version: '2099' },
      { valid_to: '2098-12-31', ended_by: '2099', version: '2026-11' },
    ]);
    expect(await take([stress, scores])).toMatchObject({ outcome: 'UNCHANGED', inserted: 0, unchanged: 2 });
    expect(await bank.sql(`SELECT 1 FROM audit_entry WHERE action = 'LENDING_RULES_IMPORTED'`)).toHaveLength(1);
    const rules = (await bank.ask<LendingRulesQuery>(LENDING_RULES, { on: '2099-01-01' }, bank.staff)).lendingRules;
    expect(rules.filter(({ version }) => version === '2099').map(({ kind }) => kind)).toEqual([
      'SCORE_RATE',
      'STRESS_RATE',
    ]);
  });

  it('of one day are taken in once by two at once', async () => {
    const database = createDatabase(bank.app.dataSource);
    const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
    const take = (version: string, percent: string) => {
      const rule = { kind: 'DSR_RATIO', key: 'BANK', validFrom: '2099-01-01', validTo: null, source: 'a law' };
      const text = JSON.stringify({ version, rules: [{ ...rule, value: { percent } }] });
      return importRules(text, { database, caller, dryRun: false });
    };
    const both = await Promise.allSettled([take('a', '35'), take('b', '30')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
