import { beforeAll, describe, expect, it } from '@jest/globals';
import { SCENARIO_LABELS } from '../../../../src/modules/scenarios/rules/rule.js';
import { parseRules, type RuleSet } from '../../../../src/modules/scenarios/rules/rule-parser.js';
import { shippedRules } from '../support.js';

const rule = {
  label: 'DELINQUENCY',
  gate: { left: { metric: 'overdueDays' }, is: '>', right: { value: 0 } },
  signals: [{ when: { left: { metric: 'overdueDays' }, is: '>=', right: { threshold: 'DAYS' } }, weight: 1 }],
  modifiers: [] as object[],
  threshold: 0.5,
  keyMetrics: ['overdueDays'],
};
const thresholds = { DAYS: 5 };
const parse = (change: object) => () => parseRules([{ ...rule, ...change }], thresholds);
const signal = (change: object) => parse({ signals: [{ ...rule.signals[0], ...change }] });

describe('the parser of rules', () => {
  let shipped: RuleSet;
  beforeAll(async () => {
    shipped = await shippedRules();
  });

  it('takes the shipped rules whole', () => {
    expect(shipped.rules.map(({ label }) => label).toSorted()).toEqual([...SCENARIO_LABELS].toSorted());
    expect(shipped.thresholds['ARREARS_LONG_DAYS']).toBe(90);
  });

  it('takes conditions within conditions', () => {
    const gate = { all: [{ not: { any: [rule.gate, rule.gate] } }, rule.gate] };
    expect(parseRules([{ ...rule, gate }], thresholds).rules[0]?.gate).toEqual(gate);
  });

  it.each([
    ['an unknown label', parse({ label: 'RICH' }), /^Rule RICH: label: /],
    ['no label', parse({ label: undefined }), /^Rule number 1: label: /],
    ['an unknown metric', parse({ gate: { ...rule.gate, left: { metric: 'age' } } }), /^Rule DELINQUENCY: gate/],
    ['an unknown comparison', parse({ gate: { ...rule.gate, is: '=' } }), /^Rule DELINQUENCY: gate/],
    ['a condition of nothing', parse({ gate: { all: [] } }), /^Rule DELINQUENCY: gate/],
    [
      'an operand of two kinds',
      parse({ gate: { ...rule.gate, right: { value: 0, metric: 'overdueDays' } } }),
      /: gate/,
    ],
    [
      'a threshold that is missing',
      signal({ when: { ...rule.gate, right: { threshold: 'X' } } }),
      /: asks for threshold X,/,
    ],
    ['a threshold of the prototype', signal({ when: { ...rule.gate, right: { threshold: 'toString' } } }), /toString/],
    ['a weight that is no number', signal({ weight: '1' }), /^Rule DELINQUENCY: signals\.0\.weight: /],
    ['a weight without end', signal({ weight: Infinity }), /^Rule DELINQUENCY: signals\.0\.weight: /],
    ['no signals', parse({ signals: [] }), /^Rule DELINQUENCY: signals: /],
    ['only signals against it', signal({ weight: -1 }), /^Rule DELINQUENCY: no signal speaks for it/],
    ['a factor of nought', parse({ modifiers: [{ when: rule.gate, factor: 0 }] }), /: modifiers\.0\.factor: /],
    ['a threshold of nought', parse({ threshold: 0 }), /^Rule DELINQUENCY: threshold: /],
    ['a threshold above one', parse({ threshold: 1.01 }), /^Rule DELINQUENCY: threshold: /],
    ['no key metrics', parse({ keyMetrics: [] }), /^Rule DELINQUENCY: keyMetrics: /],
    ['more key metrics than are shown', parse({ keyMetrics: Array(6).fill('overdueDays') }), /: keyMetrics: /],
    ['a key metric twice', parse({ keyMetrics: ['overdueDays', 'overdueDays'] }), /: keyMetrics names a metric twice/],
    ['a field it does not know', parse({ weight: 1 }), /^Rule DELINQUENCY: .*weight/],
  ])('refuses %s, naming the rule', (_what, work, message) => {
    expect(work).toThrow(message);
  });

  it('refuses two rules of one label, and names every rule at fault', () => {
    expect(() => parseRules([rule, rule], thresholds)).toThrow('Rule DELINQUENCY: an earlier rule has this label');
    const others = [{ ...rule, label: 'INTEREST_BURDEN', threshold: 2 }, 'no rule'];
    expect(() => parseRules([...others, rule], {})).toThrow(
      /^Rule INTEREST_BURDEN: threshold: .*\nRule number 2: .*\nRule DELINQUENCY: asks for threshold DAYS/,
    );
  });

  it.each([[null], [{}], [[]], ['rules'], [{ rules: [rule] }]])('refuses a rule set that is %j', (stored) => {
    expect(() => parseRules(stored, thresholds)).toThrow('A rule set is a list of rules');
  });

  it('takes a floor with its source, of three in ten at least, and none of versions without one', () => {
    const floored = (probability: number, source = 'held-out cases') =>
      parseRules({ floor: { probability, source }, rules: [rule] }, thresholds).floor;
    expect(floored(0.3)).toEqual({ probability: 0.3, source: 'held-out cases' });
    expect(parseRules([rule], thresholds).floor).toBeNull();
    expect(() => floored(0.29)).toThrow(/probability/);
    expect(() => floored(0.5, '')).toThrow(/source/);
    expect(shipped.floor?.probability).toBeGreaterThanOrEqual(0.3);
  });

  it('refuses thresholds outside their bounds, naming each and its bounds', () => {
    const odd = { ...thresholds, STRESS_HIGH: 115, CREDIT_USAGE_P90: 34 };
    expect(() => parseRules([rule], odd)).toThrow(
      /STRESS_HIGH: 115 is outside its bounds of 60 to 100.*\n.*CREDIT_USAGE_P90: 34 is outside its bounds of 60 to 100/,
    );
  });

  it.each([[null], [{ DAYS: '5' }], [{ DAYS: null }]])('refuses thresholds that are %j', (stored) => {
    expect(() => parseRules([rule], stored)).toThrow(/^Thresholds: /);
  });
});
