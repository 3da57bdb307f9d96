import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueDate, instalmentsDueBefore } from '../../../../src/modules/lending/terms/due-date.js';

describe('due dates', () => {
  it('falls on the last day of a shorter month and returns to the day after it', () => {
    expect([0, 1, 2, 3].map((n) => dueDate('2023-10-31', n))).toEqual([
      '2023-10-31',
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
    ]);
    expect(dueDate('2023-01-31', 13)).toBe('2024-02-29');
    expect(dueDate('2000-01-30', 1)).toBe('2000-02-29');
    expect(dueDate('1999-12-30', 2)).toBe('2000-02-29');
  });

  it('counts the instalments whose day has passed', () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 480 }), (from, date, months) => {
        let expected = 0;
        while (expected < months && dueDate(from, expected + 1) < date) expected++;
        expect(instalmentsDueBefore(from, date, months)).toBe(expected);
      }),
    );
  });
});
