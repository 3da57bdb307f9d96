import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  LEVER_EFFECTS,
  metricsOfSituation,
  type SituationFacts,
} from '../../../../src/modules/scenarios/evaluation/counterfactual-levers.js';
import { counterfactualOf, type Change } from '../../../../src/modules/scenarios/evaluation/counterfactual.js';
import { evaluateRules } from '../../../../src/modules/scenarios/rules/evaluate.js';
import type { MonthFigures } from '../../../../src/modules/scenarios/metrics/months.js';
import type { RuleSet } from '../../../../src/modules/scenarios/rules/rule-parser.js';
import type { ScenarioLabel } from '../../../../src/modules/scenarios/rules/rule.js';
import { shippedRules } from '../support.js';

let shipped: RuleSet;
beforeAll(async () => {
  shipped = await shippedRules();
});
const situation = (facts: SituationFacts) => ({ facts, metricsOf: metricsOfSituation, levers: LEVER_EFFECTS });
const ruleOf = (label: ScenarioLabel) => {
  const rule = shipped.rules.find((each) => each.label === label);
  if (!rule) throw new Error(`no rule gives ${label}`);
  return rule;
};
const told = (label: ScenarioLabel, facts: SituationFacts) =>
  counterfactualOf(ruleOf(label), shipped.thresholds, situation(facts));
const judge = (facts: SituationFacts) => evaluateRules(shipped.rules, metricsOfSituation(facts), shipped.thresholds);
/** Whether a label passes, or may for all that is known. */
const mayPass = (label: string, facts: SituationFacts): boolean => {
  const { verdicts, undecided } = judge(facts);
  return [...verdicts.map((verdict) => verdict.label), ...undecided].some((each) => each === label);
};
const after = (facts: SituationFacts, changes: readonly Change[]): SituationFacts =>
  changes.reduce((of, { lever, byWon }) => LEVER_EFFECTS[lever].pulled(of, byWon), facts);

const loans = { balanceWon: 80_000_000, monthlyPaymentWon: 1_200_000, weightedRatePercent: 4.5 };
const paid = { overdueDays: 0, overdueWon: 0 };
/** Of the month, nothing that any of these labels could rest on. */
const calmMonth: MonthFigures = {
  month: '2026-10-01',
  liquidWon: 10_000_000,
  totalDebtWon: null,
  debtPaymentWon: 900_000,
  overdueWon: 0,
  overdueDays: 0,
  incomeWon: 5_000_000,
  spendingWon: 2_000_000,
  necessaryWon: 1_500_000,
  housingWon: null,
  medicalWon: null,
  cardLimitWon: 1_000_000,
  cardUsedWon: 300_000,
  revolvingWon: 0,
  cardMinimumWon: 100_000,
  cardOverdueWon: 0,
  investmentWon: null,
  investmentGainWon: null,
  employment: null,
  creditScore: null,
};
const nothingElse = { further: { creditScore: null, months: [calmMonth], applications: [] }, on: '2026-11-20' };
const spending = { totalWon: 2_000_000, creditWon: 1_500_000, previousTotalWon: 2_000_000 };

