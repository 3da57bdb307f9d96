import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allocationToReverseFirst,
  refundChangeWon,
  returnedElsewhereWon,
  type ReturnableReceipt,
} from '../../../../src/modules/lending/repayments/reversed-money.js';

const won = fc.integer({ min: 0, max: 1_000 });
const allocation = fc.record({
  repaymentId: won,
  loanNumber: fc.constant('1'),
  amountWon: fc.integer({ min: 1, max: 900 }),
});
const receipt: fc.Arbitrary<ReturnableReceipt> = fc.record({
  refundWon: won,
  refundDueWon: won,
  allocationsReturnedWon: fc.integer({ min: -1_000, max: 1_000 }),
  allocations: fc.array(allocation, { maxLength: 4 }),
});

describe('a transfer that the bank took back', () => {
  it('takes off what is owed back no more than is, and leaves no won of its refund out', () => {
    fc.assert(
      fc.property(receipt, won, won, (one, repaidWon, feeWon) => {
        const elsewhereWon = returnedElsewhereWon(one);
        if (elsewhereWon === null) return;
        const changeWon = refundChangeWon({ ...one, repaidWon, feeWon }, 'RETURNED_BY_BANK', elsewhereWon);
        expect(elsewhereWon - changeWon).toBe(one.refundWon);
        expect(one.refundDueWon + changeWon).toBeGreaterThanOrEqual(0);
        expect(elsewhereWon).toBeLessThanOrEqual(Math.max(0, one.allocationsReturnedWon));
        expect(elsewhereWon).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('takes a refund that is still there to the last won, wholly or with what was returned from elsewhere', () => {
    const of = (refundDueWon: number, allocationsReturnedWon: number) =>
      returnedElsewhereWon({ refundWon: 70, refundDueWon, allocationsReturnedWon });
    expect([of(70, 0), of(30, 40), of(0, 70), of(70, -5)]).toEqual([0, 40, 70, 0]);
    expect([of(69, 0), of(30, 39), of(0, 69)]).toEqual([null, null, null]);
  });

  it('is refused by the name of an allocation just where returning all that stand would do', () => {
    fc.assert(
      fc.property(receipt, (one) => {
        if (returnedElsewhereWon(one) !== null) return;
        let [left, named] = [one, allocationToReverseFirst(one)];
        const isEnough = named !== null;
        for (; named; named = allocationToReverseFirst(left)) {
          expect(named).toBe(left.allocations[0]);
          const allocationsReturnedWon = left.allocationsReturnedWon + named.amountWon;
          left = { ...left, allocationsReturnedWon, allocations: left.allocations.slice(1) };
          if (returnedElsewhereWon(left) !== null) break;
        }
        expect(returnedElsewhereWon(left) !== null).toBe(isEnough);
      }),
    );
  });
});
