import { describe, expect, it } from '@jest/globals';
import { seekGoal } from '../../../../../src/modules/lending/limit/goal/goal.js';
import type { GoalRequest } from '../../../../../src/modules/lending/limit/goal/goal-request.js';
import { repaid } from '../../../../../src/modules/lending/limit/engine/limit-changes.js';
import type { LimitProfile } from '../../../../../src/modules/lending/limit/engine/limit-profile.js';
import { limitOf } from '../../../../../src/modules/lending/limit/engine/limit.js';
import { aDebt, aProfile, firstRules, paidMonthly } from '../first-rules.js';

const TODAY = '2026-11-21';
const everyDebt = ({ debts }: LimitProfile, feeMillionths: number | null = 0) =>
  debts.map((_, debt) => ({ debt, feeMillionths }));

const seek = (profile: LimitProfile, request: Partial<GoalRequest>, on = TODAY) =>
  seekGoal(
    profile,
    {
      targetWon: 100_000_000,
      terms: [],
      rates: [],
      repayable: everyDebt(profile),
      cashWon: 0,
      savingPerMonthWon: null,
      withinMonths: 24,
      horizonMonths: 60,
      stampDutyOn: () => null,
      ...request,
    },
    firstRules,
    on,
  );

/** Card 20 million at 15 % frees 0.35 a won, credit 30 million at 5 % a quarter; 491.07 million without either. */
const indebted = aProfile({
  debts: [
    aDebt({ balanceWon: 30_000_000 }),
    aDebt({ kind: 'CARD', balanceWon: 20_000_000, annualRateMillionths: 150_000 }),
  ],
  loan: { annualRateMillionths: 42_000 },
});