describe('what makes a label go away', () => {
  it('is paying what is overdue, to the won', () => {
    const facts = {
      loans: { ...loans, overdueDays: 12, overdueWon: 320_000 },
      spending,
      annualIncomeWon: 60_000_000,
      ...nothingElse,
    };
    expect(told('DELINQUENCY', facts)).toEqual({
      changes: [{ lever: 'PAY_ARREARS', byWon: 320_000, reachWon: 320_000 }],
      reason: null,
    });
  });

  it('is nothing about an instalment, which only the lender can change', () => {
    const facts = {
      loans: { ...loans, ...paid, monthlyPaymentWon: 1_800_000 },
      spending,
      annualIncomeWon: 50_000_000,
      ...nothingElse,
    };
    expect(told('INTEREST_BURDEN', facts)).toEqual({ changes: null, reason: 'OUT_OF_HAND' });
  });

  const withMonth = (month: Partial<MonthFigures>, known: Partial<SituationFacts> = {}): SituationFacts => ({
    loans: null,
    spending,
    annualIncomeWon: 50_000_000,
    ...nothingElse,
    further: { creditScore: null, months: [{ ...calmMonth, ...month }], applications: [] },
    ...known,
  });

  it('is repaying what was carried over on cards, where the label rests on that, and spending less changes nothing', () => {
    const facts = withMonth({ cardLimitWon: 5_000_000, cardUsedWon: 1_000_000, revolvingWon: 780_000 });
    // 60 % begins at 59.995 %; what is repaid leaves both sums.
    expect(told('CARD_PAYMENT_DIFFICULTY', facts)).toEqual({
      changes: [{ lever: 'PAY_CARD_BALANCE', byWon: 450_069, reachWon: 999_999 }],
      reason: null,
    });
  });

  it('is nothing that the money at hand does not pay, and says so where what would be left is not known', () => {
    const revolved = { cardLimitWon: 5_000_000, cardUsedWon: 1_000_000, revolvingWon: 780_000 };
    expect(told('CARD_PAYMENT_DIFFICULTY', withMonth({ ...revolved, liquidWon: 300_000 }))).toEqual({
      changes: null,
      reason: 'OUT_OF_HAND',
    });
    expect(told('CARD_PAYMENT_DIFFICULTY', withMonth({ ...revolved, liquidWon: null })).changes).toHaveLength(1);
    const unknown = { liquidWon: 400_000, incomeWon: null, spendingWon: 2_000_000, necessaryWon: 2_000_000 };
    expect(told('LOW_CASH', withMonth(unknown))).toEqual({ changes: null, reason: 'FIGURES_UNKNOWN' });
  });

  it('is no more put aside than half a year leaves over', () => {
    const scarce = { liquidWon: 400_000, spendingWon: 2_000_000, necessaryWon: 1_900_000, incomeWon: 3_500_000 };
    const { changes } = told('LOW_CASH', withMonth({ ...scarce, debtPaymentWon: 1_000_000 }));
    expect(changes).toEqual([{ lever: 'RAISE_LIQUID_MONEY', byWon: 1_000_000, reachWon: 3_000_000 }]);
    expect(told('LOW_CASH', withMonth({ ...scarce, debtPaymentWon: 1_600_000 }))).toEqual({
      changes: null,
      reason: 'OUT_OF_HAND',
    });
  });

  it('is nothing where no figure that hangs on somebody himself is behind the label', () => {
    const facts = {
      loans: { ...loans, ...paid, weightedRatePercent: 9.5 },
      spending,
      annualIncomeWon: 60_000_000,
      ...nothingElse,
    };
    const rule = { ...ruleOf('INTEREST_BURDEN'), threshold: 0.3 };
    expect(counterfactualOf(rule, shipped.thresholds, situation(facts))).toEqual({
      changes: null,
      reason: 'OUT_OF_HAND',
    });
  });

  it('is two changes where none alone is enough', () => {
    const facts = withMonth(
      { spendingWon: 6_000_000, necessaryWon: 2_000_000, cardLimitWon: 1_000_000, cardUsedWon: 800_000 },
      {
        spending: { totalWon: 4_000_000, creditWon: 4_000_000, previousTotalWon: 4_000_000 },
        annualIncomeWon: 60_000_000,
      },
    );
    const either = (metric: 'cardUsagePercent' | 'spendingToIncomePercent') =>
      ({ when: { left: { metric }, is: '>=', right: { value: 50 } }, weight: 1 }) as const;
    const rule = {
      ...ruleOf('INTEREST_BURDEN'),
      gate: { left: { metric: 'incomeWon' }, is: '>', right: { value: 0 } } as const,
      signals: [either('cardUsagePercent'), either('spendingToIncomePercent')],
      threshold: 0.5,
    };
    expect(counterfactualOf(rule, {}, situation(facts))).toEqual({
      changes: [
        { lever: 'PAY_CARD_BALANCE', byWon: 800_000 - 499_949, reachWon: 799_999 },
        { lever: 'CUT_CARD_SPENDING', byWon: 4_000_000 - 2_499_749, reachWon: 2_000_000 },
      ],
      reason: null,
    });
  });

  it('is not looked for where a label is welcome, or describes what has happened', () => {
    const facts = {
      loans: { ...loans, overdueDays: 12, overdueWon: 320_000 },
      spending,
      annualIncomeWon: 60_000_000,
      ...nothingElse,
    };
    const of = (label: ScenarioLabel) =>
      counterfactualOf({ ...ruleOf('DELINQUENCY'), label }, shipped.thresholds, situation(facts));
    expect(of('RECOVERING_DEBTOR')).toEqual({ changes: null, reason: 'GOOD_NEWS' });
    expect(of('CREDIT_UP')).toEqual({ changes: null, reason: 'GOOD_NEWS' });
    expect(of('JOB_LOSS')).toEqual({ changes: null, reason: 'OUT_OF_HAND' });
    expect(of('LOW_CASH').changes).not.toBeNull();
  });

  const won = (max: number) => fc.nat({ max });
  const arrears = fc.oneof(
    fc.constant(paid),
    fc.record({ overdueDays: fc.integer({ min: 1, max: 120 }), overdueWon: fc.integer({ min: 1, max: 8_000_000 }) }),
  );
  const month = fc
    .record({
      liquidWon: fc.option(won(9_000_000)),
      totalDebtWon: fc.option(won(300_000_000)),
      debtPaymentWon: fc.option(won(4_000_000)),
      incomeWon: fc.option(won(6_000_000)),
      necessaryWon: won(3_000_000),
      otherWon: won(3_000_000),
      cardLimitWon: fc.option(won(9_000_000)),
      cardUsedWon: won(9_000_000),
      revolvingShare: fc.nat({ max: 100 }),
      cardOverdueWon: won(900_000),
      cardMinimumWon: fc.option(won(500_000)),
      isOverdue: fc.boolean(),
    })
    .map(({ otherWon, revolvingShare, isOverdue, ...rest }) => ({
      overdueWon: null,
      overdueDays: null,
      housingWon: null,
      medicalWon: null,
      investmentWon: null,
      investmentGainWon: null,
      employment: null,
      creditScore: null,
      ...rest,
      spendingWon: rest.necessaryWon + otherWon,
      revolvingWon: Math.floor((rest.cardUsedWon * revolvingShare) / 100),
      cardOverdueWon: isOverdue ? rest.cardOverdueWon : 0,
    }));
  const inPart = fc
    .tuple(
      month,
      fc.subarray(['liquidWon', 'spendingWon', 'necessaryWon', 'cardUsedWon', 'cardOverdueWon', 'incomeWon']),
    )
    .map(([all, gone]) => ({ ...all, ...Object.fromEntries(gone.map((name) => [name, null])) }));
  const months = fc
    .array(fc.oneof(month, inPart), { maxLength: 7 })
    .map((all) =>
      all.map((each, back): MonthFigures => ({ ...each, month: `2026-${String(11 - back).padStart(2, '0')}-01` })),
    );
  const anybody = fc.record<SituationFacts>({
    loans: fc
      .record({
        balanceWon: won(300_000_000),
        monthlyPaymentWon: won(4_000_000),
        weightedRatePercent: fc.option(won(1500).map((step) => step / 100)),
        arrears,
      })
      .map(({ arrears: overdue, ...rest }) => ({ ...rest, ...overdue })),
    spending: fc.option(
      fc
        .record({ checkWon: won(2_000_000), creditWon: won(5_000_000), previousTotalWon: fc.option(won(6_000_000)) })
        .map(({ checkWon, ...rest }) => ({ ...rest, totalWon: checkWon + rest.creditWon })),
    ),
    annualIncomeWon: fc.option(fc.integer({ min: 1, max: 90_000_000 })),
    further: months.map((known) => ({ creditScore: null, months: known, applications: [] })),
    on: fc.constant('2026-11-20'),
  });

  it('takes the label away, and does not with a won less', () => {
    let seen = 0;
    fc.assert(
      fc.property(anybody, (facts) => {
        for (const { label } of judge(facts).verdicts) {
          if (label === 'NEUTRAL') continue;
          const { changes } = told(label, facts);
          if (changes === null) continue;
          seen += 1;
          expect(mayPass(label, after(facts, changes))).toBe(false);
          for (const less of changes) {
            const almost = changes.map((change) => (change === less ? { ...change, byWon: change.byWon - 1 } : change));
            expect(mayPass(label, after(facts, almost))).toBe(true);
          }
          for (const { lever, byWon } of changes) {
            expect(byWon).toBeGreaterThan(0);
            expect(byWon).toBeLessThanOrEqual(LEVER_EFFECTS[lever].limitWon(facts) ?? -1);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('is missing only where no lever, moved as far as it goes, takes the label away', () => {
    const inHand = ['DELINQUENCY', 'DEBT_CRISIS', 'CARD_PAYMENT_DIFFICULTY', 'INTEREST_BURDEN', 'LOW_CASH'] as const;
    fc.assert(
      fc.property(anybody, (facts) => {
        const passing = judge(facts).verdicts.map(({ label }) => label);
        for (const label of inHand.filter((each) => passing.includes(each) && told(each, facts).changes === null)) {
          for (const effect of Object.values(LEVER_EFFECTS)) {
            expect(mayPass(label, effect.pulled(facts, effect.limitWon(facts) ?? 0))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
