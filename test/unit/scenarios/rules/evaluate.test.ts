import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateRules, holds } from '../../../../src/modules/scenarios/rules/evaluate.js';
import { metricsOf, type LoanFacts, type Metrics } from '../../../../src/modules/scenarios/metrics/metrics.js';
import { SCENARIO_LABELS, type Condition, type ScenarioRule } from '../../../../src/modules/scenarios/rules/rule.js';
import type { RuleSet } from '../../../../src/modules/scenarios/rules/rule-parser.js';
import { anyMetrics, METRIC_NAMES, metrics, shippedRules } from '../support.js';

let shipped: RuleSet;
beforeAll(async () => {
  shipped = await shippedRules();
});
const judge = (known: Metrics) => evaluateRules(shipped.rules, known, shipped.thresholds);
const probabilityOf = (known: Metrics, label: string): number =>
  judge(known).verdicts.find((verdict) => verdict.label === label)?.probability ?? 0;

const noLoans: LoanFacts = {
  balanceWon: 0,
  monthlyPaymentWon: 0,
  overdueDays: 0,
  overdueWon: 0,
  weightedRatePercent: null,
};
describe('the shipped rules', () => {
  it('see arrears grow from early to long', () => {
    const overdue = (overdueDays: number, overdueWon: number) => {
      const loans = { balanceWon: 50_000_000, monthlyPaymentWon: 900_000, weightedRatePercent: 4.5 };
      return judge(metricsOf({ ...loans, overdueDays, overdueWon }, null, 60_000_000)).verdicts;
    };
    expect(overdue(4, 100_000)).toMatchObject([{ label: 'NEUTRAL', probability: 1 }]);
    expect(overdue(5, 100_000)).toMatchObject([{ label: 'DELINQUENCY', probability: 0.3 }]);
    expect(overdue(30, 900_000)).toMatchObject([{ label: 'DELINQUENCY', probability: 0.7 }]);
    expect(overdue(90, 2_700_000)).toMatchObject([
      {
        label: 'DELINQUENCY',
        probability: 0.9,
        keyMetrics: [
          { name: 'overdueDays', value: 90 },
          { name: 'overdueWon', value: 2_700_000 },
          { name: 'monthlyPaymentWon', value: 900_000 },
        ],
      },
    ]);
  });

  it('see a burden where payments take 40 % of income, and say nothing at 39.99 %', () => {
    const loans = { ...noLoans, balanceWon: 300_000_000, weightedRatePercent: 4.2 };
    const burdened = (monthlyPaymentWon: number) => judge(metricsOf({ ...loans, monthlyPaymentWon }, null, 60_000_000));
    expect(burdened(2_000_000).verdicts).toMatchObject([{ label: 'INTEREST_BURDEN', probability: 0.4 }]);
    expect(burdened(1_999_499).verdicts).toMatchObject([{ label: 'NEUTRAL' }]);
    expect(burdened(3_000_000).verdicts).toMatchObject([{ label: 'INTEREST_BURDEN', probability: 0.6 }]);
  });

  it('see cards used to their limits, more so in arrears, and give every label that passes, the strongest first', () => {
    const cards = { cardUsagePercent: 80, revolvingSharePercent: 30, cardOverdueWon: 0, spendingToIncomePercent: 80 };
    expect(judge(metrics({ ...cards, overdueDays: 0 })).verdicts).toMatchObject([
      {
        label: 'CARD_PAYMENT_DIFFICULTY',
        probability: 0.3793,
        keyMetrics: [{ value: 80 }, { value: 30 }, { value: 0 }, { value: 80 }],
      },
    ]);
    const loans = { balanceWon: 80_000_000, monthlyPaymentWon: 3_200_000, overdueDays: 40, overdueWon: 3_200_000 };
    const spending = { totalWon: 4_000_000, creditWon: 3_000_000, previousTotalWon: 4_000_000 };
    const known = metricsOf({ ...loans, weightedRatePercent: 8.1 }, spending, 60_000_000);
    expect(judge({ ...known, cardUsagePercent: 80, revolvingSharePercent: 30 }).verdicts).toMatchObject([
      { label: 'INTEREST_BURDEN', probability: 0.9 },
      { label: 'DELINQUENCY', probability: 0.8 },
      { label: 'CARD_PAYMENT_DIFFICULTY', probability: 0.4741 },
    ]);
  });

  it('call a customer without trouble neutral, by what the strongest label falls short', () => {
    const loans = { ...noLoans, balanceWon: 100_000_000, monthlyPaymentWon: 1_000_000, weightedRatePercent: 7.5 };
    const spending = { totalWon: 1_000_000, creditWon: 500_000, previousTotalWon: 1_000_000 };
    const { verdicts } = judge(metricsOf(loans, spending, 60_000_000));
    expect(verdicts).toEqual([{ label: 'NEUTRAL', probability: 0.8, keyMetrics: [] }]);
  });

  it('leave open what hangs on something unknown', () => {
    expect(judge(metrics())).toEqual({
      verdicts: [{ label: 'NEUTRAL', probability: 1, keyMetrics: [] }],
      undecided: [...SCENARIO_LABELS],
    });
    const withoutMonths = SCENARIO_LABELS.filter((label) => label !== 'DELINQUENCY' && label !== 'INTEREST_BURDEN');
    expect(judge(metricsOf(noLoans, null, 60_000_000)).undecided).toEqual(withoutMonths);
    const further = { creditScore: 800, months: [], applications: [] };
    const told = judge(metricsOf(noLoans, null, 60_000_000, further, '2026-11-21'));
    expect(told.undecided).not.toContain('LOAN_REJECTED');
    expect(told.undecided).not.toContain('LOAN_APPROVED');
  });

  it('say the same in whatever order they stand', () => {
    fc.assert(
      fc.property(anyMetrics, fc.nat({ max: 13 }), (figures, turn) => {
        const turned = [...shipped.rules.slice(turn), ...shipped.rules.slice(0, turn)].toReversed();
        expect(evaluateRules(turned, figures, shipped.thresholds)).toEqual(judge(figures));
      }),
    );
  });

  it('keep every probability within 0 and 1, and never call a label both passed and open', () => {
    fc.assert(
      fc.property(anyMetrics, (figures) => {
        const { verdicts, undecided } = judge(figures);
        expect(verdicts.length).toBeGreaterThan(0);
        for (const { label, probability } of verdicts) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
          expect(undecided).not.toContain(label);
        }
        if (verdicts.some(({ label }) => label === 'NEUTRAL')) expect(verdicts).toHaveLength(1);
      }),
    );
  });

  it('never take back arrears for more overdue days, or a burden for a higher rate', () => {
    fc.assert(
      fc.property(anyMetrics, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (figures, days, more) => {
        const fewer = probabilityOf({ ...figures, overdueDays: days }, 'DELINQUENCY');
        expect(probabilityOf({ ...figures, overdueDays: days + more }, 'DELINQUENCY')).toBeGreaterThanOrEqual(fewer);
        const lower = probabilityOf({ ...figures, weightedRatePercent: days / 20 }, 'INTEREST_BURDEN');
        const higher = { ...figures, weightedRatePercent: (days + more) / 20 };
        expect(probabilityOf(higher, 'INTEREST_BURDEN')).toBeGreaterThanOrEqual(lower);
      }),
    );
  });

  it('decide by what they learn: whatever an unknown figure turns out to be, a label comes from those passed or open', () => {
    fc.assert(
      fc.property(anyMetrics, anyMetrics, (partly, rest) => {
        const filled = Object.fromEntries(METRIC_NAMES.map((name) => [name, partly[name] ?? rest[name]]));
        const before = judge(partly);
        const possible = new Set<string>([
          ...before.verdicts.map(({ label }) => label),
          ...before.undecided,
          'NEUTRAL',
        ]);
        for (const { label } of judge(filled as unknown as Metrics).verdicts) expect(possible).toContain(label);
      }),
    );
  });
});

