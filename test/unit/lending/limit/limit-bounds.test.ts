import { describe, expect, it } from '@jest/globals';
import { limitOf } from '../../../../src/modules/lending/limit/engine/limit.js';
import type { ConstraintName, LimitWarningCode } from '../../../../src/modules/lending/limit/engine/limit-answer.js';
import { MissingRule } from '../../../../src/modules/lending/limit/rules/limit-rule.js';
import type { LimitProfile, Region } from '../../../../src/modules/lending/limit/engine/limit-profile.js';
import { parseRules } from '../../../../src/modules/lending/limit/rules/rule-parser.js';
import { aDebt, aProfile, firstRules, firstStored } from './first-rules.js';

const TODAY = '2026-11-21';
const answer = (profile: LimitProfile, on = TODAY) => limitOf(profile, firstRules, on);
const bound = (name: ConstraintName, profile: LimitProfile, on = TODAY) =>
  answer(profile, on).constraints.find((constraint) => constraint.name === name);
const warned = (code: LimitWarningCode, profile: LimitProfile, on = TODAY) =>
  answer(profile, on).warnings.find((warning) => warning.code === code);

describe('LTV', () => {
  it.each([
    // region, homes, first home; on 2023-01-01, 2023-06-01, 2025-06-30, 2025-09-08
    ['CAPITAL_REGULATED', 0, false, [50, 50, 50, 40]],
    ['CAPITAL_REGULATED', 0, true, [80, 80, 70, 70]],
    ['CAPITAL_REGULATED', 1, false, [0, 30, 0, 0]],
    ['CAPITAL', 0, false, [70, 70, 70, 70]],
    ['CAPITAL', 0, true, [80, 80, 70, 70]],
    ['CAPITAL', 2, false, [60, 60, 0, 0]],
    ['REGIONAL', 0, false, [70, 70, 70, 70]],
    ['REGIONAL', 0, true, [80, 80, 80, 80]],
    ['REGIONAL', 1, false, [60, 60, 60, 60]],
  ] as const)('in %s with %d homes (first home: %s) is %j percent', (region, homeCount, firstHome, percents) => {
    const profile = aProfile({ region, homeCount, firstHome, priceWon: 100_000_000, liensWon: 1_000_000 });
    const days = ['2023-01-01', '2023-06-01', '2025-06-30', '2025-09-08'];
    expect(days.map((on) => bound('LTV', profile, on)?.exactWon)).toEqual(
      percents.map((percent) => Math.max(0, percent * 1_000_000 - 1_000_000)),
    );
  });

  it('needs no price to say that nothing is lent, and says when it is not known', () => {
    expect(answer(aProfile({ homeCount: 1 }))).toMatchObject({ limitWon: 0, bindingConstraint: 'LTV' });
    expect(warned('PRICE_UNKNOWN', aProfile())?.rule).toMatchObject({ kind: 'LTV', key: 'CAPITAL/NO_HOME' });
    expect(warned('LTV_UNKNOWN', aProfile({ priceWon: 5 }), '2022-11-30')).toBeDefined();
    expect(bound('LTV', aProfile({ priceWon: 5 }), '2022-11-30')).toMatchObject({
      exactWon: null,
      unbounded: 'NO_RULE',
    });
  });
});

