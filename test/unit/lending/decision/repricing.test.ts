import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../src/modules/lending/amortization.js';
import {
  balanceLeftWon,
  breakEvenMonth,
  costsWon,
  costWon,
  interestWon,
  paidWon,
  type Course,
} from '../../../../src/modules/lending/decision/course.js';
import { positionOf, type Position } from '../../../../src/modules/lending/decision/position.js';
import { asItIs, atRate, inPlaceOf } from '../../../../src/modules/lending/decision/repricing.js';
import { dueDate } from '../../../../src/modules/lending/due-date.js';
import { payoffQuote, type RunningLoan } from '../../../../src/modules/lending/schedule/index.js';
import { aLoan, ordinaryLoans, paidUpTo, running, runningLoans, sumOf } from '../schedule/support.js';
import { addDays } from '../../../../src/platform/calendar.js';

/** 36,500,000 won over five years at 3.65 %, 3,650 won of interest a day, with a year of instalments paid. */
const LOAN = paidUpTo(aLoan({ principalWon: 36_500_000, months: 60, disbursedOn: '2025-01-15' }), 12);
const PAID_TO = '2026-01-15';

function at(loan: RunningLoan, on: string, today = on): Position {
  const position = positionOf(loan, today, on);
  if (!position) throw new Error('nothing is left to pay');
  return position;
}

/** The position on some day of the month after the last instalment paid. */
const wherever = (loans: fc.Arbitrary<RunningLoan & { readonly paid: number }>) =>
  fc.record({ loan: loans, day: fc.nat(27) }).map(({ loan, day }) => {
    const on = addDays(dueDate(loan.disbursedOn, loan.paid), day);
    return at(loan, on);
  });
const positions = wherever(runningLoans);
const ordinary = wherever(running(ordinaryLoans));
const horizons = fc.integer({ min: 1, max: 600 });

describe('a loan on the day of a decision', () => {
  it('has its agreed instalments to come, and interest by the day', () => {
    const position = at(LOAN, addDays(PAID_TO, 10));
    const agreed = schedule('EQUAL_PAYMENT', LOAN).slice(12);
    expect(position.rows).toEqual(agreed.map((row) => ({ ...row, number: row.number - 12 })));
    const accruedInterestWon = Math.floor((LOAN.balanceWon * 0.0365 * 10) / 365);
    expect(position).toMatchObject({ accruedDays: 10, accruedInterestWon, unpaidInterestWon: 0 });
    expect(position.terms).toMatchObject({ months: 48, principalWon: LOAN.balanceWon, graceMonths: 0 });
  });

  it('counts from the last instalment before a later day, as if it had been paid', () => {
    const position = at(LOAN, '2026-03-20', PAID_TO);
    expect(position).toMatchObject({ accruedDays: 5, terms: { months: 46 } });
    expect(position.terms.principalWon).toBe(schedule('EQUAL_PAYMENT', LOAN)[13]?.balanceAfterWon);
  });

  it('keeps grace that is left, and interest that was left unpaid', () => {
    const graced = paidUpTo(aLoan({ months: 24, graceMonths: 12, disbursedOn: '2025-01-15' }), 5);
    const position = at({ ...graced, unpaidInterestWon: 77 }, addDays('2025-06-15', 1));
    expect(position).toMatchObject({ unpaidInterestWon: 77, terms: { graceMonths: 7, months: 19 } });
  });

  it('owes on the day the interest of a payoff, however long it was not paid, in every way alike', () => {
    fc.assert(
      // On the day itself an instalment that was not paid would be taken as paid.
      fc.property(runningLoans, fc.integer({ min: 1, max: 27 }), fc.nat(400), (loan, day, behind) => {
        const on = addDays(dueDate(loan.disbursedOn, loan.paid), day);
        const late = { ...loan, interestPaidTo: addDays(loan.interestPaidTo, -Math.min(behind, 30 * loan.paid)) };
        const position = at(late, on);
        const { accruedInterestWon, unpaidInterestWon, accruedDays, terms } = position;
        const owed = accruedInterestWon + unpaidInterestWon;
        expect(owed).toBe(payoffQuote({ ...late, feeMillionths: 0 }, on).totalWithoutFeeWon - terms.principalWon);
        expect([accruedDays, unpaidInterestWon >= 0]).toEqual([day, true]);
        expect(costWon(inPlaceOf(position, terms, 0), 12)).toBe(costWon(asItIs(position), 12));
      }),
    );
  });

  it('is not there when no instalment is left', () => {
    expect(positionOf(LOAN, PAID_TO, dueDate('2025-01-15', 60))).toBeNull();
    expect(positionOf(LOAN, PAID_TO, dueDate('2025-01-15', 59))?.terms.months).toBe(1);
  });
});

