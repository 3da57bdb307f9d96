import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addBusinessDays,
  deadline,
  isBusinessDay,
  type HolidayCalendar,
  type Pause,
} from '../../../../src/modules/lending/calendar/index.js';
import { addDays, dateOf, dayNumber } from '../../../../src/platform/calendar.js';

/** 2026 around Labour Day and Children's Day, both holidays. */
const calendar: HolidayCalendar = {
  knownFrom: '2026-01-01',
  knownUntil: '2026-12-31',
  holidays: new Set(['2026-05-01', '2026-05-05', '2026-05-25']),
};
const START = '2026-04-27';

describe('a deadline', () => {
  it('is ten business days after the request, which is not counted', () => {
    expect(deadline(START, 10, [], calendar)).toEqual({ dueOn: '2026-05-13', reason: null, countedDays: 10 });
  });

  it('leaves out the days from asking for documents to their arrival, both included', () => {
    const asked = { from: '2026-04-29', to: '2026-05-07' };
    // Counted: 28 April, then from 8 May on.
    expect(deadline(START, 10, [asked], calendar).dueOn).toBe('2026-05-20');
    expect(deadline(START, 10, [{ from: START, to: START }], calendar).dueOn).toBe('2026-05-13');
    expect(deadline(START, 10, [{ from: '2026-05-01', to: '2026-05-03' }], calendar).dueOn).toBe('2026-05-13');
    expect(deadline(START, 10, [{ from: '2026-05-13', to: '2026-05-13' }], calendar).dueOn).toBe('2026-05-14');
    expect(deadline(START, 10, [{ from: '2026-05-14', to: '2026-06-30' }], calendar).dueOn).toBe('2026-05-13');
  });

  it('has no day while documents are awaited, and says how far it came', () => {
    expect(deadline(START, 10, [{ from: '2026-04-30', to: null }], calendar)).toEqual({
      dueOn: null,
      reason: 'WAITING_FOR_DOCUMENTS',
      countedDays: 2,
    });
    expect(deadline(START, 10, [{ from: '2026-05-14', to: null }], calendar).dueOn).toBe('2026-05-13');
  });

  it('is not known beyond the loaded years', () => {
    const late = deadline('2026-12-28', 10, [], calendar);
    expect(late).toEqual({ dueOn: null, reason: 'BEYOND_KNOWN_HOLIDAYS', countedDays: 3 });
    const waiting = deadline('2026-12-28', 10, [{ from: '2026-12-30', to: null }], calendar);
    expect(waiting).toMatchObject({ reason: 'WAITING_FOR_DOCUMENTS', countedDays: 1 });
  });

  it('refuses periods without an end, and pauses that end before they begin', () => {
    for (const days of [0, -1, 0.5, 2_001]) expect(() => deadline(START, days, [], calendar)).toThrow(RangeError);
    expect(() => deadline(START, 1, [{ from: '2026-05-02', to: '2026-05-01' }], calendar)).toThrow(RangeError);
  });
});

const wide: HolidayCalendar = { ...calendar, knownFrom: '2024-01-01', knownUntil: '2027-12-31' };
const starts = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-03-31') }).map(dateOf);
const periods = fc.integer({ min: 1, max: 40 });
const pauses = (start: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([after, days]): Pause => ({ from: addDays(start, after), to: addDays(start, after + days) })),
    { maxLength: 6 },
  );
const cases = starts.chain((start) => fc.tuple(fc.constant(start), periods, pauses(start)));

describe('any deadline', () => {
  it('has exactly the given number of unpaused business days before it, and is one itself', () => {
    fc.assert(
      fc.property(cases, ([start, period, stops]) => {
        const { dueOn } = deadline(start, period, stops, wide);
        if (dueOn === null) throw new Error('no due date');
        const counts = (day: string) =>
          isBusinessDay(day, wide) === true && !stops.some(({ from, to }) => from <= day && day <= (to ?? '~'));
        const length = dayNumber(dueOn) - dayNumber(start);
        const counted = Array.from({ length }, (_, index) => addDays(start, index + 1)).filter(counts);
        expect([counted.length, counted.at(-1)]).toEqual([period, dueOn]);
      }),
    );
  });

  it('never comes earlier for a pause, whatever the order of pauses', () => {
    fc.assert(
      fc.property(cases, ([start, period, stops]) => {
        const { dueOn } = deadline(start, period, stops, wide);
        expect((dueOn ?? '') >= (addBusinessDays(start, period, wide) ?? '~')).toBe(true);
        expect(deadline(start, period, stops.toReversed(), wide).dueOn).toBe(dueOn);
        expect(deadline(start, period, [...stops, ...stops], wide).dueOn).toBe(dueOn);
      }),
    );
  });

  it('has a day again when the last document arrives', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 30 }), ([start, period, stops], waited) => {
        const from = addDays(start, waited);
        const open = deadline(start, period, [...stops, { from, to: null }], wide);
        const closed = deadline(start, period, [...stops, { from, to: addDays(from, 3) }], wide);
        expect(closed.dueOn).not.toBeNull();
        if (open.dueOn !== null) expect(open).toEqual(closed);
        else expect(open.countedDays).toBeLessThan(period);
      }),
    );
  });
});
