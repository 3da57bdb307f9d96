import { describe, expect, it } from '@jest/globals';
import {
  readRuleFile,
  RuleFileError,
  parseRules,
  type ImportedRule,
} from '../../../../../src/modules/lending/limit/rules/rule-parser.js';
import { planImport } from '../../../../../src/modules/lending/limit/rules/rule-plan.js';
import { rulesOn } from '../../../../../src/modules/lending/limit/rules/rule-list.js';
import { firstStored } from '../first-rules.js';

const rule = (more: Partial<ImportedRule> = {}): ImportedRule => ({
  kind: 'DSR_RATIO',
  key: 'BANK',
  value: { percent: '35' },
  validFrom: '2027-01-01',
  validTo: null,
  source: 'a notice',
  replacesBeforeEnd: false,
  ...more,
});
const regional = (more: Partial<ImportedRule> = {}) =>
  rule({
    kind: 'STRESS_RATE',
    key: 'MORTGAGE/BANK/REGIONAL',
    value: { addOn: { publishedPercent: '1.5' }, weights: 'STAGE_3', aboveBalanceWon: null, countedKinds: [] },
    ...more,
  });
const plan = (...rules: ImportedRule[]) => planImport(firstStored, { version: '2027-01', rules });
const idOf = (kind: string, key: string) =>
  firstStored.findLast((stored) => stored.kind === kind && stored.key === key)?.id;

describe('the first set of rules', () => {
  it('reads whole, names a source each, and has no gap, overlap or dangling name', () => {
    expect(() => parseRules(firstStored)).not.toThrow();
    const rules = firstStored.map((stored) => ({ ...stored, replacesBeforeEnd: false }));
    expect(planImport([], { version: '2026-11', rules }).problems).toEqual([]);
    expect(planImport(firstStored, { version: '2026-11', rules })).toMatchObject({
      inserted: [],
      ended: [],
      problems: [],
      unchanged: firstStored.length,
    });
  });

  it('has for every day since 2022 all that a mortgage and a credit loan ask for', () => {
    const keys = (on: string) => rulesOn(firstStored, on).map(({ kind, key }) => `${kind} ${key}`);
    expect(keys('2021-12-31')).toEqual([]);
    expect(keys('2022-01-01')).toEqual(
      expect.arrayContaining([
        'DSR_RATIO NON_BANK',
        'STRESS_RATE CREDIT/BANK',
        'SERVICE MORTGAGE/BULLET',
        'DSR_THRESHOLD ALL',
      ]),
    );
    expect(keys('2026-11-21')).toContain('INCOME_CAP ALL');
    expect(rulesOn(firstStored, null)).toHaveLength(firstStored.length);
  });
});

describe('taking in rules', () => {
  it('ends an open rule on the day before', () => {
    expect(plan(rule())).toMatchObject({
      problems: [],
      inserted: [{ key: 'BANK' }],
      ended: [{ id: idOf('DSR_RATIO', 'BANK'), validTo: '2026-12-31' }],
    });
  });

  it('lets a rule follow one that states its end, and nothing has to end', () => {
    expect(plan(regional())).toMatchObject({ problems: [], ended: [] });
  });

  it('takes several that follow each other, whatever their order in the file', () => {
    const later = rule({ validFrom: '2028-01-01', value: { percent: '30' } });
    const first = rule({ validTo: '2027-12-31' });
    expect(plan(later, first)).toMatchObject({ problems: [], ended: [{ validTo: '2026-12-31' }] });
  });

  it('takes rules of days before the first', () => {
    expect(plan(rule({ validFrom: '2020-01-01', validTo: '2021-12-31' }))).toMatchObject({ problems: [], ended: [] });
  });

  it.each([
    [
      'an overlap with a stated end',
      [regional({ validFrom: '2026-10-01' })],
      'holds until 2026-12-31, so the two overlap; "replacesBeforeEnd"',
    ],
    ['a gap', [regional({ validFrom: '2027-02-01' })], 'from 2027-01-01 to 2027-01-31 there would be no rule'],
    [
      'a gap before the first',
      [rule({ validFrom: '2020-01-01', validTo: '2020-12-31' })],
      'from 2021-01-01 to 2021-12-31',
    ],
    ['an overlap with what follows', [rule({ validFrom: '2021-01-01' })], 'has no end, so the two overlap'],
    ['two of one day', [rule({ validFrom: '2022-01-01' })], 'another rule begins on that day already'],
    [
      'two of one day in the file',
      [rule(), rule({ value: { percent: '30' } })],
      'another rule begins on that day already',
    ],
    ['an overlap in the file', [rule(), rule({ validFrom: '2028-01-01' })], 'has no end, so the two overlap'],
    [
      'a name of no rule',
      [
        regional({
          value: { addOn: { publishedPercent: '1' }, weights: 'STAGE_9', aboveBalanceWon: null, countedKinds: [] },
        }),
      ],
      'there is no rule RATE_WEIGHT STAGE_9 on that day',
    ],
  ])('refuses %s', (_, rules, message) => {
    expect(plan(...rules).problems.join('\n')).toContain(message);
  });

  it('refuses another set under a name that is taken', () => {
    expect(planImport(firstStored, { version: '2026-11', rules: [rule()] }).problems).toEqual([
      'version 2026-11 is taken by a set with other rules',
    ]);
  });

  it('ends a rule before its stated end when that is said on purpose', () => {
    expect(plan(regional({ validFrom: '2026-10-01', replacesBeforeEnd: true }))).toMatchObject({
      problems: [],
      ended: [{ id: idOf('STRESS_RATE', 'MORTGAGE/BANK/REGIONAL'), validTo: '2026-09-30' }],
    });
  });

  it('knows a set again after a later one ended its rules', () => {
    const ended = firstStored.map((stored) =>
      stored.kind === 'DSR_RATIO' && stored.key === 'BANK'
        ? { ...stored, validTo: '2026-12-31', endedBy: '2027-01' }
        : stored,
    );
    const again = firstStored.map((stored) => ({ ...stored, replacesBeforeEnd: false }));
    expect(planImport(ended, { version: '2026-11', rules: again })).toMatchObject({ inserted: [], problems: [] });
  });
});

