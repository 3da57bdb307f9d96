import { describe, expect, it } from '@jest/globals';
import { limitOf } from '../../../../src/modules/lending/limit/engine/limit.js';
import { aDebt, aProfile, firstRules, paidMonthly } from './first-rules.js';

const won = (profile: Parameters<typeof limitOf>[0], on: string) => limitOf(profile, firstRules, on);
/** Rounded to so many millions, as papers print it. */
const millions = (amountWon: number | null, decimals: number) => Number(((amountWon ?? 0) / 1e6).toFixed(decimals));

/** Without stress: a rate fixed to the end bears none, so that the rate is the one a table was computed at. */
const screened = (yearlyIncomeWon: number, percent: number, monthlyDebtWon = 0) =>
  aProfile({
    yearlyIncomeWon,
    region: 'REGIONAL',
    debts: monthlyDebtWon === 0 ? [] : [paidMonthly(monthlyDebtWon)],
    loan: { annualRateMillionths: Math.round(percent * 10_000), rateKind: 'FIXED' },
  });

describe('published limits', () => {
  it.each([
    // newsis NISI20250701_0001881064: 590 and 570 million.
    ['2025-06-30', 42_000, 12_000, 593.6],
    ['2025-07-01', 42_000, 15_000, 574.3],
    ['2025-10-15', 42_000, 15_000, 574.3],
    ['2025-10-16', 42_000, 30_000, 491.1],
    ['2026-11-21', 42_000, 30_000, 491.1],
  ])('are those of 100 million won a year in the capital area on %s', (on, annualRateMillionths, stress, limit) => {
    const answer = won(aProfile({ loan: { annualRateMillionths } }), on);
    expect(millions(answer.exactWon, 1)).toBe(limit);
    expect(answer).toMatchObject({ stressMillionths: stress, bindingConstraint: 'DSR' });
    expect(answer.limitWon).toBe(Math.floor((answer.exactWon ?? 0) / 10_000) * 10_000);
  });

  it('falls by up to 86 million won when the floor of stress doubles (biznawa 494273)', () => {
    const before = won(aProfile(), '2025-10-15');
    const after = won(aProfile(), '2025-10-16');
    expect([millions(before.exactWon, 2), millions(after.exactWon, 2)]).toEqual([587.07, 501.03]);
    expect(Math.trunc(((before.exactWon ?? 0) - (after.exactWon ?? 0)) / 1e6)).toBe(86);
  });

  it.each([
    // resimanor-housing-finance-data, income_mortgage_limits.csv (CC BY), in millions at 4, 4.75 and 7 %.
    [40_000_000, [279, 256, 200]],
    [50_000_000, [349, 320, 250]],
    [60_000_000, [419, 383, 301]],
    [70_000_000, [489, 447, 351]],
    [80_000_000, [559, 511, 401]],
    [100_000_000, [698, 639, 501]],
  ])('are those of %d won a year, three ways', (income, limits) => {
    const exact = [4, 4.75, 7].map((percent) => won(screened(income, percent), '2026-09-18').exactWon ?? 0);
    // The table rounds to the million, and 319.5 to 320 either way.
    for (const [index, amount] of exact.entries())
      expect(Math.abs(amount / 1e6 - (limits[index] ?? 0))).toBeLessThanOrEqual(0.52);
  });

  it.each([
    // resimanor-housing-finance-data, dsr-mortgage-limit-2026-h2 and auto-installment-mortgage-dsr-2026 (CC BY).
    [40_000_000, 0, 6.5, 210_947_759],
    [40_000_000, 0, 4.25, 271_035_823],
    [40_000_000, 0, 8, 181_711_326],
    [40_000_000, 300_000, 7, 155_317_820],
    [40_000_000, 300_000, 4.25, 210_052_763],
    [40_000_000, 700_000, 5.25, 114_691_975],
    [40_000_000, 1_000_000, 8, 45_427_831],
    [50_000_000, 0, 4.75, 319_500_657],
    [50_000_000, 0, 7, 250_512_613],
    [50_000_000, 600_000, 5, 198_700_392],
    [60_000_000, 900_000, 6, 183_470_776],
    [80_000_000, 900_000, 5, 329_097_523],
  ])('are exact to the won: %d a year, %d a month, %d %%', (income, monthly, percent, limit) => {
    expect(won(screened(income, percent, monthly), '2026-09-18').exactWon).toBe(limit);
  });

  it.each([
    // resimanor-housing-finance-data, credit_debt_mortgage_limits.csv (CC BY): credit spread over five years.
    [0, 0, 400.8],
    [30_000_000, 7_500_000, 306.9],
    [50_000_000, 12_500_000, 244.2],
    [100_000_000, 25_000_000, 87.7],
  ])('count %d won of credit at 5 %% with a service of %d', (balanceWon, service, limit) => {
    const debts = balanceWon === 0 ? [] : [aDebt({ balanceWon })];
    const answer = won({ ...screened(80_000_000, 7), debts }, '2026-09-18');
    expect(answer.debtServiceWon).toBe(service);
    expect(millions(answer.exactWon, 1)).toBe(limit);
  });

  it('reaches 80 million from 70 by repaying what frees 2.28 million a year, and a rate lower by 0.3 points', () => {
    const loan = { kind: 'CREDIT', annualRateMillionths: 52_000, termMonths: 60 } as const;
    const profile = aProfile({
      yearlyIncomeWon: 75_600_000,
      debts: [paidMonthly(190_000), paidMonthly(860_000)],
      loan,
    });
    expect(won(profile, '2025-01-02').exactWon).toBe(70_000_000);
    const better = {
      ...profile,
      debts: [paidMonthly(860_000)],
      loan: { ...profile.loan, annualRateMillionths: 49_000 },
    };
    expect(won(better, '2025-01-02').exactWon).toBe(80_000_000);
  });
});
