import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/amortization.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import { courseOf, remainingInstalments, standingOf } from '../../../../src/modules/lending/schedule/index.js';
import { aLoan, METHODS, newLoans, paidUpTo, runningLoans, sumOf } from './support.js';
import { addDays } from '../../../../src/platform/calendar.js';

const numbers = (rows: readonly { readonly number: number }[]): number[] => rows.map(({ number }) => number);

describe('the instalments that remain', () => {
  it.each(METHODS)('are those agreed on, to the won, of a loan that pays %s on time', (method) => {
    const terms = { method, annualRateMillionths: 43_700, months: 36, graceMonths: 3, principalWon: 77_777_777 };
    for (const paid of [0, 1, 3, 17, 35]) {
      const loan = paidUpTo(aLoan(terms), paid);
      const today = addDays(dueDate(loan.disbursedOn, paid), 5);
      expect(remainingInstalments(loan, today)).toEqual(schedule(method, loan).slice(paid));
    }
  });

  it('sum to the balance and never let it grow, whatever was paid early', () => {
    fc.assert(
      fc.property(runningLoans, (loan) => {
        const rows = remainingInstalments(loan, dueDate(loan.disbursedOn, loan.paid));
        expect(sumOf(rows, ({ principalWon }) => principalWon)).toBe(loan.balanceWon);
        expect(rows.every(({ principalWon, interestWon }) => principalWon >= 0 && interestWon >= 0)).toBe(true);
        expect(numbers(rows)).toEqual(Array.from({ length: loan.months - loan.paid }, (_, at) => loan.paid + at + 1));
      }),
    );
  });

  it('keep what is left of the grace when principal was paid during it', () => {
    const loan = { ...aLoan({ months: 24, graceMonths: 6 }), balanceWon: 4_000_000 };
    const rows = remainingInstalments(loan, addDays(dueDate(loan.disbursedOn, 2), 1));
    expect(rows.map(({ principalWon }) => principalWon > 0).indexOf(true)).toBe(4);
  });

  it('go on from where the loan should stand while the books call something overdue', () => {
    const loan = paidUpTo(aLoan(), 3);
    const today = addDays(dueDate(loan.disbursedOn, 5), 1);
    const agreed = schedule(loan.method, loan);
    expect(remainingInstalments({ ...loan, overdueWon: 1_700_000, overdueDays: 32 }, today)).toEqual(agreed.slice(5));
    // Nothing is overdue by the books: the whole balance is spread.
    expect(sumOf(remainingInstalments(loan, today), ({ principalWon }) => principalWon)).toBe(loan.balanceWon);
  });

  it('leave out an instalment on its day once it is paid, and not before', () => {
    const loan = paidUpTo(aLoan(), 3);
    const dueOn = dueDate(loan.disbursedOn, 4);
    expect(numbers(remainingInstalments(loan, dueOn))[0]).toBe(4);
    expect(numbers(remainingInstalments(paidUpTo(aLoan(), 4), dueOn))[0]).toBe(5);
    const bullet = paidUpTo(aLoan({ method: 'BULLET' }), 3);
    expect(numbers(remainingInstalments(bullet, dueOn))[0]).toBe(4);
    expect(numbers(remainingInstalments({ ...bullet, interestPaidTo: dueOn }, dueOn))[0]).toBe(5);
    expect(numbers(remainingInstalments({ ...bullet, interestPaidTo: dueOn, unpaidInterestWon: 1 }, dueOn))[0]).toBe(4);
  });

  it('are none after the last day, however much is owed', () => {
    const loan = aLoan();
    expect(remainingInstalments(loan, addDays(dueDate(loan.disbursedOn, 12), 1))).toEqual([]);
    expect(remainingInstalments({ ...loan, overdueWon: 10_000_000, overdueDays: 1 }, '2031-01-01')).toEqual([]);
  });
});

describe('standing', () => {
  it('says how far a loan is ahead or behind, in won and in whole instalments', () => {
    const loan = aLoan({ method: 'EQUAL_PRINCIPAL', principalWon: 12_000_000 });
    const today = addDays(dueDate(loan.disbursedOn, 4), 3);
    const standing = (balanceWon: number) => standingOf({ ...loan, balanceWon }, today);
    expect(standing(8_000_000)).toEqual({
      ...{ instalmentsDue: 4, scheduledBalanceWon: 8_000_000, aheadWon: 0, aheadInstalments: 0 },
    });
    expect(standing(5_500_000)).toMatchObject({ aheadWon: 2_500_000, aheadInstalments: 2 });
    expect(standing(9_999_999)).toMatchObject({ aheadWon: -1_999_999, aheadInstalments: -1 });
    expect(standing(12_000_000)).toMatchObject({ aheadWon: -4_000_000, aheadInstalments: -4 });
    expect(standing(8_000_001)).toMatchObject({ aheadWon: -1, aheadInstalments: 0 });
  });

  it('sees no instalments ahead in months that repay nothing', () => {
    const bullet = { ...aLoan({ method: 'BULLET' }), balanceWon: 9_000_000 };
    expect(standingOf(bullet, '2025-06-01')).toMatchObject({ aheadWon: 1_000_000, aheadInstalments: 0 });
  });

  it('is nowhere but on the schedule when every instalment was paid', () => {
    fc.assert(
      fc.property(newLoans, fc.nat(600), (loan, count) => {
        const paid = Math.min(count, loan.months);
        const day = dueDate(loan.disbursedOn, paid);
        const standing = standingOf(paidUpTo(loan, paid), day);
        expect(standing).toMatchObject({ instalmentsDue: paid, aheadWon: 0, aheadInstalments: 0 });
        expect(courseOf(paidUpTo(loan, paid), day).passed).toBe(paid);
      }),
    );
  });
});