describe('caps', () => {
  const rich = (region: Region, priceWon: number | null, policyLoan = false) =>
    aProfile({ yearlyIncomeWon: 900_000_000, region, priceWon, firstHome: true, loan: { policyLoan } });

  it('on loans to buy a home step down with the price since 2025-10-16', () => {
    const cap = (priceWon: number | null, on: string) => bound('PURCHASE_CAP', rich('CAPITAL', priceWon), on)?.exactWon;
    expect(
      [1_500_000_000, 1_500_000_001, 2_500_000_000, 2_500_000_001, null].map((price) => cap(price, TODAY)),
    ).toEqual([600_000_000, 400_000_000, 400_000_000, 200_000_000, 600_000_000]);
    expect([cap(3_000_000_000, '2025-10-15'), cap(3_000_000_000, '2025-06-28')]).toEqual([600_000_000, 600_000_000]);
    expect(bound('PURCHASE_CAP', rich('CAPITAL', 1), '2025-06-27')?.unbounded).toBe('NO_RULE');
    expect(bound('PURCHASE_CAP', rich('REGIONAL', 1))?.unbounded).toBe('NO_RULE');
    expect(bound('PURCHASE_CAP', rich('CAPITAL', 1, true))?.unbounded).toBe('NOT_COUNTED');
    expect(answer(rich('CAPITAL_REGULATED', 2_000_000_000))).toMatchObject({
      limitWon: 400_000_000,
      bindingConstraint: 'PURCHASE_CAP',
    });
  });

  it('on the term hold in the capital area and in regulated districts', () => {
    const long = (region: Region) => aProfile({ region, loan: { termMonths: 480 } });
    expect(answer(long('CAPITAL'))).toMatchObject({ termMonths: 360, exactWon: answer(aProfile()).exactWon });
    expect(warned('TERM_SHORTENED', long('CAPITAL'))).toMatchObject({ months: 360, rule: { kind: 'TERM_CAP' } });
    expect(answer(long('REGIONAL'))).toMatchObject({ termMonths: 480 });
    expect(answer(long('CAPITAL'), '2025-06-27')).toMatchObject({ termMonths: 480 });
  });

  it('on credit count credit and card loans of all lenders, and leave policy loans alone', () => {
    const debts = [
      aDebt({ balanceWon: 10_000_000 }),
      aDebt({ kind: 'CARD', balanceWon: 5_000_000 }),
      aDebt({ kind: 'OVERDRAFT', balanceWon: 0, agreedLimitWon: 7_000_000 }),
      aDebt({ kind: 'AUTO', balanceWon: 9_000_000, remainingMonths: 60, repaymentMethod: 'EQUAL_PAYMENT' }),
    ];
    const credit = (policyLoan: boolean) =>
      aProfile({ yearlyIncomeWon: 60_000_000, debts, loan: { kind: 'CREDIT', policyLoan } });
    expect(bound('INCOME_CAP', credit(false))?.exactWon).toBe(38_000_000);
    expect(bound('INCOME_CAP', credit(true))).toMatchObject({ exactWon: null, unbounded: 'NOT_COUNTED' });
    expect(bound('INCOME_CAP', credit(false), '2025-06-27')?.unbounded).toBe('NO_RULE');
    expect(bound('PRODUCT_CAP', aProfile({ loan: { productCapWon: 12_345_678 } }))).toMatchObject({
      exactWon: 12_345_678,
      limitWon: 12_340_000,
    });
  });
});

