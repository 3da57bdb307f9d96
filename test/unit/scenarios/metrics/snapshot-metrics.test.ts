import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastMonthOver } from '../../../../src/modules/customers/index.js';
import type { MonthFigures } from '../../../../src/modules/scenarios/metrics/months.js';
import { outcomeMetrics } from '../../../../src/modules/scenarios/metrics/outcome-metrics.js';
import { snapshotMetrics, snapshotMonths } from '../../../../src/modules/scenarios/metrics/snapshot-metrics.js';

const UNKNOWN: Omit<MonthFigures, 'month'> = {
  liquidWon: null,
  totalDebtWon: null,
  debtPaymentWon: null,
  overdueWon: null,
  overdueDays: null,
  incomeWon: null,
  spendingWon: null,
  necessaryWon: null,
  housingWon: null,
  medicalWon: null,
  cardLimitWon: null,
  cardUsedWon: null,
  revolvingWon: null,
  cardMinimumWon: null,
  cardOverdueWon: null,
  investmentWon: null,
  investmentGainWon: null,
  employment: null,
  creditScore: null,
};
const ON = '2026-11-21';
const MONTHS = Array.from({ length: 13 }, (_, back) => new Date(Date.UTC(2026, 9 - back)).toISOString().slice(0, 10));

/** Months up to October 2026, newest first. */
const months = (...figures: readonly Partial<MonthFigures>[]): MonthFigures[] =>
  figures.map((known, back) => ({ ...UNKNOWN, month: MONTHS[back] ?? '', ...known }));
const told = (...figures: readonly Partial<MonthFigures>[]) => snapshotMetrics(months(...figures), ON);

