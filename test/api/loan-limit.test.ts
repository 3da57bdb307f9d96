import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LendingRulesDocument,
  LoanLimitSimulateDocument,
  type LendingRulesQuery,
  type LoanLimitSimulateInput,
  type LoanLimitSimulateQuery,
} from '../../schema/generated/test/graphql.js';
import { importRules } from '../../src/modules/lending/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { createDatabase } from '../../src/platform/database/index.js';
import { startBank, type Bank, type Person, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());

const SIMULATE: string = LoanLimitSimulateDocument.toString();
const LENDING_RULES: string = LendingRulesDocument.toString();

type Simulated = LoanLimitSimulateQuery['loanLimitSimulate'];
type Profile = LoanLimitSimulateInput['profile'];

const MORTGAGE: Profile = {
  yearlyIncomeWon: 100_000_000,
  region: 'CAPITAL',
  loan: { loanType: 'MORTGAGE', annualRatePercent: '4.2', termMonths: 360 },
};
const simulate = async (input: object, as: Person | string = bank.staff): Promise<Simulated> =>
  (await bank.ask<LoanLimitSimulateQuery>(SIMULATE, { input }, as)).loanLimitSimulate;

/** What a refused simulation says: every code and the field it names. */
async function refusals(input: object, as: Person | string | null = bank.staff): Promise<string[]> {
  const token = typeof as === 'object' ? (as?.token ?? null) : as;
  const { errors } = await bank.query(SIMULATE, { input }, token);
  const { extensions } = (errors?.[0] ?? {}) as { extensions?: Refused & { problems?: Refused[] } };
  return (extensions?.problems ?? (extensions ? [extensions] : [])).map(
    ({ code, field }) => `${code} ${(field ?? []).join('.')}`,
  );
}
interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
}

