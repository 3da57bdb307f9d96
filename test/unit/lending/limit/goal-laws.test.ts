import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/amortization.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import { cheapestCover } from '../../../../src/modules/lending/limit/goal-cover.js';
import type { GoalRequest } from '../../../../src/modules/lending/limit/goal-request.js';
import { seekGoal } from '../../../../src/modules/lending/limit/goal.js';
import { repaid } from '../../../../src/modules/lending/limit/limit-changes.js';
import type { Debt, LimitProfile, WantedLoan } from '../../../../src/modules/lending/limit/limit-profile.js';
import { limitOf } from '../../../../src/modules/lending/limit/limit.js';
import { aDebt, aProfile, firstRules } from './first-rules.js';

const TODAY = '2026-11-21';
const MILLION = 1_000_000;
const SAVING_WON = 300_000;
const HORIZON = 36;

const debts = fc.record({
  kind: fc.constantFrom<Debt['kind']>('CREDIT', 'CARD', 'AUTO', 'OVERDRAFT', 'MORTGAGE'),
  balanceWon: fc.integer({ min: 1, max: 5 }).map((millions) => millions * MILLION),
  undrawnWon: fc.constantFrom(0, 7 * MILLION),
  annualRateMillionths: fc.constantFrom(0, 40_000, 150_000),
  remainingMonths: fc.constantFrom(2, 11, 30),
  repaymentMethod: fc.constantFrom<Debt['repaymentMethod']>('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
  feeMillionths: fc.constantFrom(0, 0, 12_000, 50_000),
});

/** Somebody with a few small debts, what it may take to reach something, and where between the limits the goal lies. */
const cases = fc.record({
  yearlyIncomeWon: fc.integer({ min: 8, max: 60 }).map((millions) => millions * MILLION),
  debts: fc.array(debts, { maxLength: 3 }),
  kind: fc.constantFrom<WantedLoan['kind']>('MORTGAGE', 'CREDIT', 'OVERDRAFT'),
  termMonths: fc.constantFrom(60, 240),
  terms: fc.constantFrom([], [120], [300, 480]),
  hasRate: fc.boolean(),
  months: fc.constantFrom(0, 3),
  share: fc.double({ min: -0.1, max: 1.05, noNaN: true }),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

const RATE = { rateKind: 'PERIODIC', fixedMonths: 60, annualRateMillionths: 44_000 } as const;

function problemOf(given: Case): { profile: LimitProfile; request: GoalRequest } {
  const profile = aProfile({
    yearlyIncomeWon: given.yearlyIncomeWon,
    debts: given.debts.map(({ feeMillionths: _, undrawnWon, ...debt }) =>
      aDebt({ ...debt, agreedLimitWon: debt.kind === 'OVERDRAFT' ? debt.balanceWon + undrawnWon : null }),
    ),
    loan: { kind: given.kind, termMonths: given.termMonths, annualRateMillionths: 42_000 },
  });
  const least = limitOf(profile, firstRules, TODAY).limitWon ?? 0;
  const most = limitOf({ ...profile, debts: [] }, firstRules, TODAY).limitWon ?? 0;
  const request = {
    targetWon: Math.max(10_000, Math.round((least + given.share * (most - least)) / 10_000) * 10_000),
    terms: given.terms,
    rates: given.hasRate ? [RATE] : [],
    repayable: given.debts.map(({ feeMillionths }, debt) => ({ debt, feeMillionths })),
    cashWon: given.months === 0 ? 100 * MILLION : 0,
    savingPerMonthWon: given.months === 0 ? null : SAVING_WON,
    withinMonths: given.months,
    horizonMonths: HORIZON,
  };
  return { profile, request };
}

const interest = (loan: WantedLoan, months: number, principalWon: number): number => {
  const method = loan.kind === 'OVERDRAFT' ? 'BULLET' : loan.repaymentMethod;
  const terms = { principalWon, annualRateMillionths: loan.annualRateMillionths ?? 0, months };
  return schedule(method, terms, HORIZON).reduce((sum, { interestWon }) => sum + interestWon, 0);
};

/** Debts after some months of instalments, by their schedules. */
const later = (debt: Debt, months: number): Debt | null => {
  if (debt.kind === 'OVERDRAFT' || debt.repaymentMethod === 'BULLET' || months === 0) return debt;
  if (months >= debt.remainingMonths) return null;
  const { balanceWon: principalWon, annualRateMillionths, remainingMonths } = debt;
  const rows = schedule(debt.repaymentMethod, { principalWon, annualRateMillionths, months: remainingMonths }, months);
  return { ...debt, balanceWon: rows.at(-1)?.balanceAfterWon ?? 0, remainingMonths: remainingMonths - months };
};

/** Ways to repay so many parts of each debt, with what that costs. */
function* repayments(owed: readonly (Debt | null)[], { repayable }: GoalRequest, parts: number) {
  const choices = owed.map((debt) => (debt ? parts + 1 : 1));
  const count = choices.reduce((product, choice) => product * choice, 1);
  for (let way = 0; way < count; way++) {
    let rest = way;
    let costWon = 0;
    const left = owed.flatMap((debt, index): Debt[] => {
      const chosen = rest % (choices[index] ?? 1);
      rest = Math.floor(rest / (choices[index] ?? 1));
      if (!debt) return [];
      const amountWon = Math.ceil((debt.balanceWon * chosen) / parts);
      const cut = debt.kind === 'OVERDRAFT' ? { ...debt, agreedLimitWon: debt.balanceWon } : debt;
      costWon += amountWon + Math.floor((amountWon * (repayable[index]?.feeMillionths ?? 0)) / 1e6);
      const remaining = amountWon === 0 ? cut : repaid(cut, amountWon);
      return remaining ? [remaining] : [];
    });
    yield { left, costWon };
  }
}

/** The least cost over a grid of all there is to choose; null when nothing on it reaches the goal. */
function bruteForce(profile: LimitProfile, request: GoalRequest, parts: number): number | null {
  let best: number | null = null;
  for (let month = 0; month <= request.withinMonths; month++) {
    const on = dueDate(TODAY, month);
    const owed = profile.debts.map((debt) => later(debt, month));
    const availableWon = request.savingPerMonthWon === null ? Infinity : month * request.savingPerMonthWon;
    const allowed = limitOf(profile, firstRules, on).termMonths;
    const asked = interest(profile.loan, allowed, request.targetWon);
    for (const rate of [{}, ...request.rates])
      for (const termMonths of [profile.loan.termMonths, ...(request.terms ?? [])]) {
        const loan = { ...profile.loan, ...rate, termMonths };
        if (
          limitOf({ ...profile, loan }, firstRules, on).termMonths !== termMonths &&
          termMonths !== profile.loan.termMonths
        )
          continue;
        const extra = interest(loan, termMonths, request.targetWon) - asked;
        for (const { left, costWon } of repayments(owed, request, parts)) {
          if (costWon > availableWon || (best !== null && costWon + extra >= best)) continue;
          const { limitWon } = limitOf({ ...profile, loan, debts: left }, firstRules, on);
          if ((limitWon ?? 0) >= request.targetWon) best = costWon + extra;
        }
      }
  }
  return best;
}

describe('goal seek', () => {
  it('is never dearer than anything on a grid of repayments, terms, rates and months', () => {
    let reached = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const { profile, request } = problemOf(given);
        const { soonest, cheapest } = seekGoal(profile, request, firstRules, TODAY);
        const bruteWon = bruteForce(profile, request, 6);
        if (bruteWon === null) return;
        reached += 1;
        // A won for each debt that is repaid in part, and for its fee.
        expect(cheapest?.costWon ?? Infinity).toBeLessThanOrEqual(bruteWon + 6);
        expect(soonest?.months ?? Infinity).toBeLessThanOrEqual(cheapest?.months ?? 0);
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(100);
  });

  it('reaches the goal by steps whose effects sum to the whole change, with money that is there', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { profile, request } = problemOf(given);
        const { current, soonest, cheapest, obstacles } = seekGoal(profile, request, firstRules, TODAY);
        expect([soonest === null, obstacles.length === 0]).toEqual([cheapest === null, soonest !== null]);
        for (const plan of [soonest, cheapest]) {
          if (!plan) continue;
          const added = plan.steps.reduce((sum, { addedWon }) => sum + (addedWon ?? 0), 0);
          expect(added).toBe((plan.answer.limitWon ?? 0) - (current.limitWon ?? 0));
          expect(plan.answer.limitWon).toBeGreaterThanOrEqual(request.targetWon);
          expect(plan.costWon).toBe(plan.repaidWon + plan.feesWon + plan.extraInterestWon);
          expect(plan.repaidWon + plan.feesWon).toBeLessThanOrEqual(plan.availableWon ?? Infinity);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds a plan whenever repaying everything at once reaches the goal', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { profile, request } = problemOf({ ...given, months: 0 });
        const { cheapest } = seekGoal(profile, request, firstRules, TODAY);
        const { limitWon } = limitOf({ ...profile, debts: [] }, firstRules, TODAY);
        if ((limitWon ?? 0) >= request.targetWon) expect(cheapest).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the cheapest cover', () => {
  const amount = fc.integer({ min: 0, max: 9 });
  const programs = fc
    .record({
      goods: fc.array(fc.record({ most: amount, cost: fc.integer({ min: 1, max: 9 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      demands: fc.array(
        fc.record({ each: fc.array(amount, { minLength: 4, maxLength: 4 }), least: fc.integer({ min: -5, max: 60 }) }),
        {
          maxLength: 3,
        },
      ),
    })
    .map(({ goods, demands }) => ({
      goods,
      demands: demands.map(({ each, least }) => ({ each: each.slice(0, goods.length), least })),
    }));

  it('meets every demand, within bounds, and costs no more than any whole amounts that do', () => {
    fc.assert(
      fc.property(programs, ({ goods, demands }) => {
        const amounts = cheapestCover(goods, demands);
        const meets = (some: readonly number[], slack: number): boolean =>
          demands.every(
            ({ each, least }) => each.reduce((sum, of, good) => sum + of * (some[good] ?? 0), 0) >= least - slack,
          );
        const costOf = (some: readonly number[]): number =>
          goods.reduce((sum, { cost }, good) => sum + cost * (some[good] ?? 0), 0);
        let best = Infinity;
        const tried = goods.map(() => 0);
        const tryAll = (good: number): void => {
          const most = goods[good]?.most;
          if (most === undefined) {
            if (meets(tried, 0)) best = Math.min(best, costOf(tried));
            return;
          }
          for (let some = 0; some <= most; some++) {
            tried[good] = some;
            tryAll(good + 1);
          }
        };
        tryAll(0);
        expect(amounts === null).toBe(best === Infinity);
        if (!amounts) return;
        expect(meets(amounts, 1e-5)).toBe(true);
        expect(amounts.every((some, good) => some >= 0 && some <= (goods[good]?.most ?? 0))).toBe(true);
        expect(costOf(amounts)).toBeLessThanOrEqual(best + 1e-5);
      }),
      { numRuns: 500 },
    );
  });
});
