import { describe, expect, it } from '@jest/globals';
import { FIRST_ANOMALY_RULES } from '../../../../../migrations/1763900000006-anomalies.js';
import { LASTING_RULES } from '../../../../../migrations/1764400000501-rules-for-lasting-changes.js';
import { UNLIKE_ITS_PAST } from '../../../../../migrations/1763900000032-anomalies-by-a-model.js';
import { parseAnomalyRules } from '../../../../../src/modules/insights/anomalies/rules/anomaly-rule-parser.js';
import { RULE_CODES } from '../../../../../src/modules/insights/anomalies/rules/anomaly-rule.js';
import { PARAMETER_TEXT, RULE_TEXT } from '../../../../../src/modules/insights/anomalies/anomaly.texts.js';

const [spike, ...others] = FIRST_ANOMALY_RULES.rules;
const withSpike = (change: object) => ({ ...FIRST_ANOMALY_RULES, rules: [{ ...spike, ...change }, ...others] });

describe('rules as data', () => {
  it('are read whole, each code with a text', () => {
    const all = [...FIRST_ANOMALY_RULES.rules, ...LASTING_RULES, UNLIKE_ITS_PAST];
    const { rules } = parseAnomalyRules({ ...FIRST_ANOMALY_RULES, rules: all });
    expect(rules.map(({ code }) => code).sort()).toEqual([...RULE_CODES].sort());
    for (const { code, parameters } of rules) {
      expect(RULE_TEXT[code].found.ko).not.toBe('');
      for (const name of Object.keys(parameters)) expect(PARAMETER_TEXT).toHaveProperty(name);
    }
  });

  it.each([
    ['a parameter that is missing', withSpike({ parameters: { minZ: 3.5 } }), /TOTAL_SPIKE: minTimes is missing/],
    [
      'a parameter that is none',
      withSpike({ parameters: { ...spike?.parameters, minY: 1 } }),
      /TOTAL_SPIKE: minY is no parameter/,
    ],
    ['a parameter without a source', withSpike({ sources: {} }), /TOTAL_SPIKE: minZ has no source/],
    ['a code twice', { ...FIRST_ANOMALY_RULES, rules: [spike, spike] }, /TOTAL_SPIKE: an earlier rule/],
    ['a code that is none', withSpike({ code: 'FULL_MOON' }), /rules.0.code/],
    ['a parameter below zero', withSpike({ parameters: { ...spike?.parameters, minZ: -1 } }), /minZ/],
    ['no rules', { ...FIRST_ANOMALY_RULES, rules: [] }, /rules/],
    [
      'less of a past than is needed',
      { ...FIRST_ANOMALY_RULES, history: { quarters: 4, within: 3 } },
      /fewer quarters are looked through/,
    ],
  ])('are refused with %s', (_what, stored, message) => {
    expect(() => parseAnomalyRules(stored)).toThrow(message);
  });
});
