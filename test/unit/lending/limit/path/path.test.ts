import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../../src/modules/lending/terms/amortization.js';
import { seekGoal } from '../../../../../src/modules/lending/limit/goal/goal.js';
import { limitOf } from '../../../../../src/modules/lending/limit/engine/limit.js';
import type { LimitProfile } from '../../../../../src/modules/lending/limit/engine/limit-profile.js';
import { debtsOverMonths } from '../../../../../src/modules/lending/limit/engine/path-debts.js';
import { pathFit } from '../../../../../src/modules/lending/limit/path/path-fit.js';
import { limitPath, type PathRequest } from '../../../../../src/modules/lending/limit/path/path.js';
import { aDebt, aProfile, firstRules, paidMonthly } from '../first-rules.js';

const TODAY = '2026-11-21';
const car = aDebt({ kind: 'AUTO', balanceWon: 24_000_000, repaymentMethod: 'EQUAL_PAYMENT', remainingMonths: 20 });
const credit = aDebt({ balanceWon: 30_000_000, repaymentMethod: 'EQUAL_PRINCIPAL', remainingMonths: 60 });
const person = aProfile({ debts: [car, credit], loan: { annualRateMillionths: 42_000 } });

const pathOf = (profile: LimitProfile, request: Partial<PathRequest> = {}, on = TODAY) =>
  limitPath(
    profile,
    {
      months: 24,
      cashWon: 0,
      savingPerMonthWon: null,
      repayable: profile.debts.map((_, debt) => ({ debt, feeMillionths: 0 })),
      bandOn: null,
      ...request,
    },
    firstRules,
    on,
  );

