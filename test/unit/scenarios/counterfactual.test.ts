import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  LEVER_EFFECTS,
  metricsOfSituation,
  type SituationFacts,
} from '../../../src/modules/scenarios/counterfactual-levers.js';
import { counterfactualOf, type Change } from '../../../src/modules/scenarios/counterfactual.js';
import { evaluateRules } from '../../../src/modules/scenarios/evaluate.js';
import type { MonthFigures } from '../../../src/modules/scenarios/months.js';
import type { RuleSet } from '../../../src/modules/scenarios/rule-parser.js';
import type { ScenarioLabel } from '../../../src/modules/scenarios/rule.js';
import { shippedRules } from './support.js';

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
  ...{
    month: '2026-10-01',
    liquidWon: null,
    totalDebtWon: null,
    debtPaymentWon: 900_000,
    overdueWon: 0,
    overdueDays: 0,
  },
  ...{ incomeWon: 5_000_000, spendingWon: 2_000_000, necessaryWon: 1_500_000, housingWon: null, medicalWon: null },
  ...{ cardLimitWon: 1_000_000, cardUsedWon: 300_000, revolvingWon: 0, cardMinimumWon: 100_000, cardOverdueWon: 0 },
  ...{ investmentWon: null, investmentGainWon: null, employment: null, creditScore: null },
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
    expect(told('DELINQUENCY', facts)).toEqual({ changes: [{ lever: 'PAY_ARREARS', byWon: 320_000 }], reason: null });
  });

  it('is lowering payments just below the share of income that the rule speaks of', () => {
    // Shares have two decimals, so that 40 % begins at 39.995 % of 4,166,666.67 a month, which is 1,666,458.33.
    const facts = {
      loans: { ...loans, ...paid, monthlyPaymentWon: 1_800_000 },
      spending,
      annualIncomeWon: 50_000_000,
      ...nothingElse,
    };
    expect(told('INTEREST_BURDEN', facts)).toEqual({
      changes: [{ lever: 'LOWER_MONTHLY_PAYMENT', byWon: 1_800_000 - 1_666_458 }],
      reason: null,
    });
  });

  it('is spending less by card where that is what the label rests on', () => {
    const much = { totalWon: 4_000_000, creditWon: 3_000_000, previousTotalWon: 4_000_000 };
    const facts = { loans: null, spending: much, annualIncomeWon: 50_000_000, ...nothingElse };
    // 70 % begins at 69.995 % of 4,166,666.67 a month.
    expect(told('CARD_PAYMENT_DIFFICULTY', facts)).toEqual({
      changes: [{ lever: 'CUT_CARD_SPENDING', byWon: 4_000_000 - 2_916_458 }],
      reason: null,
    });
  });

  it('is not told of while something unknown may keep the label', () => {
    const jump = { totalWon: 3_000_000, creditWon: 3_000_000, previousTotalWon: 2_000_000 };
    const facts = {
      loans: { ...loans, overdueDays: 9, overdueWon: 1 },
      spending: jump,
      annualIncomeWon: null,
      ...nothingElse,
    };
    expect(judge(facts).verdicts).toContainEqual(expect.objectContaining({ label: 'CARD_PAYMENT_DIFFICULTY' }));
    expect(told('CARD_PAYMENT_DIFFICULTY', facts)).toEqual({ changes: null, reason: 'FIGURES_UNKNOWN' });
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
    const facts = {
      loans: { ...loans, ...paid, monthlyPaymentWon: 2_600_000 },
      spending: { totalWon: 4_000_000, creditWon: 4_000_000, previousTotalWon: 4_000_000 },
      annualIncomeWon: 60_000_000,
      ...nothingElse,
    };
    const either = (metric: 'paymentToIncomePercent' | 'spendingToIncomePercent') =>
      ({ when: { left: { metric }, is: '>=', right: { value: 50 } }, weight: 1 }) as const;
    const rule = {
      ...ruleOf('INTEREST_BURDEN'),
      signals: [either('paymentToIncomePercent'), either('spendingToIncomePercent')],
      threshold: 0.5,
    };
    expect(counterfactualOf(rule, {}, situation(facts))).toEqual({
      changes: [
        { lever: 'CUT_CARD_SPENDING', byWon: 4_000_000 - 2_499_749 },
        { lever: 'LOWER_MONTHLY_PAYMENT', byWon: 2_600_000 - 2_499_749 },
      ],
      reason: null,
    });
  });

  it('is not looked for where a label is welcome, or tells of what has happened', () => {
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
      ...{ liquidWon: fc.option(won(9_000_000)), totalDebtWon: fc.option(won(300_000_000)) },
      ...{ debtPaymentWon: fc.option(won(4_000_000)), incomeWon: fc.option(won(6_000_000)) },
      ...{ necessaryWon: won(3_000_000), otherWon: won(3_000_000), cardLimitWon: fc.option(won(9_000_000)) },
      ...{ cardUsedWon: won(9_000_000), revolvingShare: fc.nat({ max: 100 }), cardOverdueWon: won(900_000) },
      ...{ cardMinimumWon: fc.option(won(500_000)), isOverdue: fc.boolean() },
    })
    .map(({ otherWon, revolvingShare, isOverdue, ...rest }) => ({
      ...{ overdueWon: null, overdueDays: null, housingWon: null, medicalWon: null, investmentWon: null },
      ...{ investmentGainWon: null, employment: null, creditScore: null, ...rest },
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
            expect(byWon).toBeLessThanOrEqual(LEVER_EFFECTS[lever].limitWon(facts));
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('is not told of only where no lever, moved as far as it goes, takes the label away', () => {
    const inHand = ['DELINQUENCY', 'DEBT_CRISIS', 'CARD_PAYMENT_DIFFICULTY', 'INTEREST_BURDEN', 'LOW_CASH'] as const;
    fc.assert(
      fc.property(anybody, (facts) => {
        const passing = judge(facts).verdicts.map(({ label }) => label);
        for (const label of inHand.filter((each) => passing.includes(each) && told(each, facts).changes === null)) {
          for (const effect of Object.values(LEVER_EFFECTS)) {
            expect(mayPass(label, effect.pulled(facts, effect.limitWon(facts)))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
