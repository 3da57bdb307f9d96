import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  accruedInterestWon,
  allocate,
  payoffWon,
  type OpenLoan,
} from '../../../src/modules/lending/repayment-allocation.js';
import { daysBetween } from '../../../src/platform/calendar.js';

const LOAN: OpenLoan = {
  balanceWon: 10_000_000,
  annualRateMillionths: 36_500,
  interestPaidTo: '2025-01-01',
  unpaidInterestWon: 0,
  overdueDays: 0,
  overdueWon: 0,
};

const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const loans = fc.record({
  balanceWon: fc.integer({ min: 1, max: 10_000_000_000_000 }),
  annualRateMillionths: fc.integer({ min: 0, max: 1_000_000 }),
  interestPaidTo: date,
  unpaidInterestWon: fc.integer({ min: 0, max: 1_000_000_000 }),
  overdueDays: fc.integer({ min: 0, max: 400 }),
  overdueWon: fc.integer({ min: 0, max: 100_000_000 }),
});

describe('accruedInterestWon', () => {
  it.each([
    // 10,000,000 at 3.65 % is 1,000 won a day.
    [10_000_000, 36_500, 1, 1_000],
    [10_000_000, 36_500, 30, 30_000],
    // A leap year's 366 days are 366/365 of the yearly rate.
    [10_000_000, 36_500, 366, 366_000],
    // 997.25 rounds down.
    [99_999, 40_000, 91, 997],
    [0, 40_000, 91, 0],
    [10_000_000, 0, 91, 0],
    [10_000_000, 36_500, -5, 0],
    // Beyond 2^53 in the product, still exact.
    [900_000_000_000_000, 199_999, 365, 179_999_100_000_000],
  ])('of %i won at %i millionths over %i days is %i won', (balance, rate, days, interest) => {
    expect(accruedInterestWon(balance, rate, days)).toBe(interest);
  });

  it('is never more than the exact interest, and less than a won below it', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 0, max: 20_000 }), ({ balanceWon, annualRateMillionths }, days) => {
        const interest = BigInt(accruedInterestWon(balanceWon, annualRateMillionths, days)) * 365_000_000n;
        const exact = BigInt(balanceWon) * BigInt(annualRateMillionths) * BigInt(days);
        expect(exact - interest >= 0n && exact - interest < 365_000_000n).toBe(true);
      }),
    );
  });

  it('gains nothing for the lender by charging in parts', () => {
    const days = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(loans, days, days, ({ balanceWon, annualRateMillionths }, one, other) => {
        const whole = accruedInterestWon(balanceWon, annualRateMillionths, one + other);
        const parts = [one, other].map((part) => accruedInterestWon(balanceWon, annualRateMillionths, part));
        const gain = whole - (parts[0] ?? 0) - (parts[1] ?? 0);
        expect(gain === 0 || gain === 1).toBe(true);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2025-01-01', '2025-01-01', 0],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-12-31', '2026-01-01', 1],
    ['2025-01-02', '2025-01-01', -1],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('allocate', () => {
  it('pays interest first, then principal', () => {
    expect(allocate(LOAN, 1_030_000, '2025-01-31')).toEqual({
      interestWon: 30_000,
      principalWon: 1_000_000,
      balanceAfterWon: 9_000_000,
      unpaidInterestAfterWon: 0,
      overdueDaysAfter: 0,
      overdueAfterWon: 0,
      statusAfter: 'ACTIVE',
    });
  });

  it('keeps interest owed that a payment does not cover, and asks for it the next time', () => {
    const first = allocate(LOAN, 10_000, '2025-01-31');
    expect(first).toMatchObject({ interestWon: 10_000, principalWon: 0, unpaidInterestAfterWon: 20_000 });
    const then = { ...LOAN, interestPaidTo: '2025-01-31', unpaidInterestWon: 20_000 };
    expect(payoffWon(then, '2025-02-01')).toBe(10_000_000 + 20_000 + 1_000);
    expect(allocate(then, 22_000, '2025-02-01')).toMatchObject({ interestWon: 21_000, principalWon: 1_000 });
  });

  it('closes the loan at the payoff, and refuses a won more', () => {
    const owed = payoffWon(LOAN, '2025-01-31');
    expect(owed).toBe(10_030_000);
    expect(allocate({ ...LOAN, overdueWon: 5, overdueDays: 3 }, owed, '2025-01-31')).toMatchObject({
      balanceAfterWon: 0,
      overdueAfterWon: 0,
      overdueDaysAfter: 0,
      statusAfter: 'CLOSED',
    });
    expect(allocate(LOAN, owed + 1, '2025-01-31')).toBeNull();
  });

  it('counts towards arrears, and makes the loan active again when none are left', () => {
    const late = { ...LOAN, overdueWon: 900_000, overdueDays: 45 };
    expect(allocate(late, 400_000, '2025-01-01')).toMatchObject({
      overdueAfterWon: 500_000,
      overdueDaysAfter: 45,
      statusAfter: 'DELINQUENT',
    });
    expect(allocate(late, 900_000, '2025-01-01')).toMatchObject({
      overdueAfterWon: 0,
      overdueDaysAfter: 0,
      statusAfter: 'ACTIVE',
    });
  });

  it('loses and makes no won: parts sum to the amount, and what is owed falls by it', () => {
    fc.assert(
      fc.property(loans, date, fc.nat(1_000_000_000_000), (loan, paidOn, more) => {
        fc.pre(paidOn >= loan.interestPaidTo);
        const owed = payoffWon(loan, paidOn);
        const amountWon = 1 + (more % owed);
        const made = allocate(loan, amountWon, paidOn);
        expect(made).not.toBeNull();
        if (!made) return;
        expect(made.interestWon + made.principalWon).toBe(amountWon);
        expect(made.balanceAfterWon).toBe(loan.balanceWon - made.principalWon);
        expect(made.balanceAfterWon + made.unpaidInterestAfterWon).toBe(owed - amountWon);
        expect(Math.min(...Object.values(made).filter((value) => typeof value === 'number'))).toBeGreaterThanOrEqual(0);
        // Principal is touched only when no interest is left.
        if (made.principalWon > 0) expect(made.unpaidInterestAfterWon).toBe(0);
        expect(made.statusAfter === 'CLOSED').toBe(amountWon === owed);
        expect(allocate(loan, owed + 1, paidOn)).toBeNull();
      }),
    );
  });

  it('ends any loan after payments in any order, with principals that sum to the balance', () => {
    fc.assert(
      fc.property(
        loans,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.nat()), { maxLength: 20 }),
        (start, payments) => {
          let loan: OpenLoan = { ...start, interestPaidTo: '2025-01-01' };
          let repaid = 0;
          const pay = (amountWon: number, paidOn: string): void => {
            const made = allocate(loan, amountWon, paidOn);
            if (!made) throw new Error('a payment within the payoff was refused');
            repaid += made.principalWon;
            loan = {
              ...loan,
              balanceWon: made.balanceAfterWon,
              unpaidInterestWon: made.unpaidInterestAfterWon,
              interestPaidTo: paidOn,
            };
          };
          for (const [days, more] of payments) {
            const paidOn = new Date(Date.parse(loan.interestPaidTo) + days * 86_400_000).toISOString().slice(0, 10);
            const owed = payoffWon(loan, paidOn);
            if (owed > 0) pay(1 + (more % owed), paidOn);
          }
          if (payoffWon(loan, loan.interestPaidTo) > 0) pay(payoffWon(loan, loan.interestPaidTo), loan.interestPaidTo);
          expect(repaid).toBe(start.balanceWon);
          expect(loan.balanceWon + loan.unpaidInterestWon).toBe(0);
        },
      ),
    );
  });
});