describe('what an answer says beside numbers', () => {
  it('names the amount up to which the law asks for no DSR, and keeps to DSR', () => {
    const small = aProfile({ yearlyIncomeWon: 30_000_000, debts: [aDebt()], loan: { kind: 'CREDIT', termMonths: 60 } });
    expect(answer(small, '2025-01-02')).toMatchObject({ bindingConstraint: 'DSR', exactWon: 18_750_000 });
    expect(warned('DSR_NOT_REQUIRED', small, '2025-01-02')?.amountWon).toBe(70_000_000);
    expect(warned('DSR_NOT_REQUIRED', small, '2022-06-30')?.amountWon).toBe(170_000_000);
    expect(warned('DSR_NOT_REQUIRED', aProfile())).toBeUndefined();
  });

  it('gives other lenders half of income', () => {
    expect(answer(aProfile({ lenderClass: 'NON_BANK', region: 'REGIONAL' }))).toMatchObject({
      dsrCapMillionths: 500_000,
    });
  });

  it('uses the last value of a rule that ended, names it and its last day', () => {
    const profile = aProfile({ region: 'REGIONAL' });
    expect(warned('RULE_EXPIRED', profile, '2026-12-31')).toBeUndefined();
    expect(warned('RULE_EXPIRED', profile, '2027-01-01')?.rule).toEqual({
      kind: 'STRESS_RATE',
      key: 'MORTGAGE/BANK/REGIONAL',
      version: '2026-11',
      validFrom: '2026-07-01',
      validTo: '2026-12-31',
      source: expect.stringContaining('ajupress'),
    });
    expect(answer(profile, '2027-01-01').exactWon).toBe(answer(profile, '2026-12-31').exactWon);
  });

  it('refuses days without a known rule, and names the first day with one', () => {
    expect(() => answer(aProfile(), '2021-12-31')).toThrow(MissingRule);
    const caught = (() => {
      try {
        return answer(aProfile(), '2021-12-31');
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toMatchObject({ kind: 'DSR_RATIO', firstKnown: '2022-01-01' });
  });

  it('names every rule that took part once', () => {
    const { rules } = answer(aProfile({ debts: [aDebt(), aDebt()], priceWon: 900_000_000 }));
    expect(rules.map(({ kind, key }) => `${kind} ${key}`).sort()).toEqual([
      'DSR_RATIO BANK',
      'DSR_THRESHOLD ALL',
      'LTV CAPITAL/NO_HOME',
      'PURCHASE_CAP CAPITAL',
      'RATE_WEIGHT STAGE_3',
      'SERVICE CREDIT',
      'SERVICE MORTGAGE/EQUAL_PAYMENT',
      'STRESS_RATE MORTGAGE/BANK/CAPITAL',
      'TERM_CAP CAPITAL',
    ]);
  });

  it('says of jeonse and business loans whether they count', () => {
    const jeonse = (homeCount: number, on: string) => answer(aProfile({ homeCount, loan: { kind: 'JEONSE' } }), on);
    expect(jeonse(0, TODAY)).toMatchObject({ limitWon: null, bindingConstraint: null });
    expect(jeonse(0, TODAY).warnings.map(({ code }) => code)).toEqual(['NO_BOUND_KNOWN', 'LOAN_NOT_COUNTED']);
    expect(jeonse(1, '2025-10-28').limitWon).toBeNull();
    expect(jeonse(1, '2025-10-29')).toMatchObject({ exactWon: 1_000_000_000, bindingConstraint: 'DSR' });
    const debts = [
      aDebt({ kind: 'JEONSE', balanceWon: 90_000_000 }),
      aDebt({ kind: 'BUSINESS', balanceWon: 7_000_000 }),
    ];
    const counted = answer(aProfile({ debts }));
    expect(counted.debtServiceWon).toBe(0);
    expect(
      counted.warnings
        .filter(({ code }) => code === 'DEBT_NOT_COUNTED')
        .map(({ rule, amountWon }) => [rule?.key, amountWon]),
    ).toEqual([
      ['JEONSE', 90_000_000],
      ['BUSINESS', 7_000_000],
    ]);
  });

  it('takes the rate from a score only where a table is loaded', () => {
    const table = {
      ...({ id: 999, kind: 'SCORE_RATE', key: 'BANK', validFrom: '2026-01-01', validTo: null } as const),
      source: 'a bank',
      version: 'x',
      endedBy: null,
      value: {
        bands: [
          { fromScore: 900, percent: '4' },
          { fromScore: 600, percent: '7' },
        ],
      },
    };
    const rules = parseRules([...firstStored, table]);
    const scored = (creditScore: number | null) => aProfile({ creditScore, loan: { annualRateMillionths: null } });
    const rate = (score: number | null) => limitOf(scored(score), rules, TODAY).annualRateMillionths;
    expect([950, 900, 899, 600, 599, null].map(rate)).toEqual([40_000, 40_000, 70_000, 70_000, null, null]);
    const unknown = answer(scored(950));
    expect(unknown).toMatchObject({ limitWon: null, exactWon: null, dsrMillionths: null, monthlyPaymentWon: null });
    expect(unknown.constraints[0]).toMatchObject({ name: 'DSR', unbounded: 'RATE_UNKNOWN' });
    expect(warned('SCORE_TABLE_MISSING', scored(950))).toBeDefined();
    const [below] = limitOf(scored(599), rules, TODAY).warnings;
    expect(below).toMatchObject({ code: 'SCORE_BELOW_TABLE', rule: { kind: 'SCORE_RATE', source: 'a bank' } });
  });
});
