import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { schedule } from '../../../../../src/modules/lending/terms/amortization.js';
import {
  balanceLeftWon,
  breakEvenMonth,
  costsWon,
  costWon,
  interestWon,
  paidWon,
  type CashFlow,
} from '../../../../../src/modules/lending/decision/alternatives/cash-flow.js';
import { positionOf, type Position } from '../../../../../src/modules/lending/decision/alternatives/position.js';
import { asItIs, atRate, inPlaceOf } from '../../../../../src/modules/lending/decision/alternatives/repricing.js';
import { dueDate } from '../../../../../src/modules/lending/terms/due-date.js';
import { payoffQuote } from '../../../../../src/modules/lending/schedule/index.js';
import { instalmentDueOn } from '../../../../../src/modules/lending/servicing/index.js';
import {
  aLoan,
  EVERY_DAY,
  ordinaryLoans,
  paidUpTo,
  running,
  runningLoans,
  sumOf,
  type RunningLoan,
} from '../../schedule/support.js';
import { onDay } from '../support.js';
import { interestOfDays } from '../../servicing/support.js';
import { addDays, daysBetween } from '../../../../../src/platform/calendar.js';

/** 36,500,000 won over five years at 3.65 %, 3,650 won of interest a day, with a year of instalments paid. */
const LOAN = paidUpTo(aLoan({ principalWon: 36_500_000, months: 60, disbursedOn: '2025-01-15' }), 12);
const PAID_TO = '2026-01-15';

const at = onDay;

/** The position on some day of the month after the last instalment paid. */
const wherever = (loans: fc.Arbitrary<RunningLoan>, day = fc.nat(27)) =>
  fc.record({ loan: loans, day }).map(({ loan, day }) => at(loan, addDays(loan.kept.on, day)));
const positions = wherever(runningLoans);
const ordinary = wherever(running(ordinaryLoans));
/** On the day an instalment falls due, when no period is broken. */
const onDueDays = wherever(running(ordinaryLoans), fc.constant(0));
const horizons = fc.integer({ min: 1, max: 600 });

/** First and last day of the period under way. */
function periodOf({ contract, plan }: Position): [string, string] {
  return [instalmentDueOn(contract, plan.billed), instalmentDueOn(contract, plan.billed + 1)];
}

/** How much more the days of the period under way bear than its month; of a bullet loan its days count anyway. */
function daysOverMonthWon(position: Position): number {
  const { contract, rows, terms } = position;
  const days = daysBetween(...periodOf(position));
  const byDaysWon = interestOfDays(terms.principalWon, terms.annualRateMillionths, days);
  return contract.method === 'BULLET' ? 0 : byDaysWon - rows[0].interestWon;
}

describe('a loan on the day of a decision', () => {
  it('has its agreed instalments to come, and interest by the day', () => {
    const position = at(LOAN, addDays(PAID_TO, 10));
    const agreed = schedule('EQUAL_PAYMENT', LOAN).slice(12);
    expect(position.rows).toEqual(agreed.map((row) => ({ ...row, number: row.number - 12 })));
    const accruedInterestWon = Math.floor((LOAN.balanceWon * 0.0365 * 10) / 365);
    expect(position.accruedInterestWon).toBe(accruedInterestWon);
    expect(position.terms).toMatchObject({ months: 48, principalWon: LOAN.balanceWon, graceMonths: 0 });
  });

  it('counts from the last instalment before a later day, as if it had been paid', () => {
    const position = at(LOAN, '2026-03-20');
    const balanceWon = schedule('EQUAL_PAYMENT', LOAN)[13]?.balanceAfterWon ?? 0;
    expect(position.terms).toMatchObject({ months: 46, principalWon: balanceWon });
    expect(position.accruedInterestWon).toBe(Math.floor((balanceWon * 0.0365 * 5) / 365));
  });

  it('keeps grace that is left', () => {
    const graced = paidUpTo(aLoan({ months: 24, graceMonths: 12, disbursedOn: '2025-01-15' }), 5);
    expect(at(graced, '2025-06-16')).toMatchObject({ terms: { graceMonths: 7, months: 19 } });
  });

  it('owes on the day the interest of a payoff', () => {
    fc.assert(
      fc.property(runningLoans, fc.nat(27), (loan, day) => {
        const on = addDays(loan.kept.on, day);
        const { accruedInterestWon, terms } = at(loan, on);
        const { totalWithoutFeeWon } = payoffQuote(EVERY_DAY, loan, on);
        expect(accruedInterestWon).toBe(totalWithoutFeeWon - terms.principalWon);
        expect(accruedInterestWon).toBe(interestOfDays(terms.principalWon, terms.annualRateMillionths, day));
      }),
    );
  });

  it('is not there when no instalment is left', () => {
    expect(positionOf(EVERY_DAY, LOAN, dueDate('2025-01-15', 60))).toBeNull();
    expect(positionOf(EVERY_DAY, LOAN, dueDate('2025-01-15', 59))?.terms.months).toBe(1);
  });
});

