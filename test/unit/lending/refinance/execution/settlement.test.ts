import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { settle } from '../../../../../src/modules/lending/refinance/execution/settlement.js';

const won = fc.integer({ min: 0, max: 10_000_000_000_000 });

describe('the money of a new loan', () => {
  it('pays off the old one with interest and fee, and the rest is the customer’s', () => {
    const quote = { balanceWon: 9_000_000, totalWithoutFeeWon: 9_012_345 };
    expect(settle(quote, 40_000, 10_000_000)).toEqual({
      payoffBalanceWon: 9_000_000,
      payoffInterestWon: 12_345,
      payoffFeeWon: 40_000,
      fromCustomerWon: 0,
      toCustomerWon: 947_655,
    });
    expect(settle(quote, 40_000, 9_000_000)).toMatchObject({ fromCustomerWon: 52_345, toCustomerWon: 0 });
    expect(settle(quote, 0, 9_012_345)).toMatchObject({ fromCustomerWon: 0, toCustomerWon: 0 });
  });

  it('comes in as it goes out, to the won, and never both ways', () => {
    fc.assert(
      fc.property(won, won, won, won, (balanceWon, interestWon, feeWon, newLoanWon) => {
        const settled = settle({ balanceWon, totalWithoutFeeWon: balanceWon + interestWon }, feeWon, newLoanWon);
        const { payoffBalanceWon, payoffInterestWon, payoffFeeWon, fromCustomerWon, toCustomerWon } = settled;
        expect([payoffBalanceWon, payoffInterestWon, payoffFeeWon]).toEqual([balanceWon, interestWon, feeWon]);
        expect(newLoanWon + fromCustomerWon).toBe(balanceWon + interestWon + feeWon + toCustomerWon);
        expect(Math.min(fromCustomerWon, toCustomerWon)).toBe(0);
        expect(Math.max(fromCustomerWon, toCustomerWon)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
