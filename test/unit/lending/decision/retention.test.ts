import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/terms/amortization.js';
import { marketRates, type MarketProduct } from '../../../../src/modules/lending/decision/retention/market-rate.js';
import { restInterestWon } from '../../../../src/modules/lending/decision/retention/retention-score.js';
import { seedsFor } from '../../../../src/modules/lending/decision/retention/retention-query.js';
import type { LoanKind } from '../../../../src/modules/lending/loans/loan.entity.js';
import { ordinaryLoans, sumOf } from '../schedule/support.js';

describe('interest over the rest of a loan', () => {
  it('is what a schedule sums to, but for the rounding of each month', () => {
    fc.assert(
      fc.property(ordinaryLoans, ({ principalWon, annualRateMillionths, months, method, graceMonths }) => {
        const rows = schedule(method, { principalWon, annualRateMillionths, months, graceMonths });
        const rest = { method, balanceWon: principalWon, graceMonths, repayingMonths: months - graceMonths };
        const whole = sumOf(rows, ({ interestWon }) => interestWon);
        // Each month may lose a won of interest, and half a won of a level payment moves principal by as much each month.
        // Floating point adds less than this at rates next to none.
        const lost = months + (months * months) / 20 + 2 + principalWon / 100_000_000;
        expect(Math.abs(restInterestWon(rest, annualRateMillionths) - whole)).toBeLessThanOrEqual(lost);
      }),
      { numRuns: 300 },
    );
  });

  it('grows with the rate, at most by balance times months times the difference', () => {
    const rates = fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 200_000 }));
    fc.assert(
      fc.property(ordinaryLoans, rates, ({ principalWon, months, method, graceMonths }, [one, other]) => {
        const rest = { method, balanceWon: principalWon, graceMonths, repayingMonths: months - graceMonths };
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const difference = restInterestWon(rest, high) - restInterestWon(rest, low);
        expect(difference).toBeGreaterThanOrEqual(-2 - principalWon / 100_000_000);
        // The ranking leaves out whatever lies below this bound and a margin far above what floating point adds.
        const added = 2 + principalWon / 100_000_000;
        expect(difference).toBeLessThanOrEqual((principalWon * (high - low) * months) / 12_000_000 + added);
      }),
    );
  });

  it('by hand: a bullet of 120 million over 60 months, and equal principal of the same', () => {
    const rest = { balanceWon: 120_000_000, graceMonths: 0, repayingMonths: 60 };
    expect(restInterestWon({ ...rest, method: 'BULLET' }, 60_000)).toBe(36_000_000);
    expect(restInterestWon({ ...rest, method: 'EQUAL_PRINCIPAL' }, 60_000)).toBe(18_300_000);
    expect(restInterestWon({ ...rest, method: 'EQUAL_PAYMENT' }, 0)).toBe(0);
    expect(restInterestWon({ ...rest, method: 'BULLET', graceMonths: 12, repayingMonths: 48 }, 60_000)).toBe(
      36_000_000,
    );
  });
});

describe('the market', () => {
  const product = (
    rateMillionths: number,
    amountMinWon: number,
    amountMaxWon: number,
    fromLoanTypes: readonly LoanKind[] = ['CREDIT'],
  ): MarketProduct => ({ rateMillionths, amountMinWon, amountMaxWon, fromLoanTypes });

  it('is the cheapest product of each amount', () => {
    const [dear, cheap] = [product(50_000, 1, 100), product(40_000, 21, 60)];
    expect(
      marketRates(['CREDIT'], [dear, cheap], []).map((rate) => [rate.aboveWon, rate.upToWon, rate.rateMillionths]),
    ).toEqual([
      [0, 20, 50_000],
      [20, 60, 40_000],
      [60, 100, 50_000],
    ]);
  });

  it('is the published rate of a type where there is one, whatever products cost', () => {
    const published = {
      loanType: 'CREDIT',
      rateMillionths: 45_000,
      publishedOn: '2026-11-01',
      source: '한국은행',
    } as const;
    const products = [product(40_000, 1, 100, ['CREDIT', 'CARD'])];
    const rates = marketRates(['CREDIT', 'CARD', 'AUTO'], products, [published]);
    expect(rates.map(({ loanType, rateMillionths, product: found }) => [loanType, rateMillionths, found])).toEqual([
      ['CREDIT', 45_000, null],
      ['CARD', 40_000, products[0]],
    ]);
  });

  it('holds every amount against the cheapest product that lends it, and no amount that none does', () => {
    const amounts = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }));
    const products = fc.array(
      fc.record({ rate: fc.integer({ min: 0, max: 5 }), amounts }).map(({ rate, amounts: [one, other] }) => {
        return product(rate, Math.min(one, other), Math.max(one, other));
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(products, fc.integer({ min: 0, max: 32 }), (offered, amount) => {
        const rates = marketRates(['CREDIT'], offered, []);
        const found = rates.filter(({ aboveWon, upToWon }) => amount > aboveWon && amount <= upToWon);
        const fitting = offered.filter(
          ({ amountMinWon, amountMaxWon }) => amount >= amountMinWon && amount <= amountMaxWon,
        );
        const least = fitting.length === 0 ? [] : [Math.min(...fitting.map((each) => each.rateMillionths))];
        expect(found.map(({ rateMillionths }) => rateMillionths)).toEqual(least);
      }),
      { numRuns: 500 },
    );
  });
});

describe('seeds of a ranking', () => {
  it('are twice the rows wanted at least, or none', () => {
    expect([1, 150, 151, 5_000, 5_001].map(seedsFor)).toEqual([300, 300, 1_000, 10_000, 0]);
  });
});
