import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/terms/amortization.js';
import { cheapestCover } from '../../../../src/modules/lending/limit/goal/goal-cover.js';
import type { GoalRequest } from '../../../../src/modules/lending/limit/goal/goal-request.js';
import type { GoalPlan } from '../../../../src/modules/lending/limit/goal/settled-plan.js';
import { seekGoal } from '../../../../src/modules/lending/limit/goal/goal.js';
import { repaid } from '../../../../src/modules/lending/limit/engine/limit-changes.js';
import type { Debt, LimitProfile, WantedLoan } from '../../../../src/modules/lending/limit/engine/limit-profile.js';
import { limitOf } from '../../../../src/modules/lending/limit/engine/limit.js';
import { aDebt, aProfile, firstRules } from './first-rules.js';

const TODAY = '2026-11-21';
const MILLION = 1_000_000;
const SAVING_WON = 300_000;
const HORIZON = 36;
const STAMP_WON = 75_000;

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
    stampDutyOn: () => STAMP_WON,
  };
  return { profile, request };
}

const CARD = { kind: 'CARD', annualRateMillionths: 150_000 } as const;
const ANY_MONEY: Omit<GoalRequest, 'targetWon'> = {
  terms: [],
  rates: [],
  cashWon: 0,
  savingPerMonthWon: null,
  withinMonths: 12,
  horizonMonths: 12,
  repayable: [0, 1].map((debt) => ({ debt, feeMillionths: 0 })),
  stampDutyOn: () => null,
};

/** Debts after some months of instalments, by their schedules. */
const later = (debt: Debt, months: number): Debt | null => {
  if (debt.kind === 'OVERDRAFT' || debt.repaymentMethod === 'BULLET' || months === 0) return debt;
  if (months >= debt.remainingMonths) return null;
  const { balanceWon: principalWon, annualRateMillionths, remainingMonths } = debt;
  const rows = schedule(debt.repaymentMethod, { principalWon, annualRateMillionths, months: remainingMonths }, months);
  return { ...debt, balanceWon: rows.at(-1)?.balanceAfterWon ?? 0, remainingMonths: remainingMonths - months };
};

/** Interest of a debt over the horizon. */
const borne = (debt: Debt): number => {
  const { kind, balanceWon: principalWon, annualRateMillionths, remainingMonths: months } = debt;
  const method = kind === 'OVERDRAFT' ? 'BULLET' : debt.repaymentMethod;
  const rows = principalWon === 0 ? [] : schedule(method, { principalWon, annualRateMillionths, months }, HORIZON);
  return rows.reduce((sum, { interestWon }) => sum + interestWon, 0);
};

/** Ways to repay so many parts of each debt, with the money it takes and the interest it spares. */
function* repayments(owed: readonly (Debt | null)[], { repayable }: GoalRequest, parts: number) {
  const choices = owed.map((debt) => (debt ? parts + 1 : 1));
  const count = choices.reduce((product, choice) => product * choice, 1);
  for (let way = 0; way < count; way++) {
    let rest = way;
    let spentWon = 0;
    const left = owed.flatMap((debt, index): Debt[] => {
      const chosen = rest % (choices[index] ?? 1);
      rest = Math.floor(rest / (choices[index] ?? 1));
      if (!debt) return [];
      const amountWon = Math.ceil((debt.balanceWon * chosen) / parts);
      const cut = debt.kind === 'OVERDRAFT' ? { ...debt, agreedLimitWon: debt.balanceWon } : debt;
      spentWon += amountWon + Math.floor((amountWon * (repayable[index]?.feeMillionths ?? 0)) / 1e6);
      const remaining = amountWon === 0 ? cut : repaid(cut, amountWon);
      return remaining ? [remaining] : [];
    });
    const before = owed.reduce((sum, debt) => sum + (debt ? borne(debt) : 0), 0);
    yield { left, spentWon, sparedWon: before - left.reduce((sum, debt) => sum + borne(debt), 0) };
  }
}

