import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOf, dayNumber, daysBetween } from '../../../src/platform/calendar.js';

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