describe('the cost of a way', () => {
  it('is what the schedule sums to, to the won, and what is still owed', () => {
    fc.assert(
      fc.property(positions, horizons, (position, months) => {
        const course = asItIs(position);
        const within = position.rows.slice(0, months);
        const extra = position.unpaidInterestWon;
        expect(paidWon(course, months)).toBe(sumOf(within, (row) => row.paymentWon) + extra);
        expect(balanceLeftWon(course, months)).toBe(within.length < months ? 0 : within.at(-1)?.balanceAfterWon);
        expect(costWon(course, months)).toBe(position.terms.principalWon + interestWon(course, months));
        expect(costsWon(course, months).at(-1)).toBe(costWon(course, months));
      }),
    );
  });

  it('breaks even in the first month that costs less, and never when none does', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
    const courses = fc.record({ upfrontWon: fc.nat(100), payments: rows }).map(({ upfrontWon, payments }): Course => {
      const whole = payments.reduce((sum, won) => sum + won, 0);
      let left = whole;
      return {
        upfrontWon,
        rows: payments.map((paymentWon, index) => {
          left -= paymentWon;
          return { number: index + 1, paymentWon, principalWon: paymentWon, interestWon: 0, balanceAfterWon: left };
        }),
      };
    });
    fc.assert(
      fc.property(courses, courses, (one, other) => {
        const month = breakEvenMonth(one, costsWon(other));
        const both = costsWon(one, 20).map((cost, index) => [cost, costsWon(other, 20)[index] ?? 0] as const);
        const until = both.slice(0, month === null ? 20 : month - 1);
        expect(until.every(([cost, others]) => cost >= others)).toBe(true);
        if (month !== null) expect(both[month - 1]?.[0]).toBeLessThan(both[month - 1]?.[1] ?? 0);
      }),
    );
  });
});

describe('another rate', () => {
  it('changes nothing when it is the same: staying, and leaving without fees for the same terms', () => {
    fc.assert(
      fc.property(positions, horizons, (position, months) => {
        const { annualRateMillionths } = position.terms;
        const kept = asItIs(position);
        expect(atRate(position, annualRateMillionths)).toEqual(kept);
        const moved = inPlaceOf(position, { ...position.terms }, 0);
        expect(costWon(moved, months)).toBe(costWon(kept, months));
        expect(breakEvenMonth(moved, costsWon(kept))).toBeNull();
        expect(interestWon(moved) + moved.upfrontWon).toBe(interestWon(kept));
      }),
    );
  });

  it('costs the same by an offer of the lender as by another loan without fees', () => {
    fc.assert(
      fc.property(positions, horizons, fc.integer({ min: 0, max: 200_000 }), (position, months, rate) => {
        fc.pre(rate !== position.terms.annualRateMillionths);
        const moved = inPlaceOf(position, { ...position.terms, annualRateMillionths: rate }, 0);
        expect(costWon(moved, months)).toBe(costWon(atRate(position, rate), months));
      }),
    );
  });

  it('never costs more when it is lower, over any horizon', () => {
    const steps = fc.record({ lower: fc.integer({ min: 0, max: 999 }), more: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(ordinary, horizons, steps, (position, months, { lower, more }) => {
        const [low, high] = [lower * 100, (lower + more) * 100];
        expect(costWon(atRate(position, low), months)).toBeLessThanOrEqual(costWon(atRate(position, high), months));
        const own = position.terms.annualRateMillionths;
        const kept = costWon(asItIs(position), months);
        const lowered = costWon(atRate(position, Math.max(0, own - more * 100)), months);
        expect(lowered).toBeLessThanOrEqual(kept);
        expect(costWon(atRate(position, own + more * 100), months)).toBeGreaterThanOrEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it('costs exactly its fees more, and never breaks even sooner for them', () => {
    const fees = fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000));
    fc.assert(
      fc.property(ordinary, horizons, fees, fc.integer({ min: 0, max: 1_500 }), (position, months, two, rate) => {
        const [few = 0, many = 0] = two.toSorted((one, other) => one - other);
        const [cheap, dear] = [few, many].map((feesWon) =>
          inPlaceOf(position, { ...position.terms, annualRateMillionths: rate * 100 }, feesWon),
        ) as [Course, Course];
        expect(costWon(dear, months) - costWon(cheap, months)).toBe(many - few);
        const kept = costsWon(asItIs(position));
        const [sooner, later] = [breakEvenMonth(cheap, kept), breakEvenMonth(dear, kept)];
        expect(sooner ?? Infinity).toBeLessThanOrEqual(later ?? Infinity);
      }),
    );
  });

  it('is charged from the day on: ten days of the old, the rest of the month of the new', () => {
    const position = at(LOAN, addDays(PAID_TO, 10));
    const [kept, moved] = [asItIs(position), atRate(position, 18_250)];
    const balance = LOAN.balanceWon;
    const whole = Math.floor((balance * 0.0365) / 12);
    expect(kept.rows[0]?.interestWon).toBe(whole);
    const half = Math.ceil(balance * 0.01825 * (1 / 12 - 10 / 365));
    expect(moved.rows[0]?.interestWon).toBe(whole - half);
    expect(moved.rows[1]?.interestWon).toBe(Math.floor(((moved.rows[0]?.balanceAfterWon ?? 0) * 0.01825) / 12));
  });
});