describe('a condition', () => {
  const overdue: Condition = { left: { metric: 'overdueDays' }, is: '>', right: { value: 0 } };
  const rich: Condition = { left: { metric: 'loanBalanceWon' }, is: '<', right: { threshold: 'LIMIT' } };
  const outcomes = [true, false, null] as const;
  const meaning = (overdueHolds: boolean | null, richHolds: boolean | null): Metrics =>
    metrics({
      overdueDays: overdueHolds === null ? null : Number(overdueHolds),
      loanBalanceWon: richHolds === null ? null : richHolds ? 1 : 99,
    });
  const told = (condition: Condition, of: Metrics) => holds(condition, of, { LIMIT: 50 });

  it.each(outcomes.flatMap((one) => outcomes.map((other) => [one, other] as const)))(
    'is combined as Kleene has it: %s with %s',
    (one, other) => {
      const of = meaning(one, other);
      const both = one === false || other === false ? false : one === null || other === null ? null : true;
      const either = one === true || other === true ? true : one === null || other === null ? null : false;
      expect(told({ all: [overdue, rich] }, of)).toBe(both);
      expect(told({ any: [overdue, rich] }, of)).toBe(either);
      expect(told({ not: overdue }, of)).toBe(one === null ? null : !one);
    },
  );

  it.each([
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
  ] as const)('compares by %s', (is, expected) => {
    const compare = (days: number) =>
      told({ left: { metric: 'overdueDays' }, is, right: { value: 5 } }, metrics({ overdueDays: days }));
    expect([4, 5, 6].map(compare)).toEqual(expected);
  });

  it('is unknown for a threshold that is not there', () => {
    expect(holds(rich, metrics({ loanBalanceWon: 1 }), {})).toBeNull();
  });
});

