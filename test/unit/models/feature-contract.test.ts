import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkFeatures,
  contractHash,
  ContractViolation,
  faultyRows,
  featureContract,
  inputColumnsOf,
  type FeatureColumn,
  type FeatureTable,
} from '../../../src/modules/models/index.js';
import { firstDifference } from '../../../src/modules/models/contract/index.js';

const text = { ko: '설명', en: 'what it says' };
const SHARE: FeatureColumn = { name: 'share', description: text, unit: 'share', min: 0, max: 1, nullable: false };
const SEX: FeatureColumn = {
  name: 'sex',
  description: text,
  unit: 'code',
  min: 1,
  max: 2,
  categories: [1, 2],
  nullable: false,
};
const columns: readonly FeatureColumn[] = [
  { name: 'age', description: text, unit: 'years', min: 0, max: 120, nullable: true },
  SHARE,
  SEX,
];
const contract = featureContract('LIFE_STAGE', 1, columns);
const names = columns.map(({ name }) => name);
const table = (values: readonly number[], given = names): FeatureTable => ({
  columns: given,
  values: Float64Array.from(values),
});

/** Column and fault of what is thrown; null when nothing is. */
function violation(given: FeatureTable): readonly [string, string, number | null] | null {
  try {
    checkFeatures(contract, given);
    return null;
  } catch (error) {
    if (!(error instanceof ContractViolation)) throw error;
    return [error.column, error.fault, error.row];
  }
}

describe('the hash of a contract', () => {
  it('follows everything that a figure means, and no wording', () => {
    const hash = (changed: readonly FeatureColumn[], version = 1) =>
      contractHash({ task: 'LIFE_STAGE', version, columns: changed });
    const [age, share, sex] = columns as [FeatureColumn, FeatureColumn, FeatureColumn];
    const others = [
      hash(columns, 2),
      contractHash({ task: 'LOAN_RISK', version: 1, columns }),
      hash([share, age, sex]),
      hash([age, share]),
      hash([{ ...age, unit: 'months' }, share, sex]),
      hash([{ ...age, max: 121 }, share, sex]),
      hash([{ ...age, nullable: false }, share, sex]),
      hash([age, share, { ...sex, categories: [1] }]),
    ];
    expect(new Set([contract.hash, ...others]).size).toBe(others.length + 1);
    expect(hash([{ ...age, description: { ko: '나이', en: 'age' } }, share, sex])).toBe(contract.hash);
  });

  it('is of no contract that contradicts itself', () => {
    const one = (changed: Partial<FeatureColumn>) => () => featureContract('X', 1, [{ ...SEX, ...changed }]);
    expect(one({ min: 3 })).toThrow(RangeError);
    expect(one({ max: Infinity })).toThrow(RangeError);
    expect(one({ categories: [2, 1] })).toThrow(RangeError);
    expect(one({ categories: [1, 3] })).toThrow(RangeError);
    expect(() => featureContract('X', 1, [...columns, ...columns])).toThrow('share a name');
  });
});

describe('the check of figures', () => {
  it('names the column that is missing, one too many, out of place, or badly filled', () => {
    expect(violation(table([30, 0.5, 1]))).toBeNull();
    expect(violation(table([NaN, 1, 2]))).toBeNull();
    expect(violation(table([30, 1], ['age', 'sex']))).toEqual(['share', 'MISSING', null]);
    expect(violation(table([30, 0.5, 1, 7], [...names, 'income']))).toEqual(['income', 'EXTRA', null]);
    expect(violation(table([30, 0.5, 1, 7], [...names, 'sex']))).toEqual(['sex', 'EXTRA', null]);
    expect(violation(table([0.5, 30, 1], ['share', 'age', 'sex']))).toEqual(['age', 'ORDER', null]);
    expect(violation(table([30, 0.5, 1, 40]))).toEqual(['age', 'SHAPE', null]);
    expect(violation(table([30, 0.5, 1, 40, NaN, 1]))).toEqual(['share', 'UNKNOWN_VALUE', 1]);
    expect(violation(table([30, 1.01, 1]))).toEqual(['share', 'OUT_OF_RANGE', 0]);
    expect(violation(table([Infinity, 1, 1]))).toEqual(['age', 'OUT_OF_RANGE', 0]);
    expect(violation(table([30, 1, 1.5]))).toEqual(['sex', 'NOT_A_CATEGORY', 0]);
  });

  it('takes a bound for itself in 32-bit floats', () => {
    const tenth = featureContract('X', 1, [{ ...SHARE, min: 0.1, max: 0.7 }]);
    expect(() => checkFeatures(tenth, { columns: ['share'], values: Float32Array.of(0.1, 0.7) })).not.toThrow();
  });

  it('passes exactly the tables of its own columns in their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...names, 'income', 'other'], { minLength: 1 }), (given) => {
        const isOwn = given.join() === names.join();
        const values = given.map((name) => (name === 'sex' ? 1 : 0.5));
        expect(violation(table(values, given)) === null).toBe(isOwn);
      }),
    );
  });

  it('finds every row that breaks it, once, and no other', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(NaN, -1, 2));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (shares) => {
        const faulty = faultyRows(contract, table(shares.flatMap((share) => [30, share, 1])));
        const wrong = shares.flatMap((share, row) => (share >= 0 && share <= 1 ? [] : [row]));
        expect([...faulty.keys()]).toEqual(wrong);
      }),
    );
  });
});

describe('two contracts', () => {
  it('differ first in the column that is missing, new or changed', () => {
    const [age, share, sex] = columns as [FeatureColumn, FeatureColumn, FeatureColumn];
    const difference = (there: readonly FeatureColumn[]) => firstDifference(contract, { columns: there });
    expect(difference(columns)).toBeNull();
    expect(difference([age, sex])).toEqual({ column: 'share', fault: 'MISSING' });
    expect(difference([...columns, { ...age, name: 'income' }])).toEqual({ column: 'income', fault: 'EXTRA' });
    expect(difference([age, { ...share, unit: 'percent' }, sex])).toEqual({ column: 'share', fault: 'CHANGED' });
    expect(difference([share, age, sex])).toEqual({ column: 'age', fault: 'CHANGED' });
  });

  it('differ in a model’s file by everything but their wording', () => {
    expect(inputColumnsOf(contract)).toEqual([
      { name: 'age', rule: 'years 0..120 or unknown' },
      { name: 'share', rule: 'share 0..1' },
      { name: 'sex', rule: 'code 1..2 of 1,2' },
    ]);
  });
});
