import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  LoanLimitGoalDocument,
  LoanLimitPathDocument,
  LoanLimitReplayDocument,
  RuleSelfTestDocument,
  type LoanLimitGoalQuery,
  type LoanLimitPathQuery,
  type LoanLimitReplayQuery,
  type LoanLimitSimulateInput,
  type RuleSelfTestQuery,
} from '../../schema/generated/test/graphql.js';
import { startBank, today, type Bank, type Person, type TestCustomer } from '../support/lending.js';

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
const replay = async (input: object, as: Who = bank.staff) =>
  (await bank.ask<LoanLimitReplayQuery>(REPLAY, { input }, as)).loanLimitReplay.points;

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

describe('saving given by months', () => {
  /** Months before this one, the newest first. */
  const tell = async (
    { key }: TestCustomer,
    months: readonly [income: number, spending: number, debts: number | null][],
  ) => {
    for (const [index, figures] of months.entries())
      await bank.sql(
        `INSERT INTO financial_snapshot (customer_id, month, income_won, spending_won, debt_payment_won, recorded_at)
         VALUES ($1, date_trunc('month', now() AT TIME ZONE 'Asia/Seoul') - make_interval(months => $2), $3, $4, $5, now())`,
        [key, index + 1, ...figures],
      );
  };
  const profile = { ...indebted, yearlyIncomeWon: 100_000_000 };

  it('lets paths and goals look at months to come, unless another is given', async () => {
    const park = await bank.aCustomer({ name: '박세나' });
    await tell(
      park,
      [
        ...([
          [4_400_000, 2_000_000, 900_000],
          [4_400_000, 2_100_000, 900_000],
          [4_400_000, 2_000_000, 900_000],
        ] as const),
        ...([
          [4_000_000, 2_000_000, 900_000],
          [4_000_000, 9_000_000, 900_000],
          [4_000_000, 2_000_000, 900_000],
        ] as const),
        [1, 1_000_000_000, 0],
      ].map(([income = 0, spending = 0, debts = 0]) => [income, spending, debts]),
    );
    const own = { profile, customerId: park.id, months: 6 };
    const told = await path(own);
    expect(told).toMatchObject({ savingUnknown: null, savingPerMonthWon: 1_250_000 });
    expect(told.household).toMatchObject({
      months: 6,
      incomeWon: 4_200_000,
      spendingWon: 2_000_000,
      debtPaymentWon: 900_000,
      savingWon: 1_250_000,
      incomeTrendPercent: '10.0000',
    });
    expect(told.points.map(({ savedWon }) => savedWon)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((month) => 1_250_000 * month),
    );
    expect((await path({ ...own, savingPerMonthWon: 70_000 })).points[1]?.savedWon).toBe(70_000);
    const sought = await goal({ profile, customerId: park.id, targetWon: 430_000_000, withinMonths: 24 });
    expect(sought).toMatchObject({ savingUnknown: null, savingPerMonthWon: 1_250_000 });
    expect(sought.soonest?.availableWon).toBe(1_250_000 * (sought.soonest?.months ?? 0));
  });

  it('is unknown with fewer than three months, or without a customer, and says so', async () => {
    const choi = await bank.aCustomer({ name: '최소라' });
    await tell(choi, [
      [4_000_000, 2_000_000, 500_000],
      [4_000_000, 2_000_000, null],
      [4_000_000, 2_000_000, 500_000],
    ]);
    const few = await path({ profile, customerId: choi.id, months: 2 });
    expect(few).toMatchObject({ savingUnknown: 'TOO_FEW_MONTHS', savingPerMonthWon: null, household: { months: 2 } });
    expect(few.points.map(({ savedWon }) => savedWon)).toEqual([null, null, null]);
    const without = await goal({ profile, targetWon: 400_000_000 });
    expect(without).toMatchObject({ savingUnknown: 'NOT_GIVEN', household: null });
    // A customer who spends more than comes in puts nothing aside, and owes nothing for it here.
    await bank.sql(
      'UPDATE financial_snapshot SET spending_won = 5000000, debt_payment_won = 0 WHERE customer_id = $1',
      [choi.key],
    );
    const negative = await path({ profile, customerId: choi.id, months: 1 });
    expect(negative).toMatchObject({ savingPerMonthWon: 0, household: { savingWon: -1_000_000 } });
  });

  /** Nothing is computed along a band where none was given and no series of rates is in force. */
  const NO_RATES = {
    monthAtMedianRate: null,
    onAtMedianRate: null,
    monthAtHigherRate: null,
    onAtHigherRate: null,
    monthAtLowerRate: null,
    onAtLowerRate: null,
  };

  it('names the first month in which a wanted sum fits', async () => {
    const asked = { profile: indebted, on: TODAY, months: 24, savingPerMonthWon: 500_000 };
    const { points, fit } = await path({ ...asked, wantedWon: 430_000_000 });
    const first = (of: (point: (typeof points)[number]) => number | null) =>
      points.find((point) => (of(point) ?? 0) >= 430_000_000);
    const [agreed, saving] = [first(({ limit }) => limit.limitWon), first(({ withSavingWon }) => withSavingWon)];
    expect(fit).toEqual({
      wantedWon: 430_000_000,
      month: agreed?.month,
      on: agreed?.on,
      monthWithSaving: saving?.month,
      onWithSaving: saving?.on,
      ...NO_RATES,
    });
    expect(fit?.month).toBeGreaterThan(fit?.monthWithSaving ?? 99);
    expect((await path({ ...asked, wantedWon: 10_000 })).fit).toMatchObject({
      month: 0,
      on: TODAY,
      monthWithSaving: 0,
    });
    const never = { month: null, on: null, monthWithSaving: null, onWithSaving: null };
    expect((await path({ ...asked, wantedWon: 900_000_000 })).fit).toEqual({
      wantedWon: 900_000_000,
      ...never,
      ...NO_RATES,
    });
    expect((await path(asked)).fit).toBeNull();
    expect(await refusals(PATH, { ...asked, wantedWon: 9_999 })).toEqual(['INVALID_INPUT wantedWon']);
  });
});

