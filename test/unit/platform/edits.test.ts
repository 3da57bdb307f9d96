import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editsBetween } from '../../../src/platform/edits.js';

const word = fc.string({ maxLength: 12 });

describe('edits between two words', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['ab', 'ba', 2],
  ])('%s and %s: %d', (one, other, edits) => {
    expect(editsBetween(one, other)).toBe(edits);
  });

  it('are a distance', () => {
    fc.assert(
      fc.property(word, word, word, (one, other, third) => {
        expect(editsBetween(one, other)).toBe(editsBetween(other, one));
        expect(editsBetween(one, other) === 0).toBe(one === other);
        expect(editsBetween(one, third)).toBeLessThanOrEqual(editsBetween(one, other) + editsBetween(other, third));
      }),
    );
  });
});