describe('a path', () => {
  it('follows the schedules of the debts, month by month', () => {
    const { points, prolonged } = pathOf(person);
    expect(points.map(({ month, answer }) => [month, answer.on]).slice(0, 4)).toEqual([
      [0, '2026-11-21'],
      [1, '2026-12-21'],
      [2, '2027-01-21'],
      [3, '2027-02-21'],
    ]);
    expect(points).toHaveLength(25);
    expect(prolonged).toEqual([]);
    const terms = { principalWon: 24_000_000, annualRateMillionths: 50_000, months: 20 };
    const sixth = schedule('EQUAL_PAYMENT', terms, 6).at(-1)?.balanceAfterWon ?? 0;
    expect(points[6]?.debtsWon).toBe(sixth + 27_000_000);
    expect(points[0]?.answer).toEqual(limitOf(person, firstRules, TODAY));
    // The car is paid off with the twentieth instalment.
    expect(points[20]?.debtsWon).toBe(20_000_000);
    expect(points[20]?.addedWon).toBeGreaterThan(5_000_000);
    expect(points[1]?.addedWon).toBe((points[1]?.answer.limitWon ?? 0) - (points[0]?.answer.limitWon ?? 0));
  });

  it('says nothing of savings that are not known, nor of a band without a source', () => {
    const unknown = pathOf(person, { months: 3 }).points;
    expect(
      unknown.map(({ savedWon, withSavingWon, lowWon, highWon }) => [savedWon, withSavingWon, lowWon, highWon]),
    ).toEqual(unknown.map(() => [null, null, null, null]));
  });

  it('repays with what has been saved where it does most', () => {
    const { points } = pathOf(person, { months: 12, cashWon: 1_000_000, savingPerMonthWon: 500_000 });
    expect(points.map(({ savedWon }) => savedWon)).toEqual(points.map((_, month) => 1_000_000 + 500_000 * month));
    for (const { answer, withSavingWon, savedWon, month } of points) {
      expect(withSavingWon).toBeGreaterThan(answer.limitWon ?? 0);
      // Reaching the stated amount takes no more than was saved, and 10,000 won more takes more.
      const debts = debtsOverMonths(person.debts, month)[month]?.filter((debt) => debt !== null) ?? [];
      const cost = (targetWon: number) => {
        const { cheapest } = seekGoal(
          { ...person, debts },
          {
            targetWon,
            terms: [],
            rates: [],
            cashWon: 0,
            savingPerMonthWon: null,
            withinMonths: 0,
            stampDutyOn: () => null,
            horizonMonths: 0,
            repayable: debts.map((_, debt) => ({ debt, feeMillionths: 0 })),
          },
          firstRules,
          answer.on,
        );
        return cheapest ? cheapest.repaidWon + cheapest.feesWon : Infinity;
      };
      expect(cost(withSavingWon ?? 0)).toBeLessThanOrEqual((savedWon ?? 0) + 2);
      expect(cost((withSavingWon ?? 0) + 10_000)).toBeGreaterThan(savedWon ?? 0);
    }
  });

  it('draws the band that a rate higher or lower makes', () => {
    const { points } = pathOf(person, {
      months: 2,
      bandOn: () => ({ lowerMillionths: 5_000, higherMillionths: 5_000, medianMillionths: 1_000 }),
    });
    const at = (annualRateMillionths: number) =>
      limitOf({ ...person, loan: { ...person.loan, annualRateMillionths } }, firstRules, TODAY).limitWon;
    expect(points[0]).toMatchObject({ lowWon: at(47_000), highWon: at(37_000), medianWon: at(43_000) });
    const [cheap] = pathOf(aProfile({ loan: { annualRateMillionths: 1_000 } }), {
      months: 1,
      bandOn: () => ({ lowerMillionths: 5_000, higherMillionths: 5_000, medianMillionths: 1_000 }),
    }).points;
    expect(cheap?.highWon).toBe(limitOf(aProfile({ loan: { annualRateMillionths: 0 } }), firstRules, TODAY).limitWon);
  });

  it('finds the first month of a sum at the median of the rates and at the ends of their band', () => {
    const { points } = pathOf(person, {
      months: 24,
      bandOn: () => ({ lowerMillionths: 15_000, higherMillionths: 15_000, medianMillionths: -5_000 }),
    });
    const first = (of: (point: (typeof points)[number]) => number | null, wantedWon: number) =>
      points.findIndex((point) => (of(point) ?? 0) >= wantedWon);
    const wantedWon = points[12]?.medianWon ?? 0;
    const fit = pathFit(points, wantedWon);
    expect(wantedWon).toBeGreaterThan(points[0]?.medianWon ?? 0);
    expect(fit.atMedianRate?.month).toBe(first(({ medianWon }) => medianWon, wantedWon));
    expect(fit.atLowerRate?.month).toBe(first(({ highWon }) => highWon, wantedWon));
    expect(fit.atLowerRate?.month).toBeLessThan(fit.atMedianRate?.month ?? 0);
    expect(fit.atHigherRate?.month ?? Infinity).toBeGreaterThan(fit.atMedianRate?.month ?? 0);
    const without = pathFit(pathOf(person, { months: 2 }).points, 10_000);
    expect([without.atMedianRate, without.atHigherRate, without.atLowerRate]).toEqual([null, null, null]);
  });

  it('warns from the day on which a rule is known no longer', () => {
    const { points } = pathOf({ ...person, region: 'REGIONAL' }, { months: 3 });
    const isExpired = points.map(({ answer }) => answer.warnings.some(({ code }) => code === 'RULE_EXPIRED'));
    expect(isExpired).toEqual([false, false, true, true]);
    expect(points.map(({ expired }) => expired.map(({ validTo }) => validTo))).toEqual([[], [], ['2026-12-31'], []]);
  });

  it('meets the rules of each day', () => {
    const { points } = pathOf(aProfile({ loan: { annualRateMillionths: 42_000 } }), { months: 5 }, '2025-06-16');
    expect(points.map(({ answer }) => Math.round((answer.limitWon ?? 0) / 1e5) / 10)).toEqual([
      593.6, 574.3, 574.3, 574.3, 491.1, 491.1,
    ]);
    expect(points[4]?.changes.map(({ now }) => now?.kind)).toContain('STRESS_RATE');
  });

  it('takes bullets and overdrafts as prolonged, and says which', () => {
    const overdraft = aDebt({
      kind: 'OVERDRAFT',
      balanceWon: 1_000_000,
      agreedLimitWon: 10_000_000,
      remainingMonths: 6,
    });
    const { points, prolonged } = pathOf({ ...person, debts: [car, aDebt({ remainingMonths: 12 }), overdraft] });
    expect(prolonged).toEqual([1, 2]);
    expect(points.at(-1)?.debtsWon).toBe(40_000_000);
  });

  it('lets a debt that is given by its payment go on to its last payment', () => {
    const told = {
      ...paidMonthly(300_000),
      balanceWon: 0,
      repaymentMethod: 'EQUAL_PAYMENT' as const,
      remainingMonths: 18,
    };
    const course = debtsOverMonths([told], 24).map(([debt]) => debt?.remainingMonths ?? null);
    expect(course.slice(0, 18)).toEqual(Array.from({ length: 18 }, (_, month) => 18 - month));
    expect(course.slice(18)).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('never falls by paying alone, while rules stay as they are', () => {
    const debts = fc.array(
      fc.record({
        kind: fc.constantFrom('CREDIT' as const, 'CARD' as const, 'AUTO' as const, 'MORTGAGE' as const),
        balanceWon: fc.integer({ min: 1, max: 200_000_000 }),
        annualRateMillionths: fc.integer({ min: 0, max: 200_000 }),
        remainingMonths: fc.integer({ min: 1, max: 60 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(debts, fc.integer({ min: 0, max: 1_000_000 }), (some, savingPerMonthWon) => {
        const owed = some.map((debt) => aDebt({ ...debt, repaymentMethod: 'EQUAL_PRINCIPAL' }));
        const { points } = pathOf(aProfile({ debts: owed }), { months: 12, savingPerMonthWon });
        for (const { addedWon, withSavingWon, answer } of points) {
          expect(addedWon ?? 0).toBeGreaterThanOrEqual(0);
          expect(withSavingWon).toBeGreaterThanOrEqual(answer.limitWon ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
