import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { regionsWhere } from '../../../../src/modules/scenarios/rules/checker-region.js';
import { checkRules, GRAVE_KINDS } from '../../../../src/modules/scenarios/rules/checker.js';
import { evaluateRules, holds } from '../../../../src/modules/scenarios/rules/evaluate.js';
import type { MetricName } from '../../../../src/modules/scenarios/metrics/metrics.js';
import type { Comparison, Condition, ScenarioRule } from '../../../../src/modules/scenarios/rules/rule.js';
import { metrics, shippedRules } from '../support.js';

const is = (metric: MetricName, comparison: Comparison, right: number | string): Condition => ({
  left: { metric },
  is: comparison,
  right: typeof right === 'number' ? { value: right } : { threshold: right },
});
const stands = (left: MetricName, comparison: Comparison, right: MetricName): Condition => ({
  left: { metric: left },
  is: comparison,
  right: { metric: right },
});
/** A rule with one signal that holds behind its gate, except for what is said. */
const rule = (said: Partial<ScenarioRule> = {}): ScenarioRule => ({
  label: 'DELINQUENCY',
  gate: is('overdueDays', '>', 0),
  signals: [{ when: is('overdueDays', '>=', 5), weight: 1 }],
  modifiers: [],
  threshold: 0.5,
  keyMetrics: ['overdueDays'],
  ...said,
});
const found = (rules: readonly ScenarioRule[], thresholds = {}) =>
  checkRules(rules, thresholds).map(({ kind, label, where }) => [kind, label, where].filter(Boolean).join(' '));

describe('the check of rules', () => {
  it('finds nothing grave in the shipped rules, and says all it finds', async () => {
    const { rules, thresholds } = await shippedRules();
    const findings = checkRules(rules, thresholds);
    expect(findings.filter(({ kind }) => GRAVE_KINDS.includes(kind) || kind === 'UNDECIDED')).toEqual([]);
    expect(findings).toEqual([]);
  });

  it('finds a contradiction, also one that thresholds make, by its innermost place', () => {
    const gate = { all: [is('overdueWon', '>', 0), { any: [is('overdueDays', '>', 9), is('overdueDays', '<', 0)] }] };
    expect(found([rule({ gate })])).toEqual(['CONTRADICTION DELINQUENCY gate.all.1.any.1']);
    const between = { all: [is('overdueDays', '>', 'MORE'), is('overdueDays', '<', 'LESS')] };
    expect(found([rule({ gate: between })], { MORE: 5, LESS: 3 })).toEqual([
      'CONTRADICTION DELINQUENCY gate',
      'DEAD_RULE DELINQUENCY',
    ]);
    expect(found([rule({ gate: between })], { MORE: 3, LESS: 9 })).toEqual([]);
  });

  it('knows what lies between two figures: days are whole, percentages have two decimals', () => {
    const between = (metric: MetricName, more: number, less: number) =>
      found([rule({ gate: { all: [is(metric, '>', more), is(metric, '<', less)] }, signals: [signal(metric)] })]);
    const signal = (metric: MetricName) => ({ when: is(metric, '>=', 0), weight: 1 });
    expect(between('overdueDays', 5, 6)).toContain('CONTRADICTION DELINQUENCY gate');
    expect(between('overdueDays', 5, 7)).toEqual([]);
    expect(between('weightedRatePercent', 0.28, 0.29)).toContain('CONTRADICTION DELINQUENCY gate');
    expect(between('weightedRatePercent', 0.28, 0.3)).toEqual([]);
  });

  it('finds what a comparison of figures rules out, such as a figure less than itself', () => {
    const lowered = { when: stands('monthlySpendingWon', '<', 'monthlySpendingWon'), factor: 1.5 };
    expect(found([rule({ modifiers: [lowered] })])).toEqual(['CONTRADICTION DELINQUENCY modifiers.0.when']);
    const chain = {
      all: [
        stands('overdueWon', '>', 'monthlyPaymentWon'),
        stands('monthlyPaymentWon', '>=', 'loanBalanceWon'),
        is('loanBalanceWon', '>=', 100),
        is('overdueWon', '<=', 100),
      ],
    };
    expect(found([rule({ gate: chain })])).toContain('CONTRADICTION DELINQUENCY gate');
    const circle = { all: [stands('overdueWon', '>', 'loanBalanceWon'), stands('loanBalanceWon', '>=', 'overdueWon')] };
    expect(found([rule({ gate: circle })])).toContain('CONTRADICTION DELINQUENCY gate');
  });

  it('finds signals and modifiers that can never hold behind the gate', () => {
    const signals = [
      { when: is('overdueDays', '>=', 5), weight: 1 },
      { when: is('overdueDays', '<=', 0), weight: -1 },
    ];
    const modifiers = [{ when: is('overdueDays', '<', 1), factor: 1.2 }];
    expect(found([rule({ signals, modifiers, threshold: 0.4 })])).toEqual([
      'NEVER_HOLDS DELINQUENCY signals.1.when',
      'NEVER_HOLDS DELINQUENCY modifiers.0.when',
    ]);
  });

  it('finds a gate that is open for everybody', () => {
    expect(found([rule({ gate: is('overdueDays', '>=', 0) })])).toEqual(['ALWAYS_TRUE_GATE DELINQUENCY gate']);
    const either = { any: [is('overdueWon', '>', 5), { not: is('overdueWon', '>', 4) }, is('overdueWon', '<=', 5)] };
    expect(found([rule({ gate: either })])).toEqual(['ALWAYS_TRUE_GATE DELINQUENCY gate']);
  });

  it('finds a rule whose signals exclude each other below its threshold, with the best it reaches', () => {
    const signals = [
      { when: is('overdueDays', '>', 30), weight: 2 },
      { when: is('overdueDays', '<', 10), weight: 1 },
    ];
    expect(checkRules([rule({ signals, threshold: 0.7 })], {})).toMatchObject([
      { kind: 'DEAD_RULE', where: null, text: 'it reaches 0.6667 at best, and passes from 0.7' },
    ]);
    expect(found([rule({ signals, threshold: 0.6667 })])).toEqual([]);
  });

  it('does not call a rule dead that passes when what speaks against it is not known', () => {
    const against = { when: is('weightedRatePercent', '>=', 0), weight: -1 };
    const signals = [{ when: is('overdueDays', '>', 5), weight: 1 }, against];
    expect(found([rule({ signals })])).toEqual([]);
    expect(evaluateRules([rule({ signals })], metrics({ overdueDays: 9 }), {}).verdicts).toMatchObject([
      { label: 'DELINQUENCY' },
    ]);
    const known = { all: [is('overdueDays', '>', 5), is('weightedRatePercent', '>', 0)] };
    expect(found([rule({ signals, gate: known })])).toEqual(['DEAD_RULE DELINQUENCY']);
  });

  it('finds a rule that another outdoes wherever it passes', () => {
    const strict = rule({ label: 'DEBT_CRISIS', gate: is('overdueDays', '>', 60) });
    expect(checkRules([rule(), strict], {})).toMatchObject([
      { kind: 'SHADOWED', label: 'DEBT_CRISIS', text: 'DELINQUENCY passes whenever it does, as probably or more' },
    ]);
    const doubtful = { when: is('weightedRatePercent', '>', 9), factor: 0.5 };
    expect(found([rule({ modifiers: [doubtful] }), strict])).toEqual([]);
    const hangsOnMore = rule({ gate: { all: [is('overdueDays', '>', 0), is('overdueWon', '>=', 0)] } });
    expect(found([hangsOnMore, strict])).toEqual([]);
  });

  it('finds thresholds that no rule asks for', () => {
    expect(found([rule({ gate: is('overdueDays', '>', 'USED') })], { USED: 1, SPARE: 2 })).toEqual([
      'UNUSED_THRESHOLD SPARE',
    ]);
  });

  it('says so when a condition branches too much to decide', () => {
    const names: MetricName[] = [
      'overdueDays',
      'overdueWon',
      'loanBalanceWon',
      'monthlyPaymentWon',
      'monthlySpendingWon',
    ];
    const all = names.map((name) => ({ any: [2, 4, 6, 8, 10].map((value) => is(name, '>', value)) }));
    const findings = found([rule({ gate: { all } })]);
    expect(findings).toContain('UNDECIDED DELINQUENCY gate');
    expect(findings.filter((text) => /DEAD|CONTRADICTION|SHADOWED|NEVER/.test(text))).toEqual([]);
  });
});

