import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank, type Person } from '../support/lending.js';
import { MORTGAGE, refusalsAt, simulateAt } from '../support/loan-limit.js';

let bank: Bank;
beforeAll(async () => {
  bank = await startBank();
});
afterAll(() => bank.close());
const simulate = (input: object, as?: Person | string) => simulateAt(bank, input, as);
const refusals = (input: object, as?: Person | string | null) => refusalsAt(bank, input, as);

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
