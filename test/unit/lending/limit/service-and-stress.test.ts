import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/terms/amortization.js';
import { debtService, serviceFactor } from '../../../../src/modules/lending/limit/engine/debt-service.js';
import {
  FIXED_ONE,
  power,
  ratio,
  roundedMillionths,
  roundedWon,
  steppedWon,
} from '../../../../src/modules/lending/limit/engine/fixed-point.js';
import { limitOf } from '../../../../src/modules/lending/limit/engine/limit.js';
import type { ServiceFormula } from '../../../../src/modules/lending/limit/rules/limit-rule.js';
import { stressAddOn, stressWeight, weighedStress } from '../../../../src/modules/lending/limit/engine/stress.js';
import { aDebt, aProfile, firstRules } from './first-rules.js';

const NOBODY = { region: 'REGIONAL', homeCount: 0, startedOn: null } as const;
const terms = (annualRateMillionths: number, months: number) =>
  ({ annualRateMillionths, months, repaymentMethod: 'EQUAL_PAYMENT' }) as const;
const factor = (formula: ServiceFormula, rate: number, months: number) =>
  roundedMillionths(serviceFactor(formula, terms(rate, months), NOBODY));
const service = (formula: ServiceFormula, debt: Parameters<typeof aDebt>[0]) =>
  roundedWon(debtService(formula, aDebt(debt), NOBODY));

