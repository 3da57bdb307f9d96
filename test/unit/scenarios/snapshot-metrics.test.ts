import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { outcomeMetrics } from '../../../src/modules/scenarios/outcome-metrics.js';
import { lastMonthOver, snapshotMetrics, type MonthFigures } from '../../../src/modules/scenarios/snapshot-metrics.js';

const UNKNOWN: Omit<MonthFigures, 'month'> = {
  ...{ liquidWon: null, totalDebtWon: null, debtPaymentWon: null, overdueWon: null, overdueDays: null },
  ...{ incomeWon: null, spendingWon: null, necessaryWon: null, housingWon: null, medicalWon: null },
  ...{ cardLimitWon: null, cardUsedWon: null, revolvingWon: null, cardMinimumWon: null, cardOverdueWon: null },
  ...{ investmentWon: null, investmentGainWon: null, employment: null, creditScore: null },
};
const ON = '2026-11-21';
const MONTHS = ['2026-10-01', '2026-09-01', '2026-08-01', '2026-07-01', '2026-06-01', '2026-05-01', '2026-04-01'];

/** Months up to October 2026, newest first. */
const months = (...figures: readonly Partial<MonthFigures>[]): MonthFigures[] =>
  figures.map((known, back) => ({ ...UNKNOWN, month: MONTHS[back] ?? '', ...known }));
const told = (...figures: readonly Partial<MonthFigures>[]) => snapshotMetrics(months(...figures), ON);