describe('the cost of a way', () => {
  it('is what the schedule sums to, to the won, and what is still owed', () => {
    fc.assert(
      fc.property(positions, horizons, (position, months) => {
        const cashFlow = asItIs(position);
        const within = position.rows.slice(0, months);
        expect(paidWon(cashFlow, months)).toBe(sumOf(within, (row) => row.paymentWon));
        expect(balanceLeftWon(cashFlow, months)).toBe(within.length < months ? 0 : within.at(-1)?.balanceAfterWon);
        expect(costWon(cashFlow, months)).toBe(position.terms.principalWon + interestWon(cashFlow, months));
        expect(costsWon(cashFlow, months).at(-1)).toBe(costWon(cashFlow, months));
      }),
    );
  });

  it('breaks even in the first month that costs less, and never when none does', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 });
    const courses = fc.record({ upfrontWon: fc.nat(100), payments: rows }).map(({ upfrontWon, payments }): CashFlow => {
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
  it('changes nothing when it is the same: staying, and on a due day leaving without fees for the same terms', () => {
    fc.assert(
      fc.property(positions, (position) => {
        expect(atRate(position, position.terms.annualRateMillionths)).toEqual(asItIs(position));
      }),
    );
    // A loan that ran for a while may have half a won in its level payment that another loan of today has not.
    const fresh = wherever(
      ordinaryLoans.map((loan) => ({ ...loan, paid: 0 })),
      fc.constant(0),
    );
    fc.assert(
      fc.property(fresh, horizons, (position, months) => {
        const [kept, moved] = [asItIs(position), inPlaceOf(position, { ...position.terms }, 0)];
        expect(costWon(moved, months)).toBe(costWon(kept, months));
        expect(breakEvenMonth(moved, costsWon(kept))).toBeNull();
        expect(interestWon(moved) + moved.upfrontWon).toBe(interestWon(kept));
      }),
    );
  });

  it('costs, on a day between, what the days of the month make of leaving for the same terms', () => {
    // Equal principal and bullets repay the same each month whatever the interest is.
    const level = ordinaryLoans
      .filter(({ method }) => method !== 'EQUAL_PAYMENT')
      .map((loan) => ({ ...loan, paid: 0 }));
    fc.assert(
      fc.property(wherever(level, fc.integer({ min: 1, max: 27 })), horizons, (position, months) => {
        const moved = costWon(inPlaceOf(position, { ...position.terms }, 0), months);
        const more = moved - costWon(asItIs(position), months) - daysOverMonthWon(position);
        // The days are counted in two parts, each rounded down.
        expect([-1, 0]).toContain(more);
      }),
    );
  });

  it('costs the same by an offer of the lender as by another loan without fees', () => {
    fc.assert(
      fc.property(onDueDays, horizons, fc.integer({ min: 0, max: 200_000 }), (position, months, rate) => {
        fc.pre(rate !== position.terms.annualRateMillionths);
        const moved = inPlaceOf(position, { ...position.terms, annualRateMillionths: rate }, 0);
        const offered = atRate(position, rate);
        const more = costWon(moved, months) - costWon(offered, months);
        // Where rounding outweighs a very small cut, the lender lowers payments by less than another loan spreads them.
        const isSpreadAlike = moved.rows[0]?.paymentWon === offered.rows[0]?.paymentWon;
        if (isSpreadAlike) expect(more).toBe(0);
        else expect(more).toBeGreaterThanOrEqual(0);
        if (rate > position.terms.annualRateMillionths) expect(isSpreadAlike).toBe(true);
      }),
    );
  });

  it('costs by an offer on a day between what another loan does, which takes interest of the days before at once', () => {
    // 30 January: 15 days of 1,000 won are paid when leaving, and with the first instalment when staying.
    const bullet = at(aLoan({ method: 'BULLET' }), '2025-01-30');
    const [moved, offered] = [
      inPlaceOf(bullet, { ...bullet.terms, annualRateMillionths: 18_250 }, 0),
      atRate(bullet, 18_250),
    ];
    expect([moved.upfrontWon, moved.rows[0]?.interestWon]).toEqual([15_000, 16 * 500]);
    expect([offered.upfrontWon, offered.rows[0]?.interestWon]).toEqual([0, 15_000 + 16 * 500]);
    expect(moved.rows.slice(1)).toEqual(offered.rows.slice(1));
  });

  it('never costs more when it is lower, over any horizon, but for the days of the month under way', () => {
    const steps = fc.record({ lower: fc.integer({ min: 0, max: 999 }), more: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(ordinary, horizons, steps, (position, months, { lower, more }) => {
        const [low, high] = [lower * 100, (lower + more) * 100];
        const own = position.terms.annualRateMillionths;
        fc.pre(low !== own && high !== own);
        expect(costWon(atRate(position, low), months)).toBeLessThanOrEqual(costWon(atRate(position, high), months));
      }),
      { numRuns: 300 },
    );
    // Of a term that was shortened the last payment is a part of one, and another rate spreads it over all; and what half a
    // won of each payment makes over a term is less than a hundredth of a percent on ten million won.
    const whole = running(ordinaryLoans, ['LOWER_PAYMENT']).filter(({ balanceWon }) => balanceWon >= 10_000_000);
    const steady = wherever(whole, fc.constant(0));
    fc.assert(
      fc.property(steady, horizons, fc.integer({ min: 1, max: 500 }), (position, months, more) => {
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
        ) as [CashFlow, CashFlow];
        expect(costWon(dear, months) - costWon(cheap, months)).toBe(many - few);
        const kept = costsWon(asItIs(position));
        const [sooner, later] = [breakEvenMonth(cheap, kept), breakEvenMonth(dear, kept)];
        expect(sooner ?? Infinity).toBeLessThanOrEqual(later ?? Infinity);
      }),
    );
  });

  it('is charged from the day on: ten days of the old, the rest of the period of the new', () => {
    const position = at(LOAN, addDays(PAID_TO, 10));
    const [kept, moved] = [asItIs(position), atRate(position, 18_250)];
    const balance = LOAN.balanceWon;
    // A whole month at one rate is a twelfth of the year; at two rates its days count: ten, and 21 until 15 February.
    expect(kept.rows[0]?.interestWon).toBe(Math.floor((balance * 0.0365) / 12));
    expect(moved.rows[0]?.interestWon).toBe(Math.floor((balance * (0.0365 * 10 + 0.01825 * 21)) / 365));
    expect(moved.rows[1]?.interestWon).toBe(Math.floor(((moved.rows[0]?.balanceAfterWon ?? 0) * 0.01825) / 12));
  });
});