describe('the yearly service of a loan', () => {
  it('is that of published examples', () => {
    // 30 million at 8 %: a fifth and a year's interest.
    expect(service({ formula: 'SPREAD_OVER_YEARS', years: 5 }, { annualRateMillionths: 80_000 })).toBe(8_400_000);
    // 300 million over 360 months at 4 %: twelve payments of 1,432,246.
    const level = service(
      { formula: 'LEVEL_PAYMENT' },
      { balanceWon: 3e8, annualRateMillionths: 40_000, remainingMonths: 360 },
    );
    expect(Math.round(level / 12)).toBe(1_432_246);
  });

  it('is what the schedule of the first year sums to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 12, max: 480 }), (rate, months) => {
        const principalWon = 1_000_000_000;
        for (const [formula, method] of [
          ['LEVEL_PAYMENT', 'EQUAL_PAYMENT'],
          ['EQUAL_PRINCIPAL', 'EQUAL_PRINCIPAL'],
        ] as const) {
          const first = schedule(method, { principalWon, annualRateMillionths: rate, months }, 12);
          const paid = first.reduce((sum, { paymentWon }) => sum + paymentWon, 0);
          const computed = service(
            { formula },
            { balanceWon: principalWon, annualRateMillionths: rate, remainingMonths: months },
          );
          // Each instalment rounds to the won, and of exactly twelve the last takes what is left.
          expect(Math.abs(paid - computed)).toBeLessThanOrEqual(months === 12 ? 60 : 25);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('follows each formula', () => {
    expect(factor({ formula: 'SPREAD_OVER_TERM', maxYears: 10 }, 50_000, 360)).toBe(150_000);
    expect(factor({ formula: 'SPREAD_OVER_TERM', maxYears: 10 }, 50_000, 60)).toBe(250_000);
    expect(factor({ formula: 'EQUAL_PRINCIPAL' }, 60_000, 120)).toBe(157_250);
    expect(factor({ formula: 'LEVEL_PAYMENT' }, 0, 240)).toBe(50_000);
    expect(factor({ formula: 'NOT_COUNTED' }, 50_000, 240)).toBe(0);
    expect(service({ formula: 'AS_PAID' }, { monthlyPaymentWon: 300_000, remainingMonths: 60 })).toBe(3_600_000);
    expect(service({ formula: 'AS_PAID' }, { monthlyPaymentWon: 300_000, remainingMonths: 5 })).toBe(1_500_000);
  });

  it('takes of a debt that ends within the year what is left to pay', () => {
    const short = { balanceWon: 6_000_000, annualRateMillionths: 0, remainingMonths: 6 };
    expect(service({ formula: 'LEVEL_PAYMENT' }, short)).toBe(6_000_000);
    expect(service({ formula: 'SPREAD_OVER_TERM', maxYears: 10 }, short)).toBe(6_000_000);
  });

  it('counts jeonse loans of owners of one home in the capital area from 2025-10-29 on', () => {
    const formula = { formula: 'INTEREST_ONLY', regions: ['CAPITAL'], homeCount: 1, loansFrom: '2025-10-29' } as const;
    const of = (startedOn: string | null, homeCount = 1, region: 'CAPITAL' | 'REGIONAL' = 'CAPITAL') =>
      roundedMillionths(serviceFactor(formula, terms(40_000, 24), { region, homeCount, startedOn }));
    expect([
      of('2025-10-29'),
      of('2025-10-28'),
      of(null),
      of('2026-01-01', 0),
      of('2026-01-01', 1, 'REGIONAL'),
    ]).toEqual([40_000, 0, 0, 0, 0]);
  });

  it('counts the agreed limit of an overdraft, not what is drawn', () => {
    const debts = [aDebt({ kind: 'OVERDRAFT', balanceWon: 1_000_000, agreedLimitWon: 50_000_000 })];
    expect(limitOf(aProfile({ debts }), firstRules, '2026-11-21').debtServiceWon).toBe(12_500_000);
  });
});

describe('stress', () => {
  const weights = (key: string) => {
    const [rule] = firstRules.RATE_WEIGHT.get(key) ?? [];
    if (!rule) throw new Error('no such weights');
    return rule.value;
  };
  const bounds = () => ({ floorMillionths: 15_000, capMillionths: 30_000 });

  it.each([
    // FSC 2023-12-27: of thirty years, fixed for 5 to 9, 9 to 15, 15 to 21 and more years.
    ['STAGE_2', 'MIXED', [60, 60, 40, 40, 20, 20, 0]],
    ['STAGE_2', 'PERIODIC', [30, 30, 20, 20, 10, 10, 0]],
    ['STAGE_3', 'MIXED', [80, 80, 60, 60, 40, 40, 0]],
    ['STAGE_3', 'PERIODIC', [40, 40, 30, 30, 20, 20, 0]],
  ] as const)('is weighed by %s for %s rates', (stage, rateKind, percents) => {
    const fixedYears = [5, 8.9, 9, 14.9, 15, 20.9, 21];
    const weighed = fixedYears.map((years) =>
      stressWeight(weights(stage), { rateKind, fixedMonths: Math.round(years * 12), termMonths: 360 }),
    );
    expect(weighed).toEqual(percents.map((percent) => percent * 10_000));
  });

  it('falls whole on variable rates and on those fixed for under five years, and not on fixed ones', () => {
    const weight = (rateKind: 'FIXED' | 'VARIABLE' | 'MIXED', fixedMonths: number | null, termMonths = 360) =>
      stressWeight(weights('STAGE_3'), { rateKind, fixedMonths, termMonths });
    expect([weight('VARIABLE', null), weight('MIXED', 59), weight('FIXED', null, 59)]).toEqual([1e6, 1e6, 1e6]);
    // No rate is fixed for longer than its loan lasts.
    expect(weight('MIXED', 60, 48)).toBe(1e6);
    expect([weight('FIXED', null), weight('FIXED', null, 60), weight('MIXED', 60, 80)]).toEqual([0, 0, 0]);
  });

  it('is the share of a base between its floor and its cap', () => {
    const of = (peakMillionths: number, currentMillionths: number, stageMillionths: number) =>
      stressAddOn({ peakMillionths, currentMillionths, stageMillionths, bounds: 'GENERAL' }, bounds);
    expect([of(56_400, 42_000, 500_000), of(60_000, 40_000, 1_000_000), of(90_000, 40_000, 1_000_000)]).toEqual([
      7_500, 20_000, 30_000,
    ]);
    expect([of(40_000, 60_000, 250_000), weighedStress(30_000, 800_000)]).toEqual([3_750, 24_000]);
    expect(stressAddOn({ publishedMillionths: 3_800 }, bounds)).toBe(3_800);
    // Half a millionth is one more, less than half is none.
    expect([weighedStress(3_801, 500_000), weighedStress(3_801, 499_868)]).toEqual([1_901, 1_900]);
  });
});

describe('fixed point', () => {
  it('is exact where a fraction is: the limit of any rate and term, against whole-number fractions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 480 }),
        fc.integer({ min: 1, max: 500_000_000 }),
        (rate, months, income) => {
          const base = 12_000_000n;
          const [growth, unit] = [(base + BigInt(rate)) ** BigInt(months), base ** BigInt(months)];
          // D·Y / f with f = r·p / (p − 1): 2/5 of income, in whole numbers, half up.
          const dividend = 2n * BigInt(income) * 1_000_000n * (growth - unit);
          const divisor = 5n * BigInt(rate) * growth;
          const exact = Number((2n * dividend + divisor) / (2n * divisor));
          const profile = aProfile({
            yearlyIncomeWon: income,
            region: 'REGIONAL',
            loan: { annualRateMillionths: rate, termMonths: months },
          });
          expect(limitOf(profile, firstRules, '2023-05-01').exactWon).toBe(exact);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('rounds as it says', () => {
    expect([roundedWon(ratio(1, 2)), roundedWon(ratio(10, 3)), roundedWon(ratio(49, 100))]).toEqual([1, 3, 0]);
    expect([steppedWon(ratio(99_999, 1)), steppedWon(10_000n * FIXED_ONE), steppedWon(ratio(10_000, 3) * 3n)]).toEqual([
      90_000, 10_000, 10_000,
    ]);
    expect(roundedWon(power(2n * FIXED_ONE, 10))).toBe(1024);
  });
});