describe('metrics of months', () => {
  it('rest on the latest month, rounded to two decimals', () => {
    const metrics = told({
      ...{ liquidWon: 1_000_000, spendingWon: 1_700_000, necessaryWon: 1_100_000, incomeWon: 3_000_000 },
      ...{ debtPaymentWon: 700_000, housingWon: 500_000, medicalWon: 100_000, cardLimitWon: 6_000_000 },
      ...{ cardUsedWon: 1_234_567, revolvingWon: 400_000, cardMinimumWon: 123_456, cardOverdueWon: 0 },
    });
    expect(metrics).toMatchObject({
      ...{ liquidDays: 17, debtServicePercent: 23.33, necessarySharePercent: 64.71, housingToIncomePercent: 16.67 },
      ...{ medicalSharePercent: 5.88, cardUsagePercent: 20.58, revolvingSharePercent: 32.4, cardOverdueWon: 0 },
      committedIncomePercent: 64.12,
    });
  });

  it('take changes against the right month, and none where it is missing', () => {
    const score = (...scores: readonly (number | null)[]) =>
      told(...scores.map((creditScore) => ({ creditScore }))).creditScoreChange;
    expect(score(700, 1, 1, 730)).toBe(-30);
    expect(score(700, 1, 1)).toBeNull();
    expect(score(null, 1, 1, 730)).toBeNull();
    const debts = [90, 1, 1, 1, 1, 1, 100].map((totalDebtWon) => ({ totalDebtWon }));
    expect(told(...debts).debtChangePercent).toBe(-10);
    const income = [150, 100, 200, 300].map((incomeWon) => ({ incomeWon }));
    expect(told(...income).incomeChangePercent).toBe(-25);
    expect(told(...income.slice(0, 3)).incomeChangePercent).toBeNull();
  });

  it('leave a debt that was never there unchanged, and do not measure one that is new', () => {
    const debt = (now: number, before: number) => {
      const unknown = Array.from({ length: 5 }, () => ({}));
      return told({ totalDebtWon: now }, ...unknown, { totalDebtWon: before }).debtChangePercent;
    };
    expect(debt(0, 0)).toBe(0);
    expect(debt(5, 0)).toBeNull();
  });

  it('count gains and losses of the market, not what was paid in or out', () => {
    const gains = [-300_000, 0, 100_000].map((investmentGainWon) => ({ investmentGainWon, investmentWon: 9_000_000 }));
    expect(told(...gains, { investmentWon: 1_000_000 }).investmentReturnPercent).toBe(-20);
    expect(told(...gains).investmentReturnPercent).toBeNull();
  });

  it('count months in a row without work or income, and know the end of them', () => {
    const lost = { employment: 'UNEMPLOYED', incomeWon: 0 } as const;
    const before = { employment: 'WORKING', incomeWon: 3_000_000 } as const;
    expect(told(lost, lost, before, lost)).toMatchObject({ monthsUnemployed: 2, monthsWithoutIncome: 2 });
    expect(told(before, lost)).toMatchObject({ monthsUnemployed: 0, monthsWithoutIncome: 0 });
    expect(told({}, lost)).toMatchObject({ monthsUnemployed: null, monthsWithoutIncome: null });
  });

  it('know arrears by any month that had some, and their absence only by all', () => {
    const [late, clean] = [{ overdueWon: 1 }, { overdueWon: 0, cardOverdueWon: 0 }];
    expect(told(clean, clean, late)).toMatchObject({ arrearsMonths: 1, arrearsFreeMonths: 2 });
    expect(told(clean, clean)).toMatchObject({ arrearsMonths: null, arrearsFreeMonths: 2 });
    expect(told({ overdueWon: 0 })).toMatchObject({ arrearsMonths: null, arrearsFreeMonths: null });
    const year = Array.from({ length: 12 }, (_, back) => ({
      ...{ ...UNKNOWN, ...clean },
      month: new Date(Date.UTC(2026, 9 - back)).toISOString().slice(0, 10),
    }));
    expect(snapshotMetrics(year, ON)).toMatchObject({ arrearsMonths: 0, arrearsFreeMonths: 12 });
  });

  it('say nothing by months that are too old, or not over', () => {
    const one = (month: string, on: string) =>
      snapshotMetrics([{ ...UNKNOWN, month, creditScore: 800 }], on).creditScore;
    const on = (day: string) =>
      ['2026-07-01', '2026-08-01', '2026-10-01', '2026-11-01'].map((month) => one(month, day));
    expect(on(ON)).toEqual([null, 800, 800, null]);
    expect(on('2026-11-30')).toEqual([null, 800, 800, 800]);
    expect(['2026-01-31', '2026-02-28', '2028-02-28'].map(lastMonthOver)).toEqual([
      ...['2026-01-01', '2026-02-01', '2028-01-01'],
    ]);
  });

  it('never make a figure of nothing, whatever else is known', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 10_000_000 }));
    const anyMonth = fc.record({
      ...{ liquidWon: figure, spendingWon: figure, incomeWon: figure },
      necessaryWon: figure,
    });
    fc.assert(
      fc.property(fc.array(anyMonth, { maxLength: 7 }), (known) => {
        const metrics = told(...known);
        for (const value of Object.values(metrics)) expect(value === null || Number.isFinite(value)).toBe(true);
        if (known[0]?.liquidWon == null || !known[0].spendingWon) expect(metrics.liquidDays).toBeNull();
        if (!known[0]?.incomeWon) expect(metrics.housingToIncomePercent).toBeNull();
      }),
    );
  });
});

describe('metrics of decided applications', () => {
  it('count those of half a year, and tell none from not told', () => {
    const decided = [
      { approved: false, on: '2026-11-01' },
      { approved: false, on: '2026-05-25' },
      { approved: false, on: '2026-05-24' },
      { approved: true, on: '2026-11-21' },
      { approved: true, on: '2026-11-22' },
    ];
    expect(outcomeMetrics(decided, ON)).toEqual({
      ...{ rejectedApplications: 2, approvedApplications: 1, daysSinceRejection: 20, daysSinceApproval: 0 },
    });
    expect(outcomeMetrics([], ON)).toMatchObject({ rejectedApplications: 0, daysSinceRejection: null });
    expect(outcomeMetrics(null, ON)).toMatchObject({ rejectedApplications: null, approvedApplications: null });
  });
});
