import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule, type RepaymentMethod } from '../../../../src/modules/lending/amortization.js';
import { changeRate } from '../../../../src/modules/lending/refinance/rate-change.js';
import { payoffWon } from '../../../../src/modules/lending/repayment-allocation.js';
import { addDays, daysBetween } from '../../../../src/platform/calendar.js';

const LOAN = {
  ...{ principalWon: 36_500_000, balanceWon: 36_500_000, annualRateMillionths: 60_000, months: 36, graceMonths: 0 },
  ...{ method: 'EQUAL_PAYMENT' as RepaymentMethod, disbursedOn: '2026-01-10', interestPaidTo: '2026-01-10' },
  ...{ unpaidInterestWon: 0, overdueDays: 0, overdueWon: 0, monthlyPaymentWon: 1_110_401 },
};

describe('a loan that gets another rate', () => {
  it('is charged at the old one up to the day, and spread anew over the months that remain', () => {
    // 36,500,000 won at 6 % are 6,000 won a day.
    const change = changeRate(LOAN, 48_000, '2026-01-20');
    expect(change).toMatchObject({ interestPaidTo: '2026-01-20', unpaidInterestWon: 60_000 });
    const [first] = schedule('EQUAL_PAYMENT', { principalWon: 36_500_000, annualRateMillionths: 48_000, months: 36 });
    expect(change.monthlyPaymentWon).toBe(first?.paymentWon);
  });

  it('keeps what was unpaid, and is not charged backwards', () => {
    const owing = { ...LOAN, unpaidInterestWon: 7, interestPaidTo: '2026-01-20' };
    expect(changeRate(owing, 48_000, '2026-01-20')).toMatchObject({ unpaidInterestWon: 7 });
    expect(changeRate(owing, 48_000, '2026-01-15')).toMatchObject({
      unpaidInterestWon: 7,
      interestPaidTo: '2026-01-20',
    });
  });

  it('pays interest alone when it is a bullet, and its ordinary payment after grace', () => {
    expect(changeRate({ ...LOAN, method: 'BULLET' }, 48_000, '2026-01-20').monthlyPaymentWon).toBe(146_000);
    const graced = { ...LOAN, graceMonths: 12 };
    const later = schedule('EQUAL_PAYMENT', {
      ...{ principalWon: 36_500_000, annualRateMillionths: 48_000, months: 36, graceMonths: 12 },
    });
    expect(changeRate(graced, 48_000, '2026-01-20').monthlyPaymentWon).toBe(later[12]?.paymentWon);
  });

  it('goes on paying what it did when every instalment lies behind', () => {
    expect(changeRate(LOAN, 48_000, '2030-01-20').monthlyPaymentWon).toBe(LOAN.monthlyPaymentWon);
  });

  it('owes on the day what it owed before, and never pays more from a lower rate', () => {
    const loans = fc.record({
      balanceWon: fc.integer({ min: 1, max: 1_000_000_000 }),
      annualRateMillionths: fc.integer({ min: 1, max: 200_000 }),
      days: fc.integer({ min: 0, max: 400 }),
      method: fc.constantFrom<RepaymentMethod>('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
      lowered: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(loans, ({ balanceWon, annualRateMillionths, days, method, lowered }) => {
        const on = addDays(LOAN.interestPaidTo, days);
        const loan = { ...LOAN, principalWon: balanceWon, balanceWon, annualRateMillionths, method };
        const newRate = Math.floor(annualRateMillionths * lowered);
        const change = changeRate(loan, newRate, on);
        const after = { ...loan, ...change, annualRateMillionths: newRate };
        expect(payoffWon(after, on)).toBe(payoffWon(loan, on));
        const later = addDays(on, 365);
        expect(payoffWon(after, later)).toBeLessThanOrEqual(payoffWon(loan, later));
        const same = changeRate(loan, annualRateMillionths, on);
        expect(change.monthlyPaymentWon).toBeLessThanOrEqual(same.monthlyPaymentWon);
        expect(daysBetween(LOAN.interestPaidTo, change.interestPaidTo)).toBe(days);
      }),
      { numRuns: 1_000 },
    );
  });
});
