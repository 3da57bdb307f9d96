import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnsNamed,
  contractOf,
  describeModel,
  exportBoosting,
  finish,
  trainBoosting,
} from '../../../src/learning/index.js';
import { madeRows } from './made-rows.js';

const model = finish(trainBoosting(madeRows(200, 3, 2), { classes: 2, rounds: 3 }));
const columns = [
  { name: '나이', rule: 'years, 19 to 120' },
  { name: 'spent', rule: 'thousand won' },
  { name: 'quarters', rule: '' },
];

describe('what a model file says of itself', () => {
  it('is what was written into it', () => {
    const file = exportBoosting(model, { columns, version: '2026-11', notes: { task: 'stage' } });
    expect(describeModel(file)).toEqual({
      columns,
      contract: contractOf(columns),
      version: '2026-11',
      notes: { task: 'stage' },
      width: 3,
      outputs: ['probabilities'],
    });
  });

  it('is hashed by names, rules and their order', () => {
    const [first, second, third] = columns;
    if (!first || !second || !third) throw new Error('three columns');
    const hashes = [
      columns,
      [second, first, third],
      [first, second],
      [{ ...first, rule: 'years' }, second, third],
      columnsNamed(['나이', 'spent', 'quarters']),
    ].map(contractOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('names each column once', () => {
    expect(() => exportBoosting(model, { columns: columns.slice(1), version: '1' })).toThrow(RangeError);
    expect(() => exportBoosting(model, { columns: columnsNamed(['a', 'b', 'a']), version: '1' })).toThrow(RangeError);
  });

  it('is refused, and never guessed at, where the bytes are cut off or made up', () => {
    const file = exportBoosting(model, { columns, version: '1' });
    const refused = (bytes: Uint8Array): void => expect(() => describeModel(bytes)).toThrow(/./);
    fc.assert(fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => refused(file.subarray(0, length))));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => refused(bytes)));
  });
});
