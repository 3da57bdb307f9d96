import { describe, expect, it } from '@jest/globals';
import { parseRules } from '../../../../../src/modules/lending/limit/rules/rule-parser.js';
import { EXAMPLES } from '../../../../../src/modules/lending/limit/self-test/self-test-examples.js';
import { selfTests } from '../../../../../src/modules/lending/limit/self-test/self-test.js';
import { firstRules, firstStored } from '../first-rules.js';

const failed = (tests: ReturnType<typeof selfTests>) =>
  tests.filter(({ passed }) => !passed).map(({ example }) => example.id);

describe('the self test of rules', () => {
  it('agrees with every published number, each within what its source rounds to', () => {
    const tests = selfTests(firstRules);
    expect(tests.map(({ example, got }) => [example.id, got])).toEqual([
      ['STAGE_2', '593615414'],
      ['STAGE_3', '574316140'],
      ['OCTOBER_15', '86047318'],
      ['INCOME_50_NO_STRESS', '349102067'],
      ['INCOME_50_REGIONAL', '319500657'],
      ['INCOME_50_CAPITAL', '250512613'],
      ['INCOME_100_NO_STRESS', '698204135'],
      ['INCOME_100_REGIONAL', '639001314'],
      ['INCOME_100_CAPITAL', '501025226'],
      ['SCREENED', '210947759'],
      ['SCREENED_WITH_DEBT', '155317820'],
      ['PAYMENT_4', '1432246'],
      ['PAYMENT_7', '1995907'],
      ['TWO_YEARS_EXACT_PAYMENT', '12894363.59'],
      ['TWO_YEARS_EXACT_INTEREST', '9464726.25'],
      ['TWO_YEARS_FIRST_INTEREST', '750000'],
      ['FEE_1.2', '800000'],
      ['FEE_0.6', '400000'],
      ['WORKED_NOW', '70000000'],
      ['WORKED_INCOME', '82000000'],
      ['WORKED_CARD', '95000000'],
      ['WORKED_RATE', '105000000'],
      ['WORKED_ALL', '120000000'],
    ]);
    expect(failed(tests)).toEqual([]);
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
  });

  it('fails what hangs on a rule that was changed, and nothing else', () => {
    const changed = firstStored.map((rule) =>
      rule.kind === 'STRESS_RATE' && rule.key === 'MORTGAGE/BANK/CAPITAL_REGULATED'
        ? {
            ...rule,
            value: { addOn: { publishedPercent: '2.9' }, weights: null, aboveBalanceWon: null, countedKinds: [] },
          }
        : rule,
    );
    const tests = selfTests(parseRules(changed));
    expect(failed(tests)).toEqual(['INCOME_50_CAPITAL', 'INCOME_100_CAPITAL']);
    const test = tests.find(({ example }) => example.id === 'INCOME_100_CAPITAL');
    expect(Number(test?.difference)).toBe(Number(test?.got) - 501_000_000);
    expect(test?.rules).toContainEqual(
      expect.objectContaining({ kind: 'STRESS_RATE', key: 'MORTGAGE/BANK/CAPITAL_REGULATED' }),
    );
  });

  it('says nothing where rules do not reach back, and does not pass', () => {
    const tests = selfTests(parseRules(firstStored.filter(({ kind }) => kind !== 'DSR_RATIO')));
    const limits = tests.filter(({ example }) => example.calculation.of.startsWith('LIMIT'));
    expect(limits).toHaveLength(16);
    expect(new Set(limits.map(({ got, difference, passed }) => `${got} ${difference} ${passed}`))).toEqual(
      new Set(['null null false']),
    );
    expect(failed(tests)).toHaveLength(limits.length);
  });

  it('does not pass a number that is off by what the source rounds to', () => {
    const [first] = EXAMPLES.filter(({ id }) => id === 'SCREENED');
    if (!first) throw new Error('there is no such example');
    const off = (expected: string) => selfTests(firstRules, [{ ...first, expected }]).map(({ passed }) => passed);
    expect([off('210947758'), off('210947759'), off('210947760')]).toEqual([[false], [true], [false]]);
  });
});