describe('metrics of months', () => {
  it('rest on the latest month, rounded to two decimals', () => {
    const metrics = told({
      liquidWon: 1_000_000,
      spendingWon: 1_700_000,
      necessaryWon: 1_100_000,
      incomeWon: 3_000_000,
      debtPaymentWon: 700_000,
      housingWon: 500_000,
      medicalWon: 100_000,
      cardLimitWon: 6_000_000,
      cardUsedWon: 1_234_567,
      revolvingWon: 400_000,
      cardMinimumWon: 123_456,
      cardOverdueWon: 0,
    });
    expect(metrics).toMatchObject({
      liquidDays: 17,
      debtServicePercent: 23.33,
      necessarySharePercent: 64.71,
      housingToIncomePercent: 16.67,
      medicalSharePercent: 5.88,
      cardUsagePercent: 20.58,
      revolvingSharePercent: 32.4,
      cardOverdueWon: 0,
      committedIncomePercent: 64.12,
    });
  });

  it('take changes against the right month, and none where it is missing', () => {
    const score = (...scores: readonly (number | null)[]) =>
      told(...scores.map((creditScore) => ({ creditScore }))).creditScoreChange;
    expect(score(700, 1, 1, 730)).toBe(-30);
    expect(score(700, 1, 1)).toBeNull();
    expect(score(null, 1, 1, 730)).toBeNull();
    expect(score(null, 700, 1, 1, 730)).toBe(-30);
    const debts = [90, 1, 1, 1, 1, 1, 100].map((totalDebtWon) => ({ totalDebtWon }));
    expect(told(...debts).debtChangePercent).toBe(-10);
    const income = [150, 100, 200, 300].map((incomeWon) => ({ incomeWon }));
    expect(told(...income).incomeChangePercent).toBe(-25);
    expect(told(...income.slice(0, 3)).incomeChangePercent).toBeNull();
  });

  it('measure a loss of income against what was there before it, however far it has gone on', () => {
    const change = (...incomes: readonly (number | null)[]) =>
      told(...incomes.map((incomeWon) => ({ incomeWon }))).incomeChangePercent;
    for (let gone = 1; gone <= 5; gone += 1)
      expect(change(...Array<number>(gone).fill(0), ...Array<number>(8).fill(300))).toBe(-100);
    expect(change(120, 150, 300, 300, 300)).toBe(-60);
    // One odd month is not what was usual, and months without a figure are left out.
    expect(change(300, 900, 300, 300, 300)).toBe(0);
    expect(change(150, null, 300, null, 300, 300)).toBe(-50);
    // What has lasted half a year is what is usual now.
    expect(change(...Array<number>(7).fill(180), 300, 300, 300)).toBe(0);
    expect(change(...Array<number>(6).fill(180), 300, 300, 300)).toBe(-40);
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
    expect(told({}, lost)).toMatchObject({ monthsUnemployed: 1, monthsWithoutIncome: 1 });
    expect(told({}, {}, {}, lost)).toMatchObject({ monthsUnemployed: null, monthsWithoutIncome: null });
  });

  it('know arrears by any month that had some, and their absence only by all', () => {
    const [late, clean] = [{ overdueWon: 1 }, { overdueWon: 0, cardOverdueWon: 0 }];
    expect(told(clean, clean, late)).toMatchObject({ arrearsMonths: 1, arrearsFreeMonths: 2 });
    expect(told(clean, clean)).toMatchObject({ arrearsMonths: null, arrearsFreeMonths: 2 });
    expect(told({ overdueWon: 0 })).toMatchObject({ arrearsMonths: null, arrearsFreeMonths: null });
    const year = Array.from({ length: 12 }, (_, back) => ({
      ...UNKNOWN,
      ...clean,
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

  it('are of the newest month that knows them, and say which', () => {
    const [full, part] = [
      { liquidWon: 600_000, spendingWon: 1_800_000, creditScore: 640 },
      { liquidWon: 900_000, spendingWon: 1_800_000, creditScore: 700 },
    ];
    const history = months({ creditScore: 650 }, { spendingWon: 2_000_000 }, full, part, {}, part, part);
    expect(snapshotMetrics(history, ON)).toMatchObject({ creditScore: 650, liquidWon: 600_000, liquidDays: 10 });
    expect(snapshotMonths(history, ON)).toMatchObject({
      creditScore: '2026-10-01',
      liquidWon: '2026-08-01',
      liquidDays: '2026-08-01',
      creditScoreChange: '2026-10-01',
      liquidChangePercent: '2026-08-01',
      incomeWon: null,
    });
    // 650 of October against 700 of July; money of August against that of May.
    expect(snapshotMetrics(history, ON)).toMatchObject({ creditScoreChange: -50, liquidChangePercent: -33.33 });
  });
});

describe('a month that is known in part', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 10_000_000 }));
  const names = Object.keys(UNKNOWN).filter((name) => name !== 'employment');
  const anyMonth = fc
    .tuple(
      fc.record(Object.fromEntries(names.map((name) => [name, figure]))),
      fc.option(fc.constant('UNEMPLOYED' as const)),
    )
    .map(([figures, employment]): Partial<MonthFigures> => ({ ...figures, employment }));
  const history = fc.array(anyMonth, { minLength: 1, maxLength: 7 }).map((known) => months(...known));
  /** A history without some figures of its newest month. */
  const lessOf = ([newest, ...before]: readonly MonthFigures[], gone: readonly string[]): MonthFigures[] =>
    newest ? [{ ...newest, ...Object.fromEntries(gone.map((name) => [name, null])) }, ...before] : [];
  const dates = (of: readonly MonthFigures[]) => new Map(Object.entries(snapshotMonths(of, ON)));

  it('never makes a figure newer by what is missing', () => {
    const gone = fc.subarray(Object.keys(UNKNOWN));
    fc.assert(
      fc.property(history, gone, (known, without) => {
        const [all, less] = [dates(known), dates(lessOf(known, without))];
        for (const [name, month] of less) expect((month ?? '') <= (all.get(name) ?? '2026-10-01')).toBe(true);
      }),
    );
  });

  it('never makes a figure of two months: alone, the month it is of says the same', () => {
    const ofOneMonth = [
      ...['liquidWon', 'liquidDays', 'totalDebtWon', 'debtServicePercent', 'committedIncomePercent', 'incomeWon'],
      ...['necessarySharePercent', 'housingToIncomePercent', 'medicalSharePercent', 'cardUsagePercent'],
      ...['revolvingSharePercent', 'cardOverdueWon', 'creditScore', 'investmentWon'],
    ] as const;
    let older = 0;
    fc.assert(
      fc.property(history, (known) => {
        const [metrics, of] = [snapshotMetrics(known, ON), snapshotMonths(known, ON)];
        for (const name of ofOneMonth as readonly (keyof typeof of)[]) {
          const alone = known.filter(({ month }) => month === of[name]);
          if (of[name] !== null && of[name] !== '2026-10-01') older += 1;
          expect(snapshotMetrics(alone, ON)[name]).toBe(metrics[name]);
        }
        // A change is between the month it is of and the one three before that.
        const ends = known.filter(({ month }) => [of.liquidChangePercent, threeBefore(of)].includes(month));
        expect(snapshotMetrics(ends, ON).liquidChangePercent).toBe(metrics.liquidChangePercent);
      }),
    );
    expect(older).toBeGreaterThan(100);
  });

  it('changes nothing where the newest month is whole', () => {
    const whole = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 9_000_000 })])));
    fc.assert(
      fc.property(whole, fc.array(anyMonth, { maxLength: 6 }), (newest, before) => {
        const known = months({ ...newest, employment: 'WORKING' }, ...before);
        const bare = snapshotMetrics(known, ON, { maxAgeMonths: 1 });
        expect(snapshotMetrics(known, ON)).toEqual(bare);
        for (const month of Object.values(snapshotMonths(known, ON))) expect([null, '2026-10-01']).toContain(month);
      }),
    );
  });

  it('never makes a figure of nothing', () => {
    fc.assert(
      fc.property(history, (known) => {
        const metrics = snapshotMetrics(known, ON);
        for (const value of Object.values(metrics)) expect(value === null || Number.isFinite(value)).toBe(true);
        const recent = known.slice(0, 3);
        const isTold = recent.some(({ liquidWon, spendingWon }) => liquidWon !== null && Boolean(spendingWon));
        if (!isTold) expect(metrics.liquidDays).toBeNull();
      }),
    );
  });

  function threeBefore({ liquidChangePercent: month }: { readonly liquidChangePercent: string | null }): string {
    return month === null ? '' : `2026-${String(Number(month.slice(5, 7)) - 3).padStart(2, '0')}-01`;
  }
});

describe('metrics of decided applications', () => {
  it('count those of half a year, and distinguish none from unknown', () => {
    const decided = [
      { approved: false, on: '2026-11-01' },
      { approved: false, on: '2026-05-25' },
      { approved: false, on: '2026-05-24' },
      { approved: true, on: '2026-11-21' },
      { approved: true, on: '2026-11-22' },
    ];
    expect(outcomeMetrics(decided, ON)).toEqual({
      rejectedApplications: 2,
      approvedApplications: 1,
      daysSinceRejection: 20,
      daysSinceApproval: 0,
    });
    expect(outcomeMetrics([], ON)).toMatchObject({ rejectedApplications: 0, daysSinceRejection: null });
    expect(outcomeMetrics(null, ON)).toMatchObject({ rejectedApplications: null, approvedApplications: null });
  });
});
