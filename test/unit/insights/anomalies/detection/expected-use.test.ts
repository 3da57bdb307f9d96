import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  expectedUseWon,
  usefulProbability,
} from '../../../../../src/modules/insights/anomalies/detection/expected-use.js';
import { FIRST_ANOMALY_RULES } from '../../../../../migrations/1763900000006-anomalies.js';
import { RULE_PARAMETERS } from '../../../../../src/modules/insights/anomalies/rules/anomaly-rule.js';
import { ruleProblems, type ProposedRule } from '../../../../../src/modules/insights/anomalies/rules/rule-bounds.js';

describe('the use of looking at a finding', () => {
  it('begins with what is known of the rule, and follows what staff decide', () => {
    expect(usefulProbability({ confirmed: 0, dismissed: 0, priorPrecision: 0.7 })).toBeCloseTo(0.7);
    expect(usefulProbability({ confirmed: 0, dismissed: 20, priorPrecision: 0.7 })).toBeCloseTo(0.35);
    expect(expectedUseWon(1_000_000, 0.355)).toBe(355_000);
  });

  it('is a probability, and rises with every confirmation', () => {
    const some = fc.record({
      confirmed: fc.nat(10_000),
      dismissed: fc.nat(10_000),
      priorPrecision: fc.double({ min: 0, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(some, (decided) => {
        const now = usefulProbability(decided);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(usefulProbability({ ...decided, confirmed: decided.confirmed + 1 })).toBeGreaterThan(now);
      }),
    );
  });
});

describe('bounds of proposed rules', () => {
  const said = (FIRST_ANOMALY_RULES.rules as readonly { code: string; parameters: object; sources: object }[]).map(
    ({ code, parameters, sources }): ProposedRule => ({
      code: code as ProposedRule['code'],
      priorPrecision: 0.9,
      parameters: Object.entries(parameters as Record<string, number>).map(([name, value]) => ({
        name,
        value,
        source: (sources as Record<string, string>)[name] ?? '',
      })),
    }),
  );
  const history = { quarters: 4, within: 6 };
  const fieldsOf = (rules: readonly ProposedRule[], past = history) =>
    ruleProblems(past, rules).map(({ field }) => field?.join('.'));

  it('allow what ships', () => {
    expect(fieldsOf(said)).toEqual([]);
  });

  it('name the field of everything that is wrong, at once', () => {
    const [spike = said[0]] = said;
    if (!spike) throw new Error('no rule');
    const wild = spike.parameters.map((each) => (each.name === 'minZ' ? { ...each, value: 0, source: ' ' } : each));
    const twice = [...spike.parameters, ...spike.parameters.slice(0, 1)];
    expect(
      fieldsOf([
        { ...spike, parameters: wild },
        { ...spike, priorPrecision: 1.2, parameters: twice },
      ]),
    ).toEqual([
      'rules.0.parameters.0.value',
      'rules.0.parameters.0.source',
      'rules.1.code',
      'rules.1.priorPrecision',
      `rules.1.parameters.${spike.parameters.length}.name`,
    ]);
    expect(fieldsOf([{ ...spike, parameters: [] }])).toEqual(['rules.0.parameters']);
    expect(
      fieldsOf([{ ...spike, parameters: [...spike.parameters, { name: 'minY', value: 3, source: 'x' }] }]),
    ).toEqual([`rules.0.parameters.${RULE_PARAMETERS.TOTAL_SPIKE.length}.name`]);
    expect(fieldsOf([], { quarters: 21, within: 20 })).toEqual(['historyQuarters', 'historyWithin', 'rules']);
  });
});
