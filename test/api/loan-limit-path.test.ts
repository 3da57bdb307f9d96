import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '../../src/platform/graphql/index.js';
import { aSeries } from '../support/series.js';
import {
  GOAL,
  MORTGAGE,
  PATH,
  REPLAY,
  TODAY,
  card,
  credit,
  indebted,
  startGoalSuite,
  type GoalSuite,
} from '../support/goal-suite.js';

let suite: GoalSuite;
beforeAll(async () => {
  suite = await startGoalSuite();
});
afterAll(() => suite.close());

describe('loanLimitPath', () => {
  it('looks ahead month by month, with savings and a band where they are given', async () => {
    const { points, savingUnknown, bandUnknown, prolonged } = await suite.path({
      profile: { ...indebted, debts: [credit, { ...card, repaymentMethod: 'BULLET', remainingMonths: 3 }] },
      on: TODAY,
      months: 24,
      savingPerMonthWon: 500_000,
      rateBandPoints: '0.5',
    });
    expect([savingUnknown, bandUnknown]).toEqual([null, null]);
    expect(prolonged).toEqual([{ debt: 1, loanId: null }]);
    expect(points.map(({ month }) => month)).toEqual(Array.from({ length: 25 }, (_, month) => month));
    expect(points[24]?.on).toBe('2028-11-21');
    for (const { limit, lowWon, highWon, withSavingWon, savedWon, month } of points) {
      expect(savedWon).toBe(500_000 * month);
      expect(lowWon).toBeLessThan(limit.limitWon ?? 0);
      expect(highWon).toBeGreaterThan(limit.limitWon ?? 0);
      expect(withSavingWon).toBeGreaterThanOrEqual(limit.limitWon ?? 0);
    }
    expect(points[24]?.limit.limitWon).toBeGreaterThan(points[0]?.limit.limitWon ?? 0);
  });

  it('follows the loans on record by their schedules', async () => {
    const lee = await suite.bank.aCustomer({ name: '이두리' });
    await suite.bank.aLoan(lee, { balanceWon: 8_000_000, annualRatePercent: '12' });
    await suite.bank.sql(
      "UPDATE loan SET matures_on = current_date + interval '10 years', term_months = 4 WHERE customer_id = $1",
      [lee.key],
    );
    const { points } = await suite.path(
      { profile: MORTGAGE, useMyLoans: true, months: 5 },
      await suite.bank.loginAs(lee),
    );
    // Four level payments at 1 % a month.
    const expected = [8_000_000, 6_029_751, 4_039_800, 2_029_949, 0, 0];
    for (const [month, { debtsWon }] of points.entries())
      expect(Math.abs(debtsWon - (expected[month] ?? 0))).toBeLessThanOrEqual(3);
    expect(points[4]?.limit.limitWon).toBe(491_070_000);
  });

  it('says why there are no savings and no band, and from when on a rule is known no longer', async () => {
    const { points, savingUnknown, bandUnknown } = await suite.path({
      profile: { ...indebted, region: 'REGIONAL' },
      on: TODAY,
      months: 3,
    });
    expect([savingUnknown, bandUnknown]).toEqual(['NOT_GIVEN', 'NOT_GIVEN']);
    expect(
      points.map(({ savedWon, withSavingWon, lowWon, highWon }) => [savedWon, withSavingWon, lowWon, highWon]),
    ).toEqual(points.map(() => [null, null, null, null]));
    expect(points.map(({ limit }) => limit.warnings.some(({ code }) => code === 'RULE_EXPIRED'))).toEqual([
      ...[false, false, true, true],
    ]);
    expect(points[2]?.expiredRules).toEqual([{ kind: 'STRESS_RATE', validTo: '2026-12-31' }]);
    const scored = { ...MORTGAGE, creditScore: 800, loan: { loanType: 'MORTGAGE', termMonths: 360 } };
    const unrated = await suite.path({ profile: scored, months: 1, rateBandPoints: '1' });
    expect([unrated.bandUnknown, unrated.points[1]?.limit.limitWon]).toEqual(['RATE_UNKNOWN', null]);
  });

  it('takes the band from a forecast of market rates where such a series is in force, and none of another’s', async () => {
    const asked = { profile: indebted, on: TODAY, months: 6 };
    const wandering = Array.from({ length: 142 }, (_, at) => 2.5 + Math.sin(at / 9) + 0.1 * Math.cos(at * at));
    await aSeries(suite.bank, wandering, { topic: 'POLICY_RATE', institutionId: suite.bank.otherInstitutionId });
    expect(await suite.path(asked)).toMatchObject({ bandUnknown: 'NOT_GIVEN', bandBasis: null });
    await aSeries(suite.bank, wandering.slice(0, 20), { topic: 'LENDING_RATE' });
    await aSeries(suite.bank, wandering, { topic: 'POLICY_RATE' });
    const { points, bandUnknown, bandBasis } = await suite.path(asked);
    expect(bandUnknown).toBeNull();
    expect(bandBasis).toContain('Base rate');
    for (const { limit, lowWon, highWon } of points) {
      expect(lowWon).toBeLessThanOrEqual(limit.limitWon ?? 0);
      expect(highWon).toBeGreaterThanOrEqual(limit.limitWon ?? 0);
    }
    expect(points[6]?.highWon).toBeGreaterThan(points[6]?.lowWon ?? Number.NaN);
    const wantedWon = points[6]?.lowWon ?? 0;
    const { fit } = await suite.path({ ...asked, wantedWon });
    const first = points.find(({ lowWon }) => (lowWon ?? 0) >= wantedWon);
    expect([fit?.monthAtHigherRate, fit?.onAtHigherRate]).toEqual([first?.month, first?.on]);
    expect(fit?.monthAtMedianRate).toBeLessThanOrEqual(first?.month ?? 0);
    expect(fit?.monthAtLowerRate).toBeLessThanOrEqual(fit?.monthAtMedianRate ?? 0);
    expect((await suite.path({ ...asked, rateBandPoints: '0.5' })).bandBasis).toBeNull();
  });
});

