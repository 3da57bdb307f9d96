import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import { allocate, payoffWon } from '../../../../src/modules/lending/repayment-allocation.js';
import { FEE_DAYS, payoffQuote, prepaymentFee } from '../../../../src/modules/lending/schedule/index.js';
import { aLoan, days, runningLoans } from './support.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';

describe('the prepayment fee', () => {
  const terms = { disbursedOn: '2025-03-01', months: 360 };

  it.each([
    // 100,000,000 won with 730 of 1,095 days left, as public calculators have it.
    [12_000, 365, 800_000],
    [6_000, 365, 400_000],
    // The first day, at the averages of banks before and since 2025.
    [14_300, 0, 1_430_000],
    [5_600, 0, 560_000],
    [15_000, 365, 1_000_000],
    [12_000, 1_094, 1_095],
    [12_000, 1_095, 0],
    [12_000, 4_000, 0],
    [0, 10, 0],
  ])('of 100,000,000 won at %i millionths after %i days is %i won', (feeMillionths, passed, won) => {
    const fee = prepaymentFee({ ...terms, feeMillionths }, 100_000_000, addDays(terms.disbursedOn, passed));
    expect(fee).toMatchObject({ amountWon: won, periodDays: FEE_DAYS, remainingDays: Math.max(0, 1_095 - passed) });
  });

  it('runs over the term of a loan shorter than three years', () => {
    const year = { disbursedOn: '2025-01-01', months: 12, feeMillionths: 10_000 };
    const fee = prepaymentFee(year, 36_500_000, '2025-04-11');
    // 100 of 365 days are gone: 365,000 × 265 / 365.
    expect(fee).toEqual({
      ...{ amountWon: 265_000, basis: 'CHARGED', remainingDays: 265, periodDays: 365, freeFrom: '2026-01-01' },
    });
  });

  it('is not known while the rate is not, and nothing once the period is over', () => {
    const unknown = { ...terms, feeMillionths: null };
    expect(prepaymentFee(unknown, 1_000_000, '2026-01-01')).toMatchObject({ amountWon: null, basis: 'RATE_UNKNOWN' });
    expect(prepaymentFee(unknown, 1_000_000, '2028-02-29')).toMatchObject({ amountWon: 0, basis: 'PERIOD_OVER' });
    expect(prepaymentFee({ ...terms, feeMillionths: 0 }, 1, '2026-01-01')).toMatchObject({
      amountWon: 0,
      basis: 'FREE',
    });
  });

  it('is never more than three years allow, never above the full rate, and falls from day to day', () => {
    const cases = { from: days, months: fc.integer({ min: 1, max: 600 }), at: fc.nat(1_500), fee: fc.nat(50_000) };
    fc.assert(
      fc.property(fc.record({ ...cases, won: fc.nat(5_000_000_000) }), ({ from, months, at, fee, won }) => {
        const rule = { disbursedOn: from, months, feeMillionths: fee };
        const on = addDays(from, at);
        const today = prepaymentFee(rule, won, on).amountWon ?? -1;
        const tomorrow = prepaymentFee(rule, won, addDays(on, 1)).amountWon ?? -1;
        expect(today).toBeGreaterThanOrEqual(tomorrow);
        expect(today).toBeLessThanOrEqual((won * fee) / 1_000_000);
        if (on >= dueDate(from, Math.min(36, months))) expect(today).toBe(0);
      }),
    );
  });
});

describe('a payoff quote', () => {
  const feeMillionths = 12_000;

  it('adds balance, interest and fee, and says what a day costs', () => {
    const loan = { ...aLoan({ months: 120 }), unpaidInterestWon: 777, interestPaidTo: '2026-01-05', feeMillionths };
    // 365 days after the first: 10 days of 1,000 won, and 10,000,000 × 1.2 % × 730 / 1,095.
    expect(payoffQuote(loan, '2026-01-15')).toMatchObject({
      ...{ on: '2026-01-15', balanceWon: 10_000_000, unpaidInterestWon: 777, accruedInterestWon: 10_000 },
      ...{ perDiemWon: 1_000, totalWithoutFeeWon: 10_010_777, totalWon: 10_090_777 },
      fee: { amountWon: 80_000, remainingDays: 730 },
    });
  });

  it('has no total while the fee is not known', () => {
    const quote = payoffQuote({ ...aLoan({ months: 120 }), feeMillionths: null }, '2025-01-25');
    expect(quote).toMatchObject({ totalWon: null, totalWithoutFeeWon: 10_010_000, fee: { amountWon: null } });
  });

  it('charges no fee on principal that is overdue', () => {
    const loan = { ...aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000, months: 12 }), feeMillionths };
    const on = '2025-03-20';
    const overdue = payoffQuote({ ...loan, overdueWon: 2_060_000, overdueDays: 33 }, on);
    // Two instalments of 1,000,000 won were due: 10,000,000 × 1.2 % × 301 / 365 days.
    expect(overdue.fee.amountWon).toBe(Math.floor((10_000_000 * 0.012 * 301) / 365));
    expect(payoffQuote(loan, on).fee.amountWon).toBe(Math.floor((12_000_000 * 0.012 * 301) / 365));
  });

  it('is what a repayment that closes the loan takes, at least the balance, and grows by the day', () => {
    fc.assert(
      fc.property(runningLoans, fc.nat(4_000), fc.nat(9_999_999), (loan, wait, unpaidInterestWon) => {
        const on = addDays(loan.interestPaidTo, wait);
        const owed = { ...loan, unpaidInterestWon, feeMillionths };
        const quote = payoffQuote(owed, on);
        expect(quote.totalWithoutFeeWon).toBe(payoffWon(owed, on));
        expect(allocate(owed, quote.totalWithoutFeeWon, on)).toMatchObject({
          balanceAfterWon: 0,
          statusAfter: 'CLOSED',
        });
        expect(quote.totalWon).toBeGreaterThanOrEqual(quote.totalWithoutFeeWon);
        expect(quote.totalWithoutFeeWon).toBeGreaterThanOrEqual(quote.balanceWon);
        const later = payoffQuote(owed, addDays(on, 1));
        expect([0, 1]).toContain(later.totalWithoutFeeWon - quote.totalWithoutFeeWon - quote.perDiemWon);
        expect(daysBetween(on, later.on)).toBe(1);
      }),
    );
  });
});