describe('loanLimitSimulate', () => {
  it.each([
    ['2025-06-30', 593_600_000, '1.2000'],
    ['2025-07-01', 574_300_000, '1.5000'],
    ['2025-10-16', 491_100_000, '3.0000'],
  ])('replays the rules of %s', async (on, about, stressPercent) => {
    const { current, changes, all, chart, ...rest } = await simulate({ profile: MORTGAGE, on });
    expect(Math.round((current.limitWon ?? 0) / 100_000) * 100_000).toBe(about);
    expect(current).toMatchObject({
      stressPercent,
      bindingConstraint: 'DSR',
      dsrCapPercent: '40.0000',
      termMonths: 360,
    });
    expect(Number(current.dsrPercent)).toBeGreaterThan(39.999);
    expect(Number(current.dsrPercent)).toBeLessThanOrEqual(40);
    expect([changes, all, chart.map(({ series }) => series)]).toEqual([[], null, ['CURRENT']]);
    expect(rest).toMatchObject({ on, policyProfile: 'LAW_ONLY', yearlyIncomeWon: 100_000_000, debts: [] });
    const stress = current.rules.find(({ kind }) => kind === 'STRESS_RATE');
    expect(stress).toMatchObject({ key: 'MORTGAGE/BANK/CAPITAL', version: '2026-11', source: expect.any(String) });
    expect(current.warnings.map(({ code }) => code)).toEqual(['PRICE_UNKNOWN']);
  });

  it('gives each change alone, all together, shares that sum, and a chart in the language of the caller', async () => {
    const { current, changes, all, chart } = await simulate({
      profile: {
        ...MORTGAGE,
        region: 'REGIONAL',
        debts: [{ loanType: 'CREDIT', balanceWon: 30_000_000, annualRatePercent: '5', remainingMonths: 12 }],
      },
      changes: {
        incomePercent: '10',
        repayments: [{ debt: 0 }],
        ratePoints: '-0.5',
        termMonths: 300,
        rateType: { rateType: 'MIXED', fixedMonths: 60 },
      },
      on: '2026-11-21',
    });
    expect(changes.map(({ change }) => change)).toEqual(['INCOME', 'DEBTS', 'RATE', 'TERM', 'RATE_TYPE']);
    for (const { limit, addedWon } of changes) expect(addedWon).toBe((limit.limitWon ?? 0) - (current.limitWon ?? 0));
    expect(changes.map(({ addedWon }) => Math.sign(addedWon ?? 0))).toEqual([1, 1, 1, -1, 1]);
    expect(changes.reduce((sum, { shareWon }) => sum + (shareWon ?? 0), 0)).toBe(all?.addedWon);
    expect(chart.map(({ series, label }) => `${series} ${label}`)).toEqual([
      'CURRENT Now',
      'INCOME Income',
      'DEBTS Debts repaid',
      'RATE Rate',
      'TERM Term',
      'RATE_TYPE Rate type',
      'ALL All together',
    ]);
    expect(chart.at(-1)).toMatchObject({ limitWon: all?.limit.limitWon, addedWon: all?.addedWon });
  });

  it('comes to the worked example under its name only', async () => {
    const input = {
      profile: {
        yearlyIncomeWon: 75_600_000,
        region: 'CAPITAL',
        debts: [
          { loanType: 'CARD', balanceWon: 18_000_000, annualRatePercent: '15', remainingMonths: 24 },
          {
            loanType: 'AUTO',
            balanceWon: 18_000_000,
            annualRatePercent: '5',
            remainingMonths: 36,
            monthlyPaymentWon: 525_000,
          },
        ],
        loan: { loanType: 'CREDIT', annualRatePercent: '5.2', termMonths: 60 },
      },
      changes: { incomePercent: '10', repayments: [{ debt: 0 }], ratePoints: '-1' },
      on: '2025-07-01',
    };
    const { chart, current, changes } = await simulate({ ...input, policyProfile: 'SEED_EXAMPLE' });
    expect(chart.map(({ limitWon }) => (limitWon ?? 0) / 1_000_000)).toEqual([70, 82, 95, 105, 120]);
    expect(current.warnings.map(({ code }) => code)).toEqual(['PROFILE_IS_NOT_LAW']);
    expect(changes[2]?.limit.pricing).toEqual({ serviceFactor: '1.041322', appetiteFactor: '1.440476' });
    const lawful = await simulate(input);
    expect(lawful.current).toMatchObject({ limitWon: 57_600_000, bindingConstraint: 'INCOME_CAP', pricing: null });
  });

  it('says which rule had ended, and when', async () => {
    const { current } = await simulate({ profile: { ...MORTGAGE, region: 'REGIONAL' }, on: '2027-01-01' });
    expect(current.warnings[0]).toMatchObject({
      code: 'RULE_EXPIRED',
      message: expect.stringContaining('2026-12-31'),
      rule: { kind: 'STRESS_RATE', key: 'MORTGAGE/BANK/REGIONAL', validTo: '2026-12-31' },
    });
    expect(current.stressPercent).toBe('0.7500');
  });

  it('refuses days before the first rule, and names its first day', async () => {
    expect(await refusals({ profile: MORTGAGE, on: '2021-12-31' })).toEqual(['RULES_NOT_KNOWN on']);
    expect(await refusals({ profile: MORTGAGE, on: '1900-01-01' })).toEqual(['RULES_NOT_KNOWN on']);
  });

  it('makes up no rate from a score: without a table there is none, and the reason', async () => {
    const profile = { ...MORTGAGE, creditScore: 850, loan: { loanType: 'MORTGAGE', termMonths: 360 } };
    const { scoreRate, current } = await simulate({ profile });
    expect(scoreRate).toEqual({ annualRatePercent: null, unknown: 'NO_TABLE', rule: null });
    expect(current).toMatchObject({ limitWon: null, dsrPercent: null, annualRatePercent: null });
    expect(current.warnings.map(({ code }) => code)).toContain('SCORE_TABLE_MISSING');
  });
});

describe('defaults', () => {
  it('take a jeonse loan for one that is repaid at its end, and other loans for level payments', async () => {
    const jeonse = { loanType: 'JEONSE', annualRatePercent: '3', termMonths: 24, productCapWon: 100_000_000 };
    const { current } = await simulate({ profile: { ...MORTGAGE, loan: jeonse } });
    // 3 % of 100 million, a twelfth of it.
    expect(current).toMatchObject({ limitWon: 100_000_000, monthlyPaymentWon: 250_000 });
    const level = { ...jeonse, repaymentMethod: 'EQUAL_PAYMENT' };
    const paid = await simulate({ profile: { ...MORTGAGE, loan: level } });
    expect(paid.current.monthlyPaymentWon).toBeGreaterThan(4_000_000);
  });

  it('name the regulation as the source of every rule of LTV', async () => {
    const rules = await bank.sql<{ source: string }>(`SELECT DISTINCT source FROM lending_rule WHERE kind = 'LTV'`);
    expect(rules.length).toBeGreaterThan(3);
    for (const { source } of rules) expect(source).toMatch(/^은행업감독규정 제29조의2.*별표 6/);
  });
});