/** The least money, net of interest spared, by which a plan's own loan and month reach the goal on a grid; null for none. */
function leastNet(profile: LimitProfile, request: GoalRequest, plan: GoalPlan, parts: number): number | null {
  const owed = profile.debts.map((debt) => later(debt, plan.months));
  let best: number | null = null;
  for (const { left, spentWon, sparedWon } of repayments(owed, request, parts)) {
    if (spentWon > (plan.availableWon ?? Infinity) || (best !== null && spentWon - sparedWon >= best)) continue;
    const { limitWon } = limitOf({ ...profile, loan: plan.loan, debts: left }, firstRules, plan.on);
    if ((limitWon ?? 0) >= request.targetWon) best = spentWon - sparedWon;
  }
  return best;
}

describe('goal seek', () => {
  it('takes no more money, net of the interest it spares, than anything on a grid of repayments', () => {
    let reached = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const { profile, request } = problemOf(given);
        const { soonest, cheapest } = seekGoal(profile, request, firstRules, TODAY);
        for (const plan of [soonest, cheapest]) {
          const bruteWon = plan && leastNet(profile, request, plan, 6);
          if (!plan || bruteWon === null) continue;
          reached += 1;
          // Whole won of each debt, and of its interest in each month.
          const netWon = plan.repaidWon + plan.feesWon - plan.sparedInterestWon;
          expect(netWon).toBeLessThanOrEqual(bruteWon + 3 * HORIZON);
        }
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(150);
  });

  it('never calls a plan the cheapest that costs more than the soonest, or than one of fewer choices', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { profile, request } = problemOf(given);
        const { soonest, cheapest } = seekGoal(profile, request, firstRules, TODAY);
        expect(cheapest?.costWon ?? 0).toBeLessThanOrEqual(soonest?.costWon ?? 0);
        expect(soonest?.months ?? 0).toBeLessThanOrEqual(cheapest?.months ?? 0);
        const fewer = seekGoal(profile, { ...request, terms: [], rates: [] }, firstRules, TODAY).cheapest;
        if (fewer) expect(cheapest?.costWon ?? Infinity).toBeLessThanOrEqual(fewer.costWon + 3 * HORIZON);
      }),
      { numRuns: 1_000 },
    );
  });

  it('repays a card loan at 15 % before a credit loan at 5.2 %, however long they run', () => {
    let both = 0;
    const term = fc.integer({ min: 12, max: 60 });
    const method = fc.constantFrom<Debt['repaymentMethod']>('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET');
    const pair = fc.record({ terms: fc.tuple(term, term), methods: fc.tuple(method, method) });
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(pair, share, fc.constantFrom<WantedLoan['kind']>('MORTGAGE', 'CREDIT'), (given, part, kind) => {
        const [card, credit] = given.terms.map((remainingMonths, index) => ({
          remainingMonths,
          repaymentMethod: given.methods[index] ?? 'BULLET',
          balanceWon: 20 * MILLION,
        }));
        const profile = aProfile({
          debts: [aDebt({ ...credit, annualRateMillionths: 52_000 }), aDebt({ ...card, ...CARD })],
          yearlyIncomeWon: 60 * MILLION,
          loan: { kind, termMonths: 120, annualRateMillionths: 50_000 },
        });
        const least = limitOf(profile, firstRules, TODAY).limitWon ?? 0;
        const most = limitOf({ ...profile, debts: [] }, firstRules, TODAY).limitWon ?? 0;
        const targetWon = Math.floor((least + part * (most - least)) / 10_000) * 10_000;
        const { cheapest } = seekGoal(profile, { ...ANY_MONEY, targetWon }, firstRules, TODAY);
        const repaying = (cheapest?.steps ?? []).filter((step) => step.kind === 'REPAY_DEBT');
        if (repaying.length === 0) return;
        expect(repaying[0]?.debt).toBe(1);
        if (repaying.length > 1) both += 1;
        if (repaying.length > 1) expect(repaying[0]?.amountWon).toBe(20 * MILLION);
      }),
      { numRuns: 400 },
    );
    expect(both).toBeGreaterThan(50);
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
          const { feesWon, extraInterestWon, sparedInterestWon } = plan;
          expect(plan.costWon).toBe(feesWon + STAMP_WON + extraInterestWon - sparedInterestWon);
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
