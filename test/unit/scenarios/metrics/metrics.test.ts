import { describe, expect, it } from '@jest/globals';
import { aMonth } from '../../customers/standing/support.js';
import { metricsOf, type LoanFacts } from '../../../../src/modules/scenarios/metrics/metrics.js';

const loans: LoanFacts = {
  balanceWon: 120_000_000,
  monthlyPaymentWon: 1_234_567,
  overdueDays: 3,
  overdueWon: 500_000,
  weightedRatePercent: 4.23456,
};
const spending = { totalWon: 1_500_000, creditWon: 1_000_000, previousTotalWon: 1_200_000 };

/** Figures that months and applications have no part in; they come first. */
const OF_LOANS_AND_CARDS = 10;

describe('metrics', () => {
  it('set payments and spending of a month against a twelfth of the income, to two decimals', () => {
    expect(metricsOf(loans, spending, 50_000_000)).toMatchObject({
      overdueDays: 3,
      overdueWon: 500_000,
      loanBalanceWon: 120_000_000,
      monthlyPaymentWon: 1_234_567,
      weightedRatePercent: 4.23,
      paymentToIncomePercent: 29.63,
      monthlySpendingWon: 1_500_000,
      spendingToIncomePercent: 36,
      creditCardSharePercent: 66.67,
      spendingChangePercent: 25,
    });
  });

  it('do not take unknown for 0', () => {
    expect(Object.values(metricsOf(null, null, null)).filter((value) => value !== null)).toEqual([]);
    const unknown = (figures: object) =>
      Object.entries(figures)
        .slice(0, OF_LOANS_AND_CARDS)
        .flatMap(([name, value]) => (value === null ? [name] : []));
    expect(unknown(metricsOf(loans, spending, null))).toEqual(['paymentToIncomePercent', 'spendingToIncomePercent']);
    expect(unknown(metricsOf(loans, null, 1))).toEqual([
      'monthlySpendingWon',
      'spendingToIncomePercent',
      'creditCardSharePercent',
      'spendingChangePercent',
    ]);
    expect(unknown(metricsOf(loans, { ...spending, previousTotalWon: null }, 1))).toEqual(['spendingChangePercent']);
  });

  it('count what is overdue on cards with what is overdue on debts', () => {
    const months = [aMonth('2026-10-01', { cardOverdueWon: 800_000, overdueWon: 0, overdueDays: 35 })];
    const further = { creditScore: null, months, applications: null };
    const paidInTime = { ...loans, overdueDays: 0, overdueWon: 0 };
    const of = (owed: LoanFacts | null, paidWon = 0) =>
      metricsOf(owed, null, null, { ...further, cardArrearsPaidWon: paidWon }, '2026-11-22');
    expect(of(paidInTime)).toMatchObject({ overdueDays: 35, overdueWon: 800_000, cardOverdueWon: 800_000 });
    expect(of(loans)).toMatchObject({ overdueDays: 35, overdueWon: 1_300_000 });
    expect(of(null)).toMatchObject({ overdueDays: 35, overdueWon: 800_000 });
    expect(of(loans, 800_000)).toMatchObject({ overdueDays: 3, overdueWon: 500_000, cardOverdueWon: 0 });
  });

  it('give no time without arrears while something is overdue', () => {
    const months = ['2026-10-01', '2026-09-01'].map((month) =>
      aMonth(month, { cardOverdueWon: 0, overdueWon: 0, overdueDays: 0 }),
    );
    const free = (owed: LoanFacts) =>
      metricsOf(owed, null, null, { creditScore: null, months, applications: null }, '2026-11-22').arrearsFreeMonths;
    expect(free({ ...loans, overdueDays: 0, overdueWon: 0 })).toBe(2);
    expect(free(loans)).toBe(0);
  });

  it('know no share of nothing', () => {
    const nothing = metricsOf(loans, { totalWon: 0, creditWon: 0, previousTotalWon: 0 }, 0);
    expect(nothing.creditCardSharePercent).toBeNull();
    expect(nothing.spendingChangePercent).toBeNull();
    expect(nothing.paymentToIncomePercent).toBeNull();
  });

  it('stop counting where a percentage has no meaning left', () => {
    expect(metricsOf(loans, spending, 1).paymentToIncomePercent).toBe(1_000_000);
  });
});