describe('loanLimitSimulate with what is on record', () => {
  it("reads a customer's open loans, income and score, for himself and for staff, who leave a record", async () => {
    const kim = await bank.aCustomer({ name: '김하나' });
    await bank.sql('UPDATE customer SET annual_income_won = 80000000, credit_score = 900 WHERE id = $1', [kim.key]);
    const credit = await bank.aLoan(kim, { balanceWon: 9_000_000, annualRatePercent: '5' });
    await bank.aLoan(kim, { status: 'CLOSED', balanceWon: 0 });
    const overdraft = await bank.aLoan(kim, {
      loanType: 'OVERDRAFT',
      principalWon: 20_000_000,
      balanceWon: 1_000_000,
      annualRatePercent: '6',
    });
    const input = {
      profile: { region: 'REGIONAL', loan: { loanType: 'MORTGAGE', annualRatePercent: '4', termMonths: 360 } },
      changes: { repayments: [{ loanId: overdraft.id }] },
    };
    const own = await simulate({ ...input, useMyLoans: true }, await bank.loginAs(kim));
    expect(own.yearlyIncomeWon).toBe(80_000_000);
    // Credit counts a fifth and its interest, an overdraft its limit.
    expect(own.debts).toEqual([
      { loanId: credit.id, loanType: 'CREDIT', countedWon: 9_000_000, yearlyServiceWon: 2_250_000 },
      { loanId: overdraft.id, loanType: 'OVERDRAFT', countedWon: 20_000_000, yearlyServiceWon: 5_200_000 },
    ]);
    expect(own.changes[0]?.limit.debtServiceWon).toBe(2_250_000);
    const seen = async (): Promise<number> =>
      (
        await bank.sql(`SELECT 1 FROM audit_entry WHERE customer_id = $1 AND account_id = $2`, [
          kim.key,
          bank.staff.accountId,
        ])
      ).length;
    expect(await seen()).toBe(0);
    expect(await simulate({ ...input, customerId: kim.id })).toEqual(own);
    expect(await simulate({ ...input, customerId: kim.id }, await bank.loginAs(kim))).toEqual(own);
    expect(await seen()).toBe(2);
  });

  it('reads like nothing for customers of others, and asks for an income that is not known', async () => {
    const input = { profile: { ...MORTGAGE, yearlyIncomeWon: null } };
    const unknown = encodeId('Customer', 9_999_999);
    for (const as of [bank.stranger, await bank.loginAs(await bank.aCustomer())])
      expect(await refusals({ ...input, customerId: hong.id }, as)).toEqual(['CUSTOMER_NOT_FOUND customerId']);
    expect(await refusals({ ...input, customerId: unknown })).toEqual(['CUSTOMER_NOT_FOUND customerId']);
    expect(await refusals({ ...input, customerId: hong.id })).toEqual(['INCOME_NOT_KNOWN profile.yearlyIncomeWon']);
    expect(await refusals(input)).toEqual(['INCOME_NOT_KNOWN profile.yearlyIncomeWon']);
    expect(await refusals({ profile: MORTGAGE, useMyLoans: true })).toEqual(['INVALID_INPUT useMyLoans']);
    expect(await refusals({ profile: MORTGAGE }, null)).toEqual(['UNAUTHENTICATED ']);
  });
});