const names = ['overdueDays', 'weightedRatePercent', 'monthlySpendingWon'] as const;
const comparisons = fc.constantFrom<Comparison>('>', '>=', '<', '<=');
const atoms = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), comparisons, fc.integer({ min: -2, max: 8 }))
    .map(([name, comparison, value]) => is(name, comparison, value / 2)),
  fc
    .tuple(fc.constantFrom(...names), comparisons, fc.constantFrom(...names))
    .map(([left, by, right]) => stands(left, by, right)),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    atoms,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));
const figures = fc.record({
  overdueDays: fc.option(fc.nat({ max: 5 })),
  weightedRatePercent: fc.option(fc.nat({ max: 500 }).map((step) => step / 100)),
  monthlySpendingWon: fc.option(fc.nat({ max: 5 })),
});

describe('the regions of a condition', () => {
  it('have everybody of whom it is true, or false', () => {
    fc.assert(
      fc.property(condition, figures, fc.boolean(), (when, some, wanted) => {
        const known = metrics(some);
        fc.pre(holds(when, known, {}) === wanted);
        const regions = regionsWhere(when, wanted, {});
        const contains = regions?.some(({ bounds }) =>
          [...bounds].every(([name, { low, high }]) => {
            const steps = (known[name] ?? NaN) * (name === 'weightedRatePercent' ? 100 : 1);
            return Math.round(steps) >= low && Math.round(steps) <= high;
          }),
        );
        expect(regions === null || contains).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are certain: a rule called dead passes for nobody, and one called shadowed is never first', () => {
    const signals = fc.array(fc.record({ when: condition, weight: fc.integer({ min: -3, max: 4 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    const rules = fc
      .record({ gate: condition, signals, threshold: fc.constantFrom(0.3, 0.6, 1) })
      .filter((said) => said.signals.some(({ weight }) => weight > 0))
      .map((said) => rule(said));
    fc.assert(
      fc.property(rules, rules, fc.array(figures, { minLength: 5, maxLength: 20 }), (one, two, people) => {
        const both = [one, { ...two, label: 'DEBT_CRISIS' as const }];
        const findings = checkRules(both, {});
        for (const person of people) {
          const { verdicts } = evaluateRules(both, metrics(person), {});
          for (const { kind, label } of findings) {
            const own = verdicts.find((verdict) => verdict.label === label);
            if (kind === 'DEAD_RULE') expect(own).toBeUndefined();
            const other = verdicts.find((verdict) => verdict.label !== label);
            if (kind === 'SHADOWED' && own) expect(other?.probability ?? -1).toBeGreaterThanOrEqual(own.probability);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
