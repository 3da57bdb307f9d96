import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HolidayCalendar } from '../../../../../src/modules/lending/calendar/index.js';
import {
  mayStillWithdraw,
  WITHDRAWAL_DAYS,
  withdrawableUntil,
} from '../../../../../src/modules/lending/refinance/withdrawal/withdrawal-period.js';
import { addDays } from '../../../../../src/platform/calendar.js';

const CALENDAR: HolidayCalendar = {
  knownFrom: '2026-01-01',
  knownUntil: '2026-12-31',
  // Chuseok of 2026, and a day beside it.
  holidays: new Set(['2026-09-24', '2026-09-25', '2026-09-28']),
};

describe('the days in which a borrower may withdraw', () => {
  it('are fourteen, the first not counted', () => {
    // 2 March 2026 is a Monday, and so is the 16th.
    expect(withdrawableUntil('2026-03-02', CALENDAR)).toBe('2026-03-16');
    expect(mayStillWithdraw('2026-03-02', '2026-03-02', CALENDAR)).toBe(true);
    expect(mayStillWithdraw('2026-03-02', '2026-03-16', CALENDAR)).toBe(true);
    expect(mayStillWithdraw('2026-03-02', '2026-03-17', CALENDAR)).toBe(false);
  });

  it('end on the next business day when they would on a Saturday, a Sunday or a holiday', () => {
    expect(withdrawableUntil('2026-03-07', CALENDAR)).toBe('2026-03-23');
    expect(withdrawableUntil('2026-03-08', CALENDAR)).toBe('2026-03-23');
    // The 24th and 25th are holidays, a weekend follows, and the 28th is a holiday again.
    expect(withdrawableUntil('2026-09-10', CALENDAR)).toBe('2026-09-29');
    expect(mayStillWithdraw('2026-09-10', '2026-09-29', CALENDAR)).toBe(true);
    expect(mayStillWithdraw('2026-09-10', '2026-09-30', CALENDAR)).toBe(false);
  });

  it('are not known to end where holidays are not, and then those of the law alone are given', () => {
    expect(withdrawableUntil('2026-12-21', CALENDAR)).toBeNull();
    expect(mayStillWithdraw('2026-12-21', '2027-01-04', CALENDAR)).toBe(true);
    expect(mayStillWithdraw('2026-12-21', '2027-01-05', CALENDAR)).toBe(false);
  });

  it('are never fewer than fourteen', () => {
    const days = fc.integer({ min: 0, max: 340 }).map((passed) => addDays('2026-01-01', passed));
    fc.assert(
      fc.property(days, (executedOn) => {
        const until = withdrawableUntil(executedOn, CALENDAR);
        expect(until === null || until >= addDays(executedOn, WITHDRAWAL_DAYS)).toBe(true);
        expect(mayStillWithdraw(executedOn, addDays(executedOn, WITHDRAWAL_DAYS), CALENDAR)).toBe(true);
        expect(mayStillWithdraw(executedOn, addDays(executedOn, WITHDRAWAL_DAYS + 8), CALENDAR)).toBe(false);
      }),
    );
  });
});
