import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REGIONS, type Debt, type LimitProfile } from '../../../../src/modules/lending/limit/engine/limit-profile.js';
import { parseRules } from '../../../../src/modules/lending/limit/rules/rule-parser.js';
import { limitOf } from '../../../../src/modules/lending/limit/engine/limit.js';
import { simulate } from '../../../../src/modules/lending/limit/engine/simulation.js';
import { aDebt, aProfile, firstRules, firstStored, paidMonthly } from './first-rules.js';

const RUNS = { numRuns: 1_000 };
const DAYS = ['2023-05-01', '2024-03-01', '2025-06-30', '2025-07-01', '2025-10-16', '2026-11-21', '2027-03-01'];

const won = (max: number) =>
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 10 ** 6 }));
const rates = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 250_000 }));
const days = fc.constantFrom(...DAYS);
const method = fc.constantFrom('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET');
const debt: fc.Arbitrary<Debt> = fc.record({
  kind: fc.constantFrom('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'CARD', 'BUSINESS'),
  balanceWon: won(300_000_000),
  agreedLimitWon: fc.constant(null),
  annualRateMillionths: rates,
  remainingMonths: fc.integer({ min: 1, max: 480 }),
  repaymentMethod: method,
  monthlyPaymentWon: fc.option(won(3_000_000)),
  startedOn: fc.option(fc.constantFrom('2024-01-01', '2025-12-01')),
});
const loan = fc.record({
  kind: fc.constantFrom('MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT'),
  annualRateMillionths: rates,
  termMonths: fc.integer({ min: 1, max: 600 }),
  repaymentMethod: method,
  rateKind: fc.constantFrom('FIXED', 'VARIABLE', 'MIXED', 'PERIODIC'),
  fixedMonths: fc.option(fc.integer({ min: 1, max: 600 })),
  policyLoan: fc.boolean(),
  productCapWon: fc.option(won(900_000_000)),
});
const profiles: fc.Arbitrary<LimitProfile> = fc.record({
  yearlyIncomeWon: won(500_000_000),
  debts: fc.array(debt, { maxLength: 4 }),
  loan,
  region: fc.constantFrom(...REGIONS),
  homeCount: fc.integer({ min: 0, max: 3 }),
  firstHome: fc.boolean(),
  priceWon: fc.option(won(4_000_000_000)),
  liensWon: won(500_000_000),
  creditScore: fc.constant(null),
  lenderClass: fc.constantFrom('BANK', 'NON_BANK'),
  policyProfile: fc.constantFrom('LAW_ONLY', 'SEED_EXAMPLE'),
  rateBeforeMillionths: fc.constant(null),
});

/** What is not bounded counts as more than any bound. */
const limit = (profile: LimitProfile, on: string): number => limitOf(profile, firstRules, on).limitWon ?? Infinity;
const withLoan = (profile: LimitProfile, more: Partial<LimitProfile['loan']>): LimitProfile => ({
  ...profile,
  loan: { ...profile.loan, ...more },
});

/** Better in one thing never means less. */
function neverLess(better: (profile: LimitProfile, by: number) => LimitProfile, max: number): void {
  fc.assert(
    fc.property(profiles, days, fc.integer({ min: 1, max }), (profile, on, by) => {
      expect(limit(better(profile, by), on)).toBeGreaterThanOrEqual(limit(profile, on));
    }),
    RUNS,
  );
}

describe('a limit', () => {
  it('is whole, in steps of 10,000 won, not negative, and never above any of its bounds', () => {
    fc.assert(
      fc.property(profiles, days, (profile, on) => {
        const { limitWon, exactWon, constraints, bindingConstraint } = limitOf(profile, firstRules, on);
        if (limitWon === null || exactWon === null) return;
        expect([limitWon % 10_000, Number.isSafeInteger(exactWon)]).toEqual([0, true]);
        expect(limitWon).toBeGreaterThanOrEqual(0);
        for (const constraint of constraints) expect(limitWon).toBeLessThanOrEqual(constraint.limitWon ?? Infinity);
        expect(constraints.find(({ name }) => name === bindingConstraint)?.limitWon).toBe(limitWon);
      }),
      RUNS,
    );
  });

  it('never falls when income rises', () => {
    neverLess((profile, by) => ({ ...profile, yearlyIncomeWon: profile.yearlyIncomeWon + by }), 200_000_000);
  });

  it('never falls when a debt gets smaller or goes', () => {
    neverLess((profile, by) => {
      const [first, ...others] = profile.debts;
      const balanceWon = Math.max(0, (first?.balanceWon ?? 0) - by);
      return { ...profile, debts: first && by % 2 === 0 ? [{ ...first, balanceWon }, ...others] : others };
    }, 300_000_000);
  });

  it('never falls when the rate offered falls', () => {
    neverLess((profile, by) => {
      const { annualRateMillionths } = profile.loan;
      return withLoan(profile, { annualRateMillionths: Math.max(0, (annualRateMillionths ?? 0) - by) });
    }, 100_000);
  });

  it('never falls when the term of a loan at a variable or fixed rate gets longer', () => {
    neverLess((profile, by) => {
      const { termMonths, rateKind } = profile.loan;
      return rateKind === 'VARIABLE' || rateKind === 'FIXED'
        ? withLoan(profile, { termMonths: termMonths + by })
        : profile;
    }, 240);
  });

  it('never falls when the score rises, where a table gives the rate', () => {
    const table = fc
      .uniqueArray(fc.record({ fromScore: fc.integer({ min: 0, max: 1000 }), rate: fc.integer({ min: 0, max: 99 }) }), {
        selector: ({ fromScore }) => fromScore,
        minLength: 1,
        maxLength: 6,
      })
      .map((bands) => {
        const scores = bands.map(({ fromScore }) => fromScore).sort((one, other) => other - one);
        const percents = bands.map(({ rate }) => rate).sort((one, other) => one - other);
        return scores.map((fromScore, index) => ({ fromScore, percent: String(percents[index]) }));
      });
    const score = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(profiles, table, score, score, (profile, bands, one, other) => {
        const rule = {
          kind: 'SCORE_RATE',
          key: profile.lenderClass,
          value: { bands },
          validFrom: '2022-01-01',
        } as const;
        const added = { ...rule, id: 0, validTo: null, source: 'a bank', version: 'x', endedBy: null };
        const rules = { ...firstRules, SCORE_RATE: parseRules([added]).SCORE_RATE };
        const scored = (creditScore: number) =>
          limitOf(withLoan({ ...profile, creditScore }, { annualRateMillionths: null }), rules, '2026-11-21');
        const [lower, higher] = [scored(Math.min(one, other)), scored(Math.max(one, other))];
        if (lower.annualRateMillionths === null) return;
        expect(higher.limitWon ?? Infinity).toBeGreaterThanOrEqual(lower.limitWon ?? Infinity);
      }),
      RUNS,
    );
  });

  it('never falls when claims that come before get smaller', () => {
    neverLess((profile, by) => ({ ...profile, liensWon: Math.max(0, profile.liensWon - by) }), 500_000_000);
  });

  it('never falls for a policy loan, a larger product cap, or a lender who may go further', () => {
    neverLess((profile) => {
      // Terms of policy loans are not cut to 360 months, and of a longer term the same fixed months are a smaller share.
      const { rateKind, termMonths } = profile.loan;
      const fixedForLess = termMonths > 360 && (rateKind === 'MIXED' || rateKind === 'PERIODIC');
      return fixedForLess ? profile : withLoan(profile, { policyLoan: true });
    }, 1);
    neverLess((profile, by) => {
      const { productCapWon } = profile.loan;
      return withLoan(profile, { productCapWon: productCapWon === null ? null : productCapWon + by });
    }, 500_000_000);
    fc.assert(
      fc.property(profiles, (profile) => {
        // Since the third stage stress is the same for all lenders.
        const asked = (lenderClass: 'BANK' | 'NON_BANK') => limit({ ...profile, lenderClass }, '2025-07-01');
        expect(asked('NON_BANK')).toBeGreaterThanOrEqual(asked('BANK'));
      }),
      RUNS,
    );
  });

  it('never falls when the price rises, but where caps by price step down', () => {
    fc.assert(
      fc.property(profiles, days, fc.integer({ min: 1, max: 2_000_000_000 }), (profile, on, by) => {
        const priced = (priceWon: number) => limitOf({ ...profile, priceWon }, firstRules, on);
        const [one, other] = [priced(profile.priceWon ?? 0), priced((profile.priceWon ?? 0) + by)];
        const bound = (answer: typeof one, name: string) =>
          answer.constraints.find((constraint) => constraint.name === name)?.exactWon ?? Infinity;
        expect(bound(other, 'LTV')).toBeGreaterThanOrEqual(bound(one, 'LTV'));
        if (bound(other, 'PURCHASE_CAP') === bound(one, 'PURCHASE_CAP'))
          expect(other.limitWon ?? Infinity).toBeGreaterThanOrEqual(one.limitWon ?? Infinity);
      }),
      RUNS,
    );
  });

  it('never rises with stress', () => {
    const calm = parseRules(
      firstStored.map((rule) =>
        rule.kind === 'STRESS_RATE'
          ? { ...rule, value: { ...(rule.value as object), addOn: { publishedPercent: '0' } } }
          : rule,
      ),
    );
    fc.assert(
      fc.property(profiles, days, (profile, on) => {
        expect(limitOf(profile, calm, on).limitWon ?? Infinity).toBeGreaterThanOrEqual(limit(profile, on));
      }),
      RUNS,
    );
  });

  it('is nothing when debts take all that DSR allows, and holds at a rate of 0', () => {
    const full = aProfile({ debts: [paidMonthly(3_333_334)] });
    expect(limitOf(full, firstRules, '2026-11-21')).toMatchObject({ limitWon: 0, exactWon: 0, monthlyPaymentWon: 0 });
    const free = aProfile({ region: 'REGIONAL', loan: { annualRateMillionths: 0, rateKind: 'FIXED' } });
    expect(limitOf(free, firstRules, '2026-11-21').exactWon).toBe(1_200_000_000);
    expect(limitOf(aProfile({ yearlyIncomeWon: 0 }), firstRules, '2026-11-21')).toMatchObject({
      limitWon: 0,
      dsrMillionths: null,
    });
  });

  it('serves no more than DSR allows', () => {
    fc.assert(
      fc.property(profiles, days, (profile, on) => {
        const { limitWon, dsrMillionths, dsrCapMillionths, constraints } = limitOf(profile, firstRules, on);
        if (!limitWon || dsrMillionths === null || constraints[0]?.exactWon == null) return;
        expect(dsrMillionths).toBeLessThanOrEqual(dsrCapMillionths);
      }),
      RUNS,
    );
  });
});

