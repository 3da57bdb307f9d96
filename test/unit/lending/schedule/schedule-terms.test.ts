import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pricedSchedule } from '../../../../src/modules/lending/schedule/index.js';
import { METHODS, newLoans, ordinaryLoans, sumOf } from './support.js';

describe('a schedule with its totals', () => {
  it.each([
    // Published figures: 300,000,000 won over 360 months, and over 24.
    [300_000_000, 40_000, 360, 1_432_246, '1432245.89'],
    [300_000_000, 70_000, 360, 1_995_907, '1995907.49'],
    [300_000_000, 30_000, 24, 12_894_364, '12894363.59'],
    // The ends of what is allowed.
    [12_000_000, 0, 12, 1_000_000, '1000000.00'],
    [10_000_000, 120_000, 1, 10_100_000, '10100000.00'],
    [1, 1_000_000, 600, 0, '0.08'],
  ])('of %i won at %i millionths over %i months pays %i won', (principalWon, rate, months, payment, exact) => {
    const terms = { principalWon, annualRateMillionths: rate, months };
    const { monthlyPaymentWon, exactMonthlyPayment, rows } = pricedSchedule('EQUAL_PAYMENT', terms);
    expect([monthlyPaymentWon, exactMonthlyPayment]).toEqual([payment, exact]);
    expect(rows).toHaveLength(months);
  });

  it('matches the published interest of 300,000,000 won over 24 months at 3 %', () => {
    const terms = { principalWon: 300_000_000, annualRateMillionths: 30_000, months: 24 };
    const { rows, totalInterestWon, totalPaymentWon } = pricedSchedule('EQUAL_PAYMENT', terms);
    expect(rows[0]?.interestWon).toBe(750_000);
    // 9,464,726.25 won before rounding; each month's interest rounds down by less than a won.
    expect(9_464_726.25 - totalInterestWon).toBeGreaterThanOrEqual(0);
    expect(9_464_726.25 - totalInterestWon).toBeLessThan(24);
    expect(totalPaymentWon).toBe(300_000_000 + totalInterestWon);
  });

  it('counts interest by hand for equal principal, bullet and grace', () => {
    const terms = { principalWon: 12_000_000, annualRateMillionths: 60_000, months: 12 };
    // Half a percent a month on 12, 11, … 1 million: 5,000 × (12 + … + 1) a million.
    expect(pricedSchedule('EQUAL_PRINCIPAL', terms).totalInterestWon).toBe(5_000 * 78);
    expect(pricedSchedule('BULLET', terms)).toMatchObject({ totalInterestWon: 720_000, monthlyPaymentWon: 60_000 });
    const graced = pricedSchedule('EQUAL_PRINCIPAL', { ...terms, months: 18, graceMonths: 6 });
    expect(graced).toMatchObject({ totalInterestWon: 6 * 60_000 + 5_000 * 78, monthlyPaymentWon: 1_060_000 });
    expect(graced.exactMonthlyPayment).toBeNull();
  });

  it('sums to the loan exactly', () => {
    fc.assert(
      fc.property(newLoans, (loan) => {
        const { rows, totalPaymentWon, totalInterestWon } = pricedSchedule(loan.method, loan);
        expect(sumOf(rows, ({ principalWon }) => principalWon)).toBe(loan.principalWon);
        expect(sumOf(rows, ({ interestWon }) => interestWon)).toBe(totalInterestWon);
        expect(sumOf(rows, ({ paymentWon }) => paymentWon)).toBe(totalPaymentWon);
      }),
    );
  });

  it('costs more at a rate that is a hundredth of a percent higher, or more', () => {
    fc.assert(
      fc.property(ordinaryLoans, fc.integer({ min: 100, max: 100_000 }), (loan, more) => {
        const dearer = pricedSchedule(loan.method, { ...loan, annualRateMillionths: loan.annualRateMillionths + more });
        expect(dearer.totalInterestWon).toBeGreaterThan(pricedSchedule(loan.method, loan).totalInterestWon);
      }),
    );
  });

  it.each(METHODS)('costs no less with grace than without: %s', (method) => {
    const terms = fc.record({
      principalWon: fc.integer({ min: 1_000_000, max: 1e9 }),
      grace: fc.integer({ min: 1, max: 59 }),
    });
    fc.assert(
      fc.property(terms, ({ principalWon, grace }) => {
        const loan = { principalWon, annualRateMillionths: 45_000, months: 60 };
        const plain = pricedSchedule(method, loan).totalInterestWon;
        expect(pricedSchedule(method, { ...loan, graceMonths: grace }).totalInterestWon).toBeGreaterThanOrEqual(plain);
      }),
    );
  });
});