describe('a goal', () => {
  it('that is reached already costs nothing', () => {
    const { soonest, cheapest, current, obstacles } = seek(indebted, { targetWon: 200_000_000 });
    expect(current.limitWon).toBeGreaterThan(200_000_000);
    expect(soonest).toMatchObject({ months: 0, steps: [], costWon: 0, repaidWon: 0 });
    expect(cheapest).toBe(soonest);
    expect(obstacles).toEqual([]);
  });

  it('repays first what frees most for a won, and of the last debt no more than it takes', () => {
    const { cheapest, current } = seek(indebted, { targetWon: 430_000_000 });
    expect(cheapest?.steps.map(({ kind, debt }) => [kind, debt])).toEqual([
      ['REPAY_DEBT', 1],
      ['REPAY_DEBT', 0],
    ]);
    const [card, credit] = cheapest?.steps ?? [];
    expect(card?.amountWon).toBe(20_000_000);
    expect(credit?.limitAfterWon).toBe(430_000_000);
    const repaidWon = 20_000_000 + (credit?.amountWon ?? 0);
    expect(cheapest).toMatchObject({ repaidWon, feesWon: 0, extraInterestWon: 0 });
    expect(cheapest?.costWon).toBe(-(cheapest?.sparedInterestWon ?? 0));
    expect(card?.addedWon).toBe((card?.limitAfterWon ?? 0) - (current.limitWon ?? 0));
    expect(430_000_000 - (current.limitWon ?? 0)).toBe((card?.addedWon ?? 0) + (credit?.addedWon ?? 0));
    const [owed] = indebted.debts;
    const left = owed && repaid(owed, (credit?.amountWon ?? 0) - 1);
    expect(limitOf({ ...indebted, debts: left ? [left] : [] }, firstRules, TODAY).limitWon).toBe(429_990_000);
  });

  it('takes the dearer rate that bears less stress only where there is no money to repay with', () => {
    const rates = [{ rateKind: 'PERIODIC', fixedMonths: 60, annualRateMillionths: 42_100 }] as const;
    const repaying = seek(indebted, { targetWon: 390_000_000, rates }).cheapest;
    expect(repaying?.steps.map(({ kind }) => kind)).toEqual(['REPAY_DEBT']);
    expect(repaying?.costWon).toBeLessThan(0);
    const poor = { cashWon: 8_000_000, savingPerMonthWon: 3_000_000, withinMonths: 6 };
    const { soonest, cheapest } = seek(indebted, { targetWon: 390_000_000, rates, ...poor });
    expect(soonest?.steps.map(({ kind }) => kind)).toEqual(['RATE_TYPE', 'REPAY_DEBT']);
    expect(soonest?.loan).toMatchObject({ rateKind: 'PERIODIC', fixedMonths: 60, annualRateMillionths: 42_100 });
    // 0.01 points on 390 million over five years, a little less as it is repaid.
    expect(soonest?.extraInterestWon).toBeGreaterThan(180_000);
    expect(soonest?.extraInterestWon).toBeLessThan(195_000);
    expect(cheapest?.months).toBeGreaterThan(soonest?.months ?? 0);
    expect(cheapest?.costWon).toBeLessThan(soonest?.costWon ?? 0);
  });

  it('repays the card loan at 15 % before the credit loan at 5.2 %, also where a won of either frees the same', () => {
    const debts = [
      aDebt({ balanceWon: 30_000_000, annualRateMillionths: 52_000, remainingMonths: 60 }),
      aDebt({ kind: 'CARD', balanceWon: 10_000_000, annualRateMillionths: 150_000, remainingMonths: 24 }),
    ];
    const loan = { kind: 'CREDIT', annualRateMillionths: 50_000, termMonths: 60 } as const;
    const profile = aProfile({ yearlyIncomeWon: 60_000_000, debts, loan });
    const capped = seek(profile, { targetWon: 28_000_000, horizonMonths: 12 }).cheapest;
    expect(capped?.steps).toMatchObject([{ kind: 'REPAY_DEBT', debt: 1, amountWon: 8_000_000 }]);
    const fee = [
      { debt: 0, feeMillionths: 0 },
      { debt: 1, feeMillionths: 20_000 },
    ];
    const dearer = seek(profile, { targetWon: 28_000_000, horizonMonths: 12, repayable: fee }).cheapest;
    expect(dearer?.steps).toMatchObject([{ kind: 'REPAY_DEBT', debt: 1, amountWon: 8_000_000, feeWon: 160_000 }]);
  });

  it('counts stamp duty as a cost, and says when it is not known', () => {
    const told = seek(indebted, { targetWon: 200_000_000, stampDutyOn: () => 75_000 }).cheapest;
    expect(told).toMatchObject({ stampDutyWon: 75_000, costWon: 75_000 });
    expect(seek(indebted, { targetWon: 200_000_000 }).cheapest).toMatchObject({ stampDutyWon: null, costWon: 0 });
  });

  it('takes a longer term of those usual for mortgages, within what rules allow', () => {
    const profile = aProfile({ loan: { termMonths: 240, annualRateMillionths: 42_000 } });
    const { cheapest, current } = seek(profile, { targetWon: 450_000_000, terms: null });
    expect(current.limitWon).toBeLessThan(450_000_000);
    expect(cheapest?.steps.map(({ kind, months }) => [kind, months])).toEqual([['TERM', 300]]);
    expect(cheapest?.answer.limitWon).toBeGreaterThanOrEqual(450_000_000);
    expect(seek(profile, { targetWon: 530_000_000, terms: [480] }).cheapest).toBeNull();
  });

  it('gives up what is not drawn of an overdraft before any money is spent', () => {
    const debts = [aDebt({ kind: 'OVERDRAFT', balanceWon: 5_000_000, agreedLimitWon: 50_000_000 })];
    const profile = aProfile({ debts, loan: { annualRateMillionths: 42_000 } });
    const { cheapest } = seek(profile, { targetWon: 470_000_000 });
    expect(cheapest?.steps).toMatchObject([{ kind: 'LOWER_OVERDRAFT_LIMIT', debt: 0, amountWon: 45_000_000 }]);
    expect(cheapest?.costWon).toBe(0);
    const two = { ...profile, debts: [...debts, ...debts] };
    expect(seek(two, { targetWon: 320_000_000 }).cheapest?.steps).toMatchObject([{ debt: 1 }]);
    const { cheapest: paid } = seek(profile, { targetWon: 480_000_000 });
    expect(paid?.steps.map(({ kind }) => kind)).toEqual(['LOWER_OVERDRAFT_LIMIT', 'REPAY_DEBT']);
  });

  it('waits until the money is there, while debts shrink by their instalments', () => {
    const debts = [aDebt({ repaymentMethod: 'EQUAL_PAYMENT', remainingMonths: 60 })];
    const profile = aProfile({ debts, loan: { annualRateMillionths: 42_000 } });
    const { soonest, cheapest } = seek(profile, { targetWon: 480_000_000, savingPerMonthWon: 2_000_000 });
    // 3.4 % of the limit is owed to 30 million of credit: it must come down to about 3.6 million.
    expect(soonest?.months).toBe(11);
    expect(soonest?.on).toBe('2027-10-21');
    expect(soonest?.availableWon).toBe(22_000_000);
    expect(soonest?.repaidWon).toBeLessThanOrEqual(22_000_000);
    expect(soonest?.repaidWon).toBeGreaterThan(20_000_000);
    expect(soonest?.steps.map(({ kind }) => kind)).toEqual(['WAIT', 'REPAY_DEBT']);
    // Waiting longer spares less: what is left to repay is less, and its interest has been paid.
    expect(cheapest).toBe(soonest);
  });

  it('counts fees that are known as a cost, and others not', () => {
    const known = seek(indebted, { targetWon: 400_000_000, repayable: everyDebt(indebted, 12_000) }).cheapest;
    expect(known?.feesWon).toBe(
      (known?.steps ?? []).reduce((sum, { amountWon }) => sum + Math.floor((amountWon ?? 0) * 0.012), 0),
    );
    expect(known?.costWon).toBe((known?.feesWon ?? 0) - (known?.sparedInterestWon ?? 0));
    const unknown = seek(indebted, { targetWon: 400_000_000, repayable: everyDebt(indebted, null) }).cheapest;
    expect(unknown?.steps.map(({ feeWon }) => feeWon)).toEqual(unknown?.steps.map(() => null));
    expect(unknown?.costWon).toBe(-(unknown?.sparedInterestWon ?? 0));
  });

  it('gives the interest the debts would have borne on what is repaid', () => {
    const { cheapest } = seek(indebted, { targetWon: 380_000_000, horizonMonths: 12 });
    const [card] = cheapest?.steps ?? [];
    expect(cheapest?.steps).toHaveLength(1);
    // Twelve months at 15 %, each rounded down to the won.
    expect(Math.abs((cheapest?.sparedInterestWon ?? 0) - (card?.amountWon ?? 0) * 0.15)).toBeLessThan(24);
  });

  it('takes a target between two steps of 10,000 won for the next', () => {
    const { cheapest, targetWon } = seek(indebted, { targetWon: 400_000_001 });
    expect([targetWon, cheapest?.answer.limitWon]).toEqual([400_000_001, 400_010_000]);
  });
});

