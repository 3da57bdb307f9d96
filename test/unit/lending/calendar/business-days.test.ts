import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  businessDaysBetween,
  isBusinessDay,
  type HolidayCalendar,
} from '../../../../src/modules/lending/calendar/index.js';
import { weekday } from '../../../../src/modules/lending/calendar/calendar-day.js';
import { addDays, dateOf, dayNumber } from '../../../../src/platform/calendar.js';

const FIRST = dayNumber('2024-01-01');
const LAST = dayNumber('2027-12-31');
const calendarOf = (holidays: readonly string[]): HolidayCalendar => ({
  knownFrom: '2024-01-01',
  knownUntil: '2027-12-31',
  holidays: new Set(holidays),
});

const days = (from = FIRST, to = LAST) => fc.integer({ min: from, max: to }).map(dateOf);
const calendars = fc.array(days(), { maxLength: 200 }).map(calendarOf);
/** A day in the middle, from which no way of 60 business days over 200 holidays leads out. */
const middle = days(dayNumber('2025-06-01'), dayNumber('2026-06-30'));

describe('a business day', () => {
  it('is a day from Monday to Friday that is no holiday', () => {
    const calendar = calendarOf(['2026-09-24', '2026-09-25', '2026-09-26']);
    const week = ['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25', '2026-09-26', '2026-09-27'];
    expect(week.map((day) => isBusinessDay(day, calendar))).toEqual([true, true, true, false, false, false, false]);
  });

  it('is not known beyond the loaded years, but for weekends', () => {
    const calendar = calendarOf([]);
    expect(['2023-12-29', '2028-01-03'].map((day) => isBusinessDay(day, calendar))).toEqual([null, null]);
    expect(['2023-12-30', '2028-01-01'].map((day) => isBusinessDay(day, calendar))).toEqual([false, false]);
  });

  it('agrees with the weekdays of JavaScript, before 1970 too', () => {
    fc.assert(
      fc.property(days(dayNumber('1900-01-01'), dayNumber('2999-12-31')), (day) => {
        expect(weekday(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('counting business days', () => {
  it('leaves out the first day, weekends and holidays', () => {
    // Chuseok 2025: 3 October to 9 October are closed.
    const chuseok = ['2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09'];
    const calendar = calendarOf(chuseok);
    expect(addBusinessDays('2025-10-02', 1, calendar)).toBe('2025-10-10');
    expect(addBusinessDays('2025-10-01', 10, calendar)).toBe('2025-10-22');
    expect(addBusinessDays('2025-10-10', -1, calendar)).toBe('2025-10-02');
    expect(addBusinessDays('2025-10-03', 0, calendar)).toBe('2025-10-10');
    expect(addBusinessDays('2025-10-02', 0, calendar)).toBe('2025-10-02');
    expect(businessDaysBetween('2025-10-01', '2025-10-22', calendar)).toBe(10);
  });

  it('ends on a business day, and between says how it got there', () => {
    fc.assert(
      fc.property(calendars, middle, fc.integer({ min: -60, max: 60 }), (calendar, start, count) => {
        const end = addBusinessDays(start, count, calendar);
        if (end === null) throw new Error('out of the loaded years');
        expect(isBusinessDay(end, calendar)).toBe(true);
        if (count > 0) expect(businessDaysBetween(start, end, calendar)).toBe(count);
        // Backwards the last day is the first that is counted, so that the day before it is not.
        if (count < 0) expect(businessDaysBetween(addDays(start, -1), addDays(end, -1), calendar)).toBe(count);
      }),
    );
  });

  it('goes in steps: a days and then b days are a + b days', () => {
    const count = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(calendars, middle, count, count, (calendar, start, a, b) => {
        const half = addBusinessDays(start, a, calendar);
        expect(half && addBusinessDays(half, b, calendar)).toBe(addBusinessDays(start, a + b, calendar));
      }),
    );
  });

  it('adds up over any days, in both directions', () => {
    fc.assert(
      fc.property(calendars, middle, middle, middle, (calendar, a, b, c) => {
        const way = (from: string, to: string) => businessDaysBetween(from, to, calendar) ?? NaN;
        expect(way(a, b) + way(b, c)).toBe(way(a, c));
        expect(way(a, b) + way(b, a)).toBe(0);
      }),
    );
  });

  it('never comes earlier for one more holiday', () => {
    fc.assert(
      fc.property(calendars, middle, middle, fc.integer({ min: 1, max: 60 }), (calendar, start, more, count) => {
        const stricter = { ...calendar, holidays: new Set([...calendar.holidays, more]) };
        const [before, after] = [calendar, stricter].map((each) => addBusinessDays(start, count, each) ?? '');
        expect((after ?? '') >= (before ?? '~')).toBe(true);
      }),
    );
  });

  it('says that it does not know rather than take an unknown year to have no holidays', () => {
    const calendar = calendarOf([]);
    expect(addBusinessDays('2027-12-30', 1, calendar)).toBe('2027-12-31');
    expect(addBusinessDays('2027-12-30', 2, calendar)).toBeNull();
    expect(addBusinessDays('2024-01-02', -2, calendar)).toBeNull();
    expect(businessDaysBetween('2027-12-30', '2028-01-03', calendar)).toBeNull();
    expect(businessDaysBetween('2028-01-03', '2027-12-30', calendar)).toBeNull();
    expect(businessDaysBetween('2027-12-31', '2028-01-02', calendar)).toBe(0);
  });

  it('refuses numbers that count nothing', () => {
    for (const count of [1.5, NaN, Infinity, 2_001, -2_001])
      expect(() => addBusinessDays('2026-01-02', count, calendarOf([]))).toThrow(RangeError);
  });
});