describe('loanLimitReplay', () => {
  const about = (won: number | null | undefined) => Math.round((won ?? 0) / 100_000) / 10;

  it('computes the same person by the rules of each day', async () => {
    const dates = ['2025-10-16', '2025-06-30', '2025-07-01', '2025-06-30'];
    const points = await replay({ profile: MORTGAGE, dates });
    expect(points.map(({ on, limit }) => [on, about(limit.limitWon), limit.stressPercent])).toEqual([
      ['2025-06-30', 593.6, '1.2000'],
      ['2025-07-01', 574.3, '1.5000'],
      ['2025-10-16', 491.1, '3.0000'],
    ]);
    expect(points.map(({ addedWon }) => addedWon)).toEqual([null, -19_300_000, -83_240_000]);
  });

  it('finds the days on which a rule that matters changed, and names it', async () => {
    const points = await replay({ profile: MORTGAGE, from: '2025-06-30' });
    // The last is today, though no rule that matters changed on it.
    expect(points.map(({ on }) => on)).toEqual(['2025-06-30', '2025-07-01', '2025-10-16', today()]);
    expect(points[3]).toMatchObject({ ruleChanges: [], addedWon: 0 });
    const usual = await replay({ profile: MORTGAGE });
    expect(usual.at(-1)?.on).toBe(today());
    expect((await replay({ profile: MORTGAGE, from: today() })).map(({ on }) => on)).toEqual([today()]);
    expect(points[2]?.ruleChanges).toContainEqual({
      before: { kind: 'STRESS_RATE', key: 'MORTGAGE/BANK/CAPITAL', validTo: '2025-10-15' },
      now: expect.objectContaining({ kind: 'STRESS_RATE', validFrom: '2025-10-16', source: expect.any(String) }),
    });
    expect((await replay({ profile: MORTGAGE, to: '2026-06-29' })).map(({ on }) => on)).toEqual([
      ...['2025-06-29', '2025-07-01', '2025-10-16'],
    ]);
    const regional = await replay({
      profile: { ...MORTGAGE, region: 'REGIONAL' },
      from: '2026-07-01',
      to: '2999-12-31',
    });
    expect(regional.map(({ on, expiredRules }) => [on, expiredRules.length])).toEqual([
      ['2026-07-01', 0],
      ['2027-01-01', 1],
    ]);
    expect(regional[1]?.limit.warnings.map(({ code }) => code)).toContain('DATE_IN_FUTURE');
  });
});

describe('ruleSelfTest', () => {
  it('agrees with every published example by the rules in the database', async () => {
    const run = async () =>
      (await bank.ask<RuleSelfTestQuery>(RuleSelfTestDocument.toString(), {}, await bank.loginAs(kim))).ruleSelfTest;
    const { passed, examples } = await run();
    expect(examples.filter((example) => !example.passed)).toEqual([]);
    expect([passed, examples.length]).toEqual([true, 23]);
    expect(examples[0]).toMatchObject({
      name: 'STAGE_2',
      expectedWon: '590000000',
      gotWon: '593615414',
      differenceWon: '3615414',
      roundedToWon: '10000000',
      source: expect.stringContaining('newsis'),
    });
    expect(examples.every(({ source }) => source.length > 0)).toBe(true);
    expect(examples[0]?.rules.map(({ kind }) => kind)).toContain('STRESS_RATE');
    expect(await bank.codeOf(RuleSelfTestDocument.toString(), {}, null)).toBe('UNAUTHENTICATED');
  });
});