describe('a goal of a credit loan', () => {
  it('keeps to the cap by income with what the cap counts, and to DSR with what frees most', () => {
    const profile = aProfile({
      yearlyIncomeWon: 60_000_000,
      debts: [
        aDebt({ balanceWon: 25_000_000 }),
        aDebt({ kind: 'AUTO', balanceWon: 12_000_000, remainingMonths: 12, repaymentMethod: 'EQUAL_PAYMENT' }),
      ],
      loan: { kind: 'CREDIT', annualRateMillionths: 50_000, termMonths: 60 },
    });
    const { cheapest } = seek(profile, { targetWon: 45_000_000, horizonMonths: 12 });
    // 25 + 45 must come down to 60 million; then 8.75 of DSR's 24 million a year are left for 3.75 and the car's.
    expect(cheapest?.steps).toMatchObject([
      { kind: 'REPAY_DEBT', debt: 1 },
      { kind: 'REPAY_DEBT', debt: 0, amountWon: 10_000_000 },
    ]);
    expect(cheapest?.answer.limitWon).toBe(45_000_000);
  });

  it('goes below the amount from which stress begins where that is cheaper', () => {
    const profile = aProfile({
      yearlyIncomeWon: 110_000_000,
      debts: [aDebt({ balanceWon: 20_000_000 }), paidMonthly(1_500_000)],
      loan: { kind: 'CREDIT', annualRateMillionths: 50_000, termMonths: 60 },
    });
    // By the stressed rate 1.26 million a year would have to be freed, which takes 5.04 million of the credit.
    const { cheapest } = seek(profile, { targetWon: 84_000_000, repayable: [{ debt: 0, feeMillionths: 0 }] });
    expect(cheapest?.steps).toMatchObject([{ kind: 'REPAY_DEBT', debt: 0, amountWon: 4_000_000 }]);
    expect(cheapest?.answer).toMatchObject({ limitWon: 84_000_000, stressMillionths: 0 });
  });
});

