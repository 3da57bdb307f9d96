import { describe, expect, it } from '@jest/globals';
import { metricsOf, type LoanFacts } from '../../../src/modules/scenarios/metrics.js';

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

  it('do not take unknown for nought', () => {
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