describe('credit above 100 million', () => {
  const credit = (yearlyIncomeWon: number, existing = 0) =>
    aProfile({
      yearlyIncomeWon,
      debts: existing === 0 ? [] : [aDebt({ balanceWon: existing })],
      loan: { kind: 'CREDIT', annualRateMillionths: 60_000, policyLoan: true },
    });
  const at = (yearlyIncomeWon: number, existing = 0) => limit(credit(yearlyIncomeWon, existing), '2025-07-01');

  it('stays at 100 million while stress would take it below, and rises again afterwards', () => {
    // 0.26 of 100 million is 65 million of income; 0.275 with stress is 68.75 million.
    expect([64_000_000, 65_000_000, 67_000_000, 68_750_000, 70_000_000].map((income) => at(income))).toEqual([
      98_460_000, 100_000_000, 100_000_000, 100_000_000, 101_810_000,
    ]);
    expect([at(100_000_000, 30_000_000), at(110_000_000, 90_000_000)]).toEqual([118_180_000, 78_180_000]);
  });
});

describe('all changes together', () => {
  it('come to at least each alone when each is for the better, and their shares sum to what all add', () => {
    const better = fc.record({
      incomeMillionths: fc.integer({ min: 0, max: 500_000 }),
      rateMillionths: fc.integer({ min: -20_000, max: 0 }),
      repay: fc.option(won(50_000_000)),
    });
    fc.assert(
      fc.property(profiles, days, better, (drawn, on, { incomeMillionths, rateMillionths, repay }) => {
        const rate = Math.max(20_000, drawn.loan.annualRateMillionths ?? 0);
        const profile = withLoan({ ...drawn, debts: [aDebt(), ...drawn.debts] }, { annualRateMillionths: rate });
        const changes = { incomeMillionths, rateMillionths, repayments: [{ debt: 0, amountWon: repay }] };
        const nothing = { termMonths: null, rateType: null, creditScore: null };
        const { all, changes: singles } = simulate(profile, { ...changes, ...nothing }, firstRules, on);
        for (const { answer } of singles)
          expect(all?.answer.limitWon ?? Infinity).toBeGreaterThanOrEqual(answer.limitWon ?? Infinity);
        const shares = singles.map(({ shareWon }) => shareWon);
        if (all?.addedWon != null && shares.every((share) => share !== null))
          expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(all.addedWon);
      }),
      RUNS,
    );
  });
});