describe('a file of rules', () => {
  const read = (...rules: object[]) => readRuleFile(JSON.stringify({ version: 'x', rules }));
  const problemsOf = (...rules: object[]): string => {
    try {
      read(...rules);
      return '';
    } catch (error) {
      return error instanceof RuleFileError ? error.message : String(error);
    }
  };

  it.each([
    ['an unknown kind', { kind: 'DTI' }, 'rules.0.kind'],
    [
      'a key of no loan',
      { key: 'PAWNSHOP' },
      'DSR_RATIO PAWNSHOP from 2027-01-01: no such key; there are BANK, NON_BANK',
    ],
    ['a day that does not exist', { validFrom: '2027-02-30' }, 'rules.0.validFrom'],
    ['an end before the beginning', { validTo: '2026-12-31' }, 'it ends on 2026-12-31, before it begins'],
    ['a percentage as a number', { value: { percent: 35 } }, 'value: percent'],
    ['a value of another kind', { value: { amountWon: 1 } }, 'value: percent'],
    ['a source that says nothing', { source: ' ' }, 'rules.0.source'],
    ['a word too many', { until: 'ever' }, 'until'],
  ])('refuses %s', (_, wrong, message) => {
    expect(problemsOf({ ...rule(), ...wrong })).toContain(message);
  });

  it.each([
    [
      'a cap without a last tier',
      'PURCHASE_CAP',
      'CAPITAL',
      { tiers: [{ priceUpToWon: 5, capWon: 1 }], exemptsPolicyLoans: true },
      'the last tier',
    ],
    [
      'bands that do not begin at 0',
      'RATE_WEIGHT',
      'A',
      {
        minFixedMonths: 60,
        variablePercent: '100',
        fixedPercent: '0',
        bands: [{ fromSharePercent: '5', mixedPercent: '1', periodicPercent: '1' }],
      },
      'begins at 0 %',
    ],
    [
      'a lower rate for a lower score',
      'SCORE_RATE',
      'BANK',
      {
        bands: [
          { fromScore: 900, percent: '5' },
          { fromScore: 800, percent: '4' },
        ],
      },
      'never has a lower rate',
    ],
    ['a share above the whole', 'LTV', 'CAPITAL/NO_HOME', { percent: '101' }, 'at most 100 %'],
    ['bounds upside down', 'STRESS_BOUNDS', 'A', { floorPercent: '3', capPercent: '1' }, 'floor'],
    [
      'stress above a balance of nothing',
      'STRESS_RATE',
      'CREDIT/BANK',
      { addOn: { publishedPercent: '1' }, weights: null, aboveBalanceWon: 5, countedKinds: [] },
      'go together',
    ],
  ])('refuses %s', (_, kind, key, value, message) => {
    expect(problemsOf({ ...rule(), kind, key, value })).toContain(message);
  });

  it('lists everything that is wrong at once, and refuses what is no JSON', () => {
    expect(problemsOf(rule({ key: 'A' }), rule({ key: 'B' })).split('\n')).toHaveLength(2);
    expect(() => readRuleFile('{')).toThrow('This is not JSON');
    expect(() => readRuleFile('{"version": "x", "rules": []}')).toThrow(RuleFileError);
  });
});
