import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../src/modules/lending/amortization.js';
import { aheadAfter, arrearsOn, type InstalmentLoan } from '../../../src/modules/lending/arrears.js';
import { dueDate } from '../../../src/modules/lending/due-date.js';
import { allocate, type OpenLoan } from '../../../src/modules/lending/repayment-allocation.js';
import { addDays, daysBetween } from '../../../src/platform/calendar.js';

type Loan = InstalmentLoan & OpenLoan;

/** A loan on the day its money went out. */
function fresh(terms: Partial<Loan> = {}): Loan {
  const disbursedOn = terms.disbursedOn ?? '2026-01-05';
  return {
    ...{ method: 'EQUAL_PAYMENT', principalWon: 12_000_000, balanceWon: terms.principalWon ?? 12_000_000 },
    ...{
      annualRateMillionths: 55_000,
      months: 12,
      graceMonths: 0,
      unpaidInterestWon: 0,
      overdueDays: 0,
      overdueWon: 0,
    },
    ...{ disbursedOn, interestPaidTo: disbursedOn, paidAheadWon: 0, paidAheadOn: disbursedOn },
    ...terms,
  };
}

/** The loan after a repayment, with its arrears as of that day; not more than is owed is taken. */
function paid(loan: Loan, amountWon: number, on: string): Loan {
  const { overdueDays, overdueWon } = arrearsOn(loan, on);
  const assessed = { ...loan, overdueDays, overdueWon };
  const allocation = allocate(assessed, amountWon, on);
  if (!allocation) throw new Error('too much');
  const { balanceAfterWon: balanceWon, unpaidInterestAfterWon: unpaidInterestWon } = allocation;
  return { ...loan, balanceWon, unpaidInterestWon, interestPaidTo: on, ...aheadAfter(loan, amountWon, on) };
}

const loans = fc
  .record({
    method: fc.constantFrom('EQUAL_PAYMENT', 'EQUAL_PRINCIPAL', 'BULLET'),
    principalWon: fc.integer({ min: 100_000, max: 500_000_000 }),
    annualRateMillionths: fc.integer({ min: 0, max: 200_000 }),
    months: fc.integer({ min: 1, max: 60 }),
    graceMonths: fc.integer({ min: 0, max: 12 }),
    out: fc.integer({ min: 0, max: 1_500 }),
  })
  .filter(({ months, graceMonths }) => graceMonths < months)
  .map(({ out, ...terms }) => fresh({ ...terms, disbursedOn: addDays('2021-01-01', out) }));

describe('arrears', () => {
  it('are every instalment that passed when nothing came in, from the day after the first', () => {
    const loan = fresh();
    // A = P·i / (1 − (1 + i)^−n) = 1,030,041 a month, due on the 5th.
    expect(arrearsOn(loan, '2026-02-05')).toEqual({ overdueDays: 0, overdueWon: 0, status: 'ACTIVE' });
    expect(arrearsOn(loan, '2026-02-06')).toEqual({ overdueDays: 1, overdueWon: 1_030_041, status: 'DELINQUENT' });
    expect(arrearsOn(loan, '2026-04-06')).toEqual({ overdueDays: 60, overdueWon: 3_090_123, status: 'DELINQUENT' });
  });

  it('are the interest of a bullet loan alone until its last day, and then all that is owed', () => {
    const loan = fresh({ method: 'BULLET' });
    expect(arrearsOn(loan, '2026-03-06')).toMatchObject({ overdueDays: 29, overdueWon: 110_000 });
    // 12,000,000 won and 366 days of interest at 5.5 %.
    expect(arrearsOn(loan, '2027-01-06')).toMatchObject({ overdueWon: 12_661_808, status: 'DELINQUENT' });
  });

  it('are what a part of an instalment leaves, and start with it', () => {
    const part = paid(fresh(), 1_000_000, '2026-02-03');
    expect(arrearsOn(part, '2026-02-05')).toMatchObject({ overdueWon: 0 });
    expect(arrearsOn(part, '2026-02-06')).toMatchObject({ overdueDays: 1, overdueWon: 30_041 });
    const second = paid(part, 500_000, '2026-03-01');
    expect(arrearsOn(second, '2026-03-01')).toMatchObject({ overdueWon: 0, status: 'ACTIVE' });
    expect(arrearsOn(second, '2026-03-06')).toMatchObject({ overdueDays: 1, overdueWon: 560_082 });
  });

  it('never befall who pays each instalment by its day, a few days early or on it', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 0, max: 9 }), (start, early) => {
        let loan = start;
        for (const { number, paymentWon } of schedule(start.method, start).slice(0, -1)) {
          const due = dueDate(start.disbursedOn, number);
          if (paymentWon > 0) loan = paid(loan, paymentWon, addDays(due, -Math.min(early, 27)));
          for (const day of [due, addDays(due, 1), addDays(due, 20)])
            expect(arrearsOn(loan, day)).toEqual({ overdueDays: 0, overdueWon: 0, status: 'ACTIVE' });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fall by what comes in, to nothing when all of it does, and do not come back before the next day due', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 25 }), (loan, missed, days) => {
        fc.pre(missed < loan.months);
        const day = addDays(dueDate(loan.disbursedOn, missed), days);
        const { overdueWon } = arrearsOn(loan, day);
        fc.pre(overdueWon > 1 && day < dueDate(loan.disbursedOn, missed + 1));
        const half = paid(loan, Math.floor(overdueWon / 2), day);
        expect(arrearsOn(half, day).overdueWon).toBe(
          Math.min(Math.ceil(overdueWon / 2), half.balanceWon + half.unpaidInterestWon),
        );
        const whole = paid(half, overdueWon - Math.floor(overdueWon / 2), day);
        expect(arrearsOn(whole, dueDate(loan.disbursedOn, missed + 1))).toMatchObject({ overdueWon: 0 });
      }),
    );
  });

  it('are at most what is owed, have an age exactly when there are any, and only grow while nothing comes in', () => {
    fc.assert(
      fc.property(loans, fc.nat(2_500), fc.nat(400), fc.nat(), (start, until, more, part) => {
        const first = dueDate(start.disbursedOn, 1);
        const amountWon = part % start.principalWon;
        const loan = amountWon > 0 ? paid(start, amountWon, first) : start;
        const [day, later] = [addDays(first, until), addDays(first, until + more)];
        const [now, then] = [arrearsOn(loan, day), arrearsOn(loan, later)];
        expect(now.overdueWon > 0).toBe(now.overdueDays > 0);
        expect(now.status).toBe(now.overdueWon > 0 ? 'DELINQUENT' : 'ACTIVE');
        expect(now.overdueDays).toBeLessThanOrEqual(daysBetween(first, day));
        expect(then.overdueWon).toBeGreaterThanOrEqual(now.overdueWon);
      }),
    );
  });

  it('keep the payments of before when the rate is cut', () => {
    let loan = fresh({ annualRateMillionths: 150_000, months: 60 });
    const [instalment] = schedule(loan.method, loan);
    for (let number = 1; number <= 24; number += 1)
      loan = paid(loan, instalment?.paymentWon ?? 0, dueDate(loan.disbursedOn, number));
    const cut = { ...loan, annualRateMillionths: 60_000, interestPaidTo: '2028-01-20' };
    expect(arrearsOn(cut, '2028-02-05')).toMatchObject({ overdueWon: 0 });
    const [lower] = schedule(cut.method, cut);
    expect(arrearsOn(cut, '2028-02-06')).toMatchObject({ overdueDays: 1, overdueWon: lower?.paymentWon });
  });
});
