import { describe, expect, it } from '@jest/globals';
import type { LimitChanges } from '../../../../src/modules/lending/limit/engine/limit-changes.js';
import type { PolicyProfile } from '../../../../src/modules/lending/limit/engine/limit-profile.js';
import { simulate } from '../../../../src/modules/lending/limit/engine/simulation.js';
import { aDebt, aProfile, firstRules, paidMonthly } from './first-rules.js';

/** 12.6 million a year of debt service, half of it a card loan of 18 million at 15 %. */
const someone = (policyProfile: PolicyProfile, termMonths = 60) =>
  aProfile({
    yearlyIncomeWon: 75_600_000,
    debts: [
      aDebt({ kind: 'CARD', balanceWon: 18_000_000, annualRateMillionths: 150_000, remainingMonths: 24 }),
      paidMonthly(525_000),
    ],
    loan: { kind: 'CREDIT', annualRateMillionths: 52_000, termMonths },
    policyProfile,
  });

const CHANGES: LimitChanges = {
  incomeMillionths: 100_000,
  repayments: [{ debt: 0, amountWon: null }],
  rateMillionths: -10_000,
  termMonths: null,
  rateType: null,
  creditScore: null,
};

describe.each(['2025-01-02', '2025-07-01', '2026-11-21'])('the worked example on %s', (on) => {
  const { current, changes, all } = simulate(someone('SEED_EXAMPLE'), CHANGES, firstRules, on);

  it('comes to 70, 82, 95, 105 and 120 million exactly', () => {
    expect([current, ...changes.map(({ answer }) => answer), all?.answer].map((answer) => answer?.exactWon)).toEqual([
      70_000_000, 82_000_000, 95_000_000, 105_000_000, 120_000_000,
    ]);
    expect(changes.map(({ addedWon }) => addedWon)).toEqual([12_000_000, 25_000_000, 35_000_000]);
    expect(all?.answer.bindingConstraint).toBe('PROFILE_CAP');
  });

  it('shows that of the half more for a point less, amortisation explains 4.13 % and appetite the rest', () => {
    expect(changes[2]?.answer.pricing).toEqual({ serviceMillionths: 1_041_322, appetiteMillionths: 1_440_476 });
    expect(changes[0]?.answer.pricing).toEqual({ serviceMillionths: 1_000_000, appetiteMillionths: 1_000_000 });
  });

  it('says that it is no law, and since 2025-06-28 what the law would cut it to', () => {
    const told = [current, ...changes.map(({ answer }) => answer), all?.answer].map((answer) => ({
      named: answer?.warnings.some(({ code }) => code === 'PROFILE_IS_NOT_LAW'),
      cutTo: answer?.warnings.find(({ code }) => code === 'INCOME_CAP_WOULD_CUT')?.amountWon ?? null,
    }));
    const cuts = on < '2025-06-28' ? [null, null, null] : [75_600_000, 75_600_000, 83_160_000];
    expect(told).toEqual([null, null, ...cuts].map((cutTo) => ({ named: true, cutTo })));
  });

  it('shares the 50 million among the three without favouring an order', () => {
    const shares = changes.map(({ shareWon }) => shareWon ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(50_000_000);
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });
});

describe('the same person by law alone', () => {
  const { current, changes } = simulate(someone('LAW_ONLY'), CHANGES, firstRules, '2025-01-02');

  it('gets 72.89 million for a point less, not 105', () => {
    expect(changes.map(({ answer }) => answer.exactWon)).toEqual([82_000_000, 95_000_000, 72_892_562]);
    expect(current.pricing).toBeNull();
  });

  it('is cut by income since 2025-06-28, card loans counting', () => {
    const { current: cut } = simulate(someone('LAW_ONLY'), CHANGES, firstRules, '2025-06-28');
    expect(cut).toMatchObject({ bindingConstraint: 'INCOME_CAP', exactWon: 57_600_000 });
  });
});