describe('a rule with signals against it', () => {
  const rule: ScenarioRule = {
    label: 'DELINQUENCY',
    gate: { left: { metric: 'overdueDays' }, is: '>=', right: { value: 0 } },
    signals: [
      { when: { left: { metric: 'overdueDays' }, is: '>', right: { value: 5 } }, weight: 4 },
      { when: { left: { metric: 'weightedRatePercent' }, is: '<', right: { value: 3 } }, weight: -6 },
    ],
    modifiers: [{ when: { left: { metric: 'overdueWon' }, is: '>', right: { value: 0 } }, factor: 0.5 }],
    threshold: 0.5,
    keyMetrics: ['overdueDays'],
  };
  const judged = (figures: Partial<Metrics>) => evaluateRules([rule], metrics(figures), {});

  it('never falls below 0', () => {
    expect(judged({ overdueDays: 9, weightedRatePercent: 2, overdueWon: 1 }).verdicts).toMatchObject([
      { label: 'NEUTRAL', probability: 1 },
    ]);
  });

  it('is not lowered by a modifier that does not hold, and never above one', () => {
    const raised = { ...rule, modifiers: [{ when: rule.modifiers[0]?.when ?? rule.gate, factor: 1.25 }] };
    const strength = (overdueWon: number): number | undefined =>
      evaluateRules([raised], metrics({ overdueDays: 9, weightedRatePercent: 4, overdueWon }), {}).verdicts[0]
        ?.probability;
    expect(strength(0)).toBe(1);
    expect(strength(1)).toBe(1);
  });

  it('is lowered by a modifier, and passes at its threshold exactly', () => {
    expect(judged({ overdueDays: 9, weightedRatePercent: 4, overdueWon: 1 }).verdicts).toMatchObject([
      { label: 'DELINQUENCY', probability: 0.5 },
    ]);
  });
});
