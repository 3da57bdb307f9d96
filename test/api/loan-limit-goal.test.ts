import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LoanLimitGoalDocument,
  LoanLimitPathDocument,
  LoanLimitReplayDocument,
  type LoanLimitGoalQuery,
  type LoanLimitPathQuery,
  type LoanLimitSimulateInput,
} from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startBank, today, type Bank, type Person, type TestCustomer } from '../support/lending.js';
import { aSeries } from '../support/series.js';

let bank: Bank;
let kim: TestCustomer;
beforeAll(async () => {
  bank = await startBank();
  kim = await bank.aCustomer({ name: '김하나' });
  await bank.sql('UPDATE customer SET annual_income_won = 100000000 WHERE id = $1', [kim.key]);
});
afterAll(() => bank.close());

type Who = Person | string;
const GOAL = LoanLimitGoalDocument.toString();
const PATH = LoanLimitPathDocument.toString();
const REPLAY = LoanLimitReplayDocument.toString();

const goal = async (input: object, as: Who = bank.staff) =>
  (await bank.ask<LoanLimitGoalQuery>(GOAL, { input }, as)).loanLimitGoal;
const path = async (input: object, as: Who = bank.staff) =>
  (await bank.ask<LoanLimitPathQuery>(PATH, { input }, as)).loanLimitPath;

