import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../support/lending.js';
import { GOAL, MORTGAGE, TODAY, credit, indebted, startGoalSuite, type GoalSuite } from '../support/goal-suite.js';

let suite: GoalSuite;
beforeAll(async () => {
  suite = await startGoalSuite();
});
afterAll(() => suite.close());

describe('loanLimitGoal', () => {
  it('answers the cheapest way with the effect of each step, in words of the language of the caller', async () => {
    const { cheapest, soonest, obstacles, current, targetWon, savingUnknown } = await suite.goal({
      profile: indebted,
      on: TODAY,
      targetWon: 470_000_000,
      cashWon: 25_000_000,
      savingPerMonthWon: 0,
      withinMonths: 0,
      rates: [{ rateType: 'PERIODIC', fixedMonths: 60, annualRatePercent: '4.25' }],
      repayable: [{ debt: 0 }, { debt: 1, feePercent: '1' }],
    });
    expect({ obstacles, targetWon, savingUnknown }).toEqual({
      obstacles: [],
      targetWon: 470_000_000,
      savingUnknown: null,
    });
    expect(soonest).toEqual(cheapest);
    expect(cheapest?.steps.map(({ kind, debt }) => [kind, debt])).toEqual([
      ['RATE_TYPE', null],
      ['REPAY_DEBT', 1],
    ]);
    const [rate, repay] = cheapest?.steps ?? [];
    expect(rate).toMatchObject({ rateType: 'PERIODIC', fixedMonths: 60, annualRatePercent: '4.2500', amountWon: null });
    expect(rate?.text).toBe('Apply at a periodic rate of 4.25 %.');
    expect(repay?.text).toBe(`Repay ${(repay?.amountWon ?? 0).toLocaleString('en')} won of the card loan.`);
    expect(repay?.feeWon).toBe(Math.floor((repay?.amountWon ?? 0) / 100));
    expect(cheapest?.limit.limitWon).toBe(470_000_000);
    expect((current.limitWon ?? 0) + (rate?.addedWon ?? 0) + (repay?.addedWon ?? 0)).toBe(470_000_000);
    // Half of 150,000 won on a contract of 100 million to a billion.
    expect(cheapest).toMatchObject({ stampDutyWon: 75_000, horizonMonths: 12, availableWon: 25_000_000 });
    expect(cheapest?.costWon).toBe(
      75_000 + (repay?.feeWon ?? 0) + (cheapest?.extraInterestWon ?? 0) - (cheapest?.sparedInterestWon ?? 0),
    );
  });

  it('waits for savings, and warns that rules may change until then', async () => {
    const { soonest, cheapest } = await suite.goal({
      profile: indebted,
      on: today(),
      targetWon: 430_000_000,
      cashWon: 5_000_000,
      savingPerMonthWon: 1_000_000,
      withinMonths: 24,
    });
    expect(soonest?.months).toBeGreaterThan(0);
    expect(soonest?.availableWon).toBe(5_000_000 + 1_000_000 * (soonest?.months ?? 0));
    expect((soonest?.repaidWon ?? 0) + (soonest?.feesWon ?? 0)).toBeLessThanOrEqual(soonest?.availableWon ?? 0);
    expect(soonest?.steps[0]).toMatchObject({ kind: 'WAIT', months: soonest?.months });
    expect(soonest?.limit.warnings.map(({ code }) => code)).toContain('DATE_IN_FUTURE');
    expect(cheapest?.costWon).toBeLessThanOrEqual(soonest?.costWon ?? 0);
  });

  it('says what is in the way, by code, bound and rule', async () => {
    const { soonest, cheapest, obstacles } = await suite.goal({ profile: indebted, on: TODAY, targetWon: 650_000_000 });
    expect([soonest, cheapest]).toEqual([null, null]);
    expect(obstacles).toMatchObject([
      { code: 'DSR_UNREACHABLE', constraint: 'DSR', mostWon: 491_070_000, rule: { kind: 'DSR_RATIO', key: 'BANK' } },
      { code: 'CAPPED_BY_POLICY', constraint: 'PURCHASE_CAP', mostWon: 600_000_000, rule: { validFrom: '2025-10-16' } },
    ]);
    expect(obstacles[1]?.message).toContain('600,000,000');
    const short = { profile: indebted, on: TODAY, targetWon: 480_000_000, savingPerMonthWon: 1, withinMonths: 2 };
    expect((await suite.goal(short)).obstacles).toMatchObject([
      { code: 'SAVING_TOO_LITTLE', missingWon: expect.any(Number) },
    ]);
  });

  it('repays the loans on record, by their ids', async () => {
    const loan = await suite.bank.aLoan(suite.kim, {
      balanceWon: 9_000_000,
      annualRatePercent: '15',
      loanType: 'CARD',
    });
    const profile = { ...MORTGAGE, yearlyIncomeWon: null, debts: [credit] };
    const input = { profile, targetWon: 440_000_000, useMyLoans: true, on: TODAY };
    const { cheapest } = await suite.goal(input, await suite.bank.loginAs(suite.kim));
    expect(cheapest?.steps).toMatchObject([
      { debt: 1, loanId: loan.id, amountWon: 9_000_000, feeWon: null },
      { debt: 0, loanId: null },
    ]);
    const named = { ...input, repayable: [{ loanId: loan.id, feePercent: '0.5' }], targetWon: 390_000_000 };
    expect((await suite.goal(named, await suite.bank.loginAs(suite.kim))).cheapest?.steps).toMatchObject([
      { loanId: loan.id },
    ]);
    expect(
      await suite.refusals(GOAL, { ...named, useMyLoans: false, customerId: suite.kim.id }, suite.bank.stranger),
    ).toEqual(['CUSTOMER_NOT_FOUND customerId']);
    expect(await suite.refusals(GOAL, { ...named, useMyLoans: false }, await suite.bank.loginAs(suite.kim))).toEqual([
      'INCOME_NOT_KNOWN profile.yearlyIncomeWon',
    ]);
  });
});