describe('bad input', () => {
  it('of a goal is refused by code, naming the field', async () => {
    const input = { profile: indebted, targetWon: 400_000_000, on: TODAY };
    const outOfRange = { targetWon: 9_999, terms: [0], withinMonths: 25, horizonMonths: 0, cashWon: -1 };
    expect(await suite.refusals(GOAL, { ...input, ...outOfRange, savingPerMonthWon: -1 })).toEqual(
      ['cashWon', 'horizonMonths', 'savingPerMonthWon', 'targetWon', 'terms', 'withinMonths'].map(
        (field) => `INVALID_INPUT ${field}`,
      ),
    );
    const repayable = [
      { debt: 2 },
      { debt: 0 },
      { debt: 0 },
      {},
      { loanId: encodeId('Loan', 9) },
      { debt: 1, feePercent: '1' },
    ];
    const rates = [
      { rateType: 'PERIODIC', annualRatePercent: '4' },
      { rateType: 'FIXED', fixedMonths: 12, annualRatePercent: '4' },
      { rateType: 'MIXED', fixedMonths: 361, annualRatePercent: '4' },
    ];
    expect(await suite.refusals(GOAL, { ...input, repayable, rates })).toEqual([
      'INVALID_INPUT rates.0.fixedMonths',
      'INVALID_INPUT rates.1.fixedMonths',
      'INVALID_INPUT rates.2.fixedMonths',
      'INVALID_INPUT repayable.0.debt',
      'INVALID_INPUT repayable.2.debt',
      'INVALID_INPUT repayable.3.debt',
      'INVALID_INPUT repayable.4.loanId',
    ]);
    expect(
      await suite.refusals(GOAL, { ...input, terms: Array.from({ length: 9 }, () => 60), repayable: [{ debt: -1 }] }),
    ).toEqual(['INVALID_INPUT repayable.0.debt', 'INVALID_INPUT terms']);
    expect(await suite.refusals(GOAL, { ...input, on: '2999-01-01' })).toEqual(['INVALID_INPUT on']);
    expect(await suite.refusals(GOAL, { ...input, on: '2021-01-01' })).toEqual(['RULES_NOT_KNOWN on']);
    expect(await suite.refusals(GOAL, { ...input, profile: { ...indebted, homeCount: -1 } })).toEqual([
      'INVALID_INPUT profile.homeCount',
    ]);
    expect(await suite.refusals(GOAL, input, null)).toEqual(['UNAUTHENTICATED ']);
  });

  it('of a path too', async () => {
    const input = { profile: indebted };
    expect(await suite.refusals(PATH, { ...input, months: 25, rateBandPoints: '101' })).toEqual([
      'INVALID_INPUT months',
      'INVALID_INPUT rateBandPoints',
    ]);
    expect(await suite.refusals(PATH, { ...input, months: 0, repayable: [{ debt: 7 }] })).toEqual([
      'INVALID_INPUT months',
    ]);
    expect(await suite.refusals(PATH, { ...input, on: '2999-12-01', repayable: [{ debt: 7 }] })).toEqual([
      'INVALID_INPUT on',
      'INVALID_INPUT repayable.0.debt',
    ]);
    expect(await suite.refusals(PATH, input, null)).toEqual(['UNAUTHENTICATED ']);
  });

  it('of a replay too', async () => {
    const refused = (more: object) => suite.refusals(REPLAY, { profile: MORTGAGE, ...more });
    expect(await refused({ dates: [], to: '2026-01-01' })).toEqual(['INVALID_INPUT dates', 'INVALID_INPUT to']);
    expect(await refused({ dates: ['2026-01-01'], from: '2025-01-01' })).toEqual(['INVALID_INPUT from']);
    expect(await refused({ from: '2025-01-02', to: '2025-01-01' })).toEqual(['INVALID_INPUT from']);
    expect(await refused({ dates: Array.from({ length: 25 }, () => '2026-01-01') })).toEqual(['INVALID_INPUT dates']);
    expect(await refused({ dates: ['2026-01-01', '2021-12-31'] })).toEqual(['RULES_NOT_KNOWN dates.1']);
    expect(await refused({ from: '1999-01-01' })).toEqual(['RULES_NOT_KNOWN from']);
  });

  it('that is extreme and still whole is answered', async () => {
    const debt = { ...credit, balanceWon: 1_000_000_000_000, annualRatePercent: '100', remainingMonths: 1 };
    const most = { ...MORTGAGE, yearlyIncomeWon: 1_000_000_000_000, debts: Array.from({ length: 50 }, () => debt) };
    const means = { cashWon: 1_000_000_000_000, savingPerMonthWon: 1_000_000_000_000 };
    const sought = await suite.goal({
      profile: most,
      targetWon: 500_000_000,
      withinMonths: 24,
      horizonMonths: 600,
      ...means,
    });
    expect(sought.cheapest?.limit.limitWon).toBeGreaterThanOrEqual(500_000_000);
    const seen = await suite.path({ profile: most, months: 24, rateBandPoints: '100', ...means });
    expect(seen.points).toHaveLength(25);
    const none = await suite.goal({ profile: { ...MORTGAGE, yearlyIncomeWon: 0 }, targetWon: 1_000_000_000_000 });
    expect(none.obstacles.map(({ code }) => code)).toEqual(['DSR_UNREACHABLE', 'CAPPED_BY_POLICY']);
  });
});