describe('bad input', () => {
  const debt = { loanType: 'CREDIT', balanceWon: 1_000, annualRatePercent: '5', remainingMonths: 12 };
  const loan = MORTGAGE.loan;

  it('is refused by code, naming the field, all at once', async () => {
    const debts = [
      { ...debt, balanceWon: -1, remainingMonths: 0, annualRatePercent: '101' },
      { ...debt, balanceWon: 1_000_000_000_001 },
    ];
    expect(
      (await refusals({ profile: { ...MORTGAGE, debts, loan: { ...loan, termMonths: 0 }, homeCount: -1 } })).sort(),
    ).toEqual([
      'INVALID_INPUT profile.debts.0.annualRatePercent',
      'INVALID_INPUT profile.debts.0.balanceWon',
      'INVALID_INPUT profile.debts.0.remainingMonths',
      'INVALID_INPUT profile.debts.1.balanceWon',
      'INVALID_INPUT profile.homeCount',
      'INVALID_INPUT profile.loan.termMonths',
    ]);
    const contradictions = {
      ...MORTGAGE,
      firstHome: true,
      homeCount: 1,
      debts: [
        { ...debt, agreedLimitWon: 5 },
        { ...debt, loanType: 'OVERDRAFT', agreedLimitWon: 999 },
        { ...debt, startedOn: '2999-01-01' },
      ],
      loan: { ...loan, annualRatePercent: null, rateType: 'MIXED' },
    };
    expect((await refusals({ profile: contradictions })).sort()).toEqual([
      'INVALID_INPUT profile.debts.0.agreedLimitWon',
      'INVALID_INPUT profile.debts.0.balanceWon',
      'INVALID_INPUT profile.debts.1.balanceWon',
      'INVALID_INPUT profile.debts.2.startedOn',
      'INVALID_INPUT profile.firstHome',
      'INVALID_INPUT profile.loan.annualRatePercent',
      'INVALID_INPUT profile.loan.fixedMonths',
    ]);
  });

  it('is refused in changes too', async () => {
    const profile = { ...MORTGAGE, debts: [debt] };
    const changed = (changes: object) => refusals({ profile, changes });
    expect(
      await changed({
        ratePoints: '-4.3',
        creditScore: 900,
        repayments: [{ debt: 0, amountWon: 1_001 }, { debt: 1 }, { debt: 0 }, {}, { loanId: encodeId('Loan', 1) }],
        rateType: { rateType: 'PERIODIC' },
      }),
    ).toEqual([
      'INVALID_INPUT changes.repayments.0.amountWon',
      'INVALID_INPUT changes.repayments.1.debt',
      'INVALID_INPUT changes.repayments.2',
      'INVALID_INPUT changes.repayments.3.debt',
      'INVALID_INPUT changes.repayments.4.loanId',
      'INVALID_INPUT changes.ratePoints',
      'INVALID_INPUT changes.creditScore',
      'INVALID_INPUT changes.rateType.fixedMonths',
    ]);
    expect(await changed({ rateType: { rateType: 'MIXED', fixedMonths: 400 } })).toEqual([
      'INVALID_INPUT changes.rateType.fixedMonths',
    ]);
    expect(await changed({ incomePercent: '-100.0001', ratePoints: '1e3', termMonths: 601 })).toHaveLength(1);
    expect(await changed({ incomePercent: '-100.0001', ratePoints: '200', termMonths: 601 })).toHaveLength(3);
    expect(await changed({ repayments: Array.from({ length: 51 }, () => ({ debt: 0 })) })).toEqual([
      'INVALID_INPUT changes.repayments',
    ]);
  });

  it('answers what is extreme and still whole', async () => {
    const extremes = [
      { ...MORTGAGE, yearlyIncomeWon: 0 },
      { ...MORTGAGE, yearlyIncomeWon: 1, debts: [{ ...debt, balanceWon: 1_000_000_000_000 }] },
      {
        ...MORTGAGE,
        yearlyIncomeWon: 1_000_000_000_000,
        loan: { loanType: 'JEONSE', annualRatePercent: '0', termMonths: 1 },
      },
      {
        ...MORTGAGE,
        debts: Array.from({ length: 50 }, () => ({
          ...debt,
          balanceWon: 1_000_000_000_000,
          remainingMonths: 1,
          loanType: 'MORTGAGE',
          annualRatePercent: '100',
        })),
      },
    ];
    for (const profile of extremes)
      expect((await simulate({ profile })).current.debtServiceWon).toBeGreaterThanOrEqual(0);
  });
});

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
