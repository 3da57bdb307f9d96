import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank, type Person, type TestCustomer } from '../support/lending.js';
import { MORTGAGE, refusalsAt, simulateAt } from '../support/loan-limit.js';

let bank: Bank;
let hong: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
});
afterAll(() => bank.close());
const simulate = (input: object, as?: Person | string) => simulateAt(bank, input, as);
const refusals = (input: object, as?: Person | string | null) => refusalsAt(bank, input, as);

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
