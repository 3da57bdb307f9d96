import { describe, expect, it } from '@jest/globals';
import { dsrOfLoan } from '../../../../src/modules/lending/limit/index.js';
import { aDebt, aProfile, firstRules } from '../limit/first-rules.js';

const dsr = (profile: Parameters<typeof aProfile>[0], amountWon: number, annualRateMillionths: number, on: string) =>
  dsrOfLoan(aProfile(profile), { amountWon, annualRateMillionths }, firstRules, on);

describe('DSR with a loan of some amount', () => {
  it('is the published 40 % at the published limit, with the stress of the day', () => {
    // 100 million won a year at 4.2 %, variable, in the capital area: 593.6 million before July 2025, 574.3 after.
    const home = { loan: { annualRateMillionths: 42_000 } };
    expect(dsr(home, 593_635_000, 42_000, '2025-06-30')).toMatchObject({ stressMillionths: 12_000, required: true });
    expect(dsr(home, 593_600_000, 42_000, '2025-06-30').dsrMillionths).toBeCloseTo(400_000, -3);
    expect(dsr(home, 574_300_000, 42_000, '2025-07-01').dsrMillionths).toBeCloseTo(400_000, -3);
    expect(dsr(home, 574_300_000, 42_000, '2025-07-01').capMillionths).toBe(400_000);
  });

  it('adds debts at their own rates, and no stress to credit of 100 million or less', () => {
    // 30 million of credit at 5 % over five years: 6 + 1.5 million a year. The new loan the same, over 60 million.
    const person = { debts: [aDebt()], loan: { kind: 'CREDIT', termMonths: 60 } } as const;
    const free = dsr(person, 70_000_000, 50_000, '2026-11-21');
    expect(free).toMatchObject({ stressMillionths: 0, dsrMillionths: 250_000, required: false });
    const stressed = dsr(person, 70_010_000, 50_000, '2026-11-21');
    expect(stressed).toMatchObject({ stressMillionths: 15_000, required: true });
    expect(stressed.dsrMillionths).toBe(Math.round((7_500_000 + 70_010_000 * 0.265) / 100));
  });

  it('is not known without an income', () => {
    expect(dsr({ yearlyIncomeWon: 0 }, 1_000_000, 40_000, '2026-11-21').dsrMillionths).toBeNull();
  });
});