describe('a goal by the worked example', () => {
  const profile = aProfile({
    yearlyIncomeWon: 75_600_000,
    debts: [aDebt({ kind: 'CARD', balanceWon: 18_000_000, annualRateMillionths: 150_000 }), paidMonthly(525_000)],
    loan: { kind: 'CREDIT', annualRateMillionths: 52_000, termMonths: 60 },
    policyProfile: 'SEED_EXAMPLE',
  });
  const cheapest = (request: Partial<GoalRequest>) =>
    seek(profile, { repayable: [{ debt: 0, feeMillionths: 0 }], ...request }).cheapest;
  const rates = [{ rateKind: 'VARIABLE', fixedMonths: null, annualRateMillionths: 42_000 }] as const;

  it('takes the whole card loan for 95 million, the rate a point lower for 105, and some of both for 110', () => {
    expect(cheapest({ targetWon: 95_000_000 })?.steps).toMatchObject([{ kind: 'REPAY_DEBT', amountWon: 18_000_000 }]);
    const lower = cheapest({ targetWon: 105_000_000, rates });
    expect(lower?.steps).toMatchObject([{ kind: 'RATE_TYPE', annualRateMillionths: 42_000, addedWon: 35_000_000 }]);
    expect(lower?.costWon).toBeLessThan(0);
    // 110 / 1.5 = 73.3 million: 0.84 million a year must be freed; a won of the card frees 0.35.
    expect(cheapest({ targetWon: 110_000_000, rates })?.repaidWon).toBe(2_400_000);
  });

  it('ends at the cap of the example', () => {
    expect(seek(profile, { targetWon: 120_010_000, rates }).obstacles).toMatchObject([
      { code: 'CAPPED_BY_POLICY', constraint: 'PROFILE_CAP', mostWon: 120_000_000, rule: { kind: 'POLICY_PROFILE' } },
    ]);
  });
});

describe('a goal that cannot be reached', () => {
  const obstacles = (profile: LimitProfile, request: Partial<GoalRequest>) => {
    const { soonest, cheapest, obstacles: found } = seek(profile, request);
    expect([soonest, cheapest]).toEqual([null, null]);
    return found;
  };

  it('says how far DSR goes when every debt is repaid', () => {
    expect(obstacles(indebted, { targetWon: 500_000_000 })).toMatchObject([
      { code: 'DSR_UNREACHABLE', constraint: 'DSR', mostWon: 491_070_000, rule: { kind: 'DSR_RATIO', key: 'BANK' } },
    ]);
  });

  it('names every cap in the way, and its rule', () => {
    const rich = aProfile({ yearlyIncomeWon: 500_000_000, priceWon: 1_600_000_000, region: 'CAPITAL_REGULATED' });
    expect(obstacles(rich, { targetWon: 700_000_000 })).toMatchObject([
      { code: 'LTV_CAP', constraint: 'LTV', mostWon: 640_000_000, rule: { kind: 'LTV' } },
      { code: 'CAPPED_BY_POLICY', constraint: 'PURCHASE_CAP', mostWon: 400_000_000, rule: { validFrom: '2025-10-16' } },
    ]);
    const product = aProfile({ loan: { productCapWon: 90_000_000 } });
    expect(obstacles(product, {})).toMatchObject([{ code: 'CAPPED_BY_PRODUCT', mostWon: 90_000_000, rule: null }]);
    const credit = aProfile({ yearlyIncomeWon: 90_000_000, loan: { kind: 'CREDIT', termMonths: 60 } });
    expect(obstacles(credit, {})).toMatchObject([{ code: 'CAPPED_BY_POLICY', constraint: 'INCOME_CAP' }]);
  });

  it('says what is lacking when there is not enough to spend', () => {
    const request = { targetWon: 480_000_000, savingPerMonthWon: 100_000, withinMonths: 12, cashWon: 1_000_000 };
    const [obstacle] = obstacles(indebted, request);
    expect(obstacle).toMatchObject({ code: 'SAVING_TOO_LITTLE', constraint: null });
    const needed = seek(indebted, { targetWon: 480_000_000 }).cheapest?.repaidWon ?? 0;
    // Bullets do not shrink while time passes.
    expect(Math.abs((obstacle?.missingWon ?? 0) - (needed - 2_200_000))).toBeLessThanOrEqual(2);
  });

  it('says so when no rate is known, or nothing bounds the loan', () => {
    const scored = aProfile({ creditScore: 800, loan: { annualRateMillionths: null } });
    expect(obstacles(scored, {}).map(({ code }) => code)).toEqual(['RATE_UNKNOWN']);
    const jeonse = aProfile({ loan: { kind: 'JEONSE', repaymentMethod: 'BULLET', termMonths: 24 } });
    expect(obstacles(jeonse, {}).map(({ code }) => code)).toEqual(['NO_BOUND_KNOWN']);
  });
});
