import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule, type RepaymentMethod } from '../../../../../src/modules/lending/terms/amortization.js';
import type { PostedBooks } from '../../../../../src/modules/lending/repayments/loan-account.js';
import { changeRate } from '../../../../../src/modules/lending/refinance/rate-cuts/rate-change.js';
import {
  advance,
  instalmentDueOn,
  openAccount,
  payoffOf,
  type LoanAccount,
  type LoanContract,
} from '../../../../../src/modules/lending/servicing/index.js';
import { addDays } from '../../../../../src/platform/calendar.js';
import { aContract, EVERY_DAY } from '../../servicing/support.js';

type Books = PostedBooks & { readonly monthlyPaymentWon: number };

/** 36,500,000 won over 36 months at 6 %, 6,000 won of interest a day, out on 10 January 2026. */
function books(terms: Partial<LoanContract> = {}): Books {
  const contract = aContract({
    principalWon: 36_500_000,
    annualRateMillionths: 60_000,
    months: 36,
    disbursedOn: '2026-01-10',
    ...terms,
  });
  const kept = { ...openAccount(contract), on: contract.disbursedOn };
  return { contract, kept, heldPostedTo: null, monthlyPaymentWon: 1_110_401 };
}

const change = (from: Books, rate: number, on: string) => changeRate(EVERY_DAY, from, rate, on);

function payoffWon(contract: LoanContract, account: LoanAccount, on: string): number {
  return payoffOf(EVERY_DAY, contract, advance(EVERY_DAY, contract, account, on).account, on).totalWon;
}

describe('a loan that gets another rate', () => {
  it('is charged at the old one up to the day, and spread again over the months that remain', () => {
    const { booking, monthlyPaymentWon } = change(books(), 48_000, '2026-01-20');
    // 36,500,000 won at 6 % are 6,000 won a day, at 4.8 % 4,800: ten days of the one, 21 of the other.
    const { contract } = books();
    const { dues } = advance(EVERY_DAY, contract, booking.account, '2026-02-10').account;
    expect(dues).toMatchObject([{ instalment: 1, interestWon: 10 * 6_000 + 21 * 4_800 }]);
    expect(payoffWon(contract, booking.account, '2026-01-25')).toBe(36_500_000 + 10 * 6_000 + 5 * 4_800);
    const [first] = schedule('EQUAL_PAYMENT', { principalWon: 36_500_000, annualRateMillionths: 48_000, months: 36 });
    expect(monthlyPaymentWon).toBe(first?.paymentWon);
    expect(booking.account.on).toBe('2026-01-20');
    expect(booking.postings).toEqual([]);
  });

  it('keeps what was unpaid, and interest on it at the rate of its time', () => {
    // The instalment of 10 February is 1,110,401 won (A = P·i / (1 − (1 + i)^−n)), of which 182,500 are interest. At 9 % it
    // bears 273.8 won a day, at 7.8 % 237.3.
    const { contract } = books();
    const { booking } = change(books(), 48_000, '2026-02-20');
    expect(booking.summary).toMatchObject({ status: 'DELINQUENT', unpaidInterestWon: 182_500, overdueWon: 1_110_401 });
    const on = '2026-03-02';
    const { account } = advance(EVERY_DAY, contract, booking.account, on);
    expect(payoffOf(EVERY_DAY, contract, account, on)).toMatchObject({
      dueWon: 1_110_401,
      defaultInterestWon: 2_737 + 2_372,
    });
    // On the same day again nothing is charged twice.
    const again = change({ ...books(), kept: booking.account }, 48_000, '2026-02-20').booking;
    expect(payoffWon(contract, again.account, on)).toBe(payoffWon(contract, booking.account, on));
  });

  it('pays interest alone when it is a bullet, and its ordinary payment after grace', () => {
    expect(change(books({ method: 'BULLET' }), 48_000, '2026-01-20').monthlyPaymentWon).toBe(146_000);
    const later = schedule('EQUAL_PAYMENT', {
      principalWon: 36_500_000,
      annualRateMillionths: 48_000,
      months: 36,
      graceMonths: 12,
    });
    expect(change(books({ graceMonths: 12 }), 48_000, '2026-01-20').monthlyPaymentWon).toBe(later[12]?.paymentWon);
  });

  it('goes on paying what it did when every instalment lies behind', () => {
    expect(change(books(), 48_000, '2030-01-20').monthlyPaymentWon).toBe(books().monthlyPaymentWon);
  });

  it('owes on the day what it owed before, and never more later at a lower rate', () => {
    const loans = fc.record({
      principalWon: fc.integer({ min: 1, max: 1_000_000_000 }),
      annualRateMillionths: fc.integer({ min: 1, max: 200_000 }),
      days: fc.integer({ min: 0, max: 400 }),
      method: fc.constantFrom<RepaymentMethod>('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
      lowered: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(loans, fc.boolean(), fc.boolean(), ({ days, lowered, ...terms }, onDueDay, byDays) => {
        const loan = books(byDays ? { ...terms, convention: 'DAILY_ACTUAL_365' } : terms);
        const { contract } = loan;
        const on = onDueDay ? instalmentDueOn(contract, days % 14) : addDays(contract.disbursedOn, days);
        const newRate = Math.floor(terms.annualRateMillionths * lowered);
        const lower = change(loan, newRate, on);
        const same = change(loan, terms.annualRateMillionths, on);
        expect(payoffWon(contract, lower.booking.account, on)).toBe(payoffWon(contract, loan.kept, on));
        const later = addDays(on, 365);
        const [cheaper, before] = [lower, same].map(({ booking }) => payoffWon(contract, booking.account, later));
        expect(cheaper).toBeLessThanOrEqual(before ?? -1);
        expect(lower.monthlyPaymentWon).toBeLessThanOrEqual(same.monthlyPaymentWon);
        expect(lower.booking.account.on).toBe(on);
      }),
      { numRuns: 1_000 },
    );
  });
});