interface Refused {
  readonly code: string;
  readonly field?: readonly string[];
}
/** What a refused query says: every code and the field it names. */
async function refusals(document: string, input: object, as: Who | null = bank.staff): Promise<string[]> {
  const token = typeof as === 'object' ? (as?.token ?? null) : as;
  const { errors } = await bank.query(document, { input }, token);
  const { extensions } = (errors?.[0] ?? {}) as { extensions?: Refused & { problems?: Refused[] } };
  const problems = extensions?.problems ?? (extensions ? [extensions] : []);
  return problems.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`).sort();
}

const credit = { loanType: 'CREDIT', balanceWon: 30_000_000, annualRatePercent: '5', remainingMonths: 60 } as const;
const card = { loanType: 'CARD', balanceWon: 20_000_000, annualRatePercent: '15', remainingMonths: 24 } as const;
const MORTGAGE: LoanLimitSimulateInput['profile'] = {
  yearlyIncomeWon: 100_000_000,
  region: 'CAPITAL',
  loan: { loanType: 'MORTGAGE', annualRatePercent: '4.2', termMonths: 360 },
};
const indebted = { ...MORTGAGE, debts: [credit, card] };
const TODAY = '2026-11-21';

describe('loanLimitGoal', () => {
  it('answers the cheapest way with the effect of each step, in words of the language of the caller', async () => {
    const { cheapest, soonest, obstacles, current, targetWon, savingUnknown } = await goal({
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
    const { soonest, cheapest } = await goal({
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
    const { soonest, cheapest, obstacles } = await goal({ profile: indebted, on: TODAY, targetWon: 650_000_000 });
    expect([soonest, cheapest]).toEqual([null, null]);
    expect(obstacles).toMatchObject([
      { code: 'DSR_UNREACHABLE', constraint: 'DSR', mostWon: 491_070_000, rule: { kind: 'DSR_RATIO', key: 'BANK' } },
      { code: 'CAPPED_BY_POLICY', constraint: 'PURCHASE_CAP', mostWon: 600_000_000, rule: { validFrom: '2025-10-16' } },
    ]);
    expect(obstacles[1]?.message).toContain('600,000,000');
    const short = { profile: indebted, on: TODAY, targetWon: 480_000_000, savingPerMonthWon: 1, withinMonths: 2 };
    expect((await goal(short)).obstacles).toMatchObject([
      { code: 'SAVING_TOO_LITTLE', missingWon: expect.any(Number) },
    ]);
  });

  it('repays the loans on record, by their ids', async () => {
    const loan = await bank.aLoan(kim, { balanceWon: 9_000_000, annualRatePercent: '15', loanType: 'CARD' });
    const profile = { ...MORTGAGE, yearlyIncomeWon: null, debts: [credit] };
    const input = { profile, targetWon: 440_000_000, useMyLoans: true, on: TODAY };
    const { cheapest } = await goal(input, await bank.loginAs(kim));
    expect(cheapest?.steps).toMatchObject([
      { debt: 1, loanId: loan.id, amountWon: 9_000_000, feeWon: null },
      { debt: 0, loanId: null },
    ]);
    const named = { ...input, repayable: [{ loanId: loan.id, feePercent: '0.5' }], targetWon: 390_000_000 };
    expect((await goal(named, await bank.loginAs(kim))).cheapest?.steps).toMatchObject([{ loanId: loan.id }]);
    expect(await refusals(GOAL, { ...named, useMyLoans: false, customerId: kim.id }, bank.stranger)).toEqual([
      'CUSTOMER_NOT_FOUND customerId',
    ]);
    expect(await refusals(GOAL, { ...named, useMyLoans: false }, await bank.loginAs(kim))).toEqual([
      'INCOME_NOT_KNOWN profile.yearlyIncomeWon',
    ]);
  });
});

describe('loanLimitPath', () => {
  it('looks ahead month by month, with savings and a band where they are given', async () => {
    const { points, savingUnknown, bandUnknown, prolonged } = await path({
      profile: { ...indebted, debts: [credit, { ...card, repaymentMethod: 'BULLET', remainingMonths: 3 }] },
      on: TODAY,
      months: 24,
      savingPerMonthWon: 500_000,
      rateBandPoints: '0.5',
    });
    expect([savingUnknown, bandUnknown]).toEqual([null, null]);
    expect(prolonged).toEqual([{ debt: 1, loanId: null }]);
    expect(points.map(({ month }) => month)).toEqual(Array.from({ length: 25 }, (_, month) => month));
    expect(points[24]?.on).toBe('2028-11-21');
    for (const { limit, lowWon, highWon, withSavingWon, savedWon, month } of points) {
      expect(savedWon).toBe(500_000 * month);
      expect(lowWon).toBeLessThan(limit.limitWon ?? 0);
      expect(highWon).toBeGreaterThan(limit.limitWon ?? 0);
      expect(withSavingWon).toBeGreaterThanOrEqual(limit.limitWon ?? 0);
    }
    expect(points[24]?.limit.limitWon).toBeGreaterThan(points[0]?.limit.limitWon ?? 0);
  });

  it('follows the loans on record by their schedules', async () => {
    const lee = await bank.aCustomer({ name: '이두리' });
    await bank.aLoan(lee, { balanceWon: 8_000_000, annualRatePercent: '12' });
    await bank.sql(
      "UPDATE loan SET matures_on = current_date + interval '10 years', term_months = 4 WHERE customer_id = $1",
      [lee.key],
    );
    const { points } = await path({ profile: MORTGAGE, useMyLoans: true, months: 5 }, await bank.loginAs(lee));
    // Four level payments at 1 % a month.
    const expected = [8_000_000, 6_029_751, 4_039_800, 2_029_949, 0, 0];
    for (const [month, { debtsWon }] of points.entries())
      expect(Math.abs(debtsWon - (expected[month] ?? 0))).toBeLessThanOrEqual(3);
    expect(points[4]?.limit.limitWon).toBe(491_070_000);
  });

  it('says why there are no savings and no band, and from when on a rule is known no longer', async () => {
    const { points, savingUnknown, bandUnknown } = await path({
      profile: { ...indebted, region: 'REGIONAL' },
      on: TODAY,
      months: 3,
    });
    expect([savingUnknown, bandUnknown]).toEqual(['NOT_GIVEN', 'NOT_GIVEN']);
    expect(
      points.map(({ savedWon, withSavingWon, lowWon, highWon }) => [savedWon, withSavingWon, lowWon, highWon]),
    ).toEqual(points.map(() => [null, null, null, null]));
    expect(points.map(({ limit }) => limit.warnings.some(({ code }) => code === 'RULE_EXPIRED'))).toEqual([
      ...[false, false, true, true],
    ]);
    expect(points[2]?.expiredRules).toEqual([{ kind: 'STRESS_RATE', validTo: '2026-12-31' }]);
    const scored = { ...MORTGAGE, creditScore: 800, loan: { loanType: 'MORTGAGE', termMonths: 360 } };
    const unrated = await path({ profile: scored, months: 1, rateBandPoints: '1' });
    expect([unrated.bandUnknown, unrated.points[1]?.limit.limitWon]).toEqual(['RATE_UNKNOWN', null]);
  });

  it('takes the band from a forecast of market rates where such a series is in force, and none of another’s', async () => {
    const asked = { profile: indebted, on: TODAY, months: 6 };
    const wandering = Array.from({ length: 142 }, (_, at) => 2.5 + Math.sin(at / 9) + 0.1 * Math.cos(at * at));
    await aSeries(bank, wandering, { topic: 'POLICY_RATE', institutionId: bank.otherInstitutionId });
    expect(await path(asked)).toMatchObject({ bandUnknown: 'NOT_GIVEN', bandBasis: null });
    await aSeries(bank, wandering.slice(0, 20), { topic: 'LENDING_RATE' });
    await aSeries(bank, wandering, { topic: 'POLICY_RATE' });
    const { points, bandUnknown, bandBasis } = await path(asked);
    expect(bandUnknown).toBeNull();
    expect(bandBasis).toContain('Base rate');
    for (const { limit, lowWon, highWon } of points) {
      expect(lowWon).toBeLessThanOrEqual(limit.limitWon ?? 0);
      expect(highWon).toBeGreaterThanOrEqual(limit.limitWon ?? 0);
    }
    expect(points[6]?.highWon).toBeGreaterThan(points[6]?.lowWon ?? Number.NaN);
    const wantedWon = points[6]?.lowWon ?? 0;
    const { fit } = await path({ ...asked, wantedWon });
    const first = points.find(({ lowWon }) => (lowWon ?? 0) >= wantedWon);
    expect([fit?.monthAtHigherRate, fit?.onAtHigherRate]).toEqual([first?.month, first?.on]);
    expect(fit?.monthAtMedianRate).toBeLessThanOrEqual(first?.month ?? 0);
    expect(fit?.monthAtLowerRate).toBeLessThanOrEqual(fit?.monthAtMedianRate ?? 0);
    expect((await path({ ...asked, rateBandPoints: '0.5' })).bandBasis).toBeNull();
  });
});

describe('bad input', () => {
  it('of a goal is refused by code, naming the field', async () => {
    const input = { profile: indebted, targetWon: 400_000_000, on: TODAY };
    const outOfRange = { targetWon: 9_999, terms: [0], withinMonths: 25, horizonMonths: 0, cashWon: -1 };
    expect(await refusals(GOAL, { ...input, ...outOfRange, savingPerMonthWon: -1 })).toEqual(
      ['cashWon', 'horizonMonths', 'savingPerMonthWon', 'targetWon', 'terms', 'withinMonths'].map(
        (field) => `INVALID_INPUT ${field}`,
      ),
    );
    const repayable = [
      { debt: 2 },
      { debt: 0 },
      { debt: 0 },
      {},
      { loanId: encodeId('Loan', 9) },
      { debt: 1, feePercent: '1' },
    ];
    const rates = [
      { rateType: 'PERIODIC', annualRatePercent: '4' },
      { rateType: 'FIXED', fixedMonths: 12, annualRatePercent: '4' },
      { rateType: 'MIXED', fixedMonths: 361, annualRatePercent: '4' },
    ];
    expect(await refusals(GOAL, { ...input, repayable, rates })).toEqual([
      'INVALID_INPUT rates.0.fixedMonths',
      'INVALID_INPUT rates.1.fixedMonths',
      'INVALID_INPUT rates.2.fixedMonths',
      'INVALID_INPUT repayable.0.debt',
      'INVALID_INPUT repayable.2.debt',
      'INVALID_INPUT repayable.3.debt',
      'INVALID_INPUT repayable.4.loanId',
    ]);
    expect(
      await refusals(GOAL, { ...input, terms: Array.from({ length: 9 }, () => 60), repayable: [{ debt: -1 }] }),
    ).toEqual(['INVALID_INPUT repayable.0.debt', 'INVALID_INPUT terms']);
    expect(await refusals(GOAL, { ...input, on: '2999-01-01' })).toEqual(['INVALID_INPUT on']);
    expect(await refusals(GOAL, { ...input, on: '2021-01-01' })).toEqual(['RULES_NOT_KNOWN on']);
    expect(await refusals(GOAL, { ...input, profile: { ...indebted, homeCount: -1 } })).toEqual([
      'INVALID_INPUT profile.homeCount',
    ]);
    expect(await refusals(GOAL, input, null)).toEqual(['UNAUTHENTICATED ']);
  });

  it('of a path too', async () => {
    const input = { profile: indebted };
    expect(await refusals(PATH, { ...input, months: 25, rateBandPoints: '101' })).toEqual([
      'INVALID_INPUT months',
      'INVALID_INPUT rateBandPoints',
    ]);
    expect(await refusals(PATH, { ...input, months: 0, repayable: [{ debt: 7 }] })).toEqual(['INVALID_INPUT months']);
    expect(await refusals(PATH, { ...input, on: '2999-12-01', repayable: [{ debt: 7 }] })).toEqual([
      'INVALID_INPUT on',
      'INVALID_INPUT repayable.0.debt',
    ]);
    expect(await refusals(PATH, input, null)).toEqual(['UNAUTHENTICATED ']);
  });

  it('of a replay too', async () => {
    const refused = (more: object) => refusals(REPLAY, { profile: MORTGAGE, ...more });
    expect(await refused({ dates: [], to: '2026-01-01' })).toEqual(['INVALID_INPUT dates', 'INVALID_INPUT to']);
    expect(await refused({ dates: ['2026-01-01'], from: '2025-01-01' })).toEqual(['INVALID_INPUT from']);
    expect(await refused({ from: '2025-01-02', to: '2025-01-01' })).toEqual(['INVALID_INPUT from']);
    expect(await refused({ dates: Array.from({ length: 25 }, () => '2026-01-01') })).toEqual(['INVALID_INPUT dates']);
    expect(await refused({ dates: ['2026-01-01', '2021-12-31'] })).toEqual(['RULES_NOT_KNOWN dates.1']);
    expect(await refused({ from: '1999-01-01' })).toEqual(['RULES_NOT_KNOWN from']);
  });

  it('that is extreme and still whole is answered', async () => {
    const debt = { ...credit, balanceWon: 1_000_000_000_000, annualRatePercent: '100', remainingMonths: 1 };
    const most = { ...MORTGAGE, yearlyIncomeWon: 1_000_000_000_000, debts: Array.from({ length: 50 }, () => debt) };
    const means = { cashWon: 1_000_000_000_000, savingPerMonthWon: 1_000_000_000_000 };
    const sought = await goal({
      profile: most,
      targetWon: 500_000_000,
      withinMonths: 24,
      horizonMonths: 600,
      ...means,
    });
    expect(sought.cheapest?.limit.limitWon).toBeGreaterThanOrEqual(500_000_000);
    const seen = await path({ profile: most, months: 24, rateBandPoints: '100', ...means });
    expect(seen.points).toHaveLength(25);
    const none = await goal({ profile: { ...MORTGAGE, yearlyIncomeWon: 0 }, targetWon: 1_000_000_000_000 });
    expect(none.obstacles.map(({ code }) => code)).toEqual(['DSR_UNREACHABLE', 'CAPPED_BY_POLICY']);
  });
});
