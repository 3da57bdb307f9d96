import { expect, it } from '@jest/globals';
import { isSameRequest, keyClaim, type KeyUse } from '../../../../src/platform/once/key-claim.js';

const claimOf = (input: object, operation = 'pay') => keyClaim(7, 'k', operation, input);
const used: KeyUse = { ...claimOf({ loan: 1, won: 500 }), result: null };

it('takes a request for the same in any order of its fields, and with what says nothing left out', () => {
  for (const input of [
    { won: 500, loan: 1 },
    { loan: 1, won: 500, note: undefined },
    { loan: 1, note: null, won: 500 },
  ])
    expect(isSameRequest(used, claimOf(input))).toBe(true);
});

it('takes for another what differs in a value, a field, the order of a list, or the operation', () => {
  for (const input of [{ loan: 1, won: 501 }, { loan: 1 }, { loan: 1, won: 500, note: '' }, [1, 500]])
    expect(isSameRequest(used, claimOf(input))).toBe(false);
  expect(isSameRequest(used, claimOf({ loan: 1, won: 500 }, 'refund'))).toBe(false);
  expect(isSameRequest({ ...claimOf([1, 2]), result: null }, claimOf([2, 1]))).toBe(false);
});
