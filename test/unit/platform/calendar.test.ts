import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  endOfQuarter,
  isDate,
  monthNumber,
  monthsBetween,
  monthStart,
  startOfMonth,
} from '../../../src/platform/calendar.js';

const day = fc.integer({ min: -20_000, max: 40_000 });

describe('a calendar date', () => {
  it('counts from 1 January 1970, over leap days and ends of years', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('comes back from its number, and days are added as they are counted', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (number, days) => {
        const date = dateOf(number);
        expect(dayNumber(date)).toBe(number);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('dates read and written by hand', () => {
  const DAY = 86_400_000;

  it('are those of the language, on every day of four centuries', () => {
    for (let day = dayNumber('1799-01-01'); day <= dayNumber('2201-12-31'); day += 1) {
      const text = new Date(day * DAY).toISOString().slice(0, 10);
      if (dateOf(day) !== text || dayNumber(text) !== day) expect([dateOf(day), dayNumber(text)]).toEqual([text, day]);
    }
    expect(dateOf(dayNumber('0099-12-31') + 1)).toBe('0100-01-01');
  });

  it('say of what is no date what the language says', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026/01/01',
      'tomorrow',
      '',
      '2026-01-0x',
    ])
      expect(dayNumber(text)).toBe(Date.parse(`${text}T00:00:00Z`) / DAY);
  });
});

describe('a text that should be a date', () => {
  it('is one only where the language writes the same day the same way', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
    const written = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), part(14), part(33))
      .map(([year, month, of]) => `${String(year).padStart(4, '0')}-${month}-${of}`);
    fc.assert(
      fc.property(fc.oneof(written, fc.string(), day.map(dateOf)), (text) => {
        const at = new Date(`${text}T00:00:00Z`);
        const isThere = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
        expect(isDate(text)).toBe(isThere && text.length === 10 && /^\d/.test(text));
      }),
    );
  });

  it.each([
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['0000-02-29', true],
    ['9999-12-31', true],
    ['2026-1-01', false],
    ['20260101', false],
    ['2026-01-01 ', false],
    ['2026-01-01\n', false],
    ['+010000-01', false],
    ['-000001-01', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});

describe('months', () => {
  const months = fc.integer({ min: -600, max: 600 });
  const ofDate = (year: number, month: number, of: number): string =>
    new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10);
  const partsOf = (date: string): [number, number] => [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1];

  it('begin and end as the language says, however many of them later', () => {
    fc.assert(
      fc.property(day.map(dateOf), months, (date, later) => {
        const [year, month] = partsOf(date);
        expect(startOfMonth(date, later)).toBe(ofDate(year, month + later, 1));
        expect(endOfMonth(date, later)).toBe(ofDate(year, month + later + 1, 0));
        expect(monthStart(monthNumber(date))).toBe(startOfMonth(date));
        expect(addDays(endOfMonth(date), 1)).toBe(startOfMonth(date, 1));
      }),
    );
  });

  it('are added on the same day, or on the last day of a month that has no such day', () => {
    fc.assert(
      fc.property(day.map(dateOf), months, fc.integer({ min: 1, max: 31 }), (date, later, of) => {
        const added = addMonths(date, later, of);
        expect(isDate(added)).toBe(true);
        expect(monthsBetween(date, added)).toBe(later);
        expect(dayOfMonth(added)).toBe(Math.min(of, dayOfMonth(endOfMonth(added))));
        expect(addMonths(date, later)).toBe(addMonths(date, later, dayOfMonth(date)));
      }),
    );
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('end quarters by threes', () => {
    expect(['2024Q1', '2024Q2', '2024Q3', '2024Q4'].map(endOfQuarter)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });
});
